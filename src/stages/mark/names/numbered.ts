/**
 * The registry as it is printed: entities e1, e2 … in order of their first mention, mentions m1, m2 … as they stand.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { placeKey } from '../../../lexicon/place-key.ts'
import type { Entity, Mention, MentionKind } from '../../../model/entity.ts'
import type { Evidence } from '../../../model/span.ts'
import { byStart } from '../../../text/spans.ts'
import type { Candidate } from './candidates.ts'
import type { Description } from './descriptions.ts'
import type { Named } from './kinds.ts'
import { countryOf, type Entry, type Registry } from './registry.ts'

export interface Found {
  readonly named: readonly Named[]
  readonly demonyms: readonly Candidate[]
  readonly registry: Registry
  readonly descriptions: readonly Description[]
  readonly resolved: ReadonlyMap<Description, Entry>
  readonly lexicon: Lexicon
}

interface Spoken extends Evidence {
  readonly kind: MentionKind
  readonly entry: Entry | null
}

export function numbered(found: Found): { entities: Entity[]; mentions: Mention[] } {
  const ids = new Map(found.registry.entries.map((entry, at) => [entry, `e${at + 1}`]))
  const mentions = spoken(found)
    .sort(byStart)
    .map(
      ({ start, end, exact, kind, entry }, at): Mention => ({
        id: `m${at + 1}`,
        start,
        end,
        exact,
        kind,
        entity: entry ? (ids.get(entry) ?? null) : null,
      }),
    )
  const described = roleMentions(found.resolved)
  return { entities: found.registry.entries.map((entry) => entityOf(entry, ids.get(entry) ?? '', described.get(entry) ?? [])), mentions }
}

function spoken({ named, demonyms, registry, descriptions, resolved, lexicon }: Found): Spoken[] {
  const countries = new Map(registry.entries.map((entry) => [entry.kind === 'place' ? countryOf(entry.name, lexicon) : null, entry]))
  return [
    ...named.map((name) => spokenOf(name, name.kind, registry.entryOf.get(name) ?? null)),
    ...demonyms.map((word) => spokenOf(word, 'demonym', countries.get(lexicon.places.demonyms.get(placeKey(word.text)) ?? '') ?? null)),
    ...descriptions.map((description) => spokenOf(description, description.kind, resolved.get(description) ?? null)),
  ]
}

const spokenOf = ({ start, end, exact }: Evidence, kind: MentionKind, entry: Entry | null): Spoken => ({ start, end, exact, kind, entry })

/** By entry: the descriptions that stand for it. */
function roleMentions(resolved: ReadonlyMap<Description, Entry>): ReadonlyMap<Entry, Description[]> {
  const described = new Map<Entry, Description[]>()
  for (const [description, entry] of resolved) {
    const there = described.get(entry)
    if (description.kind === 'role' && there) there.push(description)
    else if (description.kind === 'role') described.set(entry, [description])
  }
  return described
}

function entityOf(entry: Entry, id: string, described: readonly Description[]): Entity {
  const aliases = new Map<string, Evidence>()
  for (const { exact, start, end } of [...entry.mentions, ...described].sort(byStart)) {
    if (exact !== entry.name && !aliases.has(exact)) aliases.set(exact, { start, end, exact })
  }
  return {
    id,
    kind: entry.kind,
    name: entry.name,
    role: entry.role && { text: entry.role.exact, evidence: entry.role },
    aliases: [...aliases].map(([text, evidence]) => ({ text, evidence })),
  }
}
