import type { Evidence } from './span.ts'

export type EntityKind = 'person' | 'organisation' | 'group' | 'place'

/** Somebody or something a page names, gathered over the page. */
export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  /** The fullest name the page uses. */
  readonly name: string
  readonly role: { readonly text: string; readonly evidence: Evidence } | null
  readonly aliases: readonly { readonly text: string; readonly evidence: Evidence }[]
}

export type MentionKind = EntityKind | 'demonym' | 'pronoun' | 'role'

/** One place in the text that speaks of an entity; null where two fit or none does. */
export interface Mention extends Evidence {
  readonly id: string
  readonly kind: MentionKind
  readonly entity: string | null
}
