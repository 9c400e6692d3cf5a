/**
 * The benchmarks: how fast, against whom, and how it grows.
 *     npm run bench -- [read|mark|mark-growth|near-copies|link|pipeline|account|store|cold-start …] [--rounds N] [--sizes N,N] [--gold DIR] [--json FILE|-] [--write]
 * Exit codes: 0 measured, 1 a benchmark failed, 2 wrong use.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { benchAccount } from './account.ts'
import type { Answer, Benchmark, Wish } from './answer.ts'
import { benchColdStart } from './cold-start.ts'
import { withAnswer } from './docs-page.ts'
import { benchLink } from './link.ts'
import { benchMark } from './mark.ts'
import { benchMarkGrowth } from './mark-growth.ts'
import { machine } from './measure.ts'
import { benchNearCopies } from './near-copies.ts'
import { type CommandLine, commandLineOf } from './options.ts'
import { benchPipeline } from './pipeline.ts'
import { benchRead } from './read.ts'
import { benchStore } from './store.ts'
import { tableOf } from './table.ts'

const DOCS = new URL('../docs/benchmarks.md', import.meta.url)

/** Each with the rounds it is worth. */
const BENCHMARKS: Readonly<Record<string, { readonly ask: Benchmark; readonly rounds: number }>> = {
  read: { ask: benchRead, rounds: 11 },
  mark: { ask: benchMark, rounds: 11 },
  'mark-growth': { ask: benchMarkGrowth, rounds: 3 },
  'near-copies': { ask: benchNearCopies, rounds: 7 },
  link: { ask: benchLink, rounds: 7 },
  pipeline: { ask: benchPipeline, rounds: 1 },
  account: { ask: benchAccount, rounds: 1 },
  store: { ask: benchStore, rounds: 1 },
  'cold-start': { ask: benchColdStart, rounds: 15 },
}

/** An answer, and the command that made it. */
type Made = Answer & { readonly by: string }

const commandLine = understood(process.argv.slice(2))
const on = machine()
const answers: Made[] = []
for (const question of commandLine.questions) answers.push(await answerTo(question, commandLine))
publish(answers, commandLine)

function understood(args: readonly string[]): CommandLine {
  try {
    return commandLineOf(args, Object.keys(BENCHMARKS))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

async function answerTo(question: string, { rounds, sizes, gold, json }: CommandLine): Promise<Made> {
  const benchmark = BENCHMARKS[question]
  if (benchmark === undefined) throw new Error(`There is no benchmark "${question}".`)
  const wish: Wish = { rounds: rounds ?? benchmark.rounds, sizes, gold }
  const answer = await benchmark.ask(wish)
  if (json !== '-') console.log(`${question}. ${answer.asks}\n\n${tableOf(answer)}\n`)
  return { ...answer, by: commandOf(question, wish) }
}

/** The command that measures this again. Where somebody's saved pages lie is nobody else's business. */
function commandOf(question: string, { rounds, sizes, gold }: Wish): string {
  const flags = [...(sizes ? [`--sizes ${sizes.join(',')}`] : []), ...(gold ? ['--gold DIR'] : [])]
  return ['npm run bench --', question, `--rounds ${rounds}`, ...flags].join(' ')
}

function publish(found: readonly Made[], { json, write }: CommandLine): void {
  const text = `${JSON.stringify({ on, answers: found }, null, 2)}\n`
  if (json === '-') process.stdout.write(text)
  else if (json !== null) writeFileSync(json, text)
  if (!write) return
  const page = readFileSync(DOCS, 'utf8')
  writeFileSync(
    DOCS,
    found.reduce((written, answer) => withAnswer(written, answer, { by: answer.by, on }), page),
  )
}
