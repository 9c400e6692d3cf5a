/**
 * Corroboration: how many independent texts assert a claim, how many named speakers stand behind it, and what follows.
 *     four pages of one wire text                              one text: "one-text", however many pages
 *     two own reports of one minister's briefing               two texts, one speaker: "single-source"
 *     two own reports, one quoting the minister, one a doctor  two texts, two speakers: "agreed"
 * Texts are counted by origin; a fusion adds none. A page's own voice and "reports" are no speakers. The first rule that holds decides (docs/formats.md).
 * Leaves open: whether a second speaker saw for himself or repeats the first.
 */

import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { AccountEntity } from '../../../model/account.ts'
import type { Claim, ClaimDraft, Statement, Status } from '../../../model/claim.ts'
import type { Difference, Side } from '../../../model/difference.ts'
import type { ArticleId, ClaimId } from '../../../model/ids.ts'
import type { Origin } from '../../../model/origin.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { overlaps } from '../../../text/spans.ts'
import { speakerFinder } from '../../../text/speakers.ts'
import { type SlotContext, slotOf } from './slots.ts'
import { takenBack, takesBack, withdrawalsIn } from './withdrawals.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly entities: readonly AccountEntity[]
  readonly drafts: readonly ClaimDraft[]
  readonly differences: readonly Difference[]
  readonly origins: readonly Origin[]
  readonly lexicon: Pick<Lexicon, 'words' | 'cues'>
}

export const corroboration: Stage<Need, { readonly claims: readonly Claim[] }> = {
  name: 'corroboration',
  version: 3,
  needs: ['pages', 'entities', 'drafts', 'differences', 'origins', 'lexicon'],
  gives: ['claims'],
  run: (facts) => ({ claims: settleStatuses(facts) }),
}

/** The claims with stance, count of texts, speakers, status and the rule that gave it. */
export function settleStatuses({ pages, entities, drafts, differences, origins, lexicon }: Need): Claim[] {
  const byClaim = new Map<ClaimId, Difference[]>()
  for (const difference of differences) {
    if (difference.claim) byClaim.set(difference.claim, [...(byClaim.get(difference.claim) ?? []), difference])
  }
  const pageOf = new Map(pages.map((page) => [page.article.id, page]))
  const speakerAt = speakerFinder(entities)
  const speakerOf = (side: Side): string | null => {
    const page = pageOf.get(side.article)
    return page ? speakerAt(page, side) : null
  }
  const context: SlotContext = { pageOf, entities, speakerOf }
  const withdrawals = withdrawalsIn(pages, lexicon)
  return drafts.map((draft) => {
    const settled = settle(draft, byClaim.get(draft.id) ?? [], origins, context)
    return takenBack(draft, withdrawals, pageOf, lexicon) ? withdrawn(settled, withdrawals) : settled
  })
}

/** The page that takes the claim back differs from it. */
function withdrawn(claim: Claim, withdrawals: ReturnType<typeof withdrawalsIn>): Claim {
  const statements = claim.statements.map(
    (one): Statement => (takesBack(one, withdrawals) ? { ...one, stance: 'differs', how: 'Takes it back.' } : one),
  )
  return { ...claim, statements, status: 'withdrawn', rule: 'A page takes it back.' }
}

function settle(draft: ClaimDraft, differences: readonly Difference[], origins: readonly Origin[], context: SlotContext): Claim {
  const statements = draft.statements.map((statement) => withSpeaker(withStance(statement, draft, differences), differences, context))
  const asserting = differences.some(({ relation }) => PARTING.has(relation)) ? statements : statements.filter(({ stance }) => stance === 'same')
  const texts = countTexts(
    asserting.map(({ article }) => article),
    origins,
  )
  const speakers = [...new Set(asserting.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))].sort(bySpeaker)
  const { status, rule } = judge({ statements, differences, texts, speakers: speakers.length, forecast: draft.forecast })
  return { ...draft, statements, slot: slotOf(differences, context), status, rule, texts, speakers, because: [] }
}

/** Between texts that each assert their own: every side counts. */
const PARTING: ReadonlySet<Difference['relation']> = new Set(['contradiction', 'change-over-time'])

