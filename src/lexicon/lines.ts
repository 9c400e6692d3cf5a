/**
 * Lines of a page that are no part of its story, and how they are known: whole lines and ends of lines, names of sections, class names of
 * regions, and the lines in which a page credits another (data/cues/*-lines.tsv, section-labels.tsv, html-regions.tsv).
 */
import { CrosswireError } from '../model/error.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../text/fold.ts'
import { wordingsIn } from '../text/wordings.ts'
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

/** One wording of a credit: `pattern` (flags diu) matches a whole line, its group `name`, `initials` in capitals, `titled`, or `brand`, is the origin. */
interface CreditLine {
  readonly kind: 'republished' | 'compiled' | 'agency'
  readonly pattern: RegExp
}

export interface LineWords {
  readonly whole: ReadonlyMap<string, CueKind>
  /** By the first word, so that a line is compared with few. */
  readonly starts: ReadonlyMap<string, readonly Cue[]>
  /** By the last sign. */
  readonly ends: ReadonlyMap<string, readonly Cue[]>
  readonly holds: readonly Cue[]
  /** Places in `holds` of those that a line holds. */
  readonly held: (said: string) => readonly number[]
  readonly sections: ReadonlySet<string>
  readonly regions: ReadonlyMap<string, Region>
  readonly credits: readonly CreditLine[]
  /** True of a line that fits one of the wordings of a credit: nearly all lines fit none. */
  readonly mayCredit: (line: string) => boolean
}

interface Cue {
  readonly kind: CueKind
  readonly words: string
}

