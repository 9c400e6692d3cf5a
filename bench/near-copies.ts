/**
 * Near copies: what does it cost to find the pairs of pages worth comparing, and how many of the true pairs are among them? From words to
 * candidate pairs, all by runs of five words. Ours: two indexes, one for parts, one for whole pages; it parts the words itself. Rivals: 128
 * hashes a page by minhash and by bloom-filters, in 32 bands of 4, the usual setting. Truth: all pairs, by their full sets of runs.
 * [Reference] Broder 1997, "On the resemblance and containment of documents".
 */
import type { ArticleId } from '../src/model/ids.ts'
import type { Answer, Cell, Wish } from './answer.ts'
import { generatePages } from './generated-pages.ts'
import { type Contestant, type Lap, race, ratio, spreadOf } from './measure.ts'
import { loadLexicon, nearCopyIndex, shingleHashes } from './program.ts'
import { type Pairs, pairsInLots, RUN, signatureByBloomFilters, signatureByMinhash } from './rivals-of-near-copies.ts'

const PAGES = 300
const ID_LENGTH = 9
export async function benchNearCopies({ rounds, sizes }: Wish): Promise<Answer> {
  const pages = [...generatePages(sizes?.[0] ?? PAGES, loadLexicon())].map(({ paragraphs }) => wordsOf(paragraphs.join(' ')))
  const texts = pages.map((words) => words.join(' '))
  const finders: readonly (readonly [string, () => Pairs])[] = [
    ['crosswire', () => ourPairs(texts)],
    ['minhash', () => pairsInLots(pages.map(signatureByMinhash))],
    ['bloom-filters', () => pairsInLots(pages.map(signatureByBloomFilters))],
  ]
  const found = new Map<string, Pairs>()
  const contestants: readonly Contestant[] = finders.map(([name, find]) => ({ name, run: () => keep(name, find(), found) }))
  const laps = await race(contestants, rounds)
  const truths = [jaccardAbove(pages, 0.5), containmentAbove(pages, 0.5), containmentAbove(pages, 0.2)]
  return {
    question: 'near-copies',
    asks: `${pages.length} generated pages, from words to candidate pairs. Recall is over the ${truths.map(({ size }) => size).join(', ')} pairs of that likeness.`,
    columns: [
      'CPU against ours',
      'pages a CPU second',
      'candidates a page',
      'recall, Jaccard ≥ .5',
      'recall, containment ≥ .5',
      'recall, containment ≥ .2',
    ],
    rows: laps.map((lap) => rowOf(lap, laps[0] ?? lap, found.get(lap.name) ?? new Set(), pages.length, truths)),
  }
}

/** Keeps the last pairs. The number is the same each round for the same pairs. */
function keep(name: string, pairs: Pairs, found: Map<string, Pairs>): number {
  found.set(name, pairs)
  return pairs.size
}

function rowOf(lap: Lap, ours: Lap, pairs: Pairs, pages: number, truths: readonly Pairs[]): Answer['rows'][number] {
  return {
    subject: lap.name,
    cells: [
      { ...ratio(lap, ours), unit: '×' },
      { ...spreadOf(lap.milliseconds.map((time) => (pages / time) * 1000)), unit: '' },
      { value: pairs.size / pages, unit: '' },
      ...truths.map((truth): Cell => ({ value: [...truth].filter((pair) => pairs.has(pair)).length / truth.size, unit: '' })),
    ],
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const runsOf = (words: readonly string[]): ReadonlySet<number> => new Set(shingleHashes(words, RUN))

/** Ids are numbers of one length, so that their order is that of the pages. */
function ourPairs(texts: readonly string[]): Pairs {
  const index = nearCopyIndex()
  for (const [page, text] of texts.entries()) index.add(idOf(page), text)
  return new Set(index.candidates().map(([a, b]) => Number(a) * texts.length + Number(b)))
}

const idOf = (page: number): ArticleId => String(page).padStart(ID_LENGTH, '0') as ArticleId

const jaccardAbove = (pages: readonly (readonly string[])[], least: number): Pairs =>
  pairsWhere(pages, (common, a, b) => common / (a + b - common) >= least)

const containmentAbove = (pages: readonly (readonly string[])[], least: number): Pairs =>
  pairsWhere(pages, (common, a, b) => common / Math.min(a, b) >= least)

function pairsWhere(pages: readonly (readonly string[])[], isAlike: (common: number, a: number, b: number) => boolean): Pairs {
  const runs = pages.map(runsOf)
  const alike = [...commonRuns(runs)].filter(([pair, common]) => {
    const [a, b] = [runs[Math.floor(pair / runs.length)], runs[pair % runs.length]]
    return a !== undefined && b !== undefined && isAlike(common, a.size, b.size)
  })
  return new Set(alike.map(([pair]) => pair))
}

/** How many runs each pair shares: an index over all runs, nothing left out. */
function commonRuns(runs: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number[]>()
  const common = new Map<number, number>()
  for (const [page, hashes] of runs.entries())
    for (const hash of hashes) {
      const earlier = holders.get(hash) ?? []
      for (const other of earlier) common.set(other * runs.length + page, (common.get(other * runs.length + page) ?? 0) + 1)
      if (earlier.length === 0) holders.set(hash, [page])
      else earlier.push(page)
    }
  return common
}
