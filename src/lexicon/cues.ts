/**
 * Cues: the words that bring what somebody says, thinks or promises, and the words that tell how sure it is.
 *     "denied" → deny, class deny      "pointed out" → point out, class say      "according to" → a phrase before its source
 * [Reference] Pareti 2012, "A database of attribution relations": cues are long-tailed, so classes and frames are kept, not single patterns.
 */
import { type ReadData, readRows } from './tables.ts'
import { formsOf, type VerbForms, type Verbs } from './verbs.ts'

export type CueClass = 'say' | 'tell' | 'ask' | 'believe' | 'deny' | 'promise' | 'urge' | 'judge' | 'document'
export type Frame = 'that' | 'bare' | 'whether' | 'to' | 'object' | 'after' | 'at'
export type Certainty = 'asserted' | 'expected' | 'possible'
type Modality = 'is' | 'will' | 'may' | 'expected'

interface AttributionVerb {
  readonly lemma: string
  readonly class: CueClass
  readonly frames: ReadonlySet<Frame>
  readonly certainty: Certainty
  /** Second word of "point out", lower case; null for plain verbs. */
  readonly particle: string | null
}

/** One form of an attribution verb. A form may belong to several verbs ("called", "called for"): longest first. */
export interface CueForm {
  readonly verb: AttributionVerb
  readonly form: keyof VerbForms
}

interface CueWords {
  readonly words: readonly string[]
  readonly class: CueClass
  readonly certainty: Certainty
}

export interface Cues {
  readonly verbs: ReadonlyMap<string, readonly CueForm[]>
  readonly nouns: ReadonlyMap<string, CueWords>
  /** By first word. */
  readonly phrases: ReadonlyMap<string, readonly CueWords[]>
  /** Lower-case words, parted by one blank → what they make of a statement. */
  readonly hedges: ReadonlyMap<string, Certainty>
  readonly modals: ReadonlyMap<string, Modality>
  /** Words before a statement that is taken back, lower case, the longest first. */
  readonly corrections: readonly string[]
  /** First words of the headline of a page that corrects another, lower case. */
  readonly correctionTitles: ReadonlySet<string>
  /** Words by which a later page tells that a figure has moved. */
  readonly updates: ReadonlySet<string>
  /** Words before quotation marks → use of the marks. */
  readonly quotationUses: ReadonlyMap<string, 'scare' | 'title'>
  /** Word or phrase, lower case → the kinds of contrast it has a place in ("radio", "television"), and which. */
  readonly contrasts: ReadonlyMap<string, readonly Contrast[]>
}

/** Words of one kind and of two groups exclude one another in one place of a statement. */
export interface Contrast {
  readonly kind: string
  readonly group: number
}

export function loadCues(read: ReadData, verbs: Verbs): Cues {
  const nouns = readRows(read, 'cues/attribution-nouns.tsv', 4).flatMap(([noun = '', kind = '', certainty = '']) => {
    const cue: CueWords = { words: [noun], class: kind as CueClass, certainty: certainty as Certainty }
    return [noun, pluralOf(noun)].map((form): [string, CueWords] => [form, cue])
  })
  return Object.freeze({
    verbs: verbForms(read, verbs),
    nouns: new Map(nouns),
    phrases: phrasesByFirst(read),
    hedges: new Map(readRows(read, 'cues/hedges.tsv', 3).map(([words = '', certainty = '']) => [words, certainty as Certainty])),
    modals: new Map(readRows(read, 'cues/modals.tsv', 3).map(([modal = '', modality = '']) => [modal, modality as Modality])),
    corrections: correctionsIn(read),
    correctionTitles: new Set(readRows(read, 'cues/correction-titles.tsv', 2).map(([words = '']) => words)),
    updates: new Set(readRows(read, 'cues/update-words.tsv', 2).map(([word = '']) => word)),
    quotationUses: new Map(readRows(read, 'cues/quotation-cues.tsv', 3).map(([words = '', use]) => [words, use as 'scare' | 'title'])),
    contrasts: contrastsIn(read),
  })
}

function contrastsIn(read: ReadData): Cues['contrasts'] {
  const found = new Map<string, Contrast[]>()
  for (const [kind = '', groups = ''] of readRows(read, 'cues/contrasts.tsv', 3))
    groups.split(' / ').forEach((group, at) => {
      for (const words of group.split(', ')) found.set(words, [...(found.get(words) ?? []), { kind, group: at }])
    })
  return found
}

function correctionsIn(read: ReadData): readonly string[] {
  return readRows(read, 'cues/correction-lines.tsv', 2)
    .map(([words = '']) => words)
    .sort((a, b) => b.length - a.length)
}

function verbForms(read: ReadData, verbs: Verbs): ReadonlyMap<string, readonly CueForm[]> {
  const table = new Map<string, CueForm[]>()
  for (const [lemma = '', kind = '', frames = '', certainty = ''] of readRows(read, 'cues/attribution-verbs.tsv', 5)) {
    const [base = lemma, particle = null] = lemma.split(' ')
    const verb: AttributionVerb = {
      lemma,
      class: kind as CueClass,
      frames: new Set(frames.split(' ') as Frame[]),
      certainty: certainty as Certainty,
      particle,
    }
    for (const [form, written] of Object.entries(formsOf(verbs, base)) as [keyof VerbForms, string][]) addForm(table, written, { verb, form })
  }
  return table
}

/** A form that serves twice ("said": past and participle) is kept once, as the first of them. */
function addForm(table: Map<string, CueForm[]>, written: string, cue: CueForm): void {
  const forms = table.get(written) ?? []
  if (forms.some(({ verb }) => verb === cue.verb)) return
  forms.push(cue)
  forms.sort((a, b) => Number(b.verb.particle !== null) - Number(a.verb.particle !== null))
  table.set(written, forms)
}

/** The readings of a lower-case form; British "labelled" is read as "labeled". */
export const cueForms = (cues: Cues, lower: string): readonly CueForm[] =>
  cues.verbs.get(lower) ?? cues.verbs.get(lower.replace(/ll(?=(?:ed|ing)$)/, 'l')) ?? []

function phrasesByFirst(read: ReadData): ReadonlyMap<string, readonly CueWords[]> {
  const table = new Map<string, CueWords[]>()
  for (const [phrase = '', kind = '', certainty = ''] of readRows(read, 'cues/attribution-phrases.tsv', 4)) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    table.set(first, [...(table.get(first) ?? []), { words, class: kind as CueClass, certainty: certainty as Certainty }])
  }
  return table
}

const pluralOf = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`)
