/**
 * Series: figures joined, each with the first series that it belongs to: one that gives the same number of the same thing, else one whose figure
 * answers it in a claim. Series are looked up by what they give and by the claims they stand in, never gone through one by one.
 */
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Page } from '../../../model/page.ts'
import type { Quantity } from '../../../model/quantity.ts'
import { claimFinder } from '../../../text/claim-finder.ts'
import { rememberedOf } from '../../../text/remembered.ts'
import type { Measured } from './measured.ts'
import { askedSubjects, filedSubjects } from './subjects.ts'

/** In the order of their first figures. */
export function seriesOf(measured: readonly Measured[], drafts: readonly ClaimDraft[]): readonly (readonly Measured[])[] {
  const series: Series[] = []
  const giving = new Map<string, Series>()
  const standing = new Map<string, Set<Standing>>()
  const claimsAt = claimFinder(drafts)
  const claimsOf = ({ page, quantity }: Measured): readonly number[] => claimsAt(page.article.id, quantity)
  for (const one of measured) {
    const claims = one.alone ? claimsOf(one) : []
    const home = first(sameFigures(one, giving)) ?? first(answered(one, claims, standing)) ?? opened(series)
    home.members.push(one)
    note(one, home)
    for (const key of numberKeys(one, filedSubjects(one))) if (before(home, giving.get(key))) giving.set(key, home)
    for (const key of claimKeys(one, claims, filedSubjects(one))) fileUnder(standing, key, { home, page: one.page })
  }
  return series.map(({ members }) => members)
}

interface Series {
  readonly order: number
  readonly members: Measured[]
  /** The values of its members, and all values of its members' pages. */
  readonly values: Set<string>
  readonly told: Set<string>
  readonly pages: Set<Page>
}

function opened(series: Series[]): Series {
  const fresh: Series = { order: series.length, members: [], values: new Set(), told: new Set(), pages: new Set() }
  series.push(fresh)
  return fresh
}

function note({ quantity, page }: Measured, { values, told, pages }: Series): void {
  values.add(numberIn(quantity))
  if (pages.has(page)) return
  pages.add(page)
  for (const number of numbersOn(page)) told.add(number)
}

const numberIn = ({ kind, unit, low, high }: Quantity): string => `${kind} ${unit} ${low} ${high}`

const numbersOn = rememberedOf(({ marks }: Page) => marks.quantities.map(numberIn))

const before = (one: Series, other: Series | undefined): boolean => other === undefined || one.order < other.order

const first = (series: readonly Series[]): Series | undefined =>
  series.reduce<Series | undefined>((best, one) => (before(one, best) ? one : best), undefined)

/** The first series of each number it may be. */
const sameFigures = (one: Measured, giving: ReadonlyMap<string, Series>): readonly Series[] =>
  numberKeys(one, askedSubjects(one)).flatMap((key) => giving.get(key) ?? [])

/** One number: the lower ends are equal, or the upper ones. */
const numberKeys = ({ key, quantity: { low, high } }: Measured, subjects: readonly string[]): readonly string[] =>
  subjects.flatMap((subject) => [`${key} low ${low} ${subject}`, `${key} high ${high} ${subject}`])

/** Two pages' only figures of the kind in one claim; a page that gives both numbers speaks of two things. */
function answered(one: Measured, claims: readonly number[], standing: ReadonlyMap<string, ReadonlySet<Standing>>): readonly Series[] {
  const beside = claimKeys(one, claims, askedSubjects(one)).flatMap((key) => [...(standing.get(key) ?? [])])
  const homes = new Set(beside.filter(({ page }) => page !== one.page).map(({ home }) => home))
  return [...homes].filter(({ values, told }) => !told.has(numberIn(one.quantity)) && !numbersOn(one.page).some((number) => values.has(number)))
}

/** A series that has a figure in a claim, and on which page. */
interface Standing {
  readonly home: Series
  readonly page: Page
}

const claimKeys = ({ key }: Measured, claims: readonly number[], subjects: readonly string[]): readonly string[] =>
  claims.flatMap((claim) => subjects.map((subject) => `${claim} ${key} ${subject}`))

/** Two pages of a series are enough: whoever asks stands on one of them at most. */
function fileUnder(standing: Map<string, Set<Standing>>, key: string, one: Standing): void {
  const known = standing.get(key) ?? new Set<Standing>()
  const alike = [...known].filter(({ home }) => home === one.home)
  if (alike.length < 2 && alike.every(({ page }) => page !== one.page)) standing.set(key, known.add(one))
}
