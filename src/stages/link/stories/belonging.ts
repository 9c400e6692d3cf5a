/**
 * Belonging: single pages that likeness left alone, given to the story they tell.
 *     a local radio's brief report of the day of the fire: other words, but the quay, the fire chief, the hour and the 1,200 people
 *     a correction by an outlet that has a page in the story                                             both belong to it
 * A short or lively report shares few words with the others, so that its likeness is small; names, figures and the day tell that it is one
 * event. A page of another day, and a page peeled off as another event, stay what they are.
 * [Reference] Kumaran, Allan 2004, "Text classification and named entities for new event detection".
 * Leaves open: undated pages, for which a follow-up looks the same.
 */
import type { Article } from '../../../model/article.ts'
import type { Told } from './events.ts'
import type { Rows } from './neighbours.ts'

/** A story, as page numbers. */
export interface Telling {
  readonly pages: readonly number[]
  /** Its only page stands in no storyline with others. */
  readonly alone: boolean
}

type Alike = (a: number, b: number) => number

/**
 * Reports of other events of the same days reach a likeness of .06 and share .17 of their names and figures (two sets of news, 556 pairs);
 * those of sibling events reach .21, and .15. Both are asked for.
 */
const LIKENESS = 0.12
const SHARE = 0.25
const DETAILS = 5
/** A detail of the story stands on two of its pages. */
const TWICE = 2
const SAME_DAY = 1
/** A correction repeats little of what it corrects. */
const CORRECTED = 0.1

/** For each single page that belongs to a story, the story's place in the list. */
export function belongings(
  stories: readonly Telling[],
  articles: readonly Article[],
  told: readonly Told[],
  near: Rows,
  corrects: (article: Article) => boolean,
): ReadonlyMap<number, number> {
  const alike: Alike = (a, b) => near.get(a)?.get(b) ?? 0
  const storyOf = new Map(stories.flatMap(({ pages }, story) => pages.map((page) => [page, story] as const)))
  return new Map(
    stories.flatMap(({ pages: [page], pages, alone }) => {
      const article = page === undefined ? undefined : articles[page]
      if (page === undefined || article === undefined || pages.length > 1) return []
      const candidates = [...new Set([...(near.get(page)?.keys() ?? [])].flatMap((other) => storyOf.get(other) ?? []))].filter(
        (story) => story !== storyOf.get(page),
      )
      const fits = ({ pages: members }: Telling): boolean =>
        corrects(article) ? isCorrected(page, members, articles, told, alike) : alone && tellsOneDay(page, members, told, alike)
      const fitting = candidates.filter((story) => fits(stories[story] ?? NONE))
      const best = mostAlike(page, fitting, stories, alike)
      return best === null ? [] : [[page, best] as const]
    }),
  )
}

const NONE: Telling = { pages: [], alone: false }

function tellsOneDay(page: number, members: readonly number[], told: readonly Told[], alike: Alike): boolean {
  const own = told[page]
  if (own === undefined || members.length < 2 || meanLikeness(page, members, alike) < LIKENESS) return false
  if (!members.some((other) => daysBetween(own, told[other]) <= SAME_DAY)) return false
  const shared = [...own.details].filter(([detail]) => members.filter((other) => told[other]?.details.has(detail)).length >= TWICE)
  return shared.length >= DETAILS && weightOf(shared) >= SHARE * weightOf([...own.details])
}

function isCorrected(page: number, members: readonly number[], articles: readonly Article[], told: readonly Told[], alike: Alike): boolean {
  const [own, article] = [told[page], articles[page]]
  return members.some((other) => {
    const corrected = articles[other]
    const earlier = (told[other]?.day ?? 0) <= (own?.day ?? Number.MAX_SAFE_INTEGER)
    return article && corrected && earlier && sameOutlet(article, corrected) && alike(page, other) >= CORRECTED
  })
}

function sameOutlet({ outlet: a }: Article, { outlet: b }: Article): boolean {
  return (a?.name != null && a.name === b?.name) || (a?.domain != null && a.domain === b?.domain)
}

const daysBetween = (a: Told, b: Told | undefined): number => (a.day === null || b == null || b.day === null ? Infinity : Math.abs(a.day - b.day))

const weightOf = (details: readonly (readonly [string, number])[]): number => details.reduce((sum, [, weight]) => sum + weight, 0)

const meanLikeness = (page: number, members: readonly number[], alike: Alike): number =>
  members.reduce((sum, other) => sum + alike(page, other), 0) / Math.max(1, members.length)

/** Of equals the first. */
function mostAlike(page: number, candidates: readonly number[], stories: readonly Telling[], alike: Alike): number | null {
  let best: number | null = null
  let most = -1
  for (const story of [...candidates].sort((a, b) => a - b)) {
    const value = Math.round(meanLikeness(page, stories[story]?.pages ?? [], alike) * 1e6)
    if (value > most) [best, most] = [story, value]
  }
  return best
}
