/**
 * Folds by site: pages of one site stay together, so that no page is judged by weights that know its site. A page without an address counts by
 * the letters its id begins with.
 */
import { hash32 } from '../src/text/hash.ts'

/** A page as far as its fold depends on it. */
export interface Sited {
  readonly id: string
  readonly url: string | null
}

export const FOLDS = 3

const siteOf = ({ id, url }: Sited): string => (url === null ? id.replace(/[_\d].*$/, '') : new URL(url).hostname)

export const foldOf = (page: Sited): number => hash32(siteOf(page)) % FOLDS

/** A second, independent parting of the sites. */
export const innerFoldOf = (page: Sited): number => hash32(`inner${siteOf(page)}`) % FOLDS
