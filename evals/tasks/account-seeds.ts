/**
 * account/seeds: each page on its own, as it is, and once more with its date given.
 */
import { pageOf, readDump } from '../program.ts'
import { readSeeds, type SeedPage, type Seeds } from '../scoring/seeds/gold.ts'
import { type PredictedPages, scoreSeeds } from '../scoring/seeds/score-seeds.ts'
import { type Task, unseen } from '../task.ts'

export const task: Task = {
  name: 'account/seeds',
  fitOf: unseen,
  score: ({ path }) => {
    const seeds = readSeeds(path)
    return scoreSeeds(seeds, predictSeeds(seeds))
  },
}

/** The second reading lies in a folder of its own, so that its marks are told from the first one's. */
export function predictSeeds({ pages }: Seeds): PredictedPages {
  const plain = pages.map(({ id, text }) => pageOf(readDump(id, text)))
  const dated = pages.map((page) => pageOf(readDump(`dated/${page.id}`, page.text, { date: dayOf(page) })))
  const read = [...plain, ...dated]
  return { articles: read.map(({ article }) => article), marks: read.map(({ marks }) => marks) }
}

const dayOf = ({ publicationDate }: SeedPage): string => publicationDate.value
