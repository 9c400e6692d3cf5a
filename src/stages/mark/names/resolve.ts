/**
 * Resolving: whom a pronoun or a description stands for. The nearest sentence that names somebody who fits decides; where it names two,
 * the one it is about (its subject, or who speaks in it) is taken; where that leaves two, nobody is.
 *     "Ana Ruiz met Berta Tarn. She said …"    Ana Ruiz, the subject
 *     "Ruiz and Tarn met. She said …"          nobody
 * [Reference] Lappin and Leass 1994, "An algorithm for pronominal anaphora resolution" (subject and recency); abstention is ours.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Span } from '../../../model/span.ts'
import { byStart } from '../../../text/spans.ts'
import type { Description } from './descriptions.ts'
import type { Line } from './lines.ts'
import type { Entry } from './registry.ts'

/** Somebody spoken of at a place of the page. */
interface Trace extends Span {
  readonly line: number
  readonly entry: Entry
  readonly subject: boolean
  readonly quoted: boolean
}

export interface Page {
  readonly lines: readonly Line[]
  readonly quotations: readonly Span[]
  readonly lexicon: Lexicon
}

/** Sentences a pronoun looks back. */
const REACH = 4

/** The entry of each description that has one. */
export function resolve(descriptions: readonly Description[], entries: readonly Entry[], page: Page): Map<Description, Entry> {
  const outer = { ...page, quotations: outermost(page.quotations) }
  const traces = tracesByLine(entries, outer)
  const roles = entriesByRoleWord(entries)
  const resolved = new Map<Description, Entry>()
  for (const description of descriptions) {
    const quoted = isQuoted(description, outer.quotations)
    const entry = quoted ? null : entryOf(description, traces, roles, page)
    if (!entry && !quoted && description.kind === 'role')
      traces[description.line]?.push(traceOf(description, somebody(description, page.lexicon), page))
    if (!entry) continue
    resolved.set(description, entry)
    settleGender(entry, description, page.lexicon)
    traces[description.line]?.push(traceOf(description, entry, page))
  }
  return resolved
}

function traceOf(description: Description, entry: Entry, { lines, lexicon }: Page): Trace {
  const subject = isSubject(description.from, description.to, lines[description.line], lexicon)
  return { ...description, entry, subject, quoted: false }
}

/** "The pilot", whom the page does not name: "she" behind it may be the pilot, and is then nobody the page names. */
function somebody({ exact, words }: Description, { names }: Lexicon): Entry {
  const gender = names.roles.get(words.at(-1) ?? '')?.gender ?? 'any'
  return { kind: 'person', name: '', words: [exact], mentions: [], gender, role: null }
}

const isNamed = (entry: Entry): boolean => entry.name !== ''

function tracesByLine(entries: readonly Entry[], { lines, quotations, lexicon }: Page): Trace[][] {
  const traces: Trace[][] = lines.map(() => [])
  for (const entry of entries) {
    for (const { start, end, from, to, line } of entry.mentions) {
      const subject = isSubject(from, to, lines[line], lexicon)
      traces[line]?.push({ start, end, line, entry, subject, quoted: isQuoted({ start, end }, quotations) })
    }
  }
  return traces
}

/** Quotations that stand in no other. */
function outermost(quotations: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const quotation of [...quotations].sort(byStart)) if (quotation.start >= (kept.at(-1)?.end ?? 0)) kept.push(quotation)
  return kept
}

/** Quotations are in reading order and apart: found by halving. */
function isQuoted({ start }: Span, quotations: readonly Span[]): boolean {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (quotations[low - 1]?.end ?? -1) > start
}

/** A verb follows, past an apposition ("The mill, Tarn Widgets, closed" is about both); a possessive is none; or a verb of saying stands before: "said Ruiz". */
function isSubject(from: number, to: number, line: Line | undefined, { cues }: Lexicon): boolean {
  if (!line) return false
  if (cues.verbs.has(line.lower[from - 1] ?? '') && /^[,.]$|^$/.test(line.lower[to] ?? '')) return true
  if (line.tokens[from - 1]?.tag === 'ADP') return false
  const isAside = line.lower[from - 1] === ',' && line.lower[to] === ','
  const at = isAside ? to + 1 : afterAdditions(line, to)
  const tag = line.tokens[at]?.tag
  return tag === 'VERB' || tag === 'AUX' || cues.verbs.has(line.lower[at] ?? '')
}

/** Past "and Tom Berg", past ", the mayor of Lisk,", past adverbs. */
function afterAdditions(line: Line, to: number): number {
  let at = to
  while (at - to < 8 && (line.lower[at] === 'and' || (at > to && line.tokens[at]?.tag === 'PROPN'))) at++
  const close = line.lower[at] === ',' ? line.lower.slice(at + 1, at + 25).indexOf(',') : -1
  if (close !== -1) at += close + 2
  while (line.tokens[at]?.tag === 'ADV') at++
  return at
}

