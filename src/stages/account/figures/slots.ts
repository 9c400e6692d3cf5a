/**
 * Slots: a sentence in which each figure is a slot, so that one wording finds the figures of every page that uses it.
 *     "It rose by a third from 1,200 to 1,600."     "It rose by <R0> from <N1> to <N2>."
 * A range that tells two values ("from 1,200 to 1,600") is two slots. Figures with an open end ("up to 300") are slots that no wording takes.
 */
import type { Quantity } from '../../../model/quantity.ts'
import type { Measured } from './measured.ts'

/** N an amount, P a percentage, R a share ("a third"), Q percentage points, B bounded or vague. */
export type SlotKind = 'N' | 'P' | 'R' | 'Q' | 'B'

export interface Slot {
  readonly figure: Measured
  readonly kind: SlotKind
  readonly value: number
}

/** `text` with slots as written above; `before[n]` is what stands between slot n and the one before it, `tail` what follows the last. */
export interface Slotted {
  readonly text: string
  readonly slots: readonly Slot[]
  readonly before: readonly string[]
  readonly tail: string
}

/** The sentences that hold figures, in reading order of each page. */
export function slottedSentences(measured: readonly Measured[]): Slotted[] {
  const sentences = new Map<unknown, Measured[]>()
  for (const one of measured)
    if (one.sentence !== null) {
      const beside = sentences.get(one.sentence)
      if (beside) beside.push(one)
      else sentences.set(one.sentence, [one])
    }
  return [...sentences.values()].map(slotted)
}

/** A figure's slots, and the words between them where it tells two values. */
interface Piece {
  readonly lead: string
  readonly slot: Slot
}

function slotted(figures: readonly Measured[]): Slotted {
  const [first] = figures
  if (first === undefined || first.sentence === null) return { text: '', slots: [], before: [], tail: '' }
  const { sentence } = first
  const page = first.page.article.text
  const between = (start: number, end: number): string => page.slice(start, end).replace(/[<>]/g, '|').replace(/\s/g, ' ')
  const pieces: Piece[] = []
  let at = sentence.start
  for (const figure of [...figures].sort((a, b) => a.quantity.start - b.quantity.start)) {
    const { start, end } = figure.quantity
    if (start < at) continue
    const behind = page.slice(end, Math.min(sentence.end, end + BEHIND))
    pieces.push(...piecesOf(figure, behind).map((piece, index) => (index === 0 ? { ...piece, lead: between(at, start) + piece.lead } : piece)))
    at = end
  }
  const tail = between(at, sentence.end)
  const text = pieces.map(({ lead, slot }, index) => `${lead}<${slot.kind}${index}>`).join('') + tail
  return { text, slots: pieces.map(({ slot }) => slot), before: pieces.map(({ lead }) => lead), tail }
}

/** Signs behind a figure that may say that it is points. */
const BEHIND = 20
const TWO_VALUES = /^from .*\bto\b/i

function piecesOf(figure: Measured, behind: string): readonly Piece[] {
  const { quantity } = figure
  const { low, high } = quantity
  if (low !== null && high !== null && low < high && TWO_VALUES.test(quantity.exact)) {
    const kind = quantity.kind === 'percent' ? 'P' : 'N'
    return [
      { lead: 'from ', slot: { figure, kind, value: low } },
      { lead: ' to ', slot: { figure, kind, value: high } },
    ]
  }
  return [{ lead: '', slot: { figure, kind: kindOf(quantity, behind), value: high ?? low ?? 0 } }]
}

const HALF_A_POINT = /^half a$/i
/** "16 of 18", "two in three": a share that has its own whole. */
const SO_MANY_OF = /\b(?:of|in|to)\b/
const POINTS = /^ (?:percentage )?points?\b/

function kindOf(quantity: Quantity, behind: string): SlotKind {
  const { kind, unit, exact } = quantity
  if (!isClose(quantity)) return 'B'
  if (unit === 'percentage point' || (kind === 'count' && POINTS.test(behind))) return 'Q'
  if (kind === 'ratio') return ratioKind(exact, behind)
  return kind === 'percent' ? 'P' : 'N'
}

/** One value, told as it is or as nearly so much. */
const isClose = ({ low, high, bound }: Quantity): boolean => low !== null && low === high && (bound === 'exactly' || bound === 'less than')

function ratioKind(exact: string, behind: string): SlotKind {
  if (HALF_A_POINT.test(exact) && POINTS.test(behind)) return 'Q'
  return SO_MANY_OF.test(exact) ? 'B' : 'R'
}

/** Amounts of one kind and unit: they may be added. */
export const isAlike = (a: Slot, b: Slot): boolean => a.kind === b.kind && a.figure.key === b.figure.key

/** A bare number behind amounts with a unit stands for one of them: "40 percent of the 150 calls a night, or 60". */
export const isBareOrAlike = (bare: Slot, slot: Slot): boolean => {
  const { kind, unit, of, per } = bare.figure.quantity
  const whole = slot.figure.quantity
  if (bare.kind !== 'N' || slot.kind !== 'N') return false
  if (kind === 'count' && unit === null && per === null && of === null) return true
  return kind === whole.kind && unit === whole.unit && per === null && !areOthers(bare.figure, slot.figure)
}

/** Both say what they count, and it is not the same. */
const areOthers = (a: Measured, b: Measured): boolean =>
  a.counted.size > 0 && b.counted.size > 0 && ![...a.counted].some((word) => b.counted.has(word))
