/**
 * Quotations of a page: found, and given to the right speaker (pronouns and roles resolved).
 */
import { shared } from '../../../src/text/spans.ts'
import type { Item } from '../../task.ts'
import { folded } from '../metadata.ts'
import { core, matched } from '../span-matching.ts'
import { answer, dice, type SeedCase } from './case.ts'
import type { GoldQuote } from './gold.ts'
import type { SeedAttribution, SeedView } from './view.ts'

export function scoreQuotes(seed: SeedCase): readonly Item[] {
  const { page, plain } = seed
  const found = plain ? quotedSpans(plain) : []
  const { ofGold } = matched(page.quotes, found, (gold, span) => {
    const share = dice(page.text, gold, span)
    return share >= 0.5 ? share : 0
  })
  return page.quotes.flatMap((quote, at) => [
    answer(seed, 'quotes', ofGold.has(at), quote.start, quote.surface, ofGold.has(at) ? 'found' : 'not found'),
    speakerItem(seed, quote),
  ])
}

/** Quoted words that are neither titles nor the like, and what direct and mixed speech holds. */
const quotedSpans = ({ quotations, attributions }: SeedView) => [
  ...quotations.filter(({ use }) => use !== 'title' && use !== 'other'),
  ...attributions.filter(({ form }) => form !== 'indirect').flatMap(({ content }) => content),
]

function speakerItem(seed: SeedCase, quote: GoldQuote): Item {
  const { page, plain } = seed
  const attribution = plain ? innermost(page.text, quote, plain.attributions) : undefined
  const entity = plain?.entities.get(attribution?.speaker ?? '')
  const words = (attribution?.source ?? []).map(({ start, end }) => page.text.slice(start, end)).join(' ; ')
  const name = folded(entity?.name ?? words)
  const wanted = wantedNames(quote, seed.people)
  const isOther = entity !== undefined && seed.people.map(lastName).some((other) => !wanted.includes(other) && lastName(name) === other)
  const right = attribution !== undefined && wanted.some((word) => holdsWord(name, word)) && !isOther
  return answer(seed, 'speakers', right, quote.start, quote.surface, `${quote.speaker}; found: ${name || 'nobody'}`)
}

/** The shortest attribution that covers half of the quoted words. */
function innermost(text: string, quote: GoldQuote, attributions: readonly SeedAttribution[]): SeedAttribution | undefined {
  const words = core(text, quote)
  const covers = ({ content }: SeedAttribution) => content.some((span) => shared(words, span) >= 0.5 * (words.end - words.start))
  const length = ({ content }: SeedAttribution) => content.reduce((sum, { start, end }) => sum + end - start, 0)
  return attributions.filter(covers).toSorted((a, b) => length(a) - length(b))[0]
}

const lastName = (name: string): string => folded(name).split(' ').at(-1) ?? ''

/** Last names that are right. "the state (Lund)" is Lund, or the first word by which the page names the speaker. */
function wantedNames({ speaker, speakerSurface }: GoldQuote, people: readonly string[]): readonly string[] {
  if (people.includes(speaker) || !speaker.includes('(')) return [lastName(speaker)]
  const inBrackets = /\(([A-Z]\w+)\)/.exec(speaker)?.[1]
  return [...(inBrackets === undefined ? [] : [lastName(inBrackets)]), folded(speakerSurface).split(' ')[0] ?? '']
}

/** True where the word stands in the text with no letter beside it. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + word.length)]
    if (!/\p{L}$/u.test(before) && !/^\p{L}/u.test(after)) return true
  }
  return false
}
