/**
 * Names that last: which story of a group as it is now carries on which story as it was. A story keeps its name while it grows; where two become one, the
 * name of the one with more of its pages stays and the other leads to it; where one parts, the larger part keeps the name.
 *     A{1 2 3} + page 4                A{1 2 3 4}
 *     A{1 2 3} and B{4 5} are one      A{1 2 3 4 5}, B leads to A
 *     A{1 2 3 4} parts in {1 2 3} {4}  A{1 2 3}, and a new name for {4}
 * [Reference] Greene, Doyle, Cunningham 2010, "Tracking the evolution of communities in dynamic social networks" (matching steps by overlap).
 */
export interface OldStory {
  readonly name: string
  readonly firstSeen: string
  readonly articles: readonly string[]
  /** Some of its pages wait in another group that is not settled yet. */
  readonly elsewhere: boolean
}

export interface NewStory {
  readonly id: string
  readonly articles: readonly string[]
}

export interface Naming {
  /** New story → the name it carries on; stories that are not in it need a new one. */
  readonly kept: ReadonlyMap<string, string>
  /** Old name → the new story that most of its pages went to. */
  readonly led: ReadonlyMap<string, string>
}

interface Pair {
  readonly old: OldStory
  readonly now: NewStory
  readonly common: number
}

/** Old stories in neither map stay as they are for now: most of their pages wait elsewhere. */
export function nameStories(old: readonly OldStory[], now: readonly NewStory[]): Naming {
  const kept = new Map<string, string>()
  const led = new Map<string, string>()
  const taken = new Set<string>()
  for (const { old: story, now: next, common } of pairsOf(old, now)) {
    if (taken.has(story.name) || (story.elsewhere && common * 2 < story.articles.length)) continue
    taken.add(story.name)
    if (kept.has(next.id)) led.set(story.name, next.id)
    else kept.set(next.id, story.name)
  }
  return { kept, led }
}

/** Most pages in common first, then the story that was seen first. */
function pairsOf(old: readonly OldStory[], now: readonly NewStory[]): readonly Pair[] {
  const pairs = old.flatMap((story) => {
    const pages = new Set(story.articles)
    return now.map((next) => ({ old: story, now: next, common: next.articles.filter((page) => pages.has(page)).length }))
  })
  return pairs
    .filter(({ common }) => common > 0)
    .sort(
      (a, b) => b.common - a.common || compare(a.old.firstSeen, b.old.firstSeen) || compare(a.old.name, b.old.name) || compare(a.now.id, b.now.id),
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
