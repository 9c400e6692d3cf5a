/**
 * Utterances: the quotations of the pages that are somebody's words, with speaker and words as spoken. Titles, scare quotes and single
 * words without a speaker are passed over, unless a person says what remark they are.
 */
import type { AccountEntity } from '../../../model/account.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Span } from '../../../model/span.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { spokenWords } from '../../../text/quote-fit.ts'
import { speakerFinder } from '../../../text/speakers.ts'
import { stem } from '../../../text/stem.ts'
import { NO_REMARKS, type Remarks } from './set-remarks.ts'

export interface Utterance extends Span {
  readonly article: ArticleId
  readonly exact: string
  readonly speaker: string | null
  readonly words: readonly string[]
  /** Distinct stems of content words. */
  readonly stems: ReadonlySet<string>
}

/** A quotation without a speaker counts from this many words. */
const SPEECH_WORDS = 4

export function utterancesOf(
  pages: readonly Page[],
  entities: readonly AccountEntity[],
  counts: WordCounts,
  remarks: Remarks = NO_REMARKS,
): Utterance[] {
  const speakerAt = speakerFinder(entities)
  return pages.flatMap((page) =>
    page.marks.quotations
      .map((quotation) => ({ use: quotation.use, told: utterance(page, quotation, speakerAt(page, quotation), counts) }))
      .filter(({ use, told }) => isSpeech(use, told) || remarks.names(told))
      .map(({ told }) => told),
  )
}

const isSpeech = (use: Quotation['use'], { speaker, words }: Utterance): boolean =>
  (use === 'speech' || use === 'other') && words.length >= (speaker === null ? SPEECH_WORDS : 1)

function utterance({ article }: Page, { start, end, exact }: Quotation, speaker: string | null, counts: WordCounts): Utterance {
  const words = spokenWords(exact)
  const stems = new Set(words.filter((word) => !counts.stop.has(word)).map(stem))
  return { article: article.id, start, end, exact, speaker, words, stems }
}
