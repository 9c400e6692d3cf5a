/**
 * Trains data/models/page-lines.json: which lines of a dump belong to the story.
 *     node --import tsx training/page-lines.ts FILE.jsonl[.gz]… [--folds]
 * Rows {id, url, text, body}: `text` is the page line by line, `body` its story. With --folds it trains on two thirds of the sites and prints
 * precision and recall of words on the rest.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { type PageLineModel, plantPageLines } from '../src/lexicon/page-line-model.ts'
import { bodyLines } from '../src/stages/read/text-dump/body-lines.ts'
import { type Example, examplesOf, type LineRow, trainPageLines } from './page-line-trees.ts'
import { FOLDS, foldOf } from './site-folds.ts'

function score(model: PageLineModel, examples: readonly Example[]): string {
  const sums = { right: 0, given: 0, all: 0 }
  for (const { lines, wanted } of examples) {
    const { body } = bodyLines(lines, model)
    const wordsOf = (isAmong: (index: number) => boolean): number =>
      lines.reduce((sum, { shape }, index) => sum + (isAmong(index) ? shape.words : 0), 0)
    sums.given += wordsOf((index) => body[index] ?? false)
    sums.all += wordsOf((index) => wanted[index] === 1)
    sums.right += wordsOf((index) => wanted[index] === 1 && (body[index] ?? false))
  }
  return `precision ${(sums.right / sums.given).toFixed(3)} recall ${(sums.right / sums.all).toFixed(3)}`
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
const all = among(() => true)
process.stdout.write(`${rows.length} pages, ${all.reduce((sum, { lines }) => sum + lines.length, 0)} lines\n`)
if (process.argv.includes('--folds')) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = plantPageLines(trainPageLines(among((other) => other !== fold)))
    const rest = among((other) => other === fold)
    process.stdout.write(`fold ${fold}: ${score(model, rest)}\n`)
  }
} else {
  const saved = trainPageLines(all)
  process.stdout.write(`in sample: ${score(plantPageLines(saved), all)}\n`)
  writeFileSync(new URL('../data/models/page-lines.json', import.meta.url), `${JSON.stringify(saved)}\n`)
}
