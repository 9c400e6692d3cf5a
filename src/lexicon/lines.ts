/**
 * Lines of a page that are no part of its story, and how they are known: whole lines and ends of lines, names of sections, class names of
 * regions, and the lines in which a page credits another (data/cues/*-lines.tsv, section-labels.tsv, html-regions.tsv).
 */
import { CrosswireError } from '../model/error.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../text/fold.ts'
import { type ReadData, readRows } from './tables.ts'

export type CueKind =
  | 'share'
  | 'chrome'
  | 'advert'
  | 'legal'
  | 'date-label'
  | 'related'
  | 'read-also'
  | 'comments'
  | 'author-note'
  | 'caption'
  | 'end-note'

export type Region =
  | 'navigation'
  | 'footer'
  | 'aside'
  | 'related'
  | 'share'
  | 'comments'
  | 'advert'
  | 'newsletter'
  | 'overlay'
  | 'caption'
  | 'byline'
  | 'author-note'
  | 'date'
  | 'tags'
  | 'hidden'
  | 'form'
  | 'control'

/**
 * One wording of a credit: `pattern` (flags dgimu) matches a whole line, its group `name`, or `initials` in capitals, is the origin. `probe`
 * (flags imu) is the same without offsets, which cost five times as much: nearly all lines fit none.
 */
interface CreditLine {
  readonly kind: 'republished' | 'compiled' | 'agency'
  readonly probe: RegExp
  readonly pattern: RegExp
}

export interface LineWords {
  readonly whole: ReadonlyMap<string, CueKind>
  /** By the first word, so that a line is compared with few. */
  readonly starts: ReadonlyMap<string, readonly Cue[]>
  readonly ends: readonly Cue[]
  readonly holds: readonly Cue[]
  readonly sections: ReadonlySet<string>
  readonly regions: ReadonlyMap<string, Region>
  readonly credits: readonly CreditLine[]
}

interface Cue {
  readonly kind: CueKind
  readonly words: string
}

export function loadLines(read: ReadData): LineWords {
  const rows = readRows(read, 'cues/boilerplate-lines.tsv', 4).map(([kind = '', match = '', words = '']) => ({ kind: kind as CueKind, match, words }))
  const starts = new Map<string, Cue[]>()
  for (const { kind, match, words } of rows) {
    if (match === 'starts') starts.set(firstSigns(words), [...(starts.get(firstSigns(words)) ?? []), { kind, words }])
  }
  return Object.freeze({
    whole: new Map(rows.filter(({ match }) => match === 'is').map(({ kind, words }) => [words, kind])),
    starts,
    ends: rows.filter(({ match }) => match === 'ends'),
    holds: rows.filter(({ match }) => match === 'holds'),
    sections: new Set(readRows(read, 'cues/section-labels.tsv', 2).map(([label = '']) => label)),
    regions: new Map(readRows(read, 'cues/html-regions.tsv', 3).map(([word = '', region]) => [word, region as Region])),
    credits: readRows(read, 'cues/credit-lines.tsv', 3).map(([kind, pattern = '']) => ({
      kind: kind as CreditLine['kind'],
      probe: compiled(pattern, 'imu'),
      pattern: compiled(pattern, 'dgimu'),
    })),
  })
}

const firstSigns = (words: string): string => words.slice(0, 2)

function compiled(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags)
  } catch (cause) {
    throw new CrosswireError('data-invalid', `data/cues/credit-lines.tsv: ${pattern} is no regular expression.`, { cause })
  }
}

const LONGEST = 700

const COUNTERS: readonly { readonly kind: CueKind; readonly pattern: RegExp }[] = [
  {
    kind: 'date-label',
    pattern: /^(?:(?:last )?(?:updated|published|posted|modified):? )?(?:an?|\d{1,2}) ?(?:m|h|d|min|hr|minute|hour|day|week|month)s? ago$/,
  },
  {
    kind: 'date-label',
    pattern: /^(?:(?:updated|published|posted|at):? )?\d{1,2}[:.h]\d\d ?(?:[ap]\.?m\.?)?(?: (?:utc|gmt|bst|cet|cest|e[sd]?t|p[sd]?t|ist))?$/,
  },
  { kind: 'share', pattern: /^\(?\d[\d.,]{0,6}k? ?(?:comments?|shares?|likes?|views?|replies|reactions?)\)?$/ },
]

