/**
 * Cold start: what does `crosswire compare` cost before it has done much? Five small pages of the demo, whole processes, in turns with
 * `node -e 0`, which is what any program on Node costs. Wall clock here: it is what one waits for.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Wish } from './answer.ts'
import { type Spread, spreadOf } from './measure.ts'
import { CROSSWIRE } from './program.ts'

const SAMPLE = ['coastal-wire.html', 'kattegat-herald.html', 'daily-beacon.txt', 'fjord-post.txt', 'port-monitor.txt']
const FIGURES = fileURLToPath(new URL('./exit-figures.cjs', import.meta.url))
const pathOf = (name: string): string => fileURLToPath(new URL(`../examples/harbour-fire/${name}`, import.meta.url))

/** One process, from start to end. */
interface Start {
  readonly wall: number
  readonly cpu: number
  readonly megabytes: number
}

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
function startInTurns(commands: Readonly<Record<string, readonly string[]>>, rounds: number): Readonly<Record<string, readonly Start[]>> {
  const names = Object.keys(commands)
  const starts: Record<string, Start[]> = Object.fromEntries(names.map((name) => [name, []]))
  for (const name of names) start(commands[name] ?? [])
  for (let round = 0; round < rounds; round++) for (const name of names) starts[name]?.push(start(commands[name] ?? []))
  return starts
}

function start(words: readonly string[]): Start {
  const before = performance.now()
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', FIGURES, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const wall = performance.now() - before
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`)
  return { wall, ...(JSON.parse(output[3] ?? '') as Omit<Start, 'wall'>) }
}

const against = (own: readonly Start[], bare: readonly Start[], figure: keyof Start): Spread =>
  spreadOf(own.map((run, round) => run[figure] / (bare[round]?.[figure] ?? Number.NaN)))
