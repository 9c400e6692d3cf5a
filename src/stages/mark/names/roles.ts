/**
 * Roles: what a person is, as the page says it, before or after the name.
 *     "⟦former Defense Secretary⟧ Ana Ruiz"        "Tom Berg, the ⟦mayor of Lisk⟧, said"        "The ⟦mayor of Lisk⟧, Tom Berg, said"
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Evidence } from '../../../model/span.ts'
import { evidence } from '../../../text/spans.ts'
import type { Candidate } from './candidates.ts'
import type { Line } from './lines.ts'
import type { Entry } from './registry.ts'

/** Gives each person the first role the page tells. */
export function giveRoles(text: string, lines: readonly Line[], entries: readonly Entry[], lexicon: Lexicon): void {
  const persons = entries.filter(({ kind }) => kind === 'person')
  const ends = new Set(persons.flatMap(({ mentions }) => mentions.map(({ end }) => end)))
  for (const entry of persons) {
    for (const mention of entry.mentions) {
      const line = lines[mention.line]
      if (line) entry.role ??= roleBeside(text, line, mention, ends, lexicon)
    }
  }
}

/** Starts of the tokens that belong to names and to the titles before them. */
export function tokensTaken(lines: readonly Line[], names: readonly Candidate[]): ReadonlySet<number> {
  return new Set(names.flatMap((name) => (lines[name.line]?.tokens ?? []).slice(name.from, name.to).map((token) => token.start)))
}

/** The words of the office beside one mention; null when there are none. */
function roleBeside(text: string, line: Line, name: Candidate, ends: ReadonlySet<number>, lexicon: Lexicon): Evidence | null {
  return titleBefore(text, line, name, lexicon) ?? appositionAfter(text, line, name, lexicon) ?? appositionBefore(text, line, name, ends, lexicon)
}

const isOffice = (word: string, { names }: Lexicon): boolean => names.roles.get(word)?.class === 'office'

function titleBefore(text: string, line: Line, name: Candidate, lexicon: Lexicon): Evidence | null {
  let from = name.from
  while (from > 0 && isTitleWord(line, from - 1, name, lexicon)) from--
  const to = withoutHonorifics(line, from, name.from, lexicon)
  return line.lower.slice(from, to).some((word) => isOffice(word, lexicon)) ? between(text, line, from, to) : null
}

/** "Chief executive" of "Chief executive Dame Ana Ruiz". */
function withoutHonorifics(line: Line, from: number, end: number, { names }: Lexicon): number {
  let to = end
  while (to > from && names.roles.get(line.lower[to - 1] ?? '')?.class === 'honorific') to--
  return to
}

function isTitleWord(line: Line, at: number, name: Candidate, lexicon: Lexicon): boolean {
  const token = line.tokens[at]
  const word = line.lower[at] ?? ''
  if (token && name.title && token.start >= name.title.start) return true
  if (token?.tag === 'PUNCT' || (token?.tag === 'VERB' && !lexicon.names.portfolios.has(word) && !SPEAKS_FOR.test(word))) return false
  if (
    token?.tag === 'NOUN' &&
    lexicon.names.roles.has(line.lower[at + 1] ?? '') &&
    (/^\p{Ll}/u.test(token.text) || (at === 0 && !lexicon.words.stop.has(word) && !lexicon.language.starters.has(token.text)))
  )
    return true
  const key = placeKey(word)
  return lexicon.names.roles.has(word) || lexicon.names.portfolios.has(word) || lexicon.places.demonyms.has(key) || isOneCountry(key, lexicon)
}

/** Offices that are no verbs, whatever the tagger says. */
const SPEAKS_FOR = /(?:man|woman|person)$/

const isOneCountry = (key: string, { places }: Lexicon): boolean => (places.byName.get(key) ?? []).some((place) => place.kind === 'country')

/** ", the mayor of Lisk," ", spokesman for the mill,": up to the next comma or verb. */
function appositionAfter(text: string, line: Line, name: Candidate, lexicon: Lexicon): Evidence | null {
  if (line.lower[name.to] !== ',') return null
  const start = isArticle(line, name.to + 1) ? name.to + 2 : name.to + 1
  const end = phraseEnd(line, start, start + 12)
  const head = headBefore(line, start, end)
  return line.lower.slice(start, head).some((word) => isOffice(word, lexicon)) ? between(text, line, start, end) : null
}

/**
 * "The mayor of Lisk, Tom Berg": back from the comma to the article or the beginning of the sentence. In "Ana Ruiz, the mayor of Lisk, Tom
 * Berg said" it is the role of the person before.
 */
function appositionBefore(text: string, line: Line, name: Candidate, ends: ReadonlySet<number>, lexicon: Lexicon): Evidence | null {
  if (line.lower[name.from - 1] !== ',') return null
  let from = name.from - 1
  while (from > 0 && name.from - from < 10 && isOfPhrase(line, from - 1) && !isArticle(line, from - 1)) from--
  if (from > 0 && !isArticle(line, from - 1)) return null
  if (line.lower[from - 2] === ',' && ends.has(line.tokens[from - 3]?.end ?? -1)) return null
  const head = headBefore(line, from, name.from - 1)
  return line.lower.slice(from, head).some((word) => isOffice(word, lexicon)) ? between(text, line, from, name.from - 1) : null
}

const isArticle = (line: Line, at: number): boolean => /^(?:the|a|an|its|his|her|their|our)$/.test(line.lower[at] ?? '')

const PHRASE: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'ADP', 'DET', 'NUM', 'PART', 'CCONJ'])

function isOfPhrase(line: Line, at: number): boolean {
  const token = line.tokens[at]
  return token !== undefined && PHRASE.has(token.tag) && token.text !== 'to' && token.text !== 'To'
}

function phraseEnd(line: Line, start: number, limit: number): number {
  let end = start
  while (end < limit && isOfPhrase(line, end)) end++
  return end
}

/** The first word after the head of the phrase: its first preposition, or its end. */
function headBefore(line: Line, start: number, end: number): number {
  const at = line.tokens.slice(start, end).findIndex((token) => token.tag === 'ADP')
  return at === -1 ? end : start + at
}

function between(text: string, line: Line, from: number, to: number): Evidence | null {
  const start = line.tokens[from]?.start
  const end = line.tokens[to - 1]?.end
  return start === undefined || end === undefined || end <= start ? null : evidence(text, start, end)
}
