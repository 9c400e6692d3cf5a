/**
 * Trains data/models/title-signs.json: which line above a dump's story is its title.
 *     node --import tsx training/title-lines.ts FILE.jsonl[.gz]… [--folds]
 * Rows {id, url, text, body, title}. With --folds it trains on two thirds of the sites, and prints how many titles are found on the rest.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { FOLDS, foldOf } from './site-folds.ts'
import { choiceOf, type Page, type TitleRow, titleFound, trainTitles } from './title-choice.ts'

const lexicon = loadLexicon()
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const rows = files.flatMap((file) => {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as TitleRow]))
})
const pages = rows.flatMap((row): readonly Page[] => {
  const choice = choiceOf(row, lexicon)
  return choice === null ? [] : [{ ...choice, fold: foldOf(row) }]
})

if (process.argv.includes('--folds')) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainTitles(pages.filter((page) => page.fold !== fold))
    const rest = pages.filter((page) => page.fold === fold && page.title !== null)
    process.stdout.write(`fold ${fold}: ${rest.filter((page) => titleFound(page, model)).length} of ${rest.length} titles\n`)
  }
} else {
  const file = new URL('../data/models/title-signs.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(trainTitles(pages))}\n`)
  process.stdout.write(`${pages.length} pages\n`)
}
