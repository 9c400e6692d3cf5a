/**
 * `crosswire search`: claims, quotations, pages and names that hold the words.
 */
import { type Command, InvalidArgumentError } from 'commander'
import type { Desk } from '../../app/desk/desk.ts'
import type { SearchKind } from '../../model/search-hit.ts'
import { hitsMarkdown } from '../../report/desk/list-markdown.ts'
import { hitsText } from '../../report/desk/list-text.ts'
import { shortIds } from '../../report/desk/short-id.ts'
import { hitsTable } from '../../report/export/list-tables.ts'
import type { Faces } from '../faces.ts'
import { withDesk } from '../store-option.ts'
import { addListingOptions, type ListingOptions, limitUpTo, printListing, storeTyped, typed } from './listing-options.ts'

const KINDS: readonly SearchKind[] = ['claim', 'quote', 'article', 'person']
const MOST = 200

interface SearchOptions extends ListingOptions {
  readonly kind?: readonly SearchKind[]
  readonly limit?: number
  readonly after?: string
}

export function addSearch(program: Command, faces: Faces, end: (code: number) => void): void {
  const command = program
    .command('search')
    .description('claims, quotations, pages and names of the store that hold the words')
    .argument('<query...>', 'the words')
    .option('--kind <kinds>', `only these: ${KINDS.join(', ')}; comma-separated`, kindsOf)
    .option('--limit <number>', 'rows to print (default: 20)', limitUpTo(MOST))
    .option('--after <next>', 'the rows after those that were printed before')
  addListingOptions(command).action(async (words: readonly string[], options: SearchOptions) => {
    end(await withDesk(faces, options, (desk) => runSearch(desk, words.join(' '), options)))
  })
}

async function runSearch(desk: Desk, text: string, options: SearchOptions): Promise<number> {
  const { kind, limit, after } = options
  const found = await desk.search({
    text,
    ...(kind !== undefined && { kinds: kind }),
    ...(limit !== undefined && { limit }),
    ...(after !== undefined && { after }),
  })
  const nothing = `Nothing in the store holds “${text}”. Fewer words find more.`
  return printListing(found, { text: hitsText, md: hitsMarkdown, table: hitsTable }, options, { nothing, next: nextCommand(found, text, options) })
}

function nextCommand({ rows, next }: Awaited<ReturnType<Desk['search']>>, text: string, options: SearchOptions): string {
  const { kind, limit } = options
  const again = [kind === undefined ? '' : ` --kind ${kind.join(',')}`, limit === undefined ? '' : ` --limit ${limit}`].join('')
  if (next !== null) return `Next: crosswire search ${typed(text)}${again} --after ${typed(next)}${storeTyped(options)}`
  const claim = rows.find((row) => row.claim !== null)?.claim
  return claim == null ? '' : `Next: crosswire evidence ${shortIds(rows.flatMap((row) => row.claim ?? []))(claim)}${storeTyped(options)}`
}

function kindsOf(value: string): readonly SearchKind[] {
  return value.split(',').map((word) => {
    const kind = KINDS.find((known) => known === word.trim())
    if (kind === undefined) throw new InvalidArgumentError(`"${word}" is none of ${KINDS.join(', ')}.`)
    return kind
  })
}
