/**
 * Trains data/models/lineage.json: who derives from whom.
 *     node --import tsx training/train-lineage.ts FOLDER TARGET.json [--without SET]…
 * FOLDER is described in lineage-cases.ts. Prints how well each sum judges with one story, and with one whole set, left out of the fit.
 * `--without` leaves sets out, so that the program can be measured on them. The same folder gives the same file.
 */
import { writeFileSync } from 'node:fs'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { likelihoodLeftOut } from './fit-choice.ts'
import { areaLeftOut } from './fit-logistic.ts'
import { lineageCases } from './lineage-cases.ts'
import { comparedCase, fitAll, lineageRows, ridgeOf } from './lineage-rows.ts'

const [folder = '', target = ''] = process.argv.slice(2)
const left = new Set(process.argv.slice(2).flatMap((word, at, all) => (all[at - 1] === '--without' ? [word] : [])))
const lexicon = loadLexicon()
const cases = lineageCases(folder).filter(({ set }) => !left.has(set))
const rows = lineageRows(cases.map((known) => comparedCase(known, lexicon)))
const { descent, second } = rows
for (const groupOf of [byStory, bySet]) {
  const likelihood = likelihoodLeftOut(descent, ridgeOf('descent'), groupOf).toFixed(1)
  const area = areaLeftOut(second, ridgeOf('second'), groupOf).toFixed(3)
  process.stdout.write(`left out ${groupOf.name}: descent, ${descent.length} choices, log-likelihood ${likelihood}; `)
  process.stdout.write(`second, ${second.length} rows, area under the curve ${area}\n`)
}
writeFileSync(target, `${JSON.stringify(fitAll(rows), null, 1)}\n`)

function byStory({ group }: { readonly group: string }): string {
  return group
}

function bySet({ set }: { readonly set: string }): string {
  return set
}
