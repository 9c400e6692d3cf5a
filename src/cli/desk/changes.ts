/**
 * `crosswire changes`: what became another in a story between two moments, claim by claim.
 */
import type { Command } from 'commander'
import type { Desk } from '../../app/desk/desk.ts'
import { changesMarkdown } from '../../report/desk/list-markdown.ts'
import { changesText } from '../../report/desk/list-text.ts'
import { changesTable } from '../../report/export/list-tables.ts'
import { EXIT } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { withDesk } from '../store-option.ts'
import { addListingOptions, type ListingOptions, momentGiven, printListing, terminalFor } from './listing-options.ts'

interface ChangesOptions extends ListingOptions {
  readonly since: string
  readonly until?: string
}

export function addChanges(program: Command, faces: Faces, end: (code: number) => void): void {
  const command = program
    .command('changes')
    .description('what changed in a story between two moments: pages, claims, differences')
    .argument('<story>', 'the id of a story, or the beginning of one')
    .requiredOption('--since <moment>', 'a day or an instant', momentGiven)
    .option('--until <moment>', 'a day or an instant (default: now)', momentGiven)
  addListingOptions(command).action(async (story: string, options: ChangesOptions) => {
    end(await withDesk(faces, options, (desk) => runChanges(desk, story, options)))
  })
}

async function runChanges(desk: Desk, story: string, options: ChangesOptions): Promise<number> {
  const { since, until } = options
  const rows = await desk.changesOf(story, since, ...(until === undefined ? [] : [until]))
  if (rows === null) {
    terminalFor(options).tell(noStory(story))
    return EXIT.nothingFound
  }
  const nothing = `Nothing changed in it since ${since}${until === undefined ? '' : `, up to ${until}`}.`
  const written = { text: changesText, md: changesMarkdown, table: changesTable }
  printListing({ rows, total: rows.length }, written, options, { nothing, next: '' })
  return EXIT.done // nothing changed is an answer
}

export const noStory = (id: string): string => `No story of the store has the id ${id}. crosswire stories lists them.`
