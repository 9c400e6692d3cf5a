/**
 * The printed words: what a report says of a claim or a difference. It says what the pages show, never what is so, and accuses nobody:
 * no "true", "false", "confirmed", "copied from", "plagiarised". Each word comes with a sign, so that no meaning hangs on colour.
 */
import type { Account, ArithmeticCheck, QuoteDrift, QuoteFamily, QuoteVariant } from '../model/account.ts'
import type { Claim, Status } from '../model/claim.ts'
import type { Difference, DifferenceKind, DifferenceRelation } from '../model/difference.ts'
import type { Derivation } from '../model/lineage.ts'
import { count } from './counting.ts'
import { type Letters, letterOf } from './letters.ts'

export const NOT_REVIEWED = 'Machine comparison, not reviewed'
export const STANCE = 'what the pages say, not what is true'

export const STATUS_ORDER: readonly Status[] = ['withdrawn', 'disputed', 'differs', 'changed', 'agreed', 'single-source', 'one-text']

export const STATUS_SIGN: Readonly<Record<Status, string>> = {
  withdrawn: '↩',
  disputed: '≠',
  differs: '≠',
  changed: '→',
  agreed: '●',
  'single-source': '◐',
  'one-text': '○',
}

export const RELATION_SIGN: Readonly<Record<DifferenceRelation, string>> = {
  contradiction: '≠',
  drift: '≠',
  variance: '≠',
  'change-over-time': '→',
  undetermined: '?',
  compatible: '=',
}

const KIND_WORDS: Readonly<Record<DifferenceKind, string>> = {
  figure: 'Figures differ',
  scope: 'Scope differs',
  hedge: 'Hedge differs',
  attribution: 'Speakers differ',
  'attribution-lost': 'Speaker not named',
  quote: 'Quoted words differ',
  place: 'Places differ',
  time: 'Times differ',
  certainty: 'Certainty differs',
  detail: 'Detail differs',
}

/** What a page that stands on another has of it. */
export const DERIVATION_WORDS: Readonly<Record<Derivation, string>> = {
  copy: 'same text',
  cut: 'shorter, same words',
  rewrite: 'same points, other words',
  summary: 'the main points, shorter',
  fusion: 'points of several texts',
}

export const DRIFT_WORDS: Readonly<Record<QuoteDrift, string>> = {
  none: 'same words',
  punctuation: 'same words, other punctuation',
  trimmed: 'shorter',
  altered: 'words differ',
  'paraphrase-as-quote': 'quoted here, not quoted elsewhere',
  variance: 'two wordings or two remarks: unknown',
}

/** What became of the words; where a person says that it is one remark, that is no open question. */
export const driftWords = (drift: QuoteDrift, variants: readonly QuoteVariant[]): string =>
  drift === 'variance' && variants.some(({ setBy = [] }) => setBy.some(({ kind }) => kind === 'same-remark')) ? 'other words' : DRIFT_WORDS[drift]

/** Names of the speakers, as the account has them. */
export function speakerNames(account: Account, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => account.entities.find((entity) => entity.id === id)?.name ?? [])
}

/** Whose words a quotation is, as far as the pages agree. */
export function quotedSpeaker(account: Account, family: QuoteFamily): string {
  const [name] = family.speaker === null ? [] : speakerNames(account, [family.speaker])
  if (name !== undefined) return name
  return family.variants.some(({ speaker }) => speaker !== null) ? 'Pages name different speakers' : 'Speaker not known'
}

/** The speaker a page names where the others name another; empty where it is the same. */
export function otherSpeaker(account: Account, family: QuoteFamily, { speaker }: { readonly speaker: string | null }): string {
  if (speaker === family.speaker) return ''
  const [name] = speaker === null ? [] : speakerNames(account, [speaker])
  return name === undefined ? 'speaker not known here' : `here: ${name}`
}

/** How many pages of the set carry the claim as it is put. */
export const pagesWith = (claim: Claim): number => new Set(claim.statements.map(({ article }) => article)).size

/** "Same in 2 texts, 3 speakers". */
export function statusWords(account: Account, claim: Claim): string {
  if (claim.status === 'agreed') return `Same in ${count(claim.texts, 'text')}, ${count(claim.speakers.length, 'speaker')}`
  if (claim.status !== 'single-source') return groupWords(claim)
  const [name] = speakerNames(account, claim.speakers)
  return name === undefined ? groupWords(claim) : `Same in ${count(claim.texts, 'text')}, one speaker (${name})`
}

/** The heading under which claims of one kind of support stand together. */
export function groupWords(claim: Claim): string {
  const texts = count(claim.texts, 'text')
  const words: Readonly<Record<Status, string>> = {
    withdrawn: 'Taken back by a page',
    disputed: 'Disputed',
    differs: 'Pages differ',
    changed: 'Newer figure',
    agreed: `Same in ${texts}, several speakers`,
    'single-source': `Same in ${texts}, ${claim.speakers.length === 0 ? 'no speaker named' : 'one speaker'}`,
    'one-text': pagesWith(claim) === 1 ? 'One page' : `One text, ${count(pagesWith(claim), 'page')}`,
  }
  return words[claim.status]
}

/** "Quoted words differ: two wordings or two remarks, unknown." The differing thing first, then how the two sides stand to each other. */
export function differenceWords(letters: Letters, difference: Difference): string {
  const kind = difference.kind === 'detail' && difference.sides.length === 1 ? 'Detail in one page only' : KIND_WORDS[difference.kind]
  return `${kind}${relationWords(letters, difference)}`
}

/** The account's note, without the words that the head has said already. */
export function noteWords({ kind, note }: Difference): string {
  const said = `${KIND_WORDS[kind]}: `
  return note.startsWith(said) ? note.slice(said.length) : note
}

function relationWords(letters: Letters, { relation, parent, sides, note }: Difference): string {
  if (relation === 'variance' && /two wordings/i.test(note)) return ''
  const words: Readonly<Record<DifferenceRelation, string>> = {
    contradiction: ': two texts, values that do not fit together',
    drift: parent === null ? ' between pages of one text' : ` from ${letterOf(letters, parent)}`,
    variance: ': two wordings or two remarks, unknown',
    'change-over-time': ': the later page has a newer one',
    undetermined: ': perhaps another occasion',
    compatible: ', but fit together',
  }
  const onePage = new Set(sides.map(({ article }) => article)).size === 1 && sides.length > 1
  return onePage && relation !== 'compatible' ? ' inside one page' : words[relation]
}

export const checkWords = ({ text, holds }: ArithmeticCheck): string => `${text}: ${holds ? 'adds up' : 'does not add up'}`

/** What is said where a search found nothing. */
export const noneFound = (texts: number): string => `None found among ${count(texts, 'text')}; a comparison by machine can miss some.`
