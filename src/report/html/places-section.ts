/** Places the pages name: a list, and those that have a point on a map of land, without a claim on borders. */
import type { PlaceEntry } from '../../model/account.ts'
import type { Cited } from '../../model/cited.ts'
import { number } from '../counting.ts'
import { grouped } from '../grouped.ts'
import type { StorylineView } from '../view.ts'
import { html, type Value } from './markup.ts'
import { placesMap } from './places-map.ts'
import { places, type Section, type Sheet, table } from './sheet.ts'

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

export function placesSection(sheet: Sheet, { accounts }: StorylineView): Section {
  const entries = accounts.flatMap((account) => account.places)
  const { shown, rest } = sheet.cut('places', entries)
  const { map, numberOf } = placesMap(entries)
  const rows = shown.map((entry) => [...cellsOf(sheet, entry), ...(numberOf === null ? [] : [numberOf(entry) ?? '–'])])
  const listed = table('Places', ['Place', 'What', 'Times', 'First in each page', ...(numberOf === null ? [] : ['Map'])], rows)
  const body = rows.length === 0 ? html`<p>No place was recognised.</p>` : html`${listed}${rest}${map}`
  return { id: 'places', title: 'Places named', count: String(entries.length), body }
}

function cellsOf(sheet: Sheet, { place, statements }: PlaceEntry): readonly Value[] {
  return [
    place.name,
    place.kind === 'country' ? 'country' : `${place.kind}${inCountry(place.country)}`,
    number(statements.length),
    places(sheet, firstOfEachPage(statements)),
  ]
}

const firstOfEachPage = (statements: readonly Cited[]): readonly Cited[] =>
  [...grouped(statements, ({ article }) => article).values()].flatMap(([first]) => first ?? [])

function inCountry(code: string | null): string {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return ''
  return `, ${REGION_NAMES.of(code) ?? code}`
}
