/**
 * Cold start: what does `crosswire compare` cost before it has done much? Five small pages of the demo, whole processes, in turns with
 * `node -e 0`, which is what any program on Node costs. Wall clock here: it is what one waits for.
 */
import { fileURLToPath } from 'node:url'
import type { Answer, Wish } from './answer.ts'
import { type Spread, spreadOf } from './measure.ts'
import { CROSSWIRE } from './program.ts'
import { runNode, type WholeProcess } from './whole-process.ts'

const SAMPLE = ['coastal-wire.html', 'kattegat-herald.html', 'daily-beacon.txt', 'fjord-post.txt', 'port-monitor.txt']
const pathOf = (name: string): string => fileURLToPath(new URL(`../examples/harbour-fire/${name}`, import.meta.url))

export function benchColdStart({ rounds }: Wish): Promise<Answer> {
  const commands: Readonly<Record<string, readonly string[]>> = {
    'node -e 0': ['-e', '0'],
    'crosswire --version': [fileURLToPath(CROSSWIRE), '--version'],
    [`crosswire compare, ${SAMPLE.length} pages`]: [fileURLToPath(CROSSWIRE), 'compare', '--quiet', ...SAMPLE.map(pathOf)],
  }
  const starts = startInTurns(commands, rounds)
  const [bare = []] = Object.values(starts)
  return Promise.resolve({
    question: 'cold-start',
    asks: `Whole processes, ${rounds} of each, in turns.`,
    columns: ['wall against node', 'wall', 'CPU against node', 'memory against node', 'memory'],
    rows: Object.entries(starts).map(([subject, own]) => ({
      subject,
      cells: [
        { ...against(own, bare, 'wall'), unit: '×' },
        { ...spreadOf(own.map(({ wall }) => wall)), unit: 'ms' },
        { ...against(own, bare, 'cpu'), unit: '×' },
        { ...against(own, bare, 'megabytes'), unit: '×' },
        { ...spreadOf(own.map(({ megabytes }) => megabytes)), unit: 'MB' },
      ],
    })),
  })
}

/** The first start of each is not counted: it fills the disk's cache. */
function startInTurns(commands: Readonly<Record<string, readonly string[]>>, rounds: number): Readonly<Record<string, readonly WholeProcess[]>> {
  const names = Object.keys(commands)
  const starts: Record<string, WholeProcess[]> = Object.fromEntries(names.map((name) => [name, []]))
  for (const name of names) runNode(commands[name] ?? [])
  for (let round = 0; round < rounds; round++) for (const name of names) starts[name]?.push(runNode(commands[name] ?? []))
  return starts
}

const against = (own: readonly WholeProcess[], bare: readonly WholeProcess[], figure: 'wall' | 'cpu' | 'megabytes'): Spread =>
  spreadOf(own.map((run, round) => run[figure] / (bare[round]?.[figure] ?? Number.NaN)))
