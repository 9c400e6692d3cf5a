/**
 * Who signs the page: JSON-LD, else meta tags, else marked-up bylines, else the lines around the headline.
 *     "By Ada Quill and Tom Fenn, Orlo Daily"      Ada Quill, Tom Fenn
 *     "Ada Quill | Oct 11, 2023"                   Ada Quill
 * Only names that could be a person's or a desk's: no addresses, no sentences. Left open: bylines far from the headline.
 */
import type { Author, Block } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import { isPersonName } from '../../../text/person-lines.ts'
import { type FirstNames, LEAD, namesOf } from './author-names.ts'

const MOST = 12

export function pageAuthors(reading: Reading, outlet: string | null, firstNames: FirstNames): readonly Author[] {
  for (const how of ['json-ld', 'meta', 'byline']) {
    const stated = reading.hints.authors.filter((author) => author.how === how)
    const authors = distinct(
      stated.flatMap((author) => namesOf(author.name, how, firstNames)),
      outlet,
    )
    if (authors.length > 0) return how === 'byline' ? authors.slice(0, 3) : authors
  }
  return distinct(signedLines(reading, firstNames), outlet)
}

function distinct(authors: readonly Author[], outlet: string | null): readonly Author[] {
  const seen = new Set<string>(outlet === null ? [] : [fold(outlet)])
  const isOutlet = (name: string): boolean => outlet !== null && fold(name).startsWith(`${fold(outlet)} `)
  return authors.filter(({ name, how }) => !(how === 'byline' && isOutlet(name)) && !seen.has(fold(name)) && seen.add(fold(name))).slice(0, MOST)
}

/** Lines that belong to one signature stand so near each other. */
const TOGETHER = 2
const BEFORE = 4
const AFTER = 4
/** A deck may read like the lead, and the byline stand below it. */
const BELOW_LEAD = 6

/** The first lines that sign, from a little above the headline to the lead, else right after the story. */
function signedLines({ text, blocks, headline }: Reading, firstNames: FirstNames): readonly Author[] {
  const lead = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const end = blocks.findLastIndex(({ kind }) => kind === 'paragraph')
  const top = headline ? blocks.findIndex(({ start }) => start >= headline.start - 6) : lead
  const signs = (from: number, to: number): readonly Author[] => firstSignature(text, blocks.slice(Math.max(0, from), to), firstNames)
  const above = signs(top, lead + BELOW_LEAD)
  if (above.length > 0) return above
  const higher = signs(top - BEFORE, top)
  return higher.length > 0 ? higher : signs(end + 1, end + 1 + AFTER)
}

function firstSignature(text: string, blocks: readonly Block[], firstNames: FirstNames): readonly Author[] {
  const found: Author[] = []
  let last = -1
  for (const [at, { kind, start, end }] of blocks.entries()) {
    if (last !== -1 && at - last > TOGETHER) break
    const names = kind === 'byline' || (kind === 'dateline' && !opensStory(text, end)) ? signers(text.slice(start, end), firstNames) : []
    if (names.length > 0) last = at
    found.push(...names)
  }
  return found
}

/** A place at the head of a paragraph signs nothing, though it be named like a person. */
const opensStory = (text: string, end: number): boolean => /^[^\n]{60}/.test(text.slice(end, end + 60))

const STAMP_PARTS = /\s*(?:[|/•·]|\s[–—-]\s|\s\d|,)\s*/
const INNER_BY = /\bby:?\s+(?=\p{Lu})/iu

/** A line that begins or goes on with "by", or of which a part is a person's name. */
function signers(line: string, firstNames: FirstNames): readonly Author[] {
  const by = LEAD.test(line) || /^By\p{Lu}/u.test(line) ? 0 : line.search(INNER_BY)
  if (by !== -1) return namesOf(line.slice(by), 'byline', firstNames)
  const first = line.replace(/(?<=\p{Ll})(?:Published|Updated|Posted)\b.*$/su, '')
  return first
    .split(STAMP_PARTS)
    .flatMap((part) => namesOf(part, 'byline', firstNames))
    .filter(({ name }) => isPersonName(name, firstNames))
}
