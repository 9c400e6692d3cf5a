/**
 * Near copies: pages whose bodies share runs of five words, wholly or in part. Two indexes propose pairs, the full sets judge them.
 *     a wire report, and the same report under another masthead       containment near 1 both ways
 *     a wire report, and its first four paragraphs in a round-up      containment near 1 one way, small the other
 * Texts come one by one and are not kept: a page costs four bytes a word.
 * [Reference] Broder 1997, "On the resemblance and containment of documents"; Li, Owen, Zhang 2012, "One permutation hashing".
 * Leaves open: text reworded throughout (the lineage stage finds that among the pages of one story).
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { bodyText } from '../../../text/regions.ts'
import { groupsByBands } from './bands.ts'
import { forEachPair } from './groups.ts'
import { groupsByRuns } from './postings.ts'
import { countCommon, runsOf } from './runs.ts'

/** Pages with fewer distinct runs are too short to compare: two notices of one line are alike by nature. */
const LEAST_RUNS = 12
/** Below this share, independent reports of one event (same quotes, same names) look alike too. */
const LEAST_CONTAINMENT = 0.1
/** Of those that crowds may hide, at most this share counts: where half of all runs are stock phrases, any two pages might share a tenth. */
const LEAST_MET = LEAST_CONTAINMENT / 2
/** Pages that agree in a band are compared whatever else they share: a band says more than any number of runs. */
const BAND = 2 ** 20

interface Shingled {
  readonly id: ArticleId
  readonly runs: Uint32Array
}

/** Pairs of pages, by id, of which one holds at least a tenth of the other. Input order does not matter. */
export function findNearCopies(pages: Iterable<Page>): NearCopy[] {
  const index = nearCopyIndex()
  for (const { article } of pages) index.add(article.id, bodyText(article))
  return index.pairs()
}

export interface NearCopyIndex {
  readonly add: (id: ArticleId, text: string) => void
  /** The near copies among all texts so far, by id. */
  readonly pairs: () => NearCopy[]
  /** The pairs that the indexes propose, before the full sets are compared. */
  readonly candidates: () => (readonly [ArticleId, ArticleId])[]
}

/** Takes texts one by one. */
export function nearCopyIndex(): NearCopyIndex {
  const pages: Shingled[] = []
  return {
    add: (id, text) => {
      const runs = runsOf(text)
      if (runs.length >= LEAST_RUNS) pages.push({ id, runs })
    },
    pairs: () => {
      const found: NearCopy[] = []
      propose(byId(pages), (x, y) => judge(x, y, found))
      return found.sort(byIds)
    },
    candidates: () => {
      const found: (readonly [ArticleId, ArticleId])[] = []
      propose(byId(pages), (x, y) => found.push([x.id, y.id]))
      return found
    },
  }
}

const byId = (pages: readonly Shingled[]): readonly Shingled[] => [...pages].sort((x, y) => compare(x.id, y.id))

const compare = (x: ArticleId, y: ArticleId): number => (x < y ? -1 : x > y ? 1 : 0)

/** Calls with every pair that agrees in a band, or may share enough runs: those met in groups, and as many more as crowds may hide. */
function propose(pages: readonly Shingled[], visit: (x: Shingled, y: Shingled) => void): void {
  const runs = pages.map((page) => page.runs)
  const sizes = Uint32Array.from(runs, (own) => own.length)
  const shared = groupsByRuns(runs)
  const indexes = [
    { groups: shared, weight: 1 },
    { groups: groupsByBands(runs), weight: BAND },
  ]
  forEachPair(indexes, pages.length, (first, second, weight) => {
    const fewer = Math.min(sizes[first] ?? 0, sizes[second] ?? 0)
    if (weight < LEAST_MET * fewer) return
    const hidden = Math.min(shared.crowds[first] ?? 0, shared.crowds[second] ?? 0)
    const [x, y] = [pages[first], pages[second]]
    if (weight + hidden >= LEAST_CONTAINMENT * fewer && x && y && x.id !== y.id) visit(x, y)
  })
}

function judge(x: Shingled, y: Shingled, found: NearCopy[]): void {
  const common = countCommon(x.runs, y.runs)
  const [ofA, ofB] = [common / x.runs.length, common / y.runs.length]
  if (Math.max(ofA, ofB) < LEAST_CONTAINMENT) return
  const jaccard = common / (x.runs.length + y.runs.length - common)
  found.push({ a: x.id, b: y.id, containmentOfA: rounded(ofA), containmentOfB: rounded(ofB), jaccard: rounded(jaccard) })
}

const byIds = (x: NearCopy, y: NearCopy): number => (x.a === y.a ? compare(x.b, y.b) : compare(x.a, y.a))

const rounded = (share: number): number => Math.round(share * 1000) / 1000

export const nearCopies: Stage<{ pages: readonly Page[] }, { nearCopies: readonly NearCopy[] }> = {
  name: 'near-copies',
  version: 2,
  needs: ['pages'],
  gives: ['nearCopies'],
  run: ({ pages }) => ({ nearCopies: findNearCopies(pages) }),
}
