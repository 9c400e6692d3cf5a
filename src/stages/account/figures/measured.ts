/**
 * Measured: a page's figure with what it counts, where it stands and for which day.
 */
import type { Page } from '../../../model/page.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { contains } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'

export interface Measured {
  readonly page: Page
  readonly quantity: Quantity
  readonly sentence: Sentence | null
  /** Kind, unit and rate: figures of two keys never meet. */
  readonly key: string
  /** Stems of what is counted. */
  readonly counted: ReadonlySet<string>
  /** The only figure of its key in its sentence. */
  readonly alone: boolean
  /** The day its sentence gives, if one only. */
  readonly day: string | null
}

/** The page's figures; ordinals and ages measure nothing that pages share. */
export function figuresOn(page: Page): Measured[] {
  const quantities = page.marks.quantities.filter(({ kind, low, high }) => kind !== 'ordinal' && kind !== 'age' && (low !== null || high !== null))
  return quantities.map((quantity) => {
    const sentence = page.marks.sentences.find((one) => contains(one, quantity)) ?? null
    const beside = quantities.filter((other) => other !== quantity && sentence !== null && contains(sentence, other))
    return {
      page,
      quantity,
      sentence,
      key: keyOf(quantity),
      counted: new Set(quantity.of ? wordsOf(quantity.of.exact).map(({ lower }) => stem(lower)) : []),
      alone: !beside.some((other) => keyOf(other) === keyOf(quantity)),
      day: dayOf(page, sentence),
    }
  })
}

const keyOf = ({ kind, unit, per }: Quantity): string => `${kind} ${unit ?? ''} ${per ?? ''}`

function dayOf({ marks }: Page, sentence: Sentence | null): string | null {
  if (sentence === null) return null
  const days = marks.times.filter((time) => contains(sentence, time) && time.type === 'DATE' && !time.vague && time.value?.length === 10)
  return days.length === 1 ? (days[0]?.value ?? null) : null
}
