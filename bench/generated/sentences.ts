/**
 * Sentences about an event, as a reporter might order them: who did what where and when, what was said, how many, what went before.
 * Frames stand open at nearly every second word, so that two reporters who use one frame share no run of five words.
 *     "{Title} {person} said on {weekday} that the {word} near {town} had cost {figure}."
 */
import type { Chance } from './chance.ts'
import { type Event, inventFigure, type Person } from './event.ts'
import type { Vocabulary } from './vocabulary.ts'

const FRAMES: readonly string[] = [
  'A {subject} {word} struck the {subject} of {town} on {weekday}, leaving {figure} without {word} and a {subject} in {word}.',
  '{Title} {person} said on {weekday} that the {subject} {word} near {town} had cost {figure} and may {word} again.',
  '“{saying},” said {person}, a {title} at the {organisation}.',
  '{person} told {word} reporters: “{saying}.”',
  '“{saying},” {surname} added, before the {subject} was moved to {word}.',
  'According to the {organisation}, {figure} were counted in {word} by {weekday}, {word} up from {fresh} last {season}.',
  'The {organisation} announced that {word} and {subject} would stay closed until {month}.',
  'About {fresh} were {word} to {othertown}, {surname} said, while {figure} waited near the {subject}.',
  'In {month}, a similar {subject} had {word} the {word} of {othertown} for {days} days.',
  'Neither the {word} nor its {subject} has been {word} since {weekday}, the {title} said.',
  'Residents of {town} described a {subject} of {word}, with {word} on every {subject}.',
  'But {surname} denied that {subject} {word} was to {word}, and called {word} “{subject} and {word}”.',
  'Work on the {subject} begins in {days} days; {word} and {word} come {word} later, a {word} plan shows.',
  'The {word} {subject}, once {word} for its {word}, now holds {fresh} and a {subject} of {word}.',
  'By {clock} {ampm} the {subject} had reached {word}, and {figure} were {word} in the {word} of {othertown}.',
  'Experts in {word} say {subject} could {word} within {days} weeks if {word} and {subject} do not {word}.',
  'It was the {ordinal} {subject} in {town} this year, and the {word} cost of {word} rose to {fresh}.',
  'Officials have not yet {word} how {subject} came into the {word}, {person} said late on {weekday}.',
  'For {word} families the {subject} means {word}; for the {organisation}, a {word} of {fresh} and {word}.',
  'The {title} asked that {word} be kept from the {subject}, since {word} {word} had {word} it twice.',
]
const LEAD = FRAMES[0] ?? ''

/** The archive's first day is a Monday. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS = ['spring', 'summer', 'autumn', 'winter', 'week', 'month', 'year']
const ORDINALS = ['second', 'third', 'fourth', 'fifth']
const SUBJECT_SHARE = 0.6

/** A teller of one event. Its first sentence is a lead; sayings come in turn, so that none is told twice in a row. */
export function sentencesAbout(event: Event, vocabulary: Vocabulary, chance: Chance): () => string {
  let told = 0
  let quoted = chance.below(event.sayings.length)
  return () => {
    const frame = told++ === 0 ? LEAD : chance.pick(FRAMES)
    const saying = event.sayings[(frame.includes('{saying}') ? quoted++ : quoted) % event.sayings.length] ?? ''
    return capitalised(filled(frame, { ...event, sayings: [saying] }, vocabulary, chance))
  }
}

function filled(frame: string, event: Event, vocabulary: Vocabulary, chance: Chance): string {
  const fillers = fillersFor(event, chance.pick(event.persons), vocabulary, chance)
  return frame.replace(/\{(\w+)\}/g, (whole, slot: string) => fillers[slot]?.() ?? whole)
}

type Fillers = Readonly<Record<string, () => string>>

function fillersFor(event: Event, person: Person, vocabulary: Vocabulary, chance: Chance): Fillers {
  return {
    town: () => event.town,
    othertown: () => chance.pick(vocabulary.towns),
    organisation: () => event.organisation,
    person: () => person.name,
    surname: () => person.surname,
    title: () => person.title,
    Title: () => capitalised(person.title),
    saying: () => chance.pick(event.sayings),
    figure: () => chance.pick(event.figures),
    fresh: () => inventFigure(chance),
    subject: () => (chance.hits(SUBJECT_SHARE) ? chance.pick(event.subject) : vocabulary.word(chance)),
    word: () => vocabulary.word(chance),
    weekday: () => WEEKDAYS[event.day % 7] ?? '',
    month: () => chance.pick(MONTHS),
    season: () => chance.pick(SEASONS),
    days: () => String(2 + chance.below(28)),
    clock: () => String(1 + chance.below(12)),
    ampm: () => chance.pick(['a.m.', 'p.m.']),
    ordinal: () => chance.pick(ORDINALS),
  }
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
