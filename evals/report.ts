/**
 * What was gained and lost between two runs, number by number and item by item, with the passage.
 *     npm run -s eval -- --items --json old.json    … change something …    npm run -s eval -- --items --json new.json
 *     npm run -s eval:report -- old.json new.json [--limit 20]
 */
import { parseArgs } from 'node:util'
import { compareRuns, type SetChange } from './compare-runs.ts'
import { readRun } from './saved-run.ts'
import type { Item } from './task.ts'

const lineOf = (sign: string, { id, passage, note }: Item): string => `  ${sign} ${id}  "${passage}"  ${note}`

const { values, positionals } = parseArgs({ allowPositionals: true, options: { limit: { type: 'string', default: '1000' } } })
const [before, after] = positionals
if (before === undefined || after === undefined || positionals.length > 2) {
  console.error('Use: npm run -s eval:report -- old.json new.json [--limit N]')
  process.exit(2)
}
const changes = compareRuns(readRun(before), readRun(after))
console.log(changes.length === 0 ? 'Nothing changed.' : changes.map((change) => described(change, Number(values.limit))).join('\n\n'))

function described({ task, set, metrics, gained, lost }: SetChange, limit: number): string {
  return [
    `${task} ${set}: ${gained.length} gained, ${lost.length} lost`,
    ...metrics.map((line) => `  ${line}`),
    ...gained.slice(0, limit).map((item) => lineOf('+', item)),
    ...lost.slice(0, limit).map((item) => lineOf('-', item)),
  ].join('\n')
}
