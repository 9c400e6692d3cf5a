/**
 * Events: pages of one storyline that tell another event than the rest: a later page, for which the first event is background.
 *     "Ferry sinks off Norvik" ×4, and "Norvik names inquiry judge as salvage of the ferry begins"     the last is an event of its own
 * What speaks for another event: its lead brings words that none of the others has; it lacks the words that all others share; no run of
 * words (a shared quotation, a statement) and few figures bind it to them; it is dated days apart or, undated, points back ("a week after the
 * ferry sank"). No single sign is enough.
 * [Reference] Allan, Papka, Lavrenko 1998 (new event detection); Feng, Allan 2007, "Finding and linking incidents in news".
 */
import type { Article } from '../../../model/article.ts'
import { rarity, type Term, termsInOrder, type WordCounts } from '../../../text/likeness.ts'
import { bodyBlocks } from '../../../text/regions.ts'
import { shingleHashes } from '../../../text/shingles.ts'
import { wordsOf } from '../../../text/words.ts'
import { subtrees, type Tree } from './average-link.ts'
import { pointsBack } from './background-cues.ts'
import { type Bonds, bondsOf, boundTo } from './bonds.ts'
import { dayOf, gap } from './days.ts'

export interface Event {
  readonly pages: readonly number[]
  /** Peeled off from the rest of its storyline. */
  readonly novel: boolean
}

/** Letters of lead that are looked at, besides the headline. */
const LEAD = 600
/** Words of less rarity tell no event. */
const TELLING = 3
/** A part of fewer telling words, all in all, is too short to say what it leaves out. */
const TELLING_WORDS = 60
/** A word that this share of the other pages has belongs to their event. */
const CORE = 0.6
/** Above this the part is another event. False for 1 of 25 reports of one event when no page is dated, for none when they are. */
const NOVEL = 0.7
/**
 * In a large story some page is always odd: undated pages must be more novel by this, each time the others double beyond so many a page.
 */
const PER_DOUBLING = 0.2
const FEW_OTHERS = 4
const PER_RUN = 0.05
const MOST_RUNS = 20
const PER_FIGURE = 0.05
/** Pages this many days apart speak for two events, pages of one day or of neighbouring days against. */
const APART = 3
const DATED_APART = 0.35
const DATED_TOGETHER = -1
/** Undated pages that point back, where the others do not. */
const POINTS_BACK = 0.15
const RUN = 5

export interface Told {
  readonly stems: ReadonlyMap<string, number>
  readonly lead: ReadonlyMap<string, number>
  /** Stems with a digit. */
  readonly figures: readonly string[]
  /** Stems of names inside sentences, and of figures, each with its rarity. */
  readonly details: ReadonlyMap<string, number>
  readonly runs: ReadonlySet<number>
  readonly day: number | null
  /** Its first lines point back to an earlier event. */
  readonly back: boolean
}

export function toldBy(article: Article, words: WordCounts): Told {
  const blocks = bodyBlocks(article)
  const terms = blocks.map(({ start, end }) => termsInOrder(article.text, words, start, end))
  const first = blocks.findIndex(({ end }) => end - (blocks[0]?.start ?? 0) >= LEAD)
  const headline = article.headline ? termsInOrder(article.text, words, article.headline.start, article.headline.end) : []
  const lead = [...headline, ...terms.slice(0, first < 0 ? terms.length : first + 1).flat()]
  const weighed = (each: typeof lead) =>
    new Map(each.map(({ stem }) => [stem, rarity(stem, words)] as const).filter(([, weight]) => weight >= TELLING))
  const runs = blocks.flatMap(({ start, end }) => [
    ...shingleHashes(
      wordsOf(article.text, start, end).map(({ lower }) => lower),
      RUN,
    ),
  ])
  const stems = weighed(terms.flat())
  const figures = [...stems.keys()].filter((stem) => /\d/.test(stem))
  const details = new Map(terms.flat().flatMap((term) => (isDetail(article.text, term) ? [[term.stem, term.weight] as const] : [])))
  return { stems, lead: weighed(lead), figures, details, runs: new Set(runs), day: dayOf(article), back: pointsBack(article) }
}

/** A figure, or a capitalised word after another word of its line. */
const isDetail = (text: string, { stem, start }: Term): boolean =>
  /\d/.test(stem) || (/^\p{Lu}/u.test(text.charAt(start)) && /^[\p{L},] $/u.test(text.slice(start - 2, start)))

/** The storyline's events: parts are peeled off, the most novel first, until nothing is novel against the rest. */
export function eventsOf(storyline: Tree, told: readonly Told[]): readonly Event[] {
  const peeled: Event[] = []
  const parts = subtrees(storyline)
  const bonds = bondsOf(storyline.pages, (page) => told[page]?.runs ?? [])
  let rest: ReadonlySet<number> = new Set(storyline.pages)
  for (;;) {
    const novel = mostNovel(partsOf(parts, rest), backgroundOf(rest, told), told, bonds)
    if (novel === null) return [{ pages: [...rest], novel: false }, ...peeled]
    peeled.push({ pages: novel, novel: true })
    rest = new Set([...rest].filter((page) => !novel.includes(page)))
  }
}

