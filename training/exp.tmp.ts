import { bodyFit, meanFit } from '../evals/scoring/body.ts'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { FOLDS, labelledPages } from './html-rows.ts'
import { numberedPages, treesOf, type Seen } from './html-line-model.ts'
import { likelihoodOf, plantForest, scoreRow } from '../src/text/boosted-trees.ts'
import { readdirSync, writeFileSync } from 'node:fs'
const lexicon = loadLexicon()
const t0 = process.cpuUsage()
const say = (w: string) => { const c = process.cpuUsage(t0); console.log(`${((c.user + c.system) / 1e6).toFixed(0)} s  ${w}`) }
const G='/work/shared/gold/read/html/'
const files = ['fundus','naeb','wcxb'].map(s => G+s+'/'+readdirSync(G+s).find(f=>f.startsWith('index')))
const pages = labelledPages(files, lexicon)
const setOf = (id: string): string => (/^[0-9a-f]{32}$/.test(id) ? 'naeb' : /^\d{4}$/.test(id) ? 'wcxb' : 'fundus')
const seen = numberedPages(pages)
say('rows ' + seen[0]!.rows.columns)
function evaluate(name: string, rows: readonly Seen[], opts: any) {
  const of = new Map<string, Float64Array>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = plantForest(treesOf(rows.filter(({ page }) => page.fold !== fold), opts))
    for (const { page, rows: r } of rows) if (page.fold === fold) of.set(page.id, Float64Array.from(page.view.lines, (_, i) => likelihoodOf(scoreRow(forest, r.values, i * r.columns))))
  }
  for (const set of ['fundus', 'naeb', 'wcxb']) {
    const out = [0.3, 0.4, 0.5, 0.6].map((cut) => {
      const fits = pages.filter((p) => setOf(p.id) === set).map((page) => bodyFit(page.body, page.view.lines.filter((_, i) => (of.get(page.id)![i] ?? 0) >= cut && i !== page.view.title).map(({ text }) => text).join('\n')))
      const { f1, precision, recall } = meanFit(fits)
      return `${cut}: ${f1.toFixed(4)} (${precision.toFixed(3)}/${recall.toFixed(3)})`
    })
    say(`${name} ${set}  ${out.join('  ')}`)
  }
  return of
}
const of = evaluate('160', seen, { trees: 160, leaves: 24, rate: 0.08, columnShare: 0.4 })
writeFileSync('/tmp/b/oof.json', JSON.stringify(pages.map(p => ({ id: p.id, lines: p.view.lines.map((l, i) => [Math.round(of.get(p.id)![i]! * 100) / 100, p.labels[i], l.block.name, l.text.slice(0, 90), l.shape.words]) }))))
evaluate('300', seen, { trees: 300, leaves: 16, rate: 0.06, columnShare: 0.25 })
