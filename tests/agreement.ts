/**
 * Compares the numbers of evals/ with those of the scripts that define them, which lie beside the repository and not in it.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measure, Row } from '../evals/rows.ts'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const script = join(shared, 'score', 'score.mjs')

export const gold = join(shared, 'gold')

/** Why the numbers cannot be compared, or false where they can. */
export const cannotCompare: string | false = existsSync(script) && existsSync(gold) ? false : 'the scripts that define the metrics are not here'

/** A gold folder: path → contents. */
export type Files = Readonly<Record<string, string>>

/** JSON Lines. */
export const linesOf = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** What the scripts say of predictions for all sets of a task; predictions by the name of their set. */
export function scriptRows(task: string, goldFiles: Files, predictions: ReadonlyMap<string, readonly object[]>): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-agreement-'))
  try {
    for (const [path, text] of Object.entries(goldFiles)) write(join(folder, 'gold', path), text)
    for (const [set, rows] of predictions) write(join(folder, 'found', `${set}.jsonl`), linesOf(rows))
    const words = [script, task, '--gold', join(folder, 'gold'), '--pred', join(folder, 'found'), '--json', '-']
    const run = spawnSync(process.execPath, words, { encoding: 'utf8' })
    assert.equal(run.status, 0, run.stderr)
    return JSON.parse(run.stdout) as readonly Row[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** The same metrics, in the same order, equal to three digits, over as many. */
export function assertAgree(ours: readonly Measure[], theirs: readonly Measure[]): void {
  assert.ok(theirs.length > 0, 'the scripts printed nothing')
  assert.deepEqual(
    ours.map(({ metric, n }) => `${metric} over ${n}`),
    theirs.map(({ metric, n }) => `${metric} over ${n}`),
  )
  for (const [index, { metric, value }] of theirs.entries())
    assert.ok(Math.abs((ours[index]?.value ?? Number.NaN) - value) < 0.0005, `${metric}: ours ${ours[index]?.value}, theirs ${value}`)
}
