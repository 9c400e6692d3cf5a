/**
 * One run of the account stages over one story in this process, for bench/account.ts: `node --import tsx bench/account-run.ts 100` prints CPU
 * milliseconds a step as JSON. Which page comes from which is known from how the pages were made, so that lineage decides nothing here. To see where
 * the time goes: `node --cpu-prof --import tsx …`.
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import type { ArticleId, OriginId, StoryId } from '../src/model/ids.ts'
import type { Lineage } from '../src/model/lineage.ts'
import type { Origin } from '../src/model/origin.ts'
import type { Page } from '../src/model/page.ts'
import { type GeneratedPage, generateStory } from './generated-pages.ts'
import { articleFrom } from './pages.ts'
import { ACCOUNTING, loadLexicon, markArticle } from './program.ts'

export interface AccountRun {
  readonly pages: number
  /** CPU milliseconds of marking and of each stage, in their order. */
  readonly milliseconds: Readonly<Record<string, number>>
}

const WARM_UP_PAGES = 60
const WARM_UP_SEED = 7

function runAccount(count: number, seed: number | undefined, lexicon: Lexicon): AccountRun {
  const milliseconds: Record<string, number> = {}
  const clock = <Result>(step: string, run: () => Result): Result => {
    const before = process.cpuUsage()
    const result = run()
    const { user, system } = process.cpuUsage(before)
    milliseconds[step] = (milliseconds[step] ?? 0) + (user + system) / 1000
    return result
  }
  const generated = [...generateStory(count, lexicon, seed)]
  const articles = generated.map((page) => articleFrom(page, lexicon))
  const pages = articles.map((article): Page => ({ article, marks: clock('mark', () => markArticle(article, lexicon)) }))
  const facts = { ...descentOf(generated, pages), pages: [...pages].sort(byId), relations: [], parents: [], remarks: [], lexicon }
  for (const stage of ACCOUNTING) clock(stage.name, () => Object.assign(facts, stage.run(facts as never)))
  return { pages: count, milliseconds }
}

const byId = (a: Page, b: Page): number => (a.article.id < b.article.id ? -1 : 1)

interface Descent {
  readonly lineage: readonly Lineage[]
  readonly origins: readonly Origin[]
}

/** Each page's parent, and a text for all that come from one page. */
function descentOf(generated: readonly GeneratedPage[], pages: readonly Page[]): Descent {
  const ids = pages.map(({ article }) => article.id)
  const texts = new Map<ArticleId, ArticleId[]>()
  const lineage = generated.flatMap(({ from }, at): Lineage[] => {
    const [to, parent] = [ids[at], ids[from?.page ?? -1]]
    if (to === undefined) return []
    const text = (parent && texts.get(parent)) ?? []
    texts.set(to, text)
    text.push(to)
    return parent && from ? [{ from: parent, to, how: from.how, confidence: 0.9, directed: true, or: [], because: [] }] : []
  })
  const story = 'story' as StoryId
  const origins = [...new Set(texts.values())].map((articles, at): Origin => {
    return { id: `o${at + 1}` as OriginId, story, articles, root: articles[0] ?? null, joins: [] }
  })
  return { lineage, origins }
}

const lexicon = loadLexicon()
runAccount(WARM_UP_PAGES, WARM_UP_SEED, lexicon)
globalThis.gc?.()
console.log(JSON.stringify(runAccount(Number(process.argv[2] ?? 100), undefined, lexicon)))
