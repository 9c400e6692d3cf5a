/**
 * Speakers: whose words a passage reports, as an entity of the account. Only a named person or organisation that is the source of a
 * covering attribution is a speaker; the page's own voice, "reports" and "officials" are none.
 *     'The dam will hold, Vera Lund said.' → the account entity that has this page's Vera Lund as a member
 */
import type { AccountEntity } from '../model/account.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Page } from '../model/page.ts'
import type { Span } from '../model/span.ts'
import { shared } from './spans.ts'

export type SpeakerAt = (page: Page, span: Span) => string | null

/** Half of a passage's letters must stand in the reported words. */
const COVERED = 0.5

export function speakerFinder(entities: readonly AccountEntity[]): SpeakerAt {
  const member = new Map(entities.flatMap((entity) => entity.members.map((one) => [`${one.article} ${one.entity}`, entity.id] as const)))
  return (page, span) => {
    const attribution = attributionOver(page, span)
    return attribution?.speaker ? (member.get(`${page.article.id} ${attribution.speaker}`) ?? null) : null
  }
}

/** The innermost attribution whose content covers at least half of the span. */
export function attributionOver(page: Page, span: Span): Attribution | null {
  const width = span.end - span.start
  const covering = page.marks.attributions.filter((attribution) => covered(attribution, span) >= COVERED * width)
  const inner = new Set(covering.map((attribution) => attribution.within))
  return covering.find((attribution) => !inner.has(attribution.id)) ?? null
}

const covered = (attribution: Attribution, span: Span): number => attribution.content.reduce((sum, part) => sum + shared(part, span), 0)
