/**
 * Two pages compared, bodies alone: what words they share, what of the one the other changes, what each tells that the other does not, which of the
 * two the other may stand on, and where figures, quotations and the like part.
 *     diffArticles(a, b).runs[0]          { a: { line: 3, exact: 'the old mill burned down', … }, b: { line: 9, … }, words: 5 }
 *     diffArticles(a, b).a.shared         15 of a.points sentences of A are told in B, too; a.order: "same"
 * Sentences are laid on each other as lineage lays them (text/alignment.ts); runs and words are compared without case and punctuation. Lineage is
 * asked as if the two told one event; whether they do stands beside it. Leaves open: pages in other languages have no sentences, but runs and words.
 */
import { checkEvidence } from '../formats/check-evidence.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { Cited } from '../model/cited.ts'
import type { Diff, DiffPage, SentencePair, WordStep } from '../model/diff.ts'
import type { Difference } from '../model/difference.ts'
import type { Page } from '../model/page.ts'
import type { Story } from '../model/story.ts'
import { writeAccounts } from '../pipeline/account.ts'
import { linkAsOneStory, linkPages } from '../pipeline/link.ts'
import { markArticle } from '../pipeline/mark.ts'
import { TOLD } from '../stages/link/lineage/likeness-of-pages.ts'
import { type Aligned, align, inSameOrder } from '../text/alignment.ts'
import { type Passage, passagesOf } from '../text/passages.ts'
import { cite } from '../text/spans.ts'
import { type Range, type WordChange, wordChanges } from '../text/word-changes.ts'
import { type Body, bodyOf, citedWords, LEAST_RUN, runsOf } from './body-runs.ts'
import { textsOf } from './gather.ts'
import { recipe } from './recipe.ts'
import { tables } from './tables.ts'

/** Of the points in order, this share counts as "nearly", as in the reasons of lineage. */
const NEARLY = 0.75

export interface DiffOptions {
  /** Words a shared run has at least; 5 where nothing is said. */
  readonly words?: number
}

interface Compared extends Body {
  readonly page: Page
  readonly keys: readonly string[]
  readonly points: readonly Passage[]
}

/**
 * Compares two articles.
 *
 * @param a, b Articles as `readArticle` or `crosswire read` gives them. English is needed for sentences, lineage and differences; words and runs
 *   are compared in any language that parts words with blanks.
 * @returns A `crosswire.diff/1` (docs/formats.md). Every passage is a span of UTF-16 code units into the `text` of the article that it names.
 *   The same two articles give the same diff, in the other order one with `a` and `b` changed.
 * @throws RangeError where `words` is no whole number of 1 or more; CrosswireError `data-missing` or `data-invalid` where the installation is damaged.
 * @example
 * const { runs, a, lineage } = diffArticles(readArticle(first), readArticle(second))
 * console.log(`${a.shared} of ${a.points} points, ${runs.length} shared runs`, lineage[0]?.how ?? 'no parent found')
 */
export function diffArticles(a: Article, b: Article, { words = LEAST_RUN }: DiffOptions = {}): Diff {
  if (!Number.isInteger(words) || words < 1) throw new RangeError(`words must be a whole number of 1 or more, not ${words}.`)
  const lexicon = tables()
  return diffPages({ article: a, marks: markArticle(a, lexicon) }, { article: b, marks: markArticle(b, lexicon) }, words)
}

/** The same for pages that are marked already. */
export function diffPages(first: Page, second: Page, leastRun: number): Diff {
  const lexicon = tables()
  const [a, b] = [comparedOf(first, lexicon), comparedOf(second, lexicon)]
  const runs = runsOf(a, b, leastRun)
  const inB = alignmentOf(a, b)
  const inA = alignmentOf(b, a)
  const inRuns = runs.reduce((sum, { words }) => sum + words, 0)
  const diff: Diff = {
    schema: 'crosswire.diff/1',
    a: sideOf(a, inB, inRuns),
    b: sideOf(b, inA, inRuns),
    leastRun,
    runs,
    steps: wordChanges(a.keys, b.keys).map((change) => stepOf(a, b, change)),
    pairs: pairsOf(a, b),
    ...relationOf(first, second, lexicon),
  }
  checkEvidence(diff, textsOf([first.article, second.article]))
  return diff
}

