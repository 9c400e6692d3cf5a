import type { Given } from './given.ts'
import type { ArticleId } from './ids.ts'
import type { Source } from './source.ts'

/** A capture as a store that moves writes it: everything that was handed in, its bytes as base64. */
export interface CaptureRow {
  readonly schema: 'crosswire.capture/1'
  /** The id that its store knows the page by. */
  readonly article: ArticleId
  /** Instant of that store's clock at which it first came in. */
  readonly at: string
  readonly path: string | null
  readonly url: string | null
  readonly mediaType: string
  readonly via: Source['via']
  readonly capturedAt: string | null
  readonly given: Given
  /** Of the bytes, hexadecimal. */
  readonly sha256: string
  /** Base64. */
  readonly bytes: string
}
