/**
 * Known names: what the gazetteer knows of some words as they are written; each wording is looked up once a page.
 *     "U.S." and "US", but not "us"      "Kremlin" before any town      "Swedes"
 */
import { placeKey } from '../../../lexicon/place-key.ts'
import type { GazetteerEntry, PlaceTables } from '../../../lexicon/places.ts'

export interface KnownName {
  readonly key: string
  readonly kind: 'demonym' | 'metonym' | 'name'
  /** What a name may stand for; none for demonyms, one for metonyms. */
  readonly entries: readonly GazetteerEntry[]
}

export type LookUp = (exact: string) => KnownName | null

export function knownNames(tables: PlaceTables): LookUp {
  const asked = new Map<string, KnownName | null>()
  return (exact) => {
    const there = asked.get(exact)
    if (there !== undefined) return there
    const found = known(exact, tables)
    asked.set(exact, found)
    return found
  }
}

function known(exact: string, tables: PlaceTables): KnownName | null {
  const key = placeKey(exact)
  if (isOddlyWritten(exact) || (isShortForm(key) && exact !== exact.toUpperCase())) return null
  const metonym = tables.metonyms.get(key)
  if (metonym) return { key, kind: 'metonym', entries: [metonym] }
  const entries = tables.byName.get(key)
  if (entries) return { key, kind: 'name', entries }
  return tables.demonyms.has(key) ? { key, kind: 'demonym', entries: [] } : null
}

/** "PoP" is no town. */
const isOddlyWritten = (exact: string): boolean => /^\p{Lu}\p{Ll}?\p{Lu}$/u.test(exact) && exact !== exact.toUpperCase()

/** Short forms are written in capitals: "US", not "us" or "Us". */
export const isShortForm = (key: string): boolean => /^(?:us|uk|usa|uae|drc|prc|rsa|ksa|png|rok|dprk|ussr|fyrom|nyc|nsw)$/.test(key)
