/**
 * Runs: stretches of tokens that look like names, titles before them included.
 *     "said ⟦Defense Secretary Ana Ruiz⟧ on Monday"       "the ⟦University of Tarn⟧ and the mill"
 *     "⟦Lisk⟧ council"  "⟦Berg⟧ 's house"  "⟦Ana van Tarn⟧"   "⟦President Tom] Berg⟧": brackets inside belong
 * Capitals count where English would not write one: not at the beginning of a sentence, unless the word is known as a name.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Token } from '../../../model/token.ts'
import { stem } from '../../../text/stem.ts'
import type { Line } from './lines.ts'
import { isKnownName, isOrdinary } from './ordinary.ts'
import { isCountry } from './settle.ts'

/** Token places of a line, `to` excluded. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** What the page itself tells of its words: seen with a capital inside sentences, seen without. */
export interface Habits {
  readonly capital: ReadonlySet<string>
  readonly small: ReadonlySet<string>
}

export function findRuns(line: Line, habits: Habits, lexicon: Lexicon): Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < line.tokens.length) {
    const to = isNameWord(line, at, habits, lexicon) ? runEnd(line, at, habits, lexicon) : at
    if (to > at) runs.push({ from: at, to })
    at = Math.max(at + 1, to)
  }
  return runs
}

export function habitsOf(lines: readonly Line[]): Habits {
  const capital = new Set<string>()
  const small = new Set<string>()
  for (const line of lines.filter((each) => !each.titled)) {
    for (const [at, token] of line.tokens.entries()) {
      if (/^\p{Ll}/u.test(token.text)) small.add(token.text)
      else if (/^\p{Lu}/u.test(token.text) && !opens(line, at)) capital.add(line.lower[at] ?? '')
    }
  }
  return { capital, small }
}

const NAME_SHAPE = /^(?:\p{Lu}|\p{N}+\p{Lu}|(?:al|el|an|as|at|ad|ar)-\p{Lu}|(?:d|l)['’]\p{Lu}|Mc|i\p{Lu})/u
/** "Norway-led", "Lisk-based": an adjective made of a name. */
const ADJECTIVE = /-(?:\p{Ll}{3,}(?:ed|ing)|led|born|run|style|like|era|wide|held|built|made|bred|shot|free)$/u
const ACRONYM = /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,6})$/u
const NEVER: ReadonlySet<string> = new Set(['PRON', 'DET', 'PUNCT', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'INTJ', 'SYM'])

function isNameWord(line: Line, at: number, habits: Habits, lexicon: Lexicon): boolean {
  const token = line.tokens[at]
  const lower = line.lower[at] ?? ''
  if (!token || !NAME_SHAPE.test(token.text) || ADJECTIVE.test(token.text) || lexicon.names.ordinary.has(lower)) return false
  if (ACRONYM.test(token.text)) return true
  if (lexicon.words.stop.has(lower) && token.tag !== 'PROPN') return false
  if (opens(line, at)) return opensAsName(line, at, habits, lexicon)
  return token.tag === 'PROPN' || !NEVER.has(token.tag)
}

