/**
 * Proposals in words: what an assistant proposes of two claims or of a difference, never without its name. Nobody has checked them.
 *     = Two claims, perhaps one fact. Proposed by qwen2.5 at localhost:11434.
 *     = Check first, number 3 (Figures differ): perhaps one fact in other words. Proposed by …
 */
import type { Proposal, ProposedAnswer } from '../model/proposal.ts'
import { checkFirst, type FoundDifference } from './check-first.ts'
import type { Letters } from './letters.ts'
import type { StorylineView } from './view.ts'
import { differenceWords } from './wording.ts'

export interface ProposalRow {
  readonly sign: string
  readonly words: string
  /** "Proposed by qwen2.5 at localhost:11434." */
  readonly by: string
  readonly proposal: Proposal
}

export const NOT_CHECKED = 'not checked by Crosswire or a person'
export const NOTHING_CHANGED = 'They change no claim, no difference and no count above.'
export const NO_PROPOSAL = 'An assistant was asked, and proposed nothing whose words stand in the pages.'

/** First those on differences, in the order of Check first, then those on claims. Null where no assistant was asked. */
export function proposalRows({ accounts, ...rest }: StorylineView, letters: Letters): readonly ProposalRow[] | null {
  if (!accounts.some(({ proposals }) => proposals !== undefined)) return null
  const found = checkFirst({ accounts, ...rest }, letters)
  const numberOf = (proposal: Proposal): number =>
    proposal.kind === 'alignment' ? Number.POSITIVE_INFINITY : found.findIndex(({ difference }) => difference.id === proposal.difference) + 1
  return accounts
    .flatMap(({ proposals }) => proposals ?? [])
    .map((proposal) => ({ proposal, number: numberOf(proposal) }))
    .sort((a, b) => (a.number === b.number ? 0 : a.number - b.number))
    .map(({ proposal, number }) => ({
      sign: SIGNS[proposal.answer],
      words: wordsOf(proposal, number, found[number - 1], letters),
      by: `Proposed by ${proposal.by}.`,
      proposal,
    }))
}

const SIGNS: Readonly<Record<ProposedAnswer, string>> = { same: '=', differs: '≠', 'cannot-tell': '?' }

const ANSWERS: Readonly<Record<ProposedAnswer, string>> = {
  same: 'perhaps one fact in other words',
  differs: 'the pages seem to differ in fact',
  'cannot-tell': 'the words do not settle it',
}

function wordsOf({ kind, answer }: Proposal, number: number, found: FoundDifference | undefined, letters: Letters): string {
  if (kind === 'alignment') return 'Two claims, perhaps one fact.'
  const what = found === undefined ? 'A difference' : `Check first, number ${number} (${differenceWords(letters, found.difference)})`
  return `${what}: ${ANSWERS[answer]}.`
}
