/**
 * The tables of a store, as Kysely sees them; docs/store.md tells what each is for. Instants are ISO 8601 strings in UTC, objects are JSON kept as
 * text, so that what comes out is byte for byte what went in.
 *     captures sightings acts          what came from outside: nothing here is ever changed
 *     pages results                    what was made of it, by (stage, version, hash of the inputs)
 *     sketches keys edges loose        who stands near whom
 *     groups members                   pages that are linked together
 *     stories names entries changes    what people ask for
 */
import type { Generated } from 'kysely'

/** Raw bytes, once for all pages that came with them. */
interface CapturesTable {
  /** SHA-256, hexadecimal. */
  readonly sha256: string
  readonly bytes: Buffer
}

type PageState = 'waiting' | 'read' | 'quarantined'

/** Whether the page stands in stories: not where a later capture of its address does, nor where somebody took it out. */
export type Standing = 'stands' | 'superseded' | 'removed'

interface PagesTable {
  /** Short handle of the page inside the store. */
  readonly number: Generated<number>
  /** ArticleId. */
  readonly id: string
  readonly sha256: string
  /** The address the capture was said to come from. */
  readonly address: string | null
  /** What is said of the capture, as JSON: of several sightings the same one whatever their order. */
  readonly intake: string
  readonly state: Generated<PageState>
  readonly standing: Generated<Standing>
  /** Raised before each attempt to read the page: what kills the program is not tried for ever. */
  readonly attempts: Generated<number>
  /** Hash of everything its article and marks were made of; null until it is read. */
  readonly input: string | null
  /** Of the stages that read and marked it. */
  readonly version: string | null
  /** Whether its neighbours were looked up since it was read. */
  readonly placed: Generated<boolean>
  readonly reason: string | null
  /** When the capture was saved, or taken in where nobody says. */
  readonly saved: string
  readonly first_seen: string
}

interface SightingsTable {
  readonly number: Generated<number>
  readonly page: string
  readonly intake: string
  readonly at: string
}

/** What stages gave: by stage, version and hash of the inputs. */
export interface ResultsTable {
  readonly stage: 'article' | 'marks' | 'head' | 'links' | 'account'
  readonly version: string
  readonly input: string
  readonly value: string
}

/** What is kept of a page so that others can be compared with it. */
interface SketchesTable {
  readonly page: number
  readonly day: number | null
  /** Its keys: of copied words, and of what it is about. */
  readonly copies: number[]
  readonly topics: number[]
  readonly sketch: Buffer
  /** Another one whenever the page is published. */
  readonly revision: Generated<number>
}

/**
 * Two pages that share keys are compared. `kind`: 0 copied words, 1 what the page is about. `day`: the least integer where none is known. `copies`: how many
 * keys of copied words the page has, so that a look-up need not open the pages it passes over.
 */
interface KeysTable {
  readonly key: number
  readonly kind: number
  readonly day: number
  readonly page: number
  readonly copies: number
}

/** Pages that are alike, in both directions. `strength`: 0 to 1, six digits. */
interface EdgesTable {
  readonly a: number
  readonly b: number
  readonly strength: number
}

/** Pages whose group may no longer be what it was. */
interface LooseTable {
  readonly page: number
}

interface GroupsTable {
  /** Hash of its pages. */
  readonly id: string
  readonly pages: number
  /** False until its stories are those of its pages. */
  readonly settled: Generated<boolean>
  /** Of the stages that linked and accounted it. */
  readonly version: string | null
  readonly attempts: Generated<number>
  readonly reason: string | null
}

interface MembersTable {
  readonly page: number
  readonly group_id: string
}

interface StoriesTable {
  /** StoryId: a hash of its pages. */
  readonly id: string
  /** LastingId. */
  readonly name: string
  readonly storyline: string
  readonly group_id: string
  /** Where its links and its account, and the one of its storyline, are found in `results`. */
  readonly links_input: string
  readonly account_input: string
  /** StoryRow without what hangs on the store's history. */
  readonly row: string
  readonly disputed: number
  readonly last_changed: string
}

interface StoryPagesTable {
  readonly story: string
  readonly page: string
}

/** Lasting ids. `leads_to`: where the story went; null while it is a story of its own. */
interface NamesTable {
  readonly name: string
  readonly leads_to: string | null
  readonly first_seen: string
}

/** What a search finds. */
export interface EntriesTable {
  readonly number: Generated<number>
  /** StoryId, or the page's id where it stands in no story. */
  readonly owner: string
  readonly kind: 'claim' | 'quote' | 'article' | 'person' | 'place'
  readonly text: string
  readonly article: string
  readonly claim: string | null
  readonly span_start: number | null
  readonly span_end: number | null
}

export interface ChangesTable {
  readonly number: Generated<number>
  readonly name: string
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly text: string | null
  readonly before: string | null
  readonly after: string | null
}

/** Claims whose anchor became another: the old id leads to the claim as it is now. */
interface SuccessionsTable {
  readonly old: string
  readonly claim: string
}

/** What persons set: corrections as docs/cli.md tells them, their pages by id. */
interface ActsTable {
  readonly number: Generated<number>
  readonly act: string
  /** Those it speaks of. */
  readonly articles: string[]
  readonly at: string
  readonly undone: Generated<boolean>
}

export interface Tables {
  readonly captures: CapturesTable
  readonly pages: PagesTable
  readonly sightings: SightingsTable
  readonly results: ResultsTable
  readonly sketches: SketchesTable
  readonly keys: KeysTable
  readonly edges: EdgesTable
  readonly loose: LooseTable
  readonly groups: GroupsTable
  readonly members: MembersTable
  readonly stories: StoriesTable
  readonly story_pages: StoryPagesTable
  readonly names: NamesTable
  readonly entries: EntriesTable
  readonly changes: ChangesTable
  readonly successions: SuccessionsTable
  readonly acts: ActsTable
}