function comparedOf(page: Page, lexicon: Lexicon): Compared {
  const body = bodyOf(page.article)
  const points = passagesOf(page, lexicon.words).filter(({ weight }) => weight > 0)
  return { ...body, page, keys: body.words.map(({ key }) => key), points }
}

function stepOf(a: Compared, b: Compared, change: WordChange): WordStep {
  const [inA, inB] = [citedByBlock(a, change.a), citedByBlock(b, change.b)]
  const kind = change.same ? 'same' : inA.length === 0 ? 'added' : inB.length === 0 ? 'removed' : 'replaced'
  return { kind, a: inA, b: inB }
}

function citedByBlock(side: Compared, { from, to }: Range): readonly Cited[] {
  const passages: Cited[] = []
  let start = from
  for (let at = from; at < to; at++) {
    if (at + 1 < to && side.words[at + 1]?.block === side.words[at]?.block) continue
    passages.push(citedWords(side, { from: start, to: at + 1 }))
    start = at + 1
  }
  return passages
}

const alignmentOf = (side: Compared, other: Compared, sole = false): readonly Aligned[] =>
  align(
    side.points.map(({ terms }) => terms),
    other.points.map(({ terms }) => terms),
    sole,
  )

function sideOf({ page: { article }, words, points }: Compared, aligned: readonly Aligned[], inRuns: number): DiffPage {
  const shared = aligned.filter(({ score }) => score >= TOLD).length
  const kept = inSameOrder(aligned, TOLD)
  return {
    article: article.id,
    path: article.source.path,
    headline: article.headline === null ? null : cite(article, article.headline),
    outlet: article.outlet?.name ?? article.outlet?.domain ?? null,
    publishedAt: article.publishedAt?.value ?? null,
    words: words.length,
    inRuns,
    points: points.length,
    shared,
    order: shared === 0 ? null : kept === shared ? 'same' : kept >= NEARLY * shared ? 'nearly' : 'other',
    only: points.filter((_, at) => (aligned[at]?.score ?? 0) < TOLD).map((point) => cite(article, point)),
  }
}

/** Where one is told, so much of the other must be, too: a short sentence finds half of its few words in any long one. */
const PARTLY_TOLD = TOLD / 2

/** Sentences of which each is the other's nearest, in A's order. */
function pairsOf(a: Compared, b: Compared): readonly SentencePair[] {
  const [inB, inA] = [alignmentOf(a, b, true), alignmentOf(b, a, true)]
  return inB.flatMap(({ at, to, score }): SentencePair[] => {
    const back = inA[to ?? -1]
    const [own, other] = [a.points[at], b.points[to ?? -1]]
    if (!(own && other && back) || back.to !== at || !isPair(score, back.score)) return []
    return [{ a: cite(a.page.article, own), b: cite(b.page.article, other), score: Math.round(Math.min(score, back.score) * 100) / 100 }]
  })
}

const isPair = (forth: number, back: number): boolean => Math.max(forth, back) >= TOLD && Math.min(forth, back) >= PARTLY_TOLD

/** A page is not related to itself. */
function relationOf(a: Page, b: Page, lexicon: Lexicon): Pick<Diff, 'oneStory' | 'lineage' | 'relations' | 'differences'> {
  if (a.article.id === b.article.id) return { oneStory: true, lineage: [], relations: [], differences: [] }
  const pages = [a, b].sort((x, y) => (x.article.id < y.article.id ? -1 : 1))
  const { stories } = linkPages(pages, lexicon)
  const story = oneStoryOf(pages, stories)
  const { origins, lineage, relations } = linkAsOneStory(pages, story, lexicon)
  const links = { schema: 'crosswire.links/1', stories: [story], origins, lineage, relations } as const
  const differences = writeAccounts(pages, links, lexicon, recipe()).flatMap((account) => account.differences)
  return { oneStory: stories.length === 1, lineage, relations, differences: differences.map(withoutClaim) }
}

/** The story of the two; where there are two stories, the first made to hold both pages. */
function oneStoryOf(pages: readonly Page[], [first, ...others]: readonly Story[]): Story {
  const articles = pages.map(({ article }) => article.id).sort()
  const none = { id: '-', articles, label: null, storyline: '-', follows: [] } as unknown as Story
  return first && others.length === 0 ? first : { ...(first ?? none), articles, follows: [] }
}

/** The claims themselves are not printed. */
const withoutClaim = (difference: Difference): Difference => ({ ...difference, claim: null })
