/**
 * Outlets by domain, news agencies, and the names of months in the languages pages are dated in (data/outlets/).
 */
import { type ReadData, readRows } from './tables.ts'

export interface Outlets {
  /** Registered domain → name. */
  readonly names: ReadonlyMap<string, string>
  /** Lower-case name or short form of a month → 1 to 12. */
  readonly months: ReadonlyMap<string, number>
  /** Form of a news agency's name → the agency. */
  readonly agencies: ReadonlyMap<string, string>
}

export function loadOutlets(read: ReadData): Outlets {
  return Object.freeze({
    names: new Map(readRows(read, 'outlets/domains.tsv', 3).map(([domain = '', name = '']) => [domain, name])),
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
