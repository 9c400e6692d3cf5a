/**
 * A check with the figures it stands on, and the one it ends in.
 */
import type { ArithmeticCheck } from '../../../model/account.ts'
import { cite } from '../../../text/spans.ts'
import type { Measured } from './measured.ts'

export interface PlacedCheck {
  readonly at: Measured
  readonly from: readonly Measured[]
  readonly check: ArithmeticCheck
}

export function placed(at: Measured, text: string, holds: boolean, from: readonly Measured[]): PlacedCheck {
  const figures = [...new Set([...from, at])]
  return { at, from: figures, check: { text, holds, from: figures.map(({ page, quantity }) => cite(page.article, quantity)) } }
}
