/**
 * Near copies: pages whose bodies share runs of five words, wholly or in part. Two indexes propose pairs, the full sets judge them.
 *     a wire report, and the same report under another masthead       containment near 1 both ways
 *     a wire report, and its first four paragraphs in a round-up      containment near 1 one way, small the other
 * [Reference] Broder 1997, "On the resemblance and containment of documents"; Li, Owen, Zhang 2012, "One permutation hashing".
 * Leaves open: text reworded throughout (the lineage stage finds that among the pages of one story).
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { bodyText } from '../../../text/regions.ts'
import { shingleHashes } from '../../../text/shingles.ts'
import { wordsOf } from '../../../text/words.ts'
import { pairsInBands } from './bands.ts'
import { pairsInSamples } from './samples.ts'

/** Runs of five words: shorter ones are common phrases, longer ones miss light edits. */
const RUN = 5
/** Pages with fewer distinct runs are too short to compare: two notices of one line are alike by nature. */
const LEAST_RUNS = 12
/** Below this share, independent reports of one event (same quotes, same names) look alike too. */
const LEAST_CONTAINMENT = 0.1

interface Shingled {
  readonly id: ArticleId
  readonly runs: ReadonlySet<number>
}

/** Pairs of pages, by id, of which one holds at least a tenth of the other. Input order does not matter. */
export function findNearCopies(pages: readonly Page[]): NearCopy[] {
  const shingled = pages
    .map(shingle)
    .filter(({ runs }) => runs.size >= LEAST_RUNS)
    .sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
  const runs = shingled.map((page) => page.runs)
  const proposed = new Set([...pairsInSamples(runs), ...pairsInBands(runs)])
  return [...proposed].sort((x, y) => x - y).flatMap((pair) => judge(shingled, Math.floor(pair / runs.length), pair % runs.length))
}

function shingle({ article }: Page): Shingled {
  const words = wordsOf(bodyText(article)).flatMap(({ lower }) => lower.match(/[\p{L}\p{N}]+/gu) ?? [])
  return { id: article.id, runs: new Set(shingleHashes(words, RUN)) }
}

function judge(pages: readonly Shingled[], first: number, second: number): NearCopy[] {
  const [x, y] = [pages[first], pages[second]]
  if (x === undefined || y === undefined || x.id === y.id) return []
  const common = countCommon(x.runs, y.runs)
  const [ofA, ofB] = [common / x.runs.size, common / y.runs.size]
  if (Math.max(ofA, ofB) < LEAST_CONTAINMENT) return []
  const jaccard = common / (x.runs.size + y.runs.size - common)
  return [{ a: x.id, b: y.id, containmentOfA: rounded(ofA), containmentOfB: rounded(ofB), jaccard: rounded(jaccard) }]
}

function countCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const run of small) if (large.has(run)) common++
  return common
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

export const nearCopies: Stage<{ pages: readonly Page[] }, { nearCopies: readonly NearCopy[] }> = {
  name: 'near-copies',
  version: 1,
  needs: ['pages'],
  gives: ['nearCopies'],
  run: ({ pages }) => ({ nearCopies: findNearCopies(pages) }),
}
