import type { Given } from './given.ts'
import type { ArticleId } from './ids.ts'
import type { Source } from './source.ts'

/** Bytes as they came, and what somebody says of them. */
export interface Capture {
  readonly bytes: Uint8Array
  readonly path: string | null
  readonly url: string | null
  readonly mediaType: string
  readonly via: Source['via']
  /** ISO 8601; null where nobody says when the page was saved. */
  readonly capturedAt: string | null
  readonly given: Given
}

/**
 * What became of one capture. `known`: the same bytes from the same place were held already. `version`: another capture of a held address. `left`: kept for
 * the process that has the store.
 */
export interface Taken {
  readonly article: ArticleId
  readonly outcome: 'added' | 'known' | 'version' | 'skipped' | 'left'
}
