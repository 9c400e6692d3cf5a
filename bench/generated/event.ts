/**
 * An invented event: what all pages about it know. Town, persons, figures, days, words said aloud, and the rare words of its subject.
 */
import type { Chance } from './chance.ts'
import { organisation, surname } from './names.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Person {
  readonly name: string
  readonly surname: string
  readonly title: string
}

export interface Event {
  readonly town: string
  readonly organisation: string
  readonly persons: readonly Person[]
  readonly figures: readonly string[]
  /** Words that were said, without quotation marks. */
  readonly sayings: readonly string[]
  /** Words of its subject. */
  readonly subject: readonly string[]
  /** Its day, counted from the archive's first. */
  readonly day: number
}

/** News archives grow by the day, not by the hour: more pages are more days. */
const EVENTS_A_DAY = 20
const FIRST_DAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

const PERSONS = 4
const FIGURES = 6
const SAYINGS = 12
const SUBJECT_WORDS = 40
const UNITS = ['people', 'residents', 'homes', 'tonnes', 'kilometres', 'workers', 'million euros', 'per cent', 'vehicles', 'hectares', 'passengers']

/** ISO 8601 day, so many days after the archive's first. */
export const dayAfter = (days: number): string => new Date(FIRST_DAY + days * DAY).toISOString().slice(0, 10)

/** The event with this number, counted from the archive's first. */
export function inventEvent(number: number, vocabulary: Vocabulary, chance: Chance): Event {
  const subject = [...Array(SUBJECT_WORDS)].map(() => vocabulary.rareWord(chance))
  const town = chance.pick(vocabulary.towns)
  return {
    town,
    organisation: organisation(town, chance),
    persons: [...Array(PERSONS)].map(() => inventPerson(vocabulary, chance)),
    figures: [...Array(FIGURES)].map(() => inventFigure(chance)),
    sayings: [...Array(SAYINGS)].map(() => inventSaying(subject, vocabulary, chance)),
    subject,
    day: Math.floor(number / EVENTS_A_DAY),
  }
}

function inventPerson(vocabulary: Vocabulary, chance: Chance): Person {
  const last = surname(chance)
  return { name: `${chance.pick(vocabulary.firstNames)} ${last}`, surname: last, title: chance.pick(vocabulary.titles) }
}

export function inventFigure(chance: Chance): string {
  const figure = Math.ceil(Math.exp(1 + chance.share() * 8))
  return `${figure.toLocaleString('en-GB')} ${chance.pick(UNITS)}`
}

/** "We lost the bridge and the market, and the ferry will need a harbour before winter." */
function inventSaying(subject: readonly string[], vocabulary: Vocabulary, chance: Chance): string {
  const [a, b, c] = [chance.pick(subject), vocabulary.word(chance), chance.pick(subject)]
  const [d, e, f] = [vocabulary.word(chance), chance.pick(subject), vocabulary.word(chance)]
  return chance.pick([
    `We lost the ${a} and the ${b}, and every ${c} will need a ${d} before ${e} comes`,
    `Nobody here expected a ${a} of this ${b}, but our ${c} has a ${d} for any ${e} or ${f}`,
    `There was ${a} in the ${b} when I came, ${c} and ${d} everywhere, and ${e} was gone within minutes`,
    `It is a ${a} without ${b}, and I cannot see ${c} or ${f} that would ${d} the ${e}`,
  ])
}