/** The first word of a sentence, or of a quotation in it. */
function opens(line: Line, at: number): boolean {
  return at === 0 || /^[“‘"'’:•·*—–-]+$/.test(line.tokens[at - 1]?.text ?? '')
}

/** A first word has a capital anyway: the tagger, the page and the tables must know it as a name. */
function opensAsName(line: Line, at: number, habits: Habits, lexicon: Lexicon): boolean {
  const token = line.tokens[at]
  const lower = line.lower[at] ?? ''
  if (!token || lexicon.language.starters.has(token.text) || lexicon.words.stop.has(lower)) return false
  if (habits.capital.has(lower) || isDemonym(lower, lexicon)) return true
  if (isBesideNames(lower, lexicon)) return goesOn(line, at)
  if (isPartOfName(lower, lexicon) && goesOn(line, at)) return true
  if (!line.headline && !habits.small.has(lower) && !isCommonWord(lower, lexicon) && isBeforeBodyWord(line, at, lexicon)) return true
  return !(line.headline && !isKnown(lower, lexicon)) && !isCommonWord(lower, lexicon) && looksLikeName(token, lower, habits, lexicon)
}

/** "Osk Optics grew.": English lacks the first word, and the next is one of bodies. */
const isBeforeBodyWord = (line: Line, at: number, { names }: Lexicon): boolean =>
  isCapital(line, at + 1) && names.organisationWords.has(line.lower[at + 1] ?? '')

const looksLikeName = (token: Token, lower: string, { small }: Habits, { places }: Lexicon): boolean =>
  !small.has(lower) && (token.tag === 'PROPN' || places.byName.has(placeKey(lower)))

/** "Revenue rose.", "Six left.": the page gives no sign of a name, and English has the word. */
const isCommonWord = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.numbers.words.has(lower) ||
  ((isOrdinary(lower, lexicon.tagger) || isFrequent(lower, lexicon)) &&
    !lexicon.names.firstNames.has(lower) &&
    !lexicon.names.bodies.has(lower) &&
    !isCountry(lower, lexicon))

/** Documents of 1,400 in which a word stands that is English, where the tagger has not met it as a name. */
const FREQUENT = 12

const isFrequent = (lower: string, { tagger, words, places }: Lexicon): boolean =>
  (words.frequency.get(stem(lower)) ?? 0) >= FREQUENT && !isKnownName(lower, tagger) && !places.byName.has(placeKey(lower))

/** A headline's first word has a capital whatever it is, and little around it that tells: the tables must have it. */
const isKnown = (lower: string, { names, places }: Lexicon): boolean =>
  names.firstNames.has(lower) || names.bodies.has(lower) || places.byName.has(placeKey(lower))

/** A name word follows: "Secretary Ruiz", "Secretary of State". */
const goesOn = (line: Line, at: number): boolean => isCapital(line, at + 1) || (line.lower[at + 1] === 'of' && isCapital(line, at + 2))

/** Words that alone are no name at the beginning of a sentence: "University fees rose." */
const isBesideNames = (lower: string, { names }: Lexicon): boolean => names.portfolios.has(lower) || names.organisationWords.has(lower)

const isPartOfName = (lower: string, { names }: Lexicon): boolean => names.firstNames.has(lower) || names.roles.has(lower) || names.groups.has(lower)

const isDemonym = (lower: string, { places }: Lexicon): boolean => places.demonyms.has(placeKey(lower))

const isCapital = (line: Line, at: number): boolean => NAME_SHAPE.test(line.tokens[at]?.text ?? '')

/** Goes on over name words and over the small words that names hold. */
function runEnd(line: Line, from: number, habits: Habits, lexicon: Lexicon): number {
  let to = from + 1
  while (to < line.tokens.length) {
    const step = isInside(line, to, lexicon) || isNameWord(line, to, habits, lexicon) ? 1 : linkLength(line, to, habits, lexicon)
    if (step === 0) break
    to += step
  }
  return to
}

const isInside = (line: Line, at: number, { names }: Lexicon): boolean =>
  (/^(?:Jr|Sr|II|III|IV)\.?$/.test(line.tokens[at]?.text ?? '') || names.organisationWords.get(line.lower[at] ?? '') === 'suffix') &&
  isCapital(line, at)

/** Tokens of a link between two name words ("of the", "van der", "]", ", Inc.", a nickname), with the name word after it; 0 when there is none. */
function linkLength(line: Line, at: number, habits: Habits, lexicon: Lexicon): number {
  const { names } = lexicon
  const word = line.lower[at] ?? ''
  const before = line.lower[at - 1] ?? ''
  const next = line.lower[at + 1] ?? ''
  const after = (step: number): number => (isNameWord(line, at + step, habits, lexicon) ? step + 1 : 0)
  const links: readonly (readonly [boolean, () => number])[] = [
    [isQuoteSign(word) && isQuoteSign(line.lower[at + 2] ?? '') && isCapital(line, at + 1), () => after(3)],
    [word === ',', () => (names.organisationWords.get(next) === 'suffix' && isCapital(line, at + 1) ? 2 : 0)],
    [word === ']' || word === '&', () => after(1)],
    [word === 'of' && takesOf(before, lexicon), () => after(next === 'the' ? 2 : 1)],
    [word === 'for' && names.organisationWords.get(before) === 'head', () => after(1)],
    [word === "'s" && COLLECTIVES.test(before), () => after(1)],
    [word === 'and', () => (names.portfolios.has(before) && names.portfolios.has(next) ? after(1) : 0)],
    [names.particles.has(word), () => after(1) || (names.particles.has(next) ? after(2) : 0)],
  ]
  return links.find(([holds]) => holds)?.[1]() ?? 0
}

/** Around a nickname: "Henry “Money” Berg". */
export const isQuoteSign = (word: string): boolean => /^["“”‘’']$/.test(word)

/** Words whose possessive stands inside names of bodies: "People's Army", "Children's Hospital". */
const COLLECTIVES = /^(?:people|children|women|men|workers|king|queen|mothers|farmers|peoples|veterans)$/

const takesOf = (word: string, { names }: Lexicon): boolean =>
  names.organisationWords.has(word) || names.placeWords.has(word) || names.roles.has(word) || /^(?:states|nations|leader|head)$/.test(word)
