/**
 * The gate: no number below its floor.
 *     npm run -s eval:gate -- [--gold DIR] [--json FULL-RUN.json]… [--update [--allow-regression]]
 * Makes a quick run and compares it, and any full run given, with floors.json. What falls needs a line that names task and metric under the
 * heading "Quality" of the changelog's newest version. Exit codes: 0 nothing fell or no gold is here, 1 something fell, 2 wrong use.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { judge, type Measured, raised, readFloors, writeFloors } from './floors.ts'
import { digestOf } from './gold.ts'
import type { Row } from './rows.ts'
import { runAll, setsToScore } from './run.ts'
import { readRun } from './saved-run.ts'

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold' },
    json: { type: 'string', multiple: true, default: [] },
    update: { type: 'boolean', default: false },
    'allow-regression': { type: 'boolean', default: false },
  },
})

if (existsSync(values.gold)) await guard()
else console.log(`The gate was left out: there is no gold under ${values.gold}.`)

async function guard(): Promise<void> {
  const results = await runAll({ gold: values.gold, quick: true, folds: false, items: false })
  const failures = results.flatMap(({ set, failure }) => (failure === null ? [] : [`${set.task} ${set.name}: not scored. ${failure}`]))
  const full = values.json.flatMap((path) => readRun(path).rows)
  const rows = [
    ...measured(
      results.flatMap((result) => result.rows),
      'quick',
    ),
    ...measured(full, 'full'),
  ]
  const floors = readFloors()
  const { refused, told } = judge(rows, floors, readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'))
  for (const line of told) console.log(line)
  const mayFall = values['allow-regression']
  for (const line of [...failures, ...refused]) console.error(`${mayFall ? 'Lowered' : 'Refused'}: ${line}`)
  if (values.update) writeFloors(raised(rows, floors, mayFall))
  console.log(`${rows.length} numbers, ${refused.length} below their floor`)
  if (failures.length > 0 || (refused.length > 0 && !mayFall)) process.exitCode = 1
}

function measured(rows: readonly Row[], run: Measured['run']): readonly Measured[] {
  const digests = new Map<string, string>()
  for (const task of new Set(rows.map((row) => row.task)))
    for (const set of setsToScore(values.gold, task)) digests.set(`${task} ${set.name}`, digestOf(set.path))
  return rows.map((row) => ({ ...row, run, digest: digests.get(`${row.task} ${row.set}`) ?? '' }))
}
