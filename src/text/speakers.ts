/**
 * Speakers: whose words a passage reports, as an entity of the account. Only a named person or organisation that is the source of a
 * covering attribution is a speaker; the page's own voice, "reports" and "officials" are none.
 *     'The dam will hold, Vera Lund said.' → the account entity that has this page's Vera Lund as a member
 *     'The dam holds, Vera Lund said, and the road is open.'      both parts are hers
 * Asked of the words that matter (a figure, a clause, quoted words), not of the whole sentence, where a sentence has several voices.
 */
import type { AccountEntity } from '../model/account.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Page } from '../model/page.ts'
import type { Span } from '../model/span.ts'
import { rememberedOf } from './remembered.ts'
import { contains, overlaps, shared, trimmed } from './spans.ts'

/** Of a span, or of words that stand apart. */
export type SpeakerAt = (page: Page, spans: Span | readonly Span[]) => string | null

/** Half of the letters must stand in the reported words. */
const COVERED = 0.5

export function speakerFinder(entities: readonly AccountEntity[]): SpeakerAt {
  const member = new Map(entities.flatMap((entity) => entity.members.map((one) => [`${one.article} ${one.entity}`, entity.id] as const)))
  return (page, spans) => {
    const attribution = attributionOver(page, spans)
    return attribution?.speaker ? (member.get(`${page.article.id} ${attribution.speaker}`) ?? null) : null
  }
}

/** The innermost attribution whose reported words cover at least half of the letters. */
export function attributionOver(page: Page, spans: Span | readonly Span[]): Attribution | null {
  const asked = 'start' in spans ? [spans] : spans
  const width = asked.reduce((sum, { start, end }) => sum + end - start, 0)
  if (width === 0) return null
  const covering = reportedOn(page)
    .filter(({ reported }) => covered(reported, asked) >= COVERED * width)
    .map(({ attribution }) => attribution)
  const inner = new Set(covering.map((attribution) => attribution.within))
  return covering.find((attribution) => !inner.has(attribution.id)) ?? null
}

/** A page's attributions with the words that they report. */
const reportedOn = rememberedOf((page: Page) =>
  page.marks.attributions.map((attribution) => ({ attribution, reported: reportedBy(attribution, page) })),
)

function covered(reported: readonly Span[], asked: readonly Span[]): number {
  return reported.reduce((sum, part) => sum + asked.reduce((inPart, span) => inPart + shared(part, span), 0), 0)
}

/** The content, and what stands before a cue that interrupts the sentence. */
function reportedBy(attribution: Attribution, page: Page): readonly Span[] {
  const { content, cue, source } = attribution
  if (cue === null || source === null) return content
  const told = { start: Math.min(cue.start, source.start), end: Math.max(cue.end, source.end) }
  const sentence = page.marks.sentences.find((one) => contains(one, told))
  const lead = sentence ? leadBefore(told, sentence, page.article.text) : null
  if (lead === null || content.some((part) => overlaps(part, lead))) return content
  const taken = page.marks.attributions.some((other) => other !== attribution && other.content.some((part) => overlaps(part, lead)))
  return taken ? content : [lead, ...content]
}

/** "The dam holds" of "The dam holds, Vera Lund said, and …": commas on both sides of the cue with its source. */
function leadBefore(told: Span, sentence: Span, text: string): Span | null {
  const lead = trimmed(text, { start: sentence.start, end: told.start })
  const after = text.slice(told.end, told.end + 1)
  if (lead === null || !text.slice(0, lead.end).endsWith(',') || !(after === ',' || after === '.')) return null
  return text.slice(lead.start, lead.end).split(' ').length > SHORTEST_LEAD ? { start: lead.start, end: lead.end - 1 } : null
}

/** "On Monday, Vera Lund said, …" has no clause before the cue. */
const SHORTEST_LEAD = 3
