/** One utterance over the pages: does it stand in several, and do its words part? */
import type { Account, QuoteFamily, QuoteVariant } from '../model/account.ts'
import { grouped } from './grouped.ts'
import { remarkWords } from './set-by-person.ts'
import type { ReportView } from './view.ts'
import { driftWords, otherSpeaker } from './wording.ts'

export const isShared = ({ variants }: QuoteFamily): boolean => new Set(variants.map(({ article }) => article)).size > 1

/** A wording and all its places: pages with the same words, but for punctuation, stand together. */
export interface Wording {
  readonly first: QuoteVariant
  readonly same: readonly QuoteVariant[]
}

/** The wordings of an utterance, that of the page the others derive from first. */
export function wordingsOf({ variants }: QuoteFamily, { ranks }: ReportView): readonly Wording[] {
  const rank = ({ article }: QuoteVariant): number => ranks.get(article) ?? ranks.size
  const sorted = [...variants].sort((a, b) => Number(a.drift !== 'none') - Number(b.drift !== 'none') || rank(a) - rank(b))
  return [...grouped(sorted, ({ exact, speaker }) => `${speaker}|${bareWords(exact)}`).values()].flatMap(([first, ...same]) =>
    first === undefined ? [] : [{ first, same }],
  )
}

/** Letters and digits alone. */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Other words, or other quotation: punctuation alone is no drift worth a reader's time. */
export const hasDrift = ({ variants }: QuoteFamily): boolean =>
  variants.length > 1 && variants.some(({ drift }) => drift !== 'none' && drift !== 'punctuation')

/** What is said of a wording beside its words: what became of them, who says it here, what a person set. `isFirst`: the others are seen from it. */
export function wordingNoteList(account: Account, family: QuoteFamily, { first, same }: Wording, isFirst: boolean): readonly string[] {
  const all = [first, ...same]
  return [isFirst ? '' : driftWords(first.drift, all), otherSpeaker(account, family, first), remarkWords(all)].filter(Boolean)
}

export const wordingNotes = (...wording: Parameters<typeof wordingNoteList>): string => wordingNoteList(...wording).join(' · ')
