/**
 * Trains data/models/page-lines.json: which lines of a dump belong to the story.
 *     node --import tsx training/page-lines.ts FILE.jsonl[.gz]… [--folds]
 * Rows {id, url, text, body}: `text` is the page line by line, `body` its story. With --folds it trains on two thirds of the sites and prints
 * precision and recall on the rest.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { type PageLineModel, storyLikelihood } from '../src/lexicon/page-line-model.ts'
import { type Example, examplesOf, FOLDS, foldOf, type LineRow, trainPageLines } from './page-line-network.ts'

function score(model: PageLineModel, examples: readonly Example[]): string {
  let right = 0
  let given = 0
  let all = 0
  for (const { features, wanted, weight } of examples) {
    const says = storyLikelihood(features, model) >= 0.5
    if (says && wanted) right += weight
    if (says) given += weight
    if (wanted) all += weight
  }
  return `precision ${(right / given).toFixed(3)} recall ${(right / all).toFixed(3)}`
}

const lexicon = loadLexicon()
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const rows = files.flatMap((file) => {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as LineRow]))
})
const examples = rows.map((row) => ({ fold: foldOf(row), examples: examplesOf(row, lexicon) }))
const among = (isAmong: (fold: number) => boolean): readonly Example[] => examples.flatMap((row) => (isAmong(row.fold) ? row.examples : []))
console.log(`${rows.length} pages, ${among(() => true).length} lines`)
if (process.argv.includes('--folds')) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainPageLines(among((other) => other !== fold))
    console.log(
      `fold ${fold}: ${score(
        model,
        among((other) => other === fold),
      )}`,
    )
  }
} else {
  const all = among(() => true)
  const model = trainPageLines(all)
  console.log(`in sample: ${score(model, all)}`)
  writeFileSync(new URL('../data/models/page-lines.json', import.meta.url), `${JSON.stringify(model)}\n`)
}
