/**
 * Outlets by domain, their owners, news agencies, and the names of months in the languages pages are dated in (data/outlets/).
 */
import { type ReadData, readRows } from './tables.ts'

export interface Outlets {
  /** Registered domain → name. */
  readonly names: ReadonlyMap<string, string>
  /** Lower-case name or short form of a month → 1 to 12. */
  readonly months: ReadonlyMap<string, number>
  /** Form of a news agency's name → the agency. */
  readonly agencies: ReadonlyMap<string, string>
  /** Registered domain → owner, for owners of several outlets. */
  readonly owners: ReadonlyMap<string, string>
  /** Lower-case name → owner; names that outlets of different owners have in common are left out. */
  readonly ownersByName: ReadonlyMap<string, string>
}

export function loadOutlets(read: ReadData): Outlets {
  const names = new Map(readRows(read, 'outlets/domains.tsv', 3).map(([domain = '', name = '']) => [domain, name]))
  const owners = new Map(
    readRows(read, 'outlets/owners.tsv', 3).flatMap(([owner = '', domains = '']) => domains.split('|').map((each) => [each, owner])),
  )
  return Object.freeze({
    names,
    owners,
    ownersByName: ownersByName(names, owners),
    months: new Map(readRows(read, 'outlets/page-months.tsv', 3).map(([name = '', number]) => [name, Number(number)])),
    agencies: new Map(readRows(read, 'outlets/agencies.tsv', 3).flatMap(([name = '', forms = '']) => forms.split('|').map((form) => [form, name]))),
  })
}

/** The outlet of a host name, by the longest domain the table holds: "edition.example.co.uk", then "example.co.uk", then "co.uk". */
export function outletOfHost(host: string, outlets: Pick<Outlets, 'names'>): { readonly name: string; readonly domain: string } | null {
  const labels = host.toLowerCase().split('.').slice(-5)
  for (let from = 0; from < labels.length - 1; from++) {
    const domain = labels.slice(from).join('.')
    const name = outlets.names.get(domain)
    if (name !== undefined) return { name, domain }
  }
  return null
}

function ownersByName(names: Outlets['names'], owners: Outlets['owners']): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const [domain, name] of names) {
    const [key, owner] = [name.toLowerCase(), owners.get(domain) ?? null]
    found.set(key, found.has(key) && found.get(key) !== owner ? null : owner)
  }
  return new Map([...found].flatMap(([name, owner]) => (owner === null ? [] : [[name, owner]])))
}

/** Whose outlet it is, by its domain or else by its name; null where that is not known. */
export function ownerOf(outlet: { readonly name: string | null; readonly domain: string | null }, outlets: Outlets): string | null {
  const domain = outlet.domain === null ? null : outletOfHost(outlet.domain, outlets)?.domain
  const owner = domain ? outlets.owners.get(domain) : outlets.ownersByName.get((outlet.name ?? '').toLowerCase())
  return owner ?? null
}
