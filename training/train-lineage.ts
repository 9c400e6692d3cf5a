/**
 * Trains data/models/lineage.json: who derives from whom.
 *     node --import tsx training/train-lineage.ts FOLDER TARGET.json [--without SET]…
 * FOLDER is described in lineage-cases.ts. Prints the area under the curve with one story, and with one whole set, left out of the fit.
 * `--without` leaves sets out, so that the program can be measured on them. The same folder gives the same file.
 */
import { writeFileSync } from 'node:fs'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { areaLeftOut, type Row } from './fit-logistic.ts'
import { lineageCases } from './lineage-cases.ts'
import { comparedCase, fitAll, type LineageRows, lineageRows, ridgeOf } from './lineage-rows.ts'

const [folder = '', target = ''] = process.argv.slice(2)
const left = new Set(process.argv.slice(2).flatMap((word, at, all) => (all[at - 1] === '--without' ? [word] : [])))
const lexicon = loadLexicon()
const cases = lineageCases(folder).filter(({ set }) => !left.has(set))
const rows = lineageRows(cases.map((known) => comparedCase(known, lexicon)))
for (const sum of ['resemblance', 'descent', 'second'] as const) report(sum, rows)
writeFileSync(target, `${JSON.stringify(fitAll(rows), null, 1)}\n`)

function report(sum: keyof LineageRows, { [sum]: judged }: LineageRows): void {
  const positive = judged.filter(({ label }) => label === 1).length
  const area = (groupOf: (row: Row) => string): string => areaLeftOut(judged, ridgeOf(sum), groupOf).toFixed(3)
  const scores = `by story ${area(({ group }) => group)}, by set ${area(({ set }) => set)}`
  process.stdout.write(`${sum}: ${judged.length} rows, ${positive} positive; area under the curve left out ${scores}\n`)
}