export function loadLines(read: ReadData): LineWords {
  const rows = readRows(read, 'cues/boilerplate-lines.tsv', 4).map(([kind = '', match = '', words = '']) => ({ kind: kind as CueKind, match, words }))
  const cues = (wanted: string): readonly Cue[] => rows.filter(({ match }) => match === wanted)
  const holds = cues('holds')
  const credits = readRows(read, 'cues/credit-lines.tsv', 3).map(([kind, pattern = '']) => ({
    kind: kind as CreditLine['kind'],
    pattern: compiled(pattern, 'diu'),
  }))
  // Without names, of which a pattern holds each once alone.
  const any = compiled(credits.map(({ pattern }) => pattern.source.replace(/\(\?<\w+>/g, '(?:')).join('|'), 'iu')
  return Object.freeze({
    whole: new Map(rows.filter(({ match }) => match === 'is').map(({ kind, words }) => [words, kind])),
    starts: groupedBy(cues('starts'), ({ words }) => firstSigns(words)),
    ends: groupedBy(cues('ends'), ({ words }) => words.slice(-1)),
    holds,
    held: wordingsIn(holds.map(({ words }) => words)),
    sections: new Set(readRows(read, 'cues/section-labels.tsv', 2).map(([label = '']) => label)),
    regions: new Map(readRows(read, 'cues/html-regions.tsv', 3).map(([word = '', region]) => [word, region as Region])),
    credits,
    mayCredit: (line: string) => any.test(line),
  })
}

function groupedBy(cues: readonly Cue[], keyOf: (cue: Cue) => string): ReadonlyMap<string, readonly Cue[]> {
  const groups = new Map<string, Cue[]>()
  for (const cue of cues) groups.set(keyOf(cue), [...(groups.get(keyOf(cue)) ?? []), cue])
  return groups
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

/** What is looked up of a line: its first letters, small, with plain signs and single blanks. Of a longer line, its beginning tells enough. */
export const saidOf = (line: string): string => fold(line.slice(0, LOOKED_AT)).replace(BLANKS, ' ').trim()

const LOOKED_AT = 4000
/** But a blank alone, which is most of them. */
const BLANKS = /\s{2,}|[^\S ]/g

/** What a whole line that is a figure and its unit is: the stamp of a live page, the counter of a share bar. The line network does not see it. */
export function counterOf(said: string): CueKind | null {
  if (said.length > LONGEST_COUNTER) return null
  return COUNTERS.find(({ pattern }) => pattern.test(said))?.kind ?? null
}

/** What the table says of a line; null where it says nothing. Long lines are compared by their start and by the words they hold. */
export function cueOf(said: string, lines: LineWords): CueKind | null {
  const whole = lines.whole.get(said)
  if (whole) return whole
  const isShort = said.length <= 160
  const found = lines.starts
    .get(firstSigns(said))
    ?.find((cue) => said.startsWith(cue.words) && (isShort || cue.kind === 'legal' || cue.kind === 'chrome'))
  if (found && allows(found.kind, said)) return found.kind
  if (isShort) {
    const ending = lines.ends.get(said.slice(-1))?.find((cue) => said.endsWith(cue.words))
    if (ending) return ending.kind
  }
  return heldIn(said, lines) ?? (said.length <= LONGEST_NOTICE && COPYRIGHT.test(said) ? 'legal' : null)
}

function heldIn(said: string, { held, holds }: LineWords): CueKind | null {
  if (said.length > LONGEST) return null
  for (const place of held(said)) {
    const kind = holds[place]?.kind
    if (kind && allows(kind, said)) return kind
  }
  return null
}

const COPYRIGHT = /(?:©|\(c\)|copyright) ?(?:19|20)\d\d(?!\d)/
const LONGEST_NOTICE = 240

/** Words that also begin a sentence of a story ("More on …", "Related …") count in short lines without a stop alone. */
function allows(kind: CueKind, said: string): boolean {
  if (kind === 'legal') return true
  if (kind === 'related' || kind === 'comments' || kind === 'share') return said.length <= 60 && !/[.!]$/.test(said)
  // "Related: …" points elsewhere however it ends; "Related costs rose." does not.
  if (kind === 'read-also') return said.length <= 160 && (/^[^.]{2,40}:/.test(said) || !/[.!]$/.test(said))
  return said.length <= 320
}

const LONGEST_LABEL = 200

export const isSectionLabel = (said: string, lines: LineWords): boolean => said.length <= LONGEST_LABEL && lines.sections.has(said)

/** Longer lines are paragraphs. */
const LONGEST_CREDIT = 400

/** What a credit line says: its kind, and where in the line the origin's name stands. */
export interface ReadCredit extends Span {
  readonly kind: CreditLine['kind']
}

/** The first wording that fits the whole line, which the table lists from the narrow to the wide; null where none does. */
export function creditLineOf(line: string, lines: LineWords): ReadCredit | null {
  if (line.length > LONGEST_CREDIT || !lines.mayCredit(line)) return null
  for (const { kind, pattern } of lines.credits) {
    const groups = pattern.exec(line)?.indices?.groups
    const [form, span] = FORMS.map((name) => [name, groups?.[name]] as const).find(([, found]) => found) ?? []
    if (form && span && IS_WRITTEN[form](line.slice(...span))) return { kind, start: span[0], end: span[1] }
  }
  return null
}

const FORMS = ['name', 'initials', 'titled', 'brand'] as const
const KNOWN_NAME = /^(?:Reuters|Xinhua|Bloomberg|Associated Press)$/
/** One word that only a mark is written as: HeraldPost, herald.com. */
const MARK = /^(?:\p{Lu}\p{Ll}+\p{Lu}\p{L}*|[\p{L}\d-]+\.(?:com|org|net|info|news|co\.uk))$/u
const TITLED = /^\p{Lu}\S*(?: (?:\p{Lu}\S*|&|of|and|the|for))+$/u

/** How an origin is written, by the group that found it: the patterns themselves pass over capitals. */
const IS_WRITTEN: Readonly<Record<(typeof FORMS)[number], (name: string) => boolean>> = {
  name: () => true,
  initials: (name) => name === name.toUpperCase() || KNOWN_NAME.test(name),
  titled: (name) => TITLED.test(name),
  brand: (name) => TITLED.test(name) || MARK.test(name),
}
