/** Half-open range of UTF-16 code units, `start < end`, into the text of one article. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span and the words it covers: `text.slice(start, end) === exact`. */
export interface Evidence extends Span {
  readonly exact: string
}