/** The parts of what remains: less than half of it. */
function partsOf(parts: readonly Tree[], rest: ReadonlySet<number>): readonly (readonly number[])[] {
  const remaining = parts.map(({ pages }) => pages.filter((page) => rest.has(page)))
  return remaining.filter((pages) => pages.length > 0 && pages.length * 2 < rest.size)
}

/** What remains, counted once: stem → how many pages hold it, and what it weighs. */
interface Background {
  readonly rest: ReadonlySet<number>
  readonly frequency: ReadonlyMap<string, number>
  readonly weights: Weights
}

function backgroundOf(rest: ReadonlySet<number>, told: readonly Told[]): Background {
  const frequency = new Map<string, number>()
  const weights = new Map<string, number>()
  for (const page of rest)
    for (const [stem, weight] of told[page]?.stems ?? []) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
      weights.set(stem, weight)
    }
  return { rest, frequency, weights }
}

/** Of equally novel parts the larger. */
function mostNovel(
  candidates: readonly (readonly number[])[],
  background: Background,
  told: readonly Told[],
  bonds: Bonds,
): readonly number[] | null {
  let best: readonly number[] | null = null
  let most = NOVEL
  for (const pages of candidates) {
    const value = novelty(pages, background, told, bonds)
    if (value > most || (value === most && best !== null && pages.length > best.length)) [best, most] = [pages, value]
  }
  return best
}

/** How much the pages tell another event than the others do. Three others are needed to know what theirs is; two, where time speaks too. */
function novelty(pages: readonly number[], background: Background, told: readonly Told[], bonds: Bonds): number {
  const own = pages.flatMap((page) => told[page] ?? [])
  const peeling = new Set(pages)
  const isOther = (page: number): boolean => background.rest.has(page) && !peeling.has(page)
  const others = [...background.rest].filter(isOther)
  const time = fromTime(
    own,
    others.flatMap((page) => told[page] ?? []),
  )
  if (others.length < (time > 0 ? 2 : 3)) return 0
  if (time < DATED_APART && own.reduce((sum, { stems }) => sum + stems.size, 0) < TELLING_WORDS) return 0
  const inside = new Map<string, number>()
  for (const { stems } of own) for (const stem of stems.keys()) inside.set(stem, (inside.get(stem) ?? 0) + 1)
  const among = (stem: string): number => (background.frequency.get(stem) ?? 0) - (inside.get(stem) ?? 0)
  const core = coreOf(background, Math.max(2, CORE * others.length), among)
  const values = pages.map((page) => noveltyOfOne(told[page], boundTo(bonds, page, isOther), among, core))
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const odds = time === DATED_APART ? 0 : PER_DOUBLING * Math.max(0, Math.log2(others.length / (FEW_OTHERS * pages.length)))
  return Math.round((mean + time - odds) * 1000) / 1000
}

/** The stems that most of the others hold. */
function coreOf({ frequency, weights }: Background, least: number, among: (stem: string) => number): Weights {
  const core = new Map<string, number>()
  for (const [stem, count] of frequency) if (count >= least && among(stem) >= least) core.set(stem, weights.get(stem) ?? 0)
  return core
}

type Weights = ReadonlyMap<string, number>

function noveltyOfOne(page: Told | undefined, bound: number, among: (stem: string) => number, core: Weights): number {
  if (page === undefined) return 0
  const { lead, stems, figures } = page
  const newInLead = shareOf(lead, (stem) => among(stem) === 0)
  const lacking = shareOf(core, (stem) => !stems.has(stem))
  const known = figures.filter((stem) => among(stem) > 0).length
  return newInLead + lacking - PER_RUN * Math.min(MOST_RUNS, bound) - PER_FIGURE * known
}

function shareOf(weights: Weights, counts: (stem: string) => boolean): number {
  let [part, all] = [0, 0]
  for (const [stem, weight] of weights) {
    all += weight
    if (counts(stem)) part += weight
  }
  return all === 0 ? 0 : part / all
}

/** By the days of the pages; where they have none, by what they say about time. */
function fromTime(pages: readonly Told[], others: readonly Told[]): number {
  const days = gap(
    pages.map(({ day }) => day),
    others.map(({ day }) => day),
  )
  if (days === null) return mostPointBack(pages) && !mostPointBack(others) ? POINTS_BACK : 0
  return Math.abs(days) >= APART ? DATED_APART : Math.abs(days) <= 1 ? DATED_TOGETHER : 0
}

const mostPointBack = (pages: readonly Told[]): boolean => 2 * pages.filter(({ back }) => back).length > pages.length
