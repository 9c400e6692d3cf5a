/**
 * What to check first: the differences of a storyline, the weightiest on top. What fits together is left out.
 * The order is the account's own severity, then the relation (values that cannot both stand, then words that parted from a parent, …),
 * then the kind; two that are alike in all this stand in the order of their passages.
 */
import type { Account } from '../model/account.ts'
import type { Difference, DifferenceKind, DifferenceRelation } from '../model/difference.ts'
import type { Letters } from './letters.ts'
import { compareText, placeOf } from './letters.ts'
import { isSetAside } from './set-by-person.ts'
import type { StorylineView } from './view.ts'

export interface FoundDifference {
  readonly difference: Difference
  readonly account: Account
}

const SEVERITY: Readonly<Record<Difference['severity'], number>> = { high: 0, medium: 1, low: 2 }

const RELATION: Readonly<Record<DifferenceRelation, number>> = {
  contradiction: 0,
  drift: 1,
  'change-over-time': 2,
  variance: 3,
  undetermined: 4,
  compatible: 5,
}

const KIND: Readonly<Record<DifferenceKind, number>> = {
  figure: 0,
  quote: 1,
  attribution: 2,
  certainty: 3,
  place: 4,
  time: 5,
  scope: 6,
  'attribution-lost': 7,
  hedge: 8,
  detail: 9,
}

export function checkFirst({ accounts }: StorylineView, letters: Letters): readonly FoundDifference[] {
  return accounts
    .flatMap((account) => account.differences.map((difference) => ({ difference, account })))
    .filter(({ difference }) => difference.relation !== 'compatible' && difference.sides.length > 0)
    .sort((a, b) => compareDifferences(a.difference, b.difference, letters))
}

/** Differences of which a person says that they are none: shown apart, and never left out. */
export const inTwo = (
  found: readonly FoundDifference[],
): { readonly open: readonly FoundDifference[]; readonly aside: readonly FoundDifference[] } => ({
  open: found.filter(({ difference }) => !isSetAside(difference)),
  aside: found.filter(({ difference }) => isSetAside(difference)),
})

export const SET_ASIDE = 'Not differences, by the word of a person'

/** Claims about which named speakers contradict each other. */
export const disputedCount = ({ accounts }: StorylineView): number =>
  accounts.flatMap(({ claims }) => claims).filter(({ status }) => status === 'disputed').length

export const compatibleCount = ({ accounts }: StorylineView): number =>
  accounts.flatMap(({ differences }) => differences).filter(({ relation }) => relation === 'compatible').length

function compareDifferences(a: Difference, b: Difference, letters: Letters): number {
  const place = (one: Difference): string => one.sides.map((side) => placeOf(letters, side)).join()
  return (
    SEVERITY[a.severity] - SEVERITY[b.severity] ||
    RELATION[a.relation] - RELATION[b.relation] ||
    KIND[a.kind] - KIND[b.kind] ||
    compareText(place(a), place(b)) ||
    compareText(a.id, b.id)
  )
}
