/**
 * What a person set, as a report prints it: the sentences of the file, and a word beside each value, claim or difference that a person spoke of.
 *     date set by A. Weiss · Verdict by A. Weiss: not a difference (both count the crew)
 * A verdict is printed as it was given; nothing is lifted by it.
 */
import type { QuoteVariant } from '../model/account.ts'
import type { Article } from '../model/article.ts'
import type { Act, CorrectionsTold, Verdict } from '../model/correction.ts'
import type { Difference } from '../model/difference.ts'
import type { Report } from '../model/report.ts'
import { listed } from './counting.ts'

/** As the run told it; else what the accounts say of themselves. */
export const correctionsIn = ({ corrections, accounts }: Pick<Report, 'corrections' | 'accounts'>): CorrectionsTold =>
  corrections ?? { applied: [...new Set(accounts.flatMap(({ recipe }) => recipe.corrections))], notApplied: [] }

/** "date set by A. Weiss; outlet set by A. Weiss and B. Lind". */
export function setWords({ publishedAt, outlet }: Article): string {
  return [byWords('date', publishedAt?.setBy), byWords('outlet', outlet?.setBy)].filter(Boolean).join('; ')
}

/** "parent set by A. Weiss"; nothing where no person set it. */
export const byWords = (what: string, acts: readonly Act[] = []): string =>
  acts.length === 0 ? '' : `${what} set by ${listed([...new Set(acts.map(({ by }) => by))])}`

/** How a value is known: "og:title", "set by A. Weiss". */
export const knownBy = ({ how, setBy }: { readonly how: string; readonly setBy?: readonly Act[] }): string => byWords('', setBy).trim() || how

/** "Verdict by A. Weiss: not a difference (both count the crew)." */
export const verdictWords = ({ verdicts = [] }: { readonly verdicts?: readonly Verdict[] }): string =>
  verdicts.map(({ by, at, verdict, reason }) => `Verdict by ${by}${at === null ? '' : `, ${at}`}: ${verdictName(verdict)} (${reason}).`).join(' ')

const NO_DIFFERENCE = 'not-a-difference'

const verdictName = (verdict: string): string => (verdict === NO_DIFFERENCE ? 'not a difference' : verdict)

/** A person says that it is none. */
export const isSetAside = ({ verdicts = [] }: Difference): boolean => verdicts.some(({ verdict }) => verdict === NO_DIFFERENCE)

/** Of one wording or several: "the same remark, by A. Weiss". */
export function remarkWords(variants: readonly QuoteVariant[]): string {
  const acts = variants.flatMap(({ setBy = [] }) => setBy)
  const told = acts.map(({ kind, by }) => (kind === 'same-remark' ? `the same remark: set by ${by}` : `not another’s remark: set by ${by}`))
  return [...new Set(told)].join(' · ')
}
