/**
 * `crosswire stories`: the stories of a store, most recently changed first.
 */
import type { Command } from 'commander'
import type { StoryQuery } from '../../model/story-row.ts'
import { storiesMarkdown } from '../../report/desk/list-markdown.ts'
import { storiesText } from '../../report/desk/list-text.ts'
import { shortIds } from '../../report/desk/short-id.ts'
import { storiesTable } from '../../report/export/list-tables.ts'
import type { Faces } from '../faces.ts'
import { withDesk } from '../store-option.ts'
import { addListingOptions, type ListingOptions, limitUpTo, momentGiven, printListing, storeTyped, typed } from './listing-options.ts'

const MOST = 500

interface StoriesOptions extends ListingOptions {
  readonly disputed?: true
  readonly since?: string
  readonly place?: string
  readonly person?: string
  readonly limit?: number
  readonly after?: string
}

export function addStories(program: Command, faces: Faces, end: (code: number) => void): void {
  const command = program
    .command('stories')
    .description('the stories of the store, most recently changed first')
    .argument('[query...]', 'words of headlines, claims, quotations or names')
    .option('--disputed', 'only stories with a claim on which pages differ')
    .option('--since <moment>', 'only stories that changed since this day or instant', momentGiven)
    .option('--place <name>', 'only stories that name this place')
    .option('--person <name>', 'only stories that name this person or body')
    .option('--limit <number>', 'rows to print (default: 50)', limitUpTo(MOST))
    .option('--after <next>', 'the rows after those that were printed before')
  addListingOptions(command).action(async (words: readonly string[], options: StoriesOptions) => {
    end(await withDesk(faces, options, async (desk) => printStories(await desk.listStories(queryOf(words, options)), words, options)))
  })
}

function queryOf(words: readonly string[], { disputed, since, place, person, limit, after }: StoriesOptions): StoryQuery {
  const text = words.join(' ').trim()
  return {
    ...(text !== '' && { text }),
    ...(disputed && { disputed }),
    ...(since !== undefined && { since }),
    ...(place !== undefined && { place }),
    ...(person !== undefined && { person }),
    ...(limit !== undefined && { limit }),
    ...(after !== undefined && { after }),
  }
}

type Found = Awaited<ReturnType<Awaited<ReturnType<Faces['openDesk']>>['listStories']>>

function printStories(found: Found, words: readonly string[], options: StoriesOptions): number {
  const asked = Object.keys(queryOf(words, options)).some((key) => key !== 'limit')
  const nothing = asked ? 'No story of the store is like that.' : `The store has no story yet. Add pages: crosswire add pages/${storeTyped(options)}`
  const written = { text: storiesText, md: storiesMarkdown, table: storiesTable }
  return printListing(found, written, options, { nothing, next: nextCommand(found, words, options) })
}

function nextCommand({ rows, next }: Found, words: readonly string[], options: StoriesOptions): string {
  const [first] = rows
  if (next === null) return first === undefined ? '' : `Next: crosswire show ${shortIds(rows.map(({ id }) => id))(first.id)}${storeTyped(options)}`
  const { disputed, since, place, person, limit } = options
  const again = [
    ...words.map(typed),
    disputed ? '--disputed' : '',
    since === undefined ? '' : `--since ${since}`,
    place === undefined ? '' : `--place ${typed(place)}`,
    person === undefined ? '' : `--person ${typed(person)}`,
    limit === undefined ? '' : `--limit ${limit}`,
  ]
  return `Next: crosswire stories ${[...again, `--after ${typed(next)}`].filter(Boolean).join(' ')}${storeTyped(options)}`
}