const LONGEST_COUNTER = 60

/** What a whole line that is a figure and its unit is: the stamp of a live page, the counter of a share bar. The line network does not see it. */
export function counterOf(line: string): CueKind | null {
  if (line.length > LONGEST_COUNTER) return null
  const folded = fold(line).replace(/\s+/g, ' ').trim()
  return COUNTERS.find(({ pattern }) => pattern.test(folded))?.kind ?? null
}

/** Of a longer line, its beginning tells enough. */
const LOOKED_AT = 4000

/** What the table says of a line; null where it says nothing. Long lines are compared by their start and by the words they hold. */
export function cueOf(line: string, lines: LineWords): CueKind | null {
  const folded = fold(line.slice(0, LOOKED_AT)).replace(/\s+/g, ' ').trim()
  const whole = lines.whole.get(folded)
  if (whole) return whole
  const isShort = folded.length <= 160
  const found = lines.starts
    .get(firstSigns(folded))
    ?.find((cue) => folded.startsWith(cue.words) && (isShort || cue.kind === 'legal' || cue.kind === 'chrome'))
  if (found && allows(found.kind, folded)) return found.kind
  if (isShort) {
    const ending = lines.ends.find((cue) => folded.endsWith(cue.words))
    if (ending) return ending.kind
  }
  const held = folded.length <= LONGEST ? lines.holds.find((cue) => folded.includes(cue.words) && allows(cue.kind, folded)) : undefined
  return held?.kind ?? (folded.length <= LONGEST_NOTICE && COPYRIGHT.test(folded) ? 'legal' : null)
}

const COPYRIGHT = /(?:©|\(c\)|copyright) ?(?:19|20)\d\d(?!\d)/
const LONGEST_NOTICE = 240

/** Words that also begin a sentence of a story ("More on …", "Related …") count in short lines without a stop alone. */
function allows(kind: CueKind, folded: string): boolean {
  if (kind === 'legal') return true
  if (kind === 'related' || kind === 'comments' || kind === 'share') return folded.length <= 60 && !/[.!]$/.test(folded)
  // "Related: …" points elsewhere however it ends; "Related costs rose." does not.
  if (kind === 'read-also') return folded.length <= 160 && (/^[^.]{2,40}:/.test(folded) || !/[.!]$/.test(folded))
  return folded.length <= 320
}

const LONGEST_LABEL = 200

export const isSectionLabel = (line: string, lines: LineWords): boolean =>
  line.length <= LONGEST_LABEL && lines.sections.has(fold(line).replace(/\s+/g, ' ').trim())

/** Longer lines are paragraphs. */
const LONGEST_CREDIT = 400

/** What a credit line says: its kind, and where in the line the origin's name stands. */
export interface ReadCredit extends Span {
  readonly kind: CreditLine['kind']
}

/** The first wording that fits the whole line, which the table lists from the narrow to the wide; null where none does. */
export function creditLineOf(line: string, lines: LineWords): ReadCredit | null {
  if (line.length > LONGEST_CREDIT) return null
  for (const { kind, probe, pattern } of lines.credits) {
    if (!probe.test(line)) continue
    const groups = [...line.matchAll(pattern)][0]?.indices?.groups
    const span = groups?.['name'] ?? groups?.['initials']
    if (span && isOrigin(line.slice(...span), groups?.['initials'] !== undefined)) return { kind, start: span[0], end: span[1] }
  }
  return null
}

const KNOWN_NAME = /^(?:Reuters|Xinhua|Bloomberg|Associated Press)$/

const isOrigin = (name: string, isInitials: boolean): boolean => !isInitials || name === name.toUpperCase() || KNOWN_NAME.test(name)
