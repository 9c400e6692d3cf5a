/**
 * Draft: a cluster of passages as a claim. Its text is the clearest passage, verbatim: near to the others, able to stand alone
 * (no pronoun begins it), of an original rather than a copy, and no longer than needed.
 */
import type { ClaimDraft, ClaimKind, Statement } from '../../../model/claim.ts'
import type { ArticleId, ClaimId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { shortHash } from '../../../text/hash.ts'
import { termsInOrder, type WordCounts } from '../../../text/likeness.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { cite, shared } from '../../../text/spans.ts'
import { attributionOver, type SpeakerAt } from '../../../text/speakers.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Cluster, Gathered } from './clusters.ts'
import type { Links } from './links.ts'
import type { Said } from './said.ts'

export interface DraftContext {
  readonly pageOf: ReadonlyMap<ArticleId, Page>
  readonly articles: readonly ArticleId[]
  readonly ancestry: Ancestry
  readonly speakerAt: SpeakerAt
  /** What each passage says, by index. */
  readonly said: readonly Said[]
  readonly counts: WordCounts
  /** Words that lean on the sentence before. */
  readonly pronouns: ReadonlyMap<string, unknown>
}

export function draftOf({ all: cluster, own }: Gathered, links: Links, passages: readonly Passage[], context: DraftContext): ClaimDraft {
  const members = cluster.flatMap((at) => (passages[at] ? [{ at, passage: passages[at] }] : []))
  const first = members.filter(({ at }) => own.includes(at))
  const clarity = new Map(first.map(({ at, passage }) => [passage, clearness(at, passage, cluster, links, context)]))
  const clearest = first.reduce((best, one) => ((clarity.get(one.passage) ?? 0) > (clarity.get(best.passage) ?? 0) ? one : best)).passage
  const statements = members.flatMap(({ at, passage }) => statementOf(passage, focusOf(at, passage, cluster, context), context))
  const text = statements.find(({ article, start }) => article === clearest.article && start === clearest.start)
  const held = new Set(statements.map(({ article }) => article))
  return {
    id: shortHash(clearest.article, String(clearest.start), clearest.text) as ClaimId,
    text: citedText(text, clearest),
    kind: kindOf(context.pageOf.get(clearest.article), clearest),
    forecast: isForecast(context.pageOf.get(clearest.article), clearest),
    statements,
    silent: context.articles.filter((article) => !held.has(article)),
  }
}

function citedText(statement: Statement | undefined, { article, start, end, text }: Passage): ClaimDraft['text'] {
  return { article, start, end, exact: text, line: statement?.line ?? 1 }
}

/** Letters from which a passage is long to read. */
const LONG = 240

function clearness(at: number, passage: Passage, cluster: Cluster, links: Links, { ancestry, pronouns }: DraftContext): number {
  const others = cluster.filter((other) => other !== at)
  const near = others.length === 0 ? 0 : others.reduce((sum, other) => sum + links.score(at, other), 0) / others.length
  const leaning = pronouns.has(wordsOf(passage.text.slice(0, 40))[0]?.lower ?? '') ? 0.3 : 0
  const copied = ancestry.ancestors(passage.article).length > 0 ? 0.25 : 0
  return near - leaning - copied - Math.max(0, passage.text.length - LONG) / 1000
}

function statementOf(passage: Passage, focus: readonly Span[], { pageOf, speakerAt }: DraftContext): Statement[] {
  const page = pageOf.get(passage.article)
  return page ? [{ ...cite(page.article, passage), stance: 'same', how: null, speaker: speakerAt(page, focus) }] : []
}

/** What the claim is about in this passage: the words of what it says that half of the other passages have; the whole passage where none are. */
function focusOf(at: number, passage: Passage, cluster: Cluster, { pageOf, said, counts }: DraftContext): readonly Span[] {
  const others = cluster.filter((other) => other !== at)
  const page = pageOf.get(passage.article)
  const own = said[at]?.terms
  if (page === undefined || own === undefined || others.length === 0) return [passage]
  const common = (word: string): boolean => 2 * others.filter((other) => said[other]?.terms.has(word)).length >= others.length
  const words = termsInOrder(page.article.text, counts, passage.start, passage.end).filter(({ stem }) => own.has(stem) && common(stem))
  return words.length === 0 ? [passage] : words
}

const COUNTED: ReadonlySet<string> = new Set(['count', 'measure', 'money', 'percent', 'ratio'])

function kindOf(page: Page | undefined, passage: Passage): ClaimKind {
  if (page === undefined) return 'event'
  const { marks } = page
  const quoted = marks.quotations.reduce((sum, quotation) => sum + (quotation.use === 'speech' ? shared(quotation, passage) : 0), 0)
  if (quoted * 2 >= passage.end - passage.start) return 'quote'
  if (inside(marks.quantities, passage).some(({ kind }) => COUNTED.has(kind))) return 'figure'
  if (attributionOver(page, passage)) return 'attribution'
  return inside(marks.clauses, passage)[0]?.lemma === 'be' ? 'state' : 'event'
}

/** The main clause speaks of what is to come, or the source only expects it. */
function isForecast(page: Page | undefined, passage: Passage): boolean {
  if (page === undefined) return false
  const spoken = attributionOver(page, passage)
  if (spoken?.certainty === 'expected') return true
  const clauses = inside(page.marks.clauses, passage).filter(({ attribution }) => spoken === null || attribution === spoken.id)
  return clauses[0]?.modality === 'will' || clauses[0]?.modality === 'expected'
}
