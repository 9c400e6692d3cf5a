/**
 * Links a row at a time: for sets whose links are longer than one string or one object should be.
 *     set      digest of the pages, how many stories
 *     story    label, articles, and how many of the next rows are its own
 *     origin · lineage · relation · near-copy
 *     story    …
 * The rows are a function of the set of pages, so that a file of them that was cut off can be gone on with (rows-file.ts).
 */
import { createHash } from 'node:crypto'
import { checkEvidence } from '../formats/check-evidence.ts'
import type { Correction } from '../model/correction.ts'
import type { LinkRow, SetRow, StoryLinks, StoryRow } from '../model/link-row.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import { linkByStory } from '../pipeline/link.ts'
import { type Corrections, inOrder, refusedProblems } from './corrections.ts'
import { textsOf } from './gather.ts'
import { recipe } from './recipe.ts'
import { tables } from './tables.ts'

export interface RowsOfSet {
  readonly set: SetRow
  readonly stories: readonly Story[]
  /** The rows of one story, its own row first; worked out when asked for. Throws `evidence-mismatch` rather than give what no page says. */
  readonly rowsOf: (story: Story) => readonly LinkRow[]
  /** Of parents that a person set and that do not fit. */
  readonly problems: readonly Problem[]
}

const schema = 'crosswire.link-row/1'

/** Tells the stories of the pages at once, and the rest when it is asked for. */
export function rowsOfSet(pages: readonly Page[], set: Corrections | null = null): RowsOfSet {
  const corrections = set?.corrections ?? []
  const { stories, linksOf, refused } = linkByStory(pages, tables(), corrections)
  const articles = pages.map(({ article }) => article)
  const textOf = textsOf(articles)
  const rowsOf = (story: Story): readonly LinkRow[] => {
    const rows = rowsOfStory(linksOf(story))
    for (const row of rows) checkEvidence(row, textOf)
    return rows
  }
  const { program } = recipe()
  return {
    set: { schema, kind: 'set', digest: digestOf(pages, parentsOf(corrections)), program, articles: pages.length, stories: stories.length },
    stories,
    rowsOf,
    problems: inOrder(refusedProblems(refused, set?.path ?? '', articles)),
  }
}

const parentsOf = (corrections: readonly Correction[]): readonly Correction[] => corrections.filter(({ kind }) => kind === 'parent')

/** Letters of rows given out at once: a story of very many pages is given in several parts. */
const BATCH = 1 << 16

/** All rows as JSON Lines, in parts: the first row, then those of one story after the other, none with rows of two. */
export function* rowTexts(rows: RowsOfSet): Generator<string> {
  yield `${JSON.stringify(rows.set)}\n`
  for (const story of rows.stories) yield* rowTextsOf(rows, story)
}

export function* rowTextsOf({ rowsOf }: RowsOfSet, story: Story): Generator<string> {
  let part = ''
  for (const row of rowsOf(story)) {
    part += `${JSON.stringify(row)}\n`
    if (part.length < BATCH) continue
    yield part
    part = ''
  }
  if (part !== '') yield part
}

function rowsOfStory({ story, origins, lineage, relations, nearCopies }: StoryLinks): readonly LinkRow[] {
  const home = { story: story.id }
  const own: readonly LinkRow[] = [
    ...origins.map((origin) => ({ schema, kind: 'origin', ...origin }) as const),
    ...lineage.map((edge) => ({ schema, kind: 'lineage', ...home, ...edge }) as const),
    ...relations.map(({ kind, ...relation }) => ({ schema, kind: 'relation', ...home, relation: kind, ...relation }) as const),
    ...nearCopies.map((copy) => ({ schema, kind: 'near-copy', ...home, ...copy }) as const),
  ]
  const head: StoryRow = { schema, kind: 'story', ...story, rows: own.length }
  return [head, ...own]
}

/** Whatever links may depend on: each page with its marks, by id, the versions of program and stages, and parents that a person set. */
function digestOf(pages: readonly Page[], parents: readonly Correction[]): string {
  const whole = createHash('sha256').update(JSON.stringify(recipe()))
  const hashes = pages.map(({ article, marks }) => {
    const hash = createHash('sha256').update(JSON.stringify(article)).update('\n').update(JSON.stringify(marks)).digest('hex')
    return `${article.id} ${hash}`
  })
  for (const hash of hashes.sort()) whole.update('\n').update(hash)
  if (parents.length > 0) whole.update('\n').update(JSON.stringify(parents))
  return whole.digest('hex')
}
