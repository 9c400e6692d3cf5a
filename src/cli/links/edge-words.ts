/**
 * Why a page is taken to stand on another, in words: what it has of it, how sure that is, and the strongest reasons.
 *     same points, other words · confidence 0.97
 *     19 of its 20 points also in C, nearly in C’s order; names no source
 *     C:30 “Harbour master Jonas Reinholt said …”
 * It is shown what is shared; nobody is said to have copied.
 */
import type { Lineage } from '../../model/lineage.ts'
import { excerpt, quoted } from '../../report/excerpt.ts'
import { type Letters, letterOf, placeOf } from '../../report/letters.ts'
import { creditWords, doubtWords } from '../../report/parent-words.ts'
import { dayWords } from '../../report/printed-dates.ts'
import type { SourceView } from '../../report/view.ts'
import { DERIVATION_WORDS } from '../../report/wording.ts'

/** Letters of a passage shown. */
const SHOWN = 110

/** "same text · confidence 0.99". What a page has of a text that nobody holds cannot be seen: it is named, and that is all. */
export const howWords = ({ how, confidence, from }: Lineage): string =>
  `${typeof from === 'string' ? DERIVATION_WORDS[how] : 'named as its source'} · confidence ${confidence.toFixed(2)}`

/** Points, a figure that the two alone give, doubts, credit. */
export const reasonWords = (edge: Lineage, source: SourceView, letters: Letters): string =>
  [pointsWords(edge, letters), ...readingWords(edge), besidePoints(edge, source, letters)].filter(Boolean).join('; ')

/** "both give “54” where another page gives “45”", "both are outlets of Reach". */
const readingWords = ({ because }: Lineage): readonly string[] =>
  because.filter(({ kind }) => kind === 'shared-error' || kind === 'owner').map(({ note }) => note)

/** Date, doubts, and the page's own credit line, or that it has none. */
export function besidePoints(edge: Lineage, source: Parameters<typeof creditWords>[0], letters: Letters): string {
  const dated = (edge.because.find(({ kind }) => kind === 'time')?.note ?? '').replace(/\d{4}(?:-\d\d){0,2}/g, dayWords)
  return [dated, doubtWords(edge, letters), creditWords(source) || 'names no source'].filter(Boolean).join('; ')
}

/** "20 of its 20 points also in C, in C’s order": the points reason, told of the two pages. */
function pointsWords({ because, from }: Lineage, letters: Letters): string {
  const [, told, all, order] = /^(\d+) of (\d+) points?(?:, (.+))?$/.exec(because.find(({ kind }) => kind === 'points')?.note ?? '') ?? []
  if (told === undefined || typeof from !== 'string') return ''
  const other = letterOf(letters, from)
  return `${told} of its ${all} ${all === '1' ? 'point' : 'points'} also in ${other}${order === undefined ? '' : `, ${orderWords(order, other)}`}`
}

const orderWords = (order: string, other: string): string => order.replace(/in the same order$/, `in ${other}’s order`)

/** The passage that shows most, as both pages have it; once where they have the same words. */
export function passageWords({ because }: Lineage, letters: Letters): readonly string[] {
  const shown = because.find(({ kind, a, b }) => kind === 'shared-text' && a !== null && b !== null)
  if (!shown?.a || !shown.b) return []
  const [a, b] = [shown.a, shown.b]
  const passage = (exact: string): string => quoted(excerpt(exact, { limit: SHOWN }))
  if (plainly(passage(a.exact)) === plainly(passage(b.exact))) return [`${placeOf(letters, a)} ${placeOf(letters, b)} ${passage(a.exact)}`]
  return [`${placeOf(letters, a)} ${passage(a.exact)}`, `${placeOf(letters, b)} ${passage(b.exact)}`]
}

const plainly = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
