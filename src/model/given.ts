/** What somebody who hands in a page says of it (a row of a manifest): believed before the page's own words, and marked "given". */
export interface Given {
  readonly outlet?: string | null
  readonly date?: string | null
  readonly url?: string | null
  readonly title?: string | null
  readonly domain?: string | null
}
