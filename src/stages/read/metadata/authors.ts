/**
 * Who signs the page: JSON-LD, else meta tags, else bylines.
 *     "By Ada Quill and Tom Fenn, Orlo Daily"      Ada Quill, Tom Fenn
 * Only names that could be a person's or a desk's: no addresses, no sentences. Left open: one word names; initials alone.
 */
import type { Author } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'

const MOST = 12

export function pageAuthors(reading: Reading, outlet: string | null): readonly Author[] {
  for (const how of ['json-ld', 'meta', 'byline']) {
    const authors = distinct(
      reading.hints.authors.filter((author) => author.how === how).flatMap((author) => namesOf(author.name, author.how)),
      outlet,
    )
    if (authors.length > 0) return how === 'byline' ? authors.slice(0, 3) : authors
  }
  const lines = reading.blocks.filter(({ kind }) => kind === 'byline').slice(0, 2)
  return distinct(
    lines.map(({ start, end }) => reading.text.slice(start, end)).flatMap((line) => (LEAD.test(line) ? namesOf(line, 'byline') : [])),
    outlet,
  )
}

function distinct(authors: readonly Author[], outlet: string | null): readonly Author[] {
  const seen = new Set<string>(outlet === null ? [] : [fold(outlet)])
  return authors.filter(({ name }) => !seen.has(fold(name)) && seen.add(fold(name))).slice(0, MOST)
}

const LEAD =
  /^\W{0,3}(?:(?:written|posted|reported|story|article|published|text|words|post author|veröffentlicht) )?(?:by|von|par|por|author)\b[:\s]*/i
const TAIL = /\s(?:[|•·–—]|-\s|\bon\b|\bin\b|\bat\b|\bfor\b|published|updated|posted|last|\d).*$/is
const BREAK = /\s*(?:,|;|\/|\band\b|\bund\b|\bet\b|&|\|| y )\s*/

function namesOf(written: string, how: string): readonly Author[] {
  const plain = written.replace(/\s+/g, ' ').replace(LEAD, '').trim()
  const signed = plain.replace(TAIL, '').replace(/\([^)]{0,60}\)/g, '')
  return signed
    .split(BREAK)
    .map((name) => name.replace(LEAD, '').trim())
    .filter(how === 'json-ld' ? isStatedName : isName)
    .map((name) => ({ name, how }))
}

const NO_NAME =
  /^(?:staff|admin|editor|editors|author|authors|guest|contributor|correspondent|reporter|senior|chief|associate|news|the|published|updated|by|sponsored|view|follow|more|phd|md|mph|rd|jr|sr)\b/i

function isName(name: string): boolean {
  const words = name.split(' ')
  return (
    name.length >= 4 &&
    name.length <= 50 &&
    words.length >= 2 &&
    words.length <= 5 &&
    /^\p{Lu}/u.test(name) &&
    !/[\d@:]|https?|\.(?:com|org|net)\b/i.test(name) &&
    !NO_NAME.test(name)
  )
}

/** What a page states as its author may be one word or a desk, but no account's default name. */
const isStatedName = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 60 &&
  /^\p{L}/u.test(name) &&
  name.split(' ').length <= 6 &&
  !/[@:]|https?|\.(?:com|org|net)\b|^admin/i.test(name)
