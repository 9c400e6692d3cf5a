/**
 * The stories of a group take the place of those its pages stood in before: names are carried on or minted, what changed is written down.
 */
import type { Transaction } from 'kysely'
import type { StoryRow } from '../../model/story-row.ts'
import { dropResults } from '../../store/results.ts'
import {
  dropStories,
  firstSeen,
  type KeptChange,
  keepChanges,
  keepStory,
  keepSuccessions,
  leadName,
  mintName,
  type NamedStory,
} from '../../store/stories.ts'
import type { Tables } from '../../store/tables.ts'
import { shortHash } from '../../text/hash.ts'
import type { StoryTold } from './desk-worker.ts'
import type { Naming } from './naming.ts'

export interface SettledStoryline {
  /** Hash of everything its links and accounts were made of. */
  readonly input: string
  readonly stories: readonly StoryTold[]
}

export interface Swap {
  readonly group: string
  readonly old: readonly NamedStory[]
  readonly naming: Naming
  readonly storylines: readonly SettledStoryline[]
  /** Now. */
  readonly at: string
}

export async function swapStories(step: Transaction<Tables>, swap: Swap): Promise<void> {
  const { old, naming, storylines } = swap
  const carried = new Map([...naming.kept.values(), ...naming.led.keys()].map((name) => [name, true]))
  await dropStories(
    step,
    old.filter(({ name }) => carried.has(name)).map(({ id }) => id),
  )
  const names = new Map<string, string>()
  for (const { input, stories } of storylines) for (const story of stories) names.set(story.story, await keepOne(step, swap, story, input))
  await leadOld(step, swap, names)
  await dropResults(
    step,
    old.map(({ accountInput }) => accountInput),
  )
}

/** Gives the story's name. */
async function keepOne(step: Transaction<Tables>, { group, old, naming, at }: Swap, told: StoryTold, input: string): Promise<string> {
  const { story, articles, facts, entries, changes, successions } = told
  const was = old.find(({ name }) => name === naming.kept.get(story))
  const name = was?.name ?? (await mintName(step, story, await firstSeen(step, articles), (turn) => shortHash('name', story, String(turn))))
  const isSame = was !== undefined && was.accountInput === input
  await keepStory(step, group, {
    id: story,
    name,
    storyline: facts.storyline,
    linksInput: input,
    accountInput: input,
    row: JSON.stringify(facts satisfies Partial<StoryRow>),
    disputed: facts.disputed,
    lastChanged: isSame ? was.lastChanged : at,
    articles,
    entries,
  })
  await keepChanges(
    step,
    changes.map((change): KeptChange => ({ ...change, name, at })),
  )
  await keepSuccessions(step, successions)
  return name
}

async function leadOld(step: Transaction<Tables>, { naming, at }: Swap, names: ReadonlyMap<string, string>): Promise<void> {
  for (const [old, story] of naming.led) {
    const name = names.get(story) ?? null
    await leadName(step, old, name)
    const change = { at, text: null, before: null, after: null }
    if (name !== null) await keepChanges(step, [{ ...change, name, kind: 'story-merged', subject: old }])
  }
}
