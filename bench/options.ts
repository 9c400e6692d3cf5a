/**
 * The command line of the benchmarks.
 */
import { parseArgs } from 'node:util'

export interface CommandLine {
  /** None: all of them. */
  readonly questions: readonly string[]
  /** Null: as many as each question is worth. */
  readonly rounds: number | null
  readonly sizes: readonly number[] | null
  readonly gold: string | null
  /** A file for the answers, or "-" for standard output. */
  readonly json: string | null
  /** Whether docs/benchmarks.md is to be written. */
  readonly write: boolean
}

const FLAGS = {
  rounds: { type: 'string' },
  sizes: { type: 'string' },
  gold: { type: 'string' },
  json: { type: 'string' },
  write: { type: 'boolean', default: false },
} as const

/** Throws, with what to do, on what it does not know. */
export function commandLineOf(args: readonly string[], known: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true })
  const unknown = positionals.filter((question) => !known.includes(question))
  if (unknown.length > 0) throw new Error(`"${unknown[0]}" is none of ${known.join(', ')}.`)
  return {
    questions: positionals.length === 0 ? known : positionals,
    rounds: values.rounds === undefined ? null : count('--rounds', values.rounds),
    sizes: values.sizes === undefined ? null : values.sizes.split(',').map((size) => count('--sizes', size)),
    gold: values.gold ?? null,
    json: values.json ?? null,
    write: values.write,
  }
}

function count(flag: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`${flag} wants whole numbers above 0, not "${text}".`)
  return number
}
