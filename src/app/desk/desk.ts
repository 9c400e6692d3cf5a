/**
 * The desk: what people do with a store, whatever the face: a command, a page, the HTTP API, an assistant over MCP.
 *     await desk.addPages([{ bytes, path: 'fire.html', … }])      the pages are held, whatever happens next
 *     await desk.settle()                                         all that follows from them is worked out
 *     await desk.listStories({ disputed: true })                  { rows, total, next }
 * Ids may be shortened to a prefix that only one of their kind has. Questions give null where nothing has the id, and throw
 * `id-ambiguous` where several have the prefix.
 */
import type { Account } from '../../model/account.ts'
import type { Capture, Taken } from '../../model/capture.ts'
import type { Change } from '../../model/change.ts'
import type { Claim } from '../../model/claim.ts'
import type { Diff } from '../../model/diff.ts'
import type { HeldArticle } from '../../model/held-article.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { Listing } from '../../model/listing.ts'
import type { NewPages } from '../../model/new-pages.ts'
import type { Problem } from '../../model/problem.ts'
import type { Progress, WorkLeft } from '../../model/progress.ts'
import type { Report } from '../../model/report.ts'
import type { SearchHit, SearchQuery } from '../../model/search-hit.ts'
import type { StoryQuery, StoryRow } from '../../model/story-row.ts'
import type { CorrectionsFile } from '../corrections-file.ts'

export interface ActsSet {
  readonly set: number
  /** Known before. */
  readonly known: number
  readonly problems: readonly Problem[]
}

export interface AddOptions {
  /** Of an address that is held with other bytes: keep the new ones as a version (the default), or leave them. */
  readonly known?: 'skip' | 'update'
}

/** One story, with everything that its pages show: the report is what `crosswire compare` would give of its storyline's pages. */
export interface StoryShown {
  readonly row: StoryRow
  /** All stories of its storyline, this one among them, in the order of their first pages. */
  readonly storyline: readonly StoryRow[]
  readonly report: Report
}

export interface ClaimShown {
  readonly claim: Claim
  readonly account: Account
  readonly row: StoryRow
  /** Of its storyline; articles and marks as with `heads`. */
  readonly report: Report
}

export interface Capturing {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly sha256: string
}

/** What came of the lines of another store. */
export interface Imported {
  readonly taken: number
  readonly known: number
  /** What persons set that was not held before, and names of stories. */
  readonly acts: number
  readonly names: number
  /** Lines that were no rows of a store, or whose bytes are not those of their hash. */
  readonly problems: readonly Problem[]
}

export interface DoctorFinding {
  /** What was looked at: "captures", "accounts", "journal", "lock", "schema". */
  readonly what: string
  readonly ok: boolean
  /** One sentence; what to do where it is not ok. */
  readonly message: string
}

export interface Desk {
  /** Durable when it returns: whatever happens to the program or the machine, the captures are held. In the order given. */
  readonly addPages: (captures: readonly Capture[], options?: AddOptions) => Promise<readonly Taken[]>
  /** What persons set; everything that hangs on it waits to be settled anew. */
  readonly setActs: (file: CorrectionsFile) => Promise<ActsSet>
  /** Of these, once all is settled, those that nothing hangs on. */
  readonly actsLeft: (file: CorrectionsFile) => Promise<readonly Problem[]>
  readonly removePage: (article: string) => Promise<ArticleId | null>
  /** Works until nothing is left to do. Problems are those of pages read now. */
  readonly settle: (options?: { readonly jobs?: number; readonly progress?: (left: WorkLeft) => void }) => Promise<{
    readonly problems: readonly Problem[]
  }>
  readonly progress: () => Promise<Progress>
  /** Calls when something may wait to be settled that others brought, until the answer is called. */
  readonly watch: (arrived: () => void) => () => Promise<void>
  /** Most recently changed first, then by id. */
  readonly listStories: (query: StoryQuery) => Promise<Listing<StoryRow>>
  /** `heads`: articles without blocks and candidates, marks with credits alone: enough to print an account, a tenth of the work. */
  readonly showStory: (id: string, options?: { readonly heads?: boolean }) => Promise<StoryShown | null>
  readonly showClaim: (id: string) => Promise<ClaimShown | null>
  readonly showArticle: (id: string) => Promise<HeldArticle | null>
  readonly rawCapture: (article: string) => Promise<Capturing | null>
  readonly search: (query: SearchQuery) => Promise<Listing<SearchHit>>
  readonly compareArticles: (a: string, b: string) => Promise<Diff | null>
  /** Between two instants; `until` is now where nothing is said. */
  readonly changesOf: (story: string, since: string, until?: string) => Promise<readonly Change[] | null>
  /** Pages that came into stories after the instant; null asks for nothing but how far the store is. */
  readonly newPages: (since: string | null) => Promise<NewPages>
  /** Looks at everything; `deep`: hashes of all captures too. */
  readonly examine: (options: { readonly deep: boolean }) => Promise<readonly DoctorFinding[]>
  /** JSON Lines that hold everything which is no machine's work: captures with their bytes, what persons set, ids that last. See `importAll`. */
  readonly exportAll: () => AsyncIterable<string>
  /** Takes in what another store's `exportAll` gave; what is held already is passed over. Durable when it returns; then `settle`. */
  readonly importAll: (lines: AsyncIterable<string>) => Promise<Imported>
  readonly close: () => Promise<void>
}
