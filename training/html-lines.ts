/**
 * Trains data/models/html-lines.json: which lines of a web page belong to its story.
 *     node --import tsx training/html-lines.ts INDEX.jsonl[.gz]… [--folds]
 * Rows {id, url, file, body}: `file` is the page, beside the index. With --folds nothing is written: every page is read by a model that never
 * saw its site, and the bodies are compared by runs of four words.
 */
import { writeFileSync } from 'node:fs'
import { bodyFit, meanFit } from '../evals/scoring/body.ts'
import { plantHtmlLineModel } from '../src/lexicon/html-line-model.ts'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { storyLikelihood } from '../src/stages/read/html/story-likelihood.ts'
import { numberedPages, type Seen, trainHtmlLines } from './html-line-model.ts'
import { FOLDS, type LabelledPage, labelledPages } from './html-rows.ts'

const CUTS = [0.3, 0.4, 0.5, 0.6]

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const pages = labelledPages(files, loadLexicon())
console.log(`${pages.length} pages, ${pages.reduce((sum, { labels }) => sum + labels.length, 0)} lines`)
if (process.argv.includes('--folds')) scoreFolds()
else writeFileSync(new URL('../data/models/html-lines.json', import.meta.url), `${JSON.stringify(trainHtmlLines(numberedPages(pages)))}\n`)

function scoreFolds(): void {
  const seen = numberedPages(pages)
  const read = Array.from({ length: FOLDS }, (_, fold) => readFold(fold, seen)).flat()
  for (const cut of CUTS) {
    const { f1, precision, recall } = meanFit(read.map(({ page, likely }) => bodyFit(page.body, bodyOf(page, likely, cut))))
    console.log(`cut at ${cut}: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`)
  }
}

function readFold(fold: number, seen: readonly Seen[]): readonly { readonly page: LabelledPage; readonly likely: Float64Array }[] {
  const model = plantHtmlLineModel(trainHtmlLines(seen.filter(({ page }) => page.fold !== fold)))
  return pages.filter((page) => page.fold === fold && !page.isCut).map((page) => ({ page, likely: storyLikelihood(page.view, model) }))
}

function bodyOf({ view }: LabelledPage, likely: Float64Array, cut: number): string {
  return view.lines.flatMap(({ text }, index) => ((likely[index] ?? 0) >= cut && index !== view.title ? [text] : [])).join('\n')
}