/** Where pages contradict each other, the speaker of the very words that do. */
function withSpeaker(statement: Statement, differences: readonly Difference[], { speakerOf }: SlotContext): Statement {
  const sides = differences.filter(({ relation }) => relation === 'contradiction').flatMap((difference) => difference.sides)
  const side = sides.find((one) => one.article === statement.article && overlaps(one, statement))
  return side ? { ...statement, speaker: speakerOf(side) ?? statement.speaker } : statement
}

const bySpeaker = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1))

/**
 * A statement differs where a difference that a reader should see has it as a side that is not the claim's own; a newer figure may stand beside it.
 * A detail that no other page has is no part of what the claim's passages have in common: it sets nothing apart.
 */
function withStance(statement: Statement, draft: ClaimDraft, differences: readonly Difference[]): Statement {
  const own = draft.text
  if (statement.article === own.article && overlaps(statement, own)) return statement
  const parted = differences.find((difference) => parts(difference) && standsApart(statement, own.article, difference))
  return parted ? { ...statement, stance: 'differs', how: parted.note } : statement
}

const parts = ({ kind, relation }: Difference): boolean => relation !== 'compatible' && kind !== 'detail'

function standsApart(statement: Statement, own: ArticleId, { sides }: Difference): boolean {
  const mine = sides.find((side) => side.article === statement.article && (side.role === 'later' || overlaps(side, statement)))
  if (mine === undefined || mine.role === 'parent' || mine.role === 'earlier') return false
  const other = sides.find((side) => side !== mine && side.article === own)
  return mine.role === 'child' || mine.role === 'later' || other !== undefined
}

/**
 * Origins with a page among the articles; at least one where there is any page. Fusions are left out, and origins whose held root is silent: what
 * a rewriter has beyond his original he has from another text.
 */
export function countTexts(articles: readonly ArticleId[], origins: readonly Origin[]): number {
  const asserting = new Set(articles)
  const own = origins.filter(({ joins, articles: members }) => joins.length === 0 && members.some((member) => asserting.has(member)))
  const rooted = own.filter(({ root }) => typeof root !== 'string' || asserting.has(root))
  return asserting.size === 0 ? 0 : Math.max(1, rooted.length)
}

interface Case {
  readonly statements: readonly Statement[]
  readonly differences: readonly Difference[]
  readonly texts: number
  readonly speakers: number
  readonly forecast: boolean
}

interface Ruling {
  readonly status: Status
  readonly rule: string
}

/** FORMATS, "Status, first that holds". */
function judge(facts: Case): Ruling {
  const { differences, texts, speakers } = facts
  const against = differences.filter(({ relation, severity }) => relation === 'contradiction' && severity !== 'low')
  if (against.some((difference) => betweenSpeakers(difference, facts.statements))) {
    return { status: 'disputed', rule: 'Named speakers contradict each other.' }
  }
  if (against.length > 0)
    return { status: 'differs', rule: `${texts === 1 ? 'One text asserts' : `${texts} texts assert`} it, with values that do not fit together.` }
  if (differences.some(({ relation }) => relation === 'change-over-time')) return { status: 'changed', rule: 'A later page gives another value.' }
  if (texts <= 1) return { status: 'one-text', rule: oneText(facts.statements) }
  if (speakers <= 1) {
    return {
      status: 'single-source',
      rule: `${texts} texts assert it, ${speakers === 1 ? 'all of one named speaker' : 'and none names its speaker'}.`,
    }
  }
  return { status: 'agreed', rule: `${texts} texts assert it, and name ${speakers} speakers.` }
}

function oneText(statements: readonly Statement[]): string {
  const pages = new Set(statements.map(({ article }) => article)).size
  return pages === 1 ? 'Only one page has it.' : `${pages} pages have it, all of one text.`
}

function betweenSpeakers({ sides }: Difference, statements: readonly Statement[]): boolean {
  const named = sides.map((side) => statements.find((statement) => statement.article === side.article && overlaps(statement, side))?.speaker ?? null)
  return named.every((speaker) => speaker !== null) && new Set(named).size > 1
}
