/**
 * Kinds: person, organisation, group, place, or no name at all. All mentions of one name on a page vote together: one sense a page.
 * Rules that do not err come first: what stands after a title is a person, what ends in "Inc." is an organisation, a country is a place.
 * [Reference] Gale, Church, Yarowsky 1992, "One sense per discourse"; Mikheev, Moens, Grover 1999, "Named entity recognition without gazetteers".
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { EntityKind } from '../../../model/entity.ts'
import { highest, scoresOf } from '../../../text/perceptron.ts'
import type { Candidate } from './candidates.ts'
import { featuresOfName } from './features.ts'
import type { Line } from './lines.ts'

export interface Named extends Candidate {
  readonly kind: EntityKind
}

/** The candidates that are names, with the kind that all mentions of the same words agreed on. */
export function decideKinds(names: readonly Candidate[], lines: readonly Line[], lexicon: Lexicon): Named[] {
  const votes = new Map<string, Candidate[]>()
  for (const name of names) {
    const there = votes.get(name.text)
    if (there) there.push(name)
    else votes.set(name.text, [name])
  }
  const kinds = new Map([...votes].map(([text, mentions]) => [text, kindOf(mentions, lines, lexicon)]))
  const persons = lastWords([...votes.keys()].filter((text) => kinds.get(text) === 'person'))
  return names.flatMap((name): Named[] => {
    const kind = isShortFor(name, persons) && !isCountry(name.text, lexicon) ? 'person' : kinds.get(name.text)
    return kind ? [{ ...name, kind }] : []
  })
}

/** "Ruiz" or "A. Ruiz", where the page has an Ana Ruiz. */
const isShortFor = ({ words }: Candidate, surnames: ReadonlySet<string>): boolean =>
  surnames.has(words.at(-1) ?? '') && words.slice(0, -1).every((word) => /^\p{L}\.$/u.test(word))

/** Surnames of the persons named in full. */
const lastWords = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.filter((text) => text.includes(' ')).map((text) => text.slice(text.lastIndexOf(' ') + 1)))

function kindOf(mentions: readonly Candidate[], lines: readonly Line[], lexicon: Lexicon): EntityKind | null {
  const [first] = mentions
  if (!first) return null
  return kindByRule(first, mentions, lexicon) ?? kindByWeights(mentions, lines, lexicon)
}

function kindByRule(name: Candidate, mentions: readonly Candidate[], lexicon: Lexicon): EntityKind | null {
  const first = name.words[0]?.toLowerCase() ?? ''
  const last = name.words.at(-1)?.toLowerCase() ?? ''
  if (lexicon.names.groups.has(name.text.toLowerCase())) return 'group'
  if (mentions.some((mention) => mention.title !== null)) return 'person'
  if (name.words.length > 1 && lexicon.names.organisationWords.get(last) === 'suffix') return 'organisation'
  if (isCountry(name.text, lexicon)) return 'place'
  if (name.words.length === 2 && EAST_ASIAN.test(name.words[1] ?? '')) return 'person'
  return lexicon.names.firstNames.has(first) && name.words.some((word) => word !== 'of' && lexicon.names.particles.has(word)) ? 'person' : null
}

/** Given names of two syllables after a family name: "Kim Tae-woo". */
const EAST_ASIAN = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u

export const isCountry = (text: string, { places }: Lexicon): boolean =>
  (places.byName.get(placeKey(text)) ?? []).some((place) => place.kind === 'country')

function kindByWeights(mentions: readonly Candidate[], lines: readonly Line[], lexicon: Lexicon): EntityKind | null {
  const { kinds } = lexicon.names
  const sums = new Float64Array(kinds.labels.length)
  for (const mention of mentions) {
    const line = lines[mention.line]
    if (line) for (const [label, score] of scoresOf(kinds, featuresOfName(line, mention, lexicon)).entries()) sums[label] = (sums[label] ?? 0) + score
  }
  const label = kinds.labels[highest(sums)]
  return label === 'person' || label === 'organisation' || label === 'place' ? label : null
}
