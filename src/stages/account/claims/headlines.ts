/**
 * Headlines: each joins, as a statement of its own, the claim that it tells most of.
 *     claim "Rocks fell on the Lisk road on Friday."      headline "Lisk road under rocks"      one more statement
 *     headline "What a week!"                             joins none
 * A headline founds no claim: it has fewer words than any sentence below it, and often none but names.
 */
import type { ClaimDraft } from '../../../model/claim.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { agreement, type Passage, storyHeadlines } from '../../../text/passages.ts'
import { cite } from '../../../text/spans.ts'
import type { SpeakerAt } from '../../../text/speakers.ts'
import { type Said, saidOf, saysTheSame } from './said.ts'

/** A passage and what it says. */
interface Told {
  readonly passage: Passage
  readonly said: Said
}

interface Context {
  readonly counts: WordCounts
  readonly speakerAt: SpeakerAt
  /** The story's passages. */
  readonly told: readonly Told[]
}

/** Likeness to one of a claim's passages. */
const TELLS = 0.45

export function withHeadlines(drafts: readonly ClaimDraft[], pages: readonly Page[], { counts, speakerAt, told }: Context): ClaimDraft[] {
  const pageOf = new Map(pages.map((page) => [page.article.id, page]))
  const toldAt = new Map(told.map((one) => [placeOf(one.passage), one]))
  const joined = new Map<ClaimDraft, readonly ClaimDraft['statements'][number][]>()
  for (const headline of storyHeadlines(pages, counts)) {
    const page = pageOf.get(headline.article)
    const claim = page && bestClaim({ passage: headline, said: saidOf(headline, page, counts) }, drafts, toldAt)
    if (!(page && claim)) continue
    const statement = { ...cite(page.article, headline), stance: 'same' as const, how: null, speaker: speakerAt(page, [headline]) }
    joined.set(claim, [...(joined.get(claim) ?? []), statement])
  }
  return drafts.map((draft) => withStatements(draft, joined.get(draft) ?? []))
}

/** The claim with the passage most like the headline, of those that say the same; of equals the first. */
function bestClaim(headline: Told, drafts: readonly ClaimDraft[], toldAt: ReadonlyMap<string, Told>): ClaimDraft | null {
  let best: ClaimDraft | null = null
  let most = TELLS
  for (const draft of drafts)
    for (const statement of draft.statements) {
      const member = toldAt.get(placeOf(statement))
      const score = member && saysTheSame(headline.said, member.said) ? agreement(headline.passage, member.passage) : 0
      if (score > most) [best, most] = [draft, score]
    }
  return best
}

function withStatements(draft: ClaimDraft, more: ClaimDraft['statements']): ClaimDraft {
  if (more.length === 0) return draft
  const held = new Set(more.map(({ article }) => article))
  return { ...draft, statements: [...draft.statements, ...more], silent: draft.silent.filter((article) => !held.has(article)) }
}

const placeOf = ({ article, start }: { readonly article: ArticleId; readonly start: number }): string => `${article} ${start}`
