/**
 * Joiners: reasons to take back a border between two proposed sentences. Each looks at the last word before and the first words after.
 *     "Gen." | "Tarn spoke."             a title: a name follows
 *     "the U.S." | "Secretary of Mills"  no word that begins a sentence follows
 *     "No." | "5 is meant."              a figure follows
 *     "“Will it hold?”" | "Ruiz asked."  the quotation goes on in its own sentence
 */
import type { AbbreviationKind, Language } from '../../../lexicon/language.ts'
import type { Span } from '../../../model/span.ts'

interface Border {
  /** The last 40 characters before the border. */
  readonly before: string
  /** The last word before it, opening signs left out: "U.S.". */
  readonly word: string
  /** The first 120 characters after it. */
  readonly after: string
  /** The first word after it, without signs around it. */
  readonly next: string
  readonly language: Language
}

/** True when the two spans are one sentence. */
export function joinsNext(text: string, left: Span, right: Span, language: Language): boolean {
  const before = text.slice(Math.max(left.start, left.end - 40), left.end)
  const after = text.slice(right.start, Math.min(right.end, right.start + 120))
  const word = (before.split(/[\s\u00a0—–]/).at(-1) ?? '').replace(/^[("'“‘[]+/, '')
  const next = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/u.exec(after.slice(0, 40))?.[0] ?? ''
  const border = { before, word, after, next, language }
  return JOINERS.some((joins) => joins(border))
}

type Joiner = (border: Border) => boolean

const onlySigns: Joiner = ({ after }) => after.length < 120 && !/[\p{L}\p{N}]/u.test(after)

const lowerCaseFollows: Joiner = ({ after }) => /^["'“‘”’([—–-]*\s?\p{Ll}/u.test(after)

const initial: Joiner = ({ before, word, next, language }) =>
  /^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(word) &&
  /^\p{Lu}/u.test(next) &&
  !language.starters.has(next) &&
  /(?:^|\s)["“‘(]?(?:\p{Lu}[\p{L}.'’-]*\s)?\S+$/u.test(before)

const abbreviation: Joiner = (border) => {
  const kind = border.language.abbreviations.get(border.word)
  return kind !== undefined && AFTER_ABBREVIATION[kind](border)
}

const AFTER_ABBREVIATION: Readonly<Record<AbbreviationKind, Joiner>> = {
  title: ({ next }) => /^[\p{Lu}\p{N}]/u.test(next),
  inside: () => true,
  number: ({ next }) => /^(?:\p{N}|[IVXLC]+\b)/u.test(next),
  either: ({ next, after, language }) => /^\p{N}/u.test(next) || after.startsWith('(') || (/^\p{Lu}/u.test(after) && !language.starters.has(next)),
}

const speakerFollows: Joiner = ({ before, after, language }) => {
  if (!/[?!]["”’']{1,2}$/.test(before)) return false
  const words = after.split(/\s+/, 5)
  const verb = words.findIndex((word) => language.speechVerbs.has(word.replace(/[.,:;]$/, '')))
  return verb !== -1 && verb < 5 && words.slice(0, verb).every((word) => /^\p{Lu}/u.test(word)) && verb > 0
}

const JOINERS: readonly Joiner[] = [onlySigns, lowerCaseFollows, abbreviation, initial, speakerFollows]
