/**
 * Words that names are made of: first names, titles, words of organisations and places (data/names/), and the weights that tell kinds of
 * names apart (data/models/names.json; its card: data/models/names.md). All words are lower case.
 */
import { CrosswireError } from '../model/error.ts'
import type { LinearModel } from '../text/perceptron.ts'
import { type ReadData, readRows } from './tables.ts'

export type Gender = 'male' | 'female' | 'any'

/** A title, office or calling; honorifics stand before names only. */
interface RoleWord {
  readonly class: 'honorific' | 'office'
  readonly gender: Gender
}

export interface Names {
  readonly firstNames: ReadonlyMap<string, Gender>
  readonly surnames: ReadonlySet<string>
  readonly roles: ReadonlyMap<string, RoleWord>
  readonly organisationWords: ReadonlyMap<string, 'suffix' | 'head'>
  readonly placeWords: ReadonlySet<string>
  /** Words of offices beside a title: "state", "defense". */
  readonly portfolios: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  /** Capitalised words that are no names: "monday". */
  readonly ordinary: ReadonlySet<string>
  /** Lower-case words inside persons' names: "van". */
  readonly particles: ReadonlySet<string>
  /** Last words of laws' and papers' names: "act". */
  readonly works: ReadonlySet<string>
  /** Words before ships' names: "ferry". */
  readonly ships: ReadonlySet<string>
  /** Words before the names of storms and operations: "hurricane". */
  readonly events: ReadonlySet<string>
  /** Last words of the names of buildings and grounds: "stadium". */
  readonly facilities: ReadonlySet<string>
  /** Roles that a firm may have as well as a person: "owner". */
  readonly bodyRoles: ReadonlySet<string>
  /** Nouns right before a body's name: "maker", "broadcaster". */
  readonly bodyNouns: ReadonlySet<string>
  /** Bodies known by their names alone, by key. */
  readonly bodies: ReadonlySet<string>
  readonly kinds: LinearModel
}

const GENDERS: Readonly<Record<string, Gender>> = { m: 'male', f: 'female', b: 'any' }

export function loadNames(read: ReadData): Names {
  const roles = readRows(read, 'names/roles.tsv', 4).map(
    ([word = '', kind, gender]) => [word, { class: kind as RoleWord['class'], gender: gender as Gender }] as const,
  )
  return Object.freeze({
    firstNames: firstNames(read('names/first-names.tsv')),
    surnames: new Set(read('names/surnames.tsv').split('\n')),
    roles: new Map(roles),
    organisationWords: new Map(readRows(read, 'names/organisation-words.tsv', 3).map(([word = '', kind]) => [word, kind as 'suffix' | 'head'])),
    placeWords: firstColumn(read, 'place-words'),
    portfolios: firstColumn(read, 'portfolios'),
    groups: firstColumn(read, 'groups'),
    ordinary: firstColumn(read, 'ordinary-words'),
    particles: firstColumn(read, 'particles'),
    works: firstColumn(read, 'works'),
    ships: firstColumn(read, 'ships'),
    events: firstColumn(read, 'events'),
    facilities: firstColumn(read, 'facilities'),
    bodyRoles: firstColumn(read, 'body-roles'),
    bodyNouns: firstColumn(read, 'body-nouns'),
    bodies: firstColumn(read, 'bodies'),
    kinds: kindsModel(read('models/names.json')),
  })
}

const firstColumn = (read: ReadData, table: string): ReadonlySet<string> =>
  new Set(readRows(read, `names/${table}.tsv`, 2).map(([word = '']) => word))

/** A long table: read by its tabs, not row by row. */
function firstNames(table: string): ReadonlyMap<string, Gender> {
  const names = new Map<string, Gender>()
  for (const line of table.split('\n')) {
    const tab = line.indexOf('\t')
    const gender = GENDERS[line.slice(tab + 1)]
    if (tab > 0 && gender !== undefined) names.set(line.slice(0, tab), gender)
  }
  return names
}

function kindsModel(json: string): LinearModel {
  try {
    const { labels, weights } = JSON.parse(json) as { labels: readonly string[]; weights: Readonly<Record<string, string>> }
    return Object.freeze({ labels, weights: new Map(Object.entries(weights)) })
  } catch (cause) {
    throw new CrosswireError('data-invalid', 'data/models/names.json cannot be read. Install crosswire again.', { cause })
  }
}
