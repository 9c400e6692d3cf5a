/**
 * The command line of the yardstick and its gate.
 */
import { parseArgs } from 'node:util'
import type { Wanted } from './run.ts'

export interface CommandLine {
  readonly wanted: Wanted
  /** A file of rows to write (eval) or to read (gate); "-" is standard output. */
  readonly json: string | null
}

const FLAGS = {
  gold: { type: 'string', default: '../shared/gold' },
  task: { type: 'string' },
  set: { type: 'string' },
  json: { type: 'string' },
  quick: { type: 'boolean', default: false },
  folds: { type: 'boolean', default: false },
  items: { type: 'boolean', default: false },
} as const

/** Ends the process with 2 on a flag it does not know. */
export function wantedOf(args: readonly string[]): CommandLine {
  try {
    const { gold, task, set, json, quick, folds, items } = parseArgs({ args: [...args], options: FLAGS }).values
    return { wanted: { gold, task, set, quick, folds, items }, json: json ?? null }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}
