/**
 * Corrections: pages that take back or mend what another page said. They tell no event of their own, whenever they are printed.
 *     "Correction: depth of the Norvik lock"                        a correction
 *     "Correction officers on strike", "Council corrects budget"    none
 * Leaves open: corrections under a headline that does not say so.
 */
import type { Article } from '../../../model/article.ts'

const TITLE = /^\s*(?<words>\p{L}[\p{L} ]{0,40}?)\s*(?:[:–—]|\s-\s|$)/u

export function isCorrection({ headline }: Article, titles: ReadonlySet<string>): boolean {
  const words = TITLE.exec(headline?.exact ?? '')?.groups?.['words']
  return words !== undefined && titles.has(words.toLowerCase())
}
