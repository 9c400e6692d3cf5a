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
  const isOwn = new Set(own)
  const near = nearnessIn(cluster, links)
  const clarity = new Map(members.flatMap(({ at, passage }) => (isOwn.has(at) ? [[passage, clearness(passage, near(at), context)] as const] : [])))
  const clearest = [...clarity].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
  const isCommon = commonWords(cluster, context)
  const statements = members.flatMap(({ at, passage }) => statementOf(passage, focusOf(at, passage, isCommon, context), context))
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

/** The mean link of a member with the others. */
function nearnessIn(cluster: Cluster, links: Links): (at: number) => number {
  const held = new Set(cluster)
  return (at) => {
    let sum = 0
    links.each(at, (other, score) => {
      if (held.has(other)) sum += score
    })
    return held.size < 2 ? 0 : sum / (held.size - 1)
  }
}

function clearness(passage: Passage, near: number, { ancestry, pronouns }: DraftContext): number {
  const leaning = pronouns.has(wordsOf(passage.text.slice(0, 40))[0]?.lower ?? '') ? 0.3 : 0
  const copied = ancestry.ancestors(passage.article).length > 0 ? 0.25 : 0
  return near - leaning - copied - Math.max(0, passage.text.length - LONG) / 1000
}

function statementOf(passage: Passage, focus: readonly Span[], { pageOf, speakerAt }: DraftContext): Statement[] {
  const page = pageOf.get(passage.article)
  return page ? [{ ...cite(page.article, passage), stance: 'same', how: null, speaker: speakerAt(page, focus) }] : []
}

/** Whether a word that a member has stands in half of the others as well; null where there are no others. */
function commonWords(cluster: Cluster, { said }: DraftContext): ((word: string) => boolean) | null {
  const others = cluster.length - 1
  if (others === 0) return null
  const holders = new Map<string, number>()
  for (const at of cluster) for (const word of said[at]?.terms.keys() ?? []) holders.set(word, (holders.get(word) ?? 0) + 1)
  return (word) => 2 * ((holders.get(word) ?? 0) - 1) >= others
}

/** What the claim is about in this passage: the words of what it says that half of the other passages have; the whole passage where none are. */
function focusOf(at: number, passage: Passage, isCommon: ReturnType<typeof commonWords>, { pageOf, said, counts }: DraftContext): readonly Span[] {
  const page = pageOf.get(passage.article)
  const own = said[at]?.terms
  if (page === undefined || own === undefined || isCommon === null) return [passage]
  const words = termsInOrder(page.article.text, counts, passage.start, passage.end).filter(({ stem }) => own.has(stem) && isCommon(stem))
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
