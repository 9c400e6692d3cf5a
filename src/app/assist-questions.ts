/**
 * The questions that an assistant is asked of a report, and what each is about. Which and in which order is settled by the report alone.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Account } from '../model/account.ts'
import type { Question } from '../model/assistant.ts'
import type { Cited } from '../model/cited.ts'
import type { Difference } from '../model/difference.ts'
import type { ClaimId, DifferenceId } from '../model/ids.ts'
import type { Page } from '../model/page.ts'
import type { Report } from '../model/report.ts'
import { nearMissesOf } from '../pipeline/near-misses.ts'
import { cite, contains } from '../text/spans.ts'
import { pagesOf } from './gather.ts'

type About =
  | { readonly kind: 'alignment'; readonly claim: ClaimId; readonly with: ClaimId }
  | { readonly kind: 'judgement'; readonly difference: DifferenceId }

export interface Asking {
  readonly account: Account
  readonly about: About
  readonly question: Question
}

/** Questions of each kind at most: of the pairs of claims that are one fact on stories of our own, hardly one stood below the 24th. */
const ALIGNMENTS = 24
const JUDGEMENTS = 16
/** Letters from which a passage is no sentence but a page without stops. */
const LONGEST = 1000

/** Differences first, then claims. */
export function questionsOf({ articles, marks, accounts }: Report, lexicon: Lexicon): readonly Asking[] {
  const pages = pagesOf(articles, marks)
  return [
    ...judgements(accounts, pages).filter(isShort).slice(0, JUDGEMENTS),
    ...alignments(accounts, pages, lexicon).filter(isShort).slice(0, ALIGNMENTS),
  ]
}

const isShort = ({ question }: Asking): boolean => question.first.exact.length <= LONGEST && question.second.exact.length <= LONGEST

const SEVERITIES: readonly Difference['severity'][] = ['high', 'medium', 'low']

/** The most severe first. What fits together needs no judge, and one sentence is not compared with itself. */
function judgements(accounts: readonly Account[], pages: readonly Page[]): readonly Asking[] {
  return accounts
    .flatMap((account) => account.differences.map((difference) => ({ account, difference })))
    .filter(({ difference }) => difference.relation !== 'compatible')
    .sort((a, b) => SEVERITIES.indexOf(a.difference.severity) - SEVERITIES.indexOf(b.difference.severity) || byId(a.difference.id, b.difference.id))
    .flatMap(({ account, difference }) => {
      const [first, second] = difference.sides.map((side) => sentenceOf(side, pages))
      if (!(first && second) || isSame(first, second)) return []
      const question = { headline: headlineOf(account), first, second, differsIn: difference.kind }
      return [{ account, about: { kind: 'judgement', difference: difference.id }, question }]
    })
}

/** The nearest first, over all stories. */
function alignments(accounts: readonly Account[], pages: readonly Page[], lexicon: Lexicon): readonly Asking[] {
  return accounts
    .flatMap((account) => nearMissesOf(account, pages, lexicon).map((pair) => ({ account, pair })))
    .sort((a, b) => b.pair.likeness - a.pair.likeness || byId(a.pair.claim, b.pair.claim) || byId(a.pair.with, b.pair.with))
    .map(({ account, pair }) => ({
      account,
      about: { kind: 'alignment', claim: pair.claim, with: pair.with },
      question: { headline: headlineOf(account), first: pair.first, second: pair.second, differsIn: null },
    }))
}

const headlineOf = ({ label }: Account): string | null => label?.exact ?? null

/** The sentence around a passage; the passage itself where it is no part of one. */
function sentenceOf(passage: Cited, pages: readonly Page[]): Cited {
  const page = pages.find(({ article }) => article.id === passage.article)
  const sentence = page?.marks.sentences.find((one) => contains(one, passage))
  return page && sentence ? cite(page.article, sentence) : passage
}

const isSame = (a: Cited, b: Cited): boolean => a.article === b.article && a.start === b.start

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
