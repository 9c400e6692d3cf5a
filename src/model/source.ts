import type { SourceId } from './ids.ts'

/** Where the bytes came from: what came in, untouched. */
export interface Source {
  readonly id: SourceId
  readonly path: string | null
  readonly url: string | null
  readonly mediaType: string
  /** Length in bytes. */
  readonly bytes: number
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
  /** ISO 8601, or null where nobody says when the page was saved. */
  readonly capturedAt: string | null
  readonly via: 'file' | 'stdin' | 'url' | 'archive' | 'memory'
}
