/**
 * Reads saved pages and prints which may stand on which, and what words the surest two share.
 *     node examples/link-pages.mjs examples/harbour-fire/*.html
 */
import { readFileSync } from 'node:fs'
import { diffArticles, linkArticles, readArticle, sharedRuns } from 'crosswire'

const paths = process.argv.slice(2)
if (paths.length < 2) throw new Error('Name saved pages: node link-pages.mjs one.html two.txt')

const articles = paths.map((path) => readArticle(readFileSync(path), { path }))
const byId = new Map(articles.map((article) => [article.id, article]))
const { stories, lineage } = linkArticles(articles)

console.log(`${articles.length} pages, ${stories.length} stories`)
for (const { from, to, how, confidence } of lineage) {
  const source = typeof from === 'string' ? byId.get(from).source.path : `${from.external} (not held)`
  console.log(`${byId.get(to).source.path} may stand on ${source}: ${how}, ${confidence}`)
}

const [surest] = lineage.filter(({ from }) => typeof from === 'string').sort((x, y) => y.confidence - x.confidence)
if (surest) {
  const [parent, child] = [byId.get(surest.from), byId.get(surest.to)]
  const { a, runs, steps } = diffArticles(parent, child)
  console.log(`\n${a.shared} of ${a.points} points shared, ${runs.length} runs, ${steps.filter(({ kind }) => kind !== 'same').length} changes`)
  const [longest] = [...runs].sort((x, y) => y.words - x.words)
  console.log(`the longest run has ${longest?.words ?? 0} words`)
}

const [run] = sharedRuns('The old mill burned down on Friday.', 'On Friday, the old mill burned down.')
console.log(`\n${run.words} words: ${run.a.exact} / ${run.b.exact}`)
