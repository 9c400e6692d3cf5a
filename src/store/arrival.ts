import type { ArticleId } from '../model/ids.ts'

/** A capture on its way into the store, with all that is known of it before it is read. */
export interface Arrival {
  readonly article: ArticleId
  /** Of the bytes, hexadecimal. */
  readonly sha256: string
  /** Where the capture was said to come from; two captures of one address are versions of one page. */
  readonly address: string | null
  /** What is said of the capture, as JSON with its keys in one order. */
  readonly intake: string
  /** When it was taken in, by the clock of who took it. */
  readonly at: string
  /** When it was saved, where somebody says; else `at`. Of several versions the last saved stands in stories. */
  readonly saved: string
  /** Of an address that is held with other bytes. */
  readonly known: 'skip' | 'update'
  readonly bytes: Uint8Array
}

/** What became of one. */
export interface Arrived {
  readonly article: ArticleId
  readonly outcome: 'added' | 'known' | 'version' | 'skipped'
}
