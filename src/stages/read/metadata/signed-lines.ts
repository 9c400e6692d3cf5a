/**
 * Lines that sign a page where no tag says so: above all those between the headline and the lead.
 *     "By Ada Quill | Oct 11, 2023"              Ada Quill
 *     "Written by" and, in the next line, "Ada Quill"
 *     "Ada Quill" alone, right below the headline
 * Behind the story only what is labelled is believed: there stand the writers of other pages, too. Left open: initials at the end of the lead.
 */
import type { Block } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { LEAD, type NameWords, type Signer, signersIn } from './author-names.ts'

/** Lines that belong to one signature stand so near each other. */
const TOGETHER = 2
const BEFORE = 4
const AFTER = 4
/** A deck may read like the lead, and the byline stand below it. */
const BELOW_LEAD = 6
/** A name alone signs so near below the headline. */
const BELOW_HEADLINE = 6
/** Labelled writers are told of so far behind the story. */
const BEHIND = 24
const LONGEST = 120

interface Line {
  readonly text: string
  readonly kind: Block['kind']
  /** A line that goes on as a paragraph does. */
  readonly opensStory: boolean
}

export function signedLines({ text, blocks, headline }: Reading, words: NameWords): readonly Signer[] {
  const lineOf = ({ kind, start, end }: Block): Line => ({
    kind,
    text: text.slice(start, end).trim(),
    opensStory: /^[^\n]{60}/.test(text.slice(end, end + 60)),
  })
  const title = headline ? blocks.findIndex(({ start }) => start >= headline.start - 6) : -1
  const lead = blocks.findIndex(({ kind }, index) => kind === 'paragraph' && index > title)
  const end = blocks.findLastIndex(({ kind }) => kind === 'paragraph')
  const top = title === -1 ? lead : title
  const part = (from: number, to: number): readonly Line[] => blocks.slice(Math.max(0, from), Math.max(0, to)).map(lineOf)
  const tries: readonly (() => readonly Signer[])[] = [
    () => firstSignature(part(top, lead + BELOW_LEAD), words),
    () => firstSignature(part(top - BEFORE, top), words),
    () => labelled(part(top - BEFORE, lead + BELOW_LEAD), words),
    () => alone(part(top + 1, Math.min(lead, top + BELOW_HEADLINE)), words),
    () => firstSignature(part(end + 1, end + 1 + AFTER), words),
    () => labelled(part(end - 1, end + BEHIND), words),
  ]
  for (const signs of tries) {
    const found = signs()
    if (found.length > 0) return found
  }
  return []
}

function firstSignature(lines: readonly Line[], words: NameWords): readonly Signer[] {
  const found: Signer[] = []
  let last = -1
  for (const [at, { kind, text, opensStory }] of lines.entries()) {
    if (last !== -1 && at - last > TOGETHER) break
    // A place at the head of a paragraph signs nothing, though it be named like a person.
    const names = kind === 'byline' || (kind === 'dateline' && !opensStory) ? signers(text, words) : []
    if (names.length > 0) last = at
    found.push(...names)
  }
  return found
}

const STAMP_PARTS = /(?<!\s)\s*(?:[|/•·]|\s[–—-]\s|\s\d|,)\s*/
const INNER_BY =
  /\bby:?\s+(?=\p{Lu})|(?<=\b(?:kolumne|kommentar|beitrag|bericht|artikel|erstellt|veröffentlicht|geschrieben|publiziert|eingestellt|interview|publié|publicado|escrito)\b.{0,40})\b(?:von|par|por)\s/iu

/** A line that begins or goes on with "by", or of which a part is a person's name. */
function signers(line: string, words: NameWords): readonly Signer[] {
  const by = LEAD.test(line) || /^By\p{Lu}/u.test(line) ? 0 : line.search(INNER_BY)
  if (by !== -1) return signersIn(line.slice(by), words).filter(isNamed)
  const first = line.replace(/(?<=\p{Ll})(?:Published|Updated|Posted)\b.*$/su, '')
  return first
    .split(STAMP_PARTS)
    .flatMap((part) => signersIn(part, words))
    .filter(({ kind }) => kind === 'listed')
}

/** "By our staff" and "By Staff Writer" name nobody, not even a desk. */
const isNamed = ({ kind, name }: Signer): boolean =>
  kind !== 'body' || (/^\p{Lu}/u.test(name) && name.split(' ').length <= 5 && !/\b(?:writer|editor|reporter|correspondent|contributor)$/i.test(name))

const LABEL =
  /^(?:(?:article|story|text|words|blog|post|content|report)?\s?(?:written|posted|published|reported|authored|contributed|created)?\s?by|von|par|por|(?:the |about the |post |article )?authors?(?:\(s\))?|autor(?:in|en)?|auteure?s?|autore|verfasser(?:in)?|contributors?|redaktion|text)\s?:?$/i
const STRONG =
  /^(?:(?:article |story )?(?:written|posted|authored|published|contributed|created) by|by|von|par|authors?(?:\(s\))?:|autor(?:in|en)?:|auteure?s?:|contributors?:|text(?: & fotos)?:|words:|redaktion:|erstellt von)(?![\p{Ll}])/iu
const STORY: ReadonlySet<string> = new Set(['paragraph', 'comment', 'teaser', 'headline', 'quote'])

/** What a label announces, in its own line or the next. */
function labelled(lines: readonly Line[], words: NameWords): readonly Signer[] {
  for (const [at, line] of lines.entries()) {
    const signed = LABEL.test(line.text) && line.kind !== 'comment' ? (lines[at + 1]?.text ?? '') : behindLabel(line)
    const found = signed.length > LONGEST ? [] : signersIn(signed, words).filter(isNamed)
    if (found.length > 0) return found
  }
  return []
}

const behindLabel = ({ text, kind }: Line): string =>
  !STORY.has(kind) && text.length <= LONGEST && STRONG.test(text) ? text.replace(STRONG, '').replace(/^[\s:]+/, '') : ''

/** A line that is a person's name and nothing else. */
function alone(lines: readonly Line[], words: NameWords): readonly Signer[] {
  for (const { text, kind } of lines) {
    if (STORY.has(kind) || kind === 'caption' || text.length > LONGEST) continue
    const found = signersIn(text, words)
    if (
      found.length > 0 &&
      found.every((signer) => signer.kind === 'listed') &&
      text.replace(/[^\p{L}]/gu, '').length <= found.map(({ name }) => name).join('').length + 8
    )
      return found
  }
  return []
}
