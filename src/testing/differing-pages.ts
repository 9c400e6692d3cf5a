/**
 * Pages that part, and the differences found between them: for tests of the files in src/stages/account/differences.
 *     drift([burnt('140'), homes('140', 140)], [burnt('410'), homes('410', 410)])      the second derives from the first
 *     peers(…)                                                                       two own reports
 *     copies(…)                                                                      two copies of a text that nobody holds
 */
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Difference } from '../model/difference.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Origin } from '../model/origin.ts'
import type { Page } from '../model/page.ts'
import { alignClaims } from '../stages/account/claims/claims.ts'
import { findDifferences } from '../stages/account/differences/differences.ts'
import { mergeEntities } from '../stages/account/entities/entities.ts'
import { compareQuotes } from '../stages/account/quotes/quotes.ts'
import { derives, originsOf, type PageSketch, pageOf } from './pages.ts'

export type Sketch = readonly [text: string, marks?: PageSketch]

const lexicon = loadLexicon()

export function differencesOf(pages: readonly Page[], lineage: readonly Lineage[], origins: readonly Origin[]): Difference[] {
  const facts = { pages, entities: mergeEntities(pages), lineage, origins, lexicon }
  return findDifferences({ ...facts, drafts: alignClaims(facts), quotes: compareQuotes(facts) })
}

const twoPages = ([text, marks]: Sketch, [other, othersMarks]: Sketch): readonly Page[] => [
  pageOf(text, { ...marks, id: 'a' }),
  pageOf(other, { ...othersMarks, id: 'b' }),
]

export const drift = (parent: Sketch, child: Sketch): Difference[] =>
  differencesOf(twoPages(parent, child), [derives('b', 'a')], originsOf(['a', 'b']))

/** Drift without what is shown on demand only. */
export const alarms = (parent: Sketch, child: Sketch): Difference[] => drift(parent, child).filter(({ relation }) => relation !== 'compatible')

export const peers = (one: Sketch, other: Sketch): Difference[] => differencesOf(twoPages(one, other), [], originsOf(['a'], ['b']))

export function copies(one: Sketch, other: Sketch): Difference[] {
  const origins = originsOf(['a', 'b']).map((origin) => ({ ...origin, root: { external: 'NORVIK PRESS' } }))
  return differencesOf(twoPages(one, other), [], origins)
}

/** "figure drift high" */
export const shapeOf = (differences: readonly Difference[]): string[] =>
  differences.map(({ kind, relation, severity }) => `${kind} ${relation} ${severity}`)

export const burnt = (figure: string): string => `The wildfire near Norvik burnt ${figure} homes on the hillside.`

export const homes = (exact: string, low: number, rest: Partial<NonNullable<PageSketch['figures']>[number]> = {}): PageSketch => ({
  figures: [{ exact, low, of: 'homes', ...rest }],
})

export const share = (exact: string, low: number) => ({ exact, low, kind: 'percent', unit: 'percent' }) as const

export const WORDS = 'We will rebuild every home in the harbour'

export const says = (name: string, words: string): Sketch => [
  `“${words},” said ${name}.`,
  { people: ['Vera Lund', 'Ola Berg'].filter((one) => one === name), said: [{ by: name, words }] },
]
