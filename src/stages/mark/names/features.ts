/**
 * What tells kinds of names apart: the words of the name, what the tables know of them, and the words around.
 *     "in Tarn ," → "p=in", "g=city", …       "Ana Ruiz said" → "first", "say", …       "Tarn Mills Inc" → "l=inc", "body=suffix", …
 * [Reference] Collins and Singer 1999, "Unsupervised models for named entity classification" (spelling and context features).
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Candidate } from './candidates.ts'
import type { Line } from './lines.ts'
import { isOrdinary } from './ordinary.ts'

export function featuresOfName(line: Line, name: Candidate, lexicon: Lexicon): string[] {
  return [...featuresOfWords(name, lexicon), ...featuresAround(line, name, lexicon)]
}

function featuresOfWords({ words, text, title }: Candidate, lexicon: Lexicon): string[] {
  const lower = words.map((word) => word.toLowerCase())
  const first = lower[0] ?? ''
  const last = lower.at(-1) ?? ''
  const count = Math.min(words.length, 4)
  const features = ['b', `c=${count}`, `f=${first}`, `l=${last}`, `e=${last.slice(-3)}`, `h=${last.slice(-2)} ${count}`]
  features.push(
    `pattern=${lower
      .slice(0, 4)
      .map((word, at) => letterOf(word, words[at] ?? '', lexicon))
      .join('')}`,
  )
  if (lower.length > 2) features.push(...lower.slice(1, -1).map((word) => `i=${word}`))
  if (lower.includes('of')) features.push('of')
  if (title !== null) features.push('title')
  if (/^[\p{Lu}.&]{2,7}$/u.test(text)) features.push('acronym', `a=${text.length}`)
  return [...features, ...listFeatures(lower, lexicon), ...gazetteerFeatures(text, count, lexicon)]
}

/** What one word of a name is, as a letter: the first that holds. */
function letterOf(lower: string, written: string, lexicon: Lexicon): string {
  if (/^\p{Lu}\.?$/u.test(written)) return 'I'
  if (/^\p{Lu}{2,}$/u.test(written)) return 'A'
  if (/^\p{Ll}/u.test(written)) return lexicon.names.particles.has(lower) ? 'p' : 'o'
  return letterOfList(lower, lexicon)
}

/** B of bodies, G of grounds, N first or last name, F first name, S surname (T: a word of English too), D people, P place, E English, U unknown. */
function letterOfList(lower: string, { names, places, tagger }: Lexicon): string {
  if (names.organisationWords.has(lower)) return 'B'
  if (names.placeWords.has(lower)) return 'G'
  if (names.firstNames.has(lower)) return names.surnames.has(lower) ? 'N' : 'F'
  if (names.surnames.has(lower)) return isOrdinary(lower, tagger) ? 'T' : 'S'
  if (places.demonyms.has(placeKey(lower))) return 'D'
  if (places.byName.has(placeKey(lower))) return 'P'
  return isOrdinary(lower, tagger) ? 'E' : 'U'
}

/** What the lists of first names and of words of bodies and places know of the name's words. */
function listFeatures(lower: readonly string[], { names, places }: Lexicon): string[] {
  const first = lower[0] ?? ''
  const last = lower.at(-1) ?? ''
  const count = Math.min(lower.length, 4)
  const some = Math.min(count, 2)
  const body = names.organisationWords.get(last)
  const known: readonly (readonly [boolean, string])[] = [
    [names.firstNames.has(first), `first ${count}`],
    [count > 1 && names.firstNames.has(last), 'last'],
    [body !== undefined, `body=${body} ${some}`],
    [names.organisationWords.get(first) === 'head', `begins ${some}`],
    [lower.some((word) => names.organisationWords.has(word)), 'holds'],
    [names.placeWords.has(last), `ground ${some}`],
    [names.placeWords.has(first), 'ground first'],
    [count > 1 && (places.demonyms.has(placeKey(first)) || places.byName.has(placeKey(first))), `of place ${count}`],
  ]
  return known.filter(([holds]) => holds).map(([, feature]) => feature)
}

const LARGE = 200_000

function gazetteerFeatures(text: string, count: number, { places, names }: Lexicon): string[] {
  const key = placeKey(text)
  if (names.groups.has(key)) return ['group']
  if (places.metonyms.has(key)) return ['metonym']
  return (places.byName.get(key) ?? []).map(
    (place) => `g=${place.kind}${place.kind === 'city' && place.population > LARGE ? ' large' : ''} ${count > 1}`,
  )
}

function featuresAround(line: Line, { from, to }: Candidate, lexicon: Lexicon): string[] {
  const at = (place: number): string => line.lower[place] ?? '-'
  const tag = (place: number): string => line.tokens[place]?.tag ?? '-'
  const count = Math.min(to - from, 3)
  const features = [
    `p=${at(from - 1)}`,
    `n=${at(to)}`,
    `q=${at(from - 2)} ${at(from - 1)}`,
    `o=${at(to)} ${at(to + 1)}`,
    `t=${tag(from - 1)}`,
    `u=${tag(to)} ${count}`,
  ]
  if (from === 0) features.push(`opens ${count}`)
  if (lexicon.cues.verbs.has(at(to))) features.push(`say ${count}`)
  if (lexicon.cues.verbs.has(at(from - 1))) features.push(`said ${count}`)
  if (at(to) === ',' && roleFollows(line, to + 1, lexicon)) features.push('apposition')
  if (lexicon.names.roles.has(at(from - 1))) features.push(`role before ${count}`)
  if (tag(to) === 'VERB' || tag(to) === 'AUX') features.push(`verb ${count}`)
  return features
}

const roleFollows = (line: Line, from: number, { names }: Lexicon): boolean => line.lower.slice(from, from + 5).some((word) => names.roles.has(word))