function entryOf(description: Description, traces: readonly Trace[][], roles: RoleIndex, page: Page): Entry | null {
  if (description.words[0] === 'it') return subjectNear(description, traces)
  if (description.kind === 'pronoun')
    return isEither(description, page) ? null : nearestOf(description, traces, pronounFits(description, page.lexicon))
  const beside = besideName(description, traces, page)
  if (beside) return beside
  const fits = roleFits(description, roles, page.lexicon)
  return onlyWithRole(description, roles, fits) ?? nearestOf(description, traces, fits)
}

/** "Ann Berg, ⟨the governor⟩ of Lisk": the name right before the comma. */
function besideName({ line, from }: Description, traces: readonly Trace[][], { lines }: Page): Entry | null {
  const { tokens, lower } = lines[line] ?? { tokens: [], lower: [] }
  const end = lower[from - 1] === ',' ? tokens[from - 2]?.end : undefined
  return tracesOf(traces, line).find((trace) => trace.end === end && trace.entry.kind === 'person')?.entry ?? null
}

/** "he or she", "his or her": nobody in particular. */
function isEither({ line, from, to }: Description, { lines }: Page): boolean {
  const lower = lines[line]?.lower ?? []
  return lower[to] === 'or' || lower[from - 1] === 'or'
}

/** "it" is what this sentence or the one before is about, where that is one body or place. */
function subjectNear(description: Description, traces: readonly Trace[][]): Entry | null {
  const near = [description.line, description.line - 1].map((line) => tracesOf(traces, line).filter((trace) => isAbout(trace, description)))
  const about = near.find((some) => some.length > 0) ?? []
  const only = onlyOne(about)
  return only?.kind === 'person' ? null : only
}

const isAbout = (trace: Trace, { start }: Description): boolean =>
  trace.end <= start && !trace.quoted && trace.subject && trace.entry.kind !== 'group' && isNamed(trace.entry)

/** The one of the nearest sentence that names any; null where it names two and is about none or both. */
function nearestOf(description: Description, traces: readonly Trace[][], fits: Fits): Entry | null {
  for (let line = description.line; line >= Math.max(0, description.line - REACH); line--) {
    const near = tracesOf(traces, line).filter((trace) => trace.end <= description.start && !trace.quoted && fits(trace.entry))
    if (near.length > 0) return named(onlyOne(near) ?? onlyOne(near.filter((trace) => trace.subject)))
  }
  return null
}

/** Traces of one sentence that are looked at: one with more is no sentence that a person wrote. */
const MOST_TRACES = 60

const tracesOf = (traces: readonly Trace[][], line: number): readonly Trace[] => traces[line]?.slice(-MOST_TRACES) ?? []

const named = (entry: Entry | null): Entry | null => (entry && isNamed(entry) ? entry : null)

function onlyOne(traces: readonly Trace[]): Entry | null {
  const entries = new Set(traces.map((trace) => trace.entry))
  return entries.size === 1 ? (traces[0]?.entry ?? null) : null
}

type Fits = (entry: Entry) => boolean

function pronounFits({ words }: Description, { language }: Lexicon): Fits {
  const gender = language.pronouns.get(words[0] ?? '')?.gender
  if (gender === 'male' || gender === 'female') return (entry) => entry.kind === 'person' && (entry.gender === gender || entry.gender === 'any')
  return () => false
}

type RoleIndex = ReadonlyMap<string, ReadonlySet<Entry>>

/** By word of the role, lower case: the persons who have it. */
function entriesByRoleWord(entries: readonly Entry[]): RoleIndex {
  const index = new Map<string, Set<Entry>>()
  for (const entry of entries) {
    for (const word of entry.role?.exact.toLowerCase().split(/[\s\u00a0]+/) ?? []) {
      const there = index.get(word) ?? new Set()
      index.set(word, there.add(entry))
    }
  }
  return index
}

/** True of persons whose role holds every word of the description. */
function roleFits({ words }: Description, roles: RoleIndex, { names }: Lexicon): Fits {
  const gender = names.roles.get(words.at(-1) ?? '')?.gender ?? 'any'
  return (entry) => words.every((word) => roles.get(word)?.has(entry)) && (gender === 'any' || entry.gender === 'any' || entry.gender === gender)
}

/** Persons of one title that are compared: a page with more is a list, and "the mayor" needs one nearby. */
const MOST = 40

function onlyWithRole({ words }: Description, roles: RoleIndex, fits: Fits): Entry | null {
  const all = roles.get(words.at(-1) ?? '')
  if (!all || all.size > MOST) return null
  const able = [...all].filter(fits)
  return able.length === 1 ? (able[0] ?? null) : null
}

function settleGender(entry: Entry, { kind, words }: Description, { language }: Lexicon): void {
  const gender = kind === 'pronoun' ? language.pronouns.get(words[0] ?? '')?.gender : undefined
  if (entry.gender === 'any' && (gender === 'male' || gender === 'female')) entry.gender = gender
}
