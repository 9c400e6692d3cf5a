/**
 * Entries of a file of corrections: one record each, as CSV or JSON has it. Empty columns count as left out.
 *     { kind: 'date', page: 'a.txt', value: '2024-10-31', by: 'A. Weiss', reason: 'the archive’s stamp' }
 *     { kind: 'same-remark', page: 'a.txt', words: '…', other_page: 'b.txt', other_words: '…', by, reason }
 * A value may stand under the name of its kind ("date", "outlet", "parent", "verdict") as well.
 */
import type { Act, Anchor, Correction } from '../model/correction.ts'
import { printedWords } from '../text/printed-words.ts'
import type { FileRecord } from './records.ts'
import { DATE_FORMS, isDate } from './set-dates.ts'

export type Entry = Correction<string>

type Field = (name: string) => string
type Kind = Entry['kind']

/** The entry, or what is wrong with the record. */
export function entryOf(record: FileRecord): Entry | string {
  const field = fieldsOf(record)
  const kind = field('kind')
  if (!isKind(kind)) return `"${kind}" is no kind of correction: give one of ${Object.keys(READERS).join(', ')}.`
  const act: Act = { by: field('by'), reason: field('reason'), at: field('at') || null }
  if (act.by === '') return 'it does not say by whom: fill in "by".'
  if (act.reason === '') return 'it does not say why: fill in "reason".'
  if (act.at !== null && !isDate(act.at)) return `"${act.at}" is no date of the form ${DATE_FORMS}.`
  return READERS[kind](field, act)
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(READERS, kind)

/** "Other page", "other_page" and "otherPage" are one column. */
function fieldsOf(record: FileRecord): Field {
  const fields = new Map(Object.entries(record).map(([name, value]) => [bare(name), value]))
  return (name) => {
    const value = fields.get(bare(name))
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
}

const bare = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

const pageOf = (field: Field): string => field('page') || field('file') || field('path')
const valueFor = (field: Field, kind: string): string => field(kind) || field('value')

const READERS: Readonly<Record<Kind, (field: Field, act: Act) => Entry | string>> = {
  date: (field, act) => {
    const [page, value] = [pageOf(field), valueFor(field, 'date')]
    if (page === '') return NO_PAGE
    return isDate(value) ? { kind: 'date', page, value, act } : `"${value}" is no date of the form ${DATE_FORMS}.`
  },
  outlet: (field, act) => {
    const [page, value] = [pageOf(field), valueFor(field, 'outlet')]
    if (page === '') return NO_PAGE
    return value === '' ? 'it names no outlet: fill in "value".' : { kind: 'outlet', page, value, act }
  },
  parent: (field, act) => {
    const [page, value] = [pageOf(field), valueFor(field, 'parent')]
    if (page === '') return NO_PAGE
    if (value === '') return 'it names no parent: fill in "value" with a page, the name of an outlet that is not held, or none.'
    return { kind: 'parent', page, parent: value.toLowerCase() === 'none' ? null : value, act }
  },
  'same-remark': (field, act) => remarkOf('same-remark', field, act),
  'not-the-same-remark': (field, act) => remarkOf('not-the-same-remark', field, act),
  verdict: verdictOf,
}

const NO_PAGE = 'it names no page: fill in "page".'

function remarkOf(kind: 'same-remark' | 'not-the-same-remark', field: Field, act: Act): Entry | string {
  const [a, b] = anchorsOf(field)
  return a && b ? { kind, passages: [a, b], act } : 'it does not name two passages: fill in "page", "words", "other_page" and "other_words".'
}

/** Two passages name a difference, one names a claim, unless the record says which; what is no difference can only be said of one. */
function verdictOf(field: Field, act: Act): Entry | string {
  const [passages, verdict] = [anchorsOf(field), valueFor(field, 'verdict')]
  if (verdict === '') return 'it gives no verdict: fill in "value".'
  const id = field('difference') || field('claim') || null
  if (passages.length === 0 && id === null) return 'it does not say of what: fill in "page" and "words".'
  const on = field('on') || (field('difference') || passages.length > 1 || verdict === 'not-a-difference' ? 'difference' : 'claim')
  if (on !== 'claim' && on !== 'difference') return `"${on}" is neither "claim" nor "difference".`
  return { kind: 'verdict', on, passages, id, verdict, act }
}

function anchorsOf(field: Field): readonly Anchor<string>[] {
  return [
    { page: pageOf(field), words: field('words') },
    { page: field('other_page'), words: field('other_words') },
  ].filter(({ page, words }) => page !== '' && printedWords(words).length > 0)
}
