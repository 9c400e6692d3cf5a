/**
 * Places over pages: every place of the gazetteer that the pages name, with the passages that name it, the most named first.
 *     A "Lisk", B "the town of Lisk"        one entry, two passages
 *     "Lisk officials say" (the government)  no passage of the place: a seat that stands for a government is left out
 */
import type { PlaceEntry } from '../../../model/account.ts'
import type { Cited } from '../../../model/cited.ts'
import type { Page } from '../../../model/page.ts'
import type { GazetteerPlace } from '../../../model/place.ts'
import type { Stage } from '../../../model/stage.ts'
import { cite } from '../../../text/spans.ts'

export const places: Stage<{ readonly pages: readonly Page[] }, { readonly places: readonly PlaceEntry[] }> = {
  name: 'account-places',
  version: 1,
  needs: ['pages'],
  gives: ['places'],
  run: ({ pages }) => ({ places: listPlaces(pages) }),
}

/** Resolved toponyms only: demonyms speak of people, metonyms of governments. Ties go by name. */
export function listPlaces(pages: readonly Page[]): PlaceEntry[] {
  const entries = new Map<string, { place: GazetteerPlace; statements: Cited[] }>()
  for (const { article, marks } of pages) {
    for (const { place, use, start, end } of marks.places) {
      if (place === null || use !== 'toponym') continue
      const key = `${place.name} ${place.country ?? ''} ${place.kind} ${place.lat ?? ''} ${place.lon ?? ''}`
      const entry = entries.get(key) ?? { place, statements: [] }
      entry.statements.push(cite(article, { start, end }))
      entries.set(key, entry)
    }
  }
  return [...entries.values()].sort((a, b) => b.statements.length - a.statements.length || (a.place.name < b.place.name ? -1 : 1))
}
