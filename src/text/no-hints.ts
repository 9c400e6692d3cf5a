import type { PageHints } from '../model/reading.ts'

/** What a page states that states nothing of itself: a text dump. */
export const NO_HINTS: PageHints = {
  titles: [],
  authors: [],
  published: [],
  modified: [],
  outlets: [],
  bodies: [],
  descriptions: [],
  canonicalUrl: null,
  language: null,
}
