/**
 * Relations that are no parentage: common wire text in otherwise own reports, and a page that names another outlet of the set as its source.
 *     two pages with three long sentences word for word the same, and much of their own     shares
 *     "…, according to the Norvik Herald" on the page of the Lisk Post                       cites
 *     "the Herald reported", where no other outlet of the story ends so; "the AP reported"   cites; the agency stands outside
 */
import type { Article } from '../../../model/article.ts'
import type { Because } from '../../../model/because.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Relation } from '../../../model/lineage.ts'
import type { Page } from '../../../model/page.ts'
import type { Evidence } from '../../../model/span.ts'
import { fold } from '../../../text/fold.ts'
import { cite } from '../../../text/spans.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Material, Passage } from './material.ts'
import type { OutletFinder } from './outlet-finder.ts'
import { isLater, type Testimony } from './testimony.ts'

/** A sentence of this many words is no accident when it stands in two pages. */
const LONG_SENTENCE = 10
/** One common sentence may be a statement both quote without marks. */
const COMMON_SENTENCES = 2
/** A sentence on more pages than this is a notice. */
const FURNITURE = 60

/** What lineage says of two pages: an edge between them; a place in one origin, where common sentences are no news. */
export interface Ties {
  readonly linked: (a: ArticleId, b: ArticleId) => boolean
  readonly oneText: (a: ArticleId, b: ArticleId) => boolean
}

/** Relations among the pages of a story, parents and children left out, and to agencies outside of it. */
export function relationsOf(
  materials: readonly Material[],
  testimony: readonly Testimony[],
  { linked, oneText }: Ties,
  finder: OutletFinder,
  agencies: ReadonlyMap<string, string>,
): readonly Relation[] {
  const shared = sharesOf(materials)
  return materials.flatMap((a, at) => [
    ...(shared.get(at) ?? []).filter(
      (relation) => typeof relation.b === 'string' && !linked(relation.a, relation.b) && !oneText(relation.a, relation.b),
    ),
    ...citations(a, at, testimony, finder).filter(({ b }) => typeof b === 'string' && !linked(a.article.id, b)),
    ...agencyCitations(a, at, testimony, finder, agencies),
  ])
}

type Sentences = ReadonlyMap<string, Passage>

/** Long sentences that are mostly narration, by their words. */
function wholeSentences({ article, passages }: Material): Sentences {
  const long = passages.filter(({ words, narration, all }) => words >= LONG_SENTENCE && narration.size * 2 > all.size)
  return new Map(long.map((passage) => [plainWords(article.text, passage), passage]))
}

const plainWords = (text: string, { start, end }: Passage): string =>
  wordsOf(fold(text.slice(start, end)))
    .map(({ lower }) => lower)
    .join(' ')

/** Page → its relations to later pages of the list. A sentence on very many pages is furniture, and says nothing. */
function sharesOf(materials: readonly Material[]): ReadonlyMap<number, readonly Relation[]> {
  const sentences = materials.map(wholeSentences)
  const holders = new Map<string, number[]>()
  for (const [page, each] of sentences.entries()) for (const sentence of each.keys()) holders.set(sentence, [...(holders.get(sentence) ?? []), page])
  return new Map(
    materials.map((a, at) => {
      const later = [...(sentences[at]?.keys() ?? [])].flatMap((sentence) => {
        const held = holders.get(sentence) ?? []
        return held.length > FURNITURE ? [] : held.filter((page) => page > at)
      })
      const pages = [...new Set(later)].sort((x, y) => x - y)
      return [at, pages.flatMap((page) => shares(a, materials[page] ?? a, sentences[at], sentences[page]))] as const
    }),
  )
}

function shares(a: Material, b: Material, inA: Sentences = new Map(), inB: Sentences = new Map()): readonly Relation[] {
  const because = [...inA].flatMap(([sentence, passage]): Because[] => {
    const other = inB.get(sentence)
    return other ? [{ kind: 'shared-text', note: 'the same sentence', a: cite(a.article, passage), b: cite(b.article, other) }] : []
  })
  return because.length >= COMMON_SENTENCES ? [{ kind: 'shares', a: a.article.id, b: b.article.id, because }] : []
}

/** `a` names outlets of other pages as sources of something it says; what they printed later it cannot mean. */
function citations({ article, page }: Material, at: number, testimony: readonly Testimony[], finder: OutletFinder): readonly Relation[] {
  return [...firstNamings(page, at, finder)]
    .sort(([a], [b]) => a - b)
    .flatMap(([other, source]) => {
      const [own, cited] = [testimony[at], testimony[other]]
      return own && cited && !isLater(cited, own) ? [cites(article, cited.article.id, source)] : []
    })
}

/** Page → the first source that names its outlet. */
function firstNamings(page: Page, at: number, finder: OutletFinder): ReadonlyMap<number, Evidence> {
  const sources = page.marks.attributions.flatMap(({ source }) => source ?? [])
  const namings = sources.map((source) => ({ source, pages: outletsNamed(source.exact, finder) })).filter(({ pages }) => !pages.includes(at))
  return new Map(namings.reverse().flatMap(({ source, pages }) => pages.map((other) => [other, source] as const)))
}

function outletsNamed(name: string, { pagesOf, pagesOfShort }: OutletFinder): readonly number[] {
  const pages = pagesOf(name)
  return pages.length > 0 ? pages : pagesOfShort(name)
}

const cites = (article: Article, b: Relation['b'], source: Evidence): Relation => ({
  kind: 'cites',
  a: article.id,
  b,
  because: [{ kind: 'credit', note: `names “${source.exact}”`, a: cite(article, source), b: null }],
})

/** Agencies that no page of the story stands for; the one whose text the page is, by its own credit, is its origin and left out. */
function agencyCitations(
  { article, page }: Material,
  at: number,
  testimony: readonly Testimony[],
  { pagesOf }: OutletFinder,
  agencies: ReadonlyMap<string, string>,
): readonly Relation[] {
  const named = new Map<string, Evidence>()
  const origins = new Set(testimony[at]?.named.map(({ origin }) => agencyOf(origin.exact, agencies)))
  for (const { source } of page.marks.attributions) {
    const agency = source ? agencyOf(source.exact, agencies) : null
    if (source && agency && !named.has(agency) && !origins.has(agency) && pagesOf(agency).length === 0) named.set(agency, source)
  }
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([external, source]) => cites(article, { external }, source))
}

/** "the AP", "state news agency TASS", "Reuters news agency" → the agency; nothing else may stand beside its name. */
function agencyOf(name: string, agencies: ReadonlyMap<string, string>): string | null {
  const bare = name
    .trim()
    .replace(/^(?:the\s+)?(?:state\s+|state-run\s+|official\s+)?(?:news\s+agency\s+|agency\s+)?/i, '')
    .replace(/(?<!\s)\s+(?:news\s+)?agency$/i, '')
  return agencies.get(bare) ?? null
}
