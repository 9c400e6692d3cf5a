/**
 * Withdrawals: sentences in which a page takes a statement back, and the passages that make the statement.
 *     "An earlier version of this article said 14 boats were lost."     takes back "Fourteen boats were lost", "14 boats were lost in the storm"
 *     "The council withdrew its statement that the dam was safe."       takes back "The dam was safe, the council said."
 * The figures and most of the words of what is taken back must stand in the passage.
 * Leaves open: corrections that only say what is right now; those printed outside the body.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { ClaimDraft, Statement } from '../../../model/claim.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import { coverage, type Terms, termsOf } from '../../../text/likeness.ts'
import { inside } from '../../../text/passages.ts'
import { overlaps } from '../../../text/spans.ts'

type Words = Pick<Lexicon, 'words' | 'cues'>

interface Withdrawal {
  readonly article: ArticleId
  readonly sentence: Span
  readonly terms: Terms
  readonly numbers: readonly number[]
}

/** Words that must be left after the cue, and the share of their weight that the passage must have. */
const LEAST = 2
const COVERED = 0.6

export function withdrawalsIn(pages: readonly Page[], lexicon: Words): readonly Withdrawal[] {
  return pages.flatMap((page) => page.marks.sentences.flatMap((sentence) => withdrawal(page, sentence, lexicon)))
}

function withdrawal(page: Page, sentence: Span, { words, cues: { corrections } }: Words): Withdrawal[] {
  const { text, id } = page.article
  const lower = text.slice(sentence.start, sentence.end).toLowerCase()
  const cue = corrections.find((one) => lower.includes(one))
  if (cue === undefined) return []
  const said = { start: sentence.start + lower.indexOf(cue) + cue.length, end: sentence.end }
  const terms = termsOf(text.slice(said.start, said.end).replace(REPORTING, ' '), words)
  return terms.size < LEAST ? [] : [{ article: id, sentence, terms, numbers: numbersIn(page, said) }]
}

/** The verb between "this article" and what it said. */
const REPORTING = /^\s+(?:had |has )?(?:incorrectly |wrongly |mistakenly |erroneously )?(?:said|stated|reported|gave|put|wrote)\b/

const numbersIn = (page: Page, span: Span): readonly number[] =>
  inside(page.marks.quantities, span).flatMap(({ low, high }) => [low, high].filter((value) => value !== null))

/** The claim's statements are what one of the withdrawals takes back; the sentence that does so is none of them. */
export function takenBack(
  { statements }: ClaimDraft,
  withdrawals: readonly Withdrawal[],
  pageOf: ReadonlyMap<ArticleId, Page>,
  lexicon: Words,
): boolean {
  return withdrawals.some((one) => statements.some((statement) => isMeant(statement, one, pageOf.get(statement.article), lexicon)))
}

function isMeant(statement: Statement, { article, sentence, terms, numbers }: Withdrawal, page: Page | undefined, { words }: Words): boolean {
  if (page === undefined || (statement.article === article && overlaps(statement, sentence))) return false
  const held = numbersIn(page, statement)
  return numbers.every((number) => held.includes(number)) && coverage(terms, termsOf(statement.exact, words)) >= COVERED
}

/** The statement is the sentence that takes the claim back. */
export const takesBack = (statement: Statement, withdrawals: readonly Withdrawal[]): boolean =>
  withdrawals.some(({ article, sentence }) => statement.article === article && overlaps(statement, sentence))
