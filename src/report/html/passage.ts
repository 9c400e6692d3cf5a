/** A passage as a block quote with its place, the words in which it parts from another marked. */
import type { Cited } from '../../model/cited.ts'
import { excerpt } from '../excerpt.ts'
import { html, type Markup, type Value } from './markup.ts'
import { place, type Sheet } from './sheet.ts'

/** Longer passages are trimmed here; where the texts of the pages are in the report they stand whole there, one click away. */
const LIMIT = 320

export interface PassageRest {
  /** The words to look at. */
  readonly telling?: string | undefined
  readonly limit?: number
  /** Stands after the place: a speaker, how it differs. */
  readonly note?: Value
}

export function passage(sheet: Sheet, cited: Cited, { telling = '', limit = LIMIT, note = null }: PassageRest = {}): Markup {
  const words = excerpt(cited.exact, { limit, telling: telling || undefined })
  return html`<blockquote><p>${withMark(words, telling)}</p><footer>${place(sheet, cited)}${note === null ? null : html` <span>${note}</span>`}</footer></blockquote>`
}

/** Where nearly all words differ, a mark says nothing. */
function withMark(words: string, telling: string): Value {
  const at = telling === '' ? -1 : words.indexOf(telling)
  if (at === -1 || telling.length > words.length * 0.7) return words
  return html`${words.slice(0, at)}<mark>${telling}</mark>${words.slice(at + telling.length)}`
}
