/**
 * The heading of a claim over which pages differ: its slot (FORMATS: `slot`) as a reader would put it, the one place of these words.
 *     when → When it happened; of a forecast: When it is to happen         how many tonnes of gravel → How many tonnes of gravel
 */
import type { Claim } from '../model/claim.ts'

interface Heading {
  readonly told: string
  readonly forecast: string
  /** Of what is so, and does not happen. */
  readonly state: string
}

const one = (words: string): Heading => ({ told: words, forecast: words, state: words })

const HEADINGS: Readonly<Record<string, Heading>> = {
  when: { told: 'When it happened', forecast: 'When it is to happen', state: 'When it is so' },
  where: { told: 'Where it happened', forecast: 'Where it is to happen', state: 'Where it is' },
  'how much the money is': one('How much money it is'),
  'a detail': one('A detail that pages tell otherwise'),
  'what it covers': one('What the words cover'),
}

/** Null where no page differs. */
export function slotWords({ slot, forecast, kind }: Pick<Claim, 'slot' | 'forecast' | 'kind'>): string | null {
  if (slot === null) return null
  const heading = Object.hasOwn(HEADINGS, slot) ? HEADINGS[slot] : undefined
  if (heading === undefined) return slot.slice(0, 1).toUpperCase() + slot.slice(1)
  return forecast ? heading.forecast : kind === 'state' ? heading.state : heading.told
}
