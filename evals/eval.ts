/**
 * The yardstick: scores the program on every set of a gold folder.
 *     npm run -s eval -- [--gold DIR] [--task T] [--set S] [--json FILE|-] [--quick] [--folds] [--items]
 * Exit codes: 0 scored, 1 a set could not be scored or there was none, 2 wrong use.
 */
import { wantedOf } from './options.ts'
import { runAll } from './run.ts'
import { saveRun } from './saved-run.ts'
import { table } from './table.ts'

const { wanted, json } = wantedOf(process.argv.slice(2))
const started = performance.now()
const results = await runAll(wanted)
if (json !== null) saveRun(json, results, wanted.items)
if (json !== '-') console.log(table(results))
if (results.length === 0) console.error(`There is nothing to score under ${wanted.gold}.`)
console.error(`${results.length} sets in ${Math.round((performance.now() - started) / 1000)} s`)
process.exitCode = results.length === 0 || results.some(({ failure }) => failure !== null) ? 1 : 0
