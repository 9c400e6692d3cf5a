/**
 * Output of the program, damaged on purpose: what a scorer must see through.
 */
import type { Runs } from '../../evals/runs.ts'
import type { LineageStory } from '../../evals/scoring/lineage/gold.ts'
import type { PredictedPages } from '../../evals/scoring/seeds/score-seeds.ts'
import type { Account } from '../../src/model/account.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Difference, DifferenceKind } from '../../src/model/difference.ts'
import type { ArticleId, ClaimId, DifferenceId, OriginId, StoryId } from '../../src/model/ids.ts'
import type { Lineage } from '../../src/model/lineage.ts'
import type { Links } from '../../src/model/links.ts'
import type { Evidence } from '../../src/model/span.ts'

type PageSets = readonly { readonly pages: readonly { readonly id: string; readonly dump: string }[] }[]

/** Links gone wrong in every way that pays elsewhere. Pages may be named by their own ids, as here. */
export function damagedLinks(output: Runs, sets: PageSets): Readonly<Record<string, Runs>> {
  const withLinks = (links: readonly Links[]): Runs => ({ ...output, links })
  const each = (change: (links: Links) => Partial<Links>): Runs => withLinks(output.links.map((links) => ({ ...links, ...change(links) })))
  return {
    'no links': withLinks([]),
    'all in one origin': withLinks(sets.map(({ pages }) => ({ ...NO_LINKS, origins: [originOf(pages.map(({ id }) => id))] }))),
    'every pair an edge': withLinks(sets.map(({ pages }) => ({ ...NO_LINKS, lineage: everyPair(pages.map(({ id }) => id)) }))),
    'edges turned round': each(({ lineage }) => ({
      lineage: lineage.flatMap((edge) => (typeof edge.from === 'string' ? [{ ...edge, from: edge.to, to: edge.from }] : [])),
    })),
    'edges without direction': each(({ lineage }) => ({ lineage: lineage.map((edge) => ({ ...edge, directed: false })) })),
    'each edge twice, each time another': each(({ lineage }) => ({
      lineage: [...lineage, ...lineage.map((edge) => ({ ...edge, how: 'fusion' as const, confidence: 1 }))],
    })),
    'parents unsure': each(({ lineage }) => ({
      lineage: lineage.map((edge, at) => ({ ...edge, or: lineage.slice(at, at + 2).map(({ to }) => to) })),
    })),
  }
}

const NO_LINKS: Links = { schema: 'crosswire.links/1', stories: [], origins: [], lineage: [], relations: [] }

const originOf = (pages: readonly string[]) => ({
  id: 'one' as OriginId,
  story: 'one' as StoryId,
  articles: pages as readonly ArticleId[],
  root: null,
  joins: [],
})

function everyPair(pages: readonly string[]): readonly Lineage[] {
  return pages.flatMap((from, at) =>
    pages.slice(at + 1).map(
      (to, by): Lineage => ({
        from: from as ArticleId,
        to: to as ArticleId,
        how: 'copy',
        confidence: (by % 3) / 2,
        directed: by % 2 === 0,
        or: [],
        because: [],
      }),
    ),
  )
}

export function damagedAccounts(output: Runs, stories: readonly LineageStory[]): Readonly<Record<string, Runs>> {
  const each = (change: (account: Account) => Partial<Account>): Runs => ({
    ...output,
    accounts: output.accounts.map((account) => ({ ...account, ...change(account) })),
  })
  const [first] = output.accounts
  const gold = first ? stories.map((story) => goldAccount(story, first)) : []
  const everything = first ? stories.map((story) => wholePages(story, first)) : []
  return {
    'no accounts': { ...output, accounts: [] },
    'the gold as account': { ...output, accounts: gold },
    'the gold, all low': {
      ...output,
      accounts: gold.map((account) => ({ ...account, differences: account.differences.map((one) => ({ ...one, severity: 'low' as const })) })),
    },
    'whole pages': { ...output, accounts: everything },
    'spans shifted': each(({ claims, differences }) => ({
      claims: claims.map((claim) => ({ ...claim, statements: claim.statements.map((one) => ({ ...one, ...shifted(one) })) })),
      differences: differences.map((one) => ({ ...one, sides: one.sides.map((side) => ({ ...side, ...shifted(side) })) })),
    })),
    'all alarms': each(({ differences }) => ({ differences: differences.map((one) => ({ ...one, severity: 'high', relation: 'contradiction' })) })),
    'all twice': each(({ claims, differences }) => ({ claims: [...claims, ...claims], differences: [...differences, ...differences] })),
    'page ids for article ids, text cut': {
      ...output,
      articles: output.articles.map((article) => ({ ...article, text: article.text.replace(/^.{30}/s, '').replaceAll('\n', ' ') })),
    },
  }
}

/** The words stay, the offsets do not. */
const shifted = ({ start, end }: Evidence) => ({ start: start + 40, end: end + 40, exact: '' })

const cited = (page: string, start: number, end: number, exact: string) => ({ article: page as ArticleId, start, end, exact, line: 1 })

/** A difference for each planted fault, a claim for each fact. */
function goldAccount(story: LineageStory, shape: Account): Account {
  const articles = story.pages.map(({ id }) => id as ArticleId)
  const differences = story.drifts.map(
    (drift, at): Difference => ({
      id: `d${at}` as DifferenceId,
      kind: (drift.type === 'date' ? 'time' : drift.type) as DifferenceKind,
      relation: 'drift',
      severity: drift.type === 'hedge' ? 'low' : 'high',
      claim: null,
      parent: null,
      sides: [{ ...cited(drift.page, drift.start, drift.end, ''), role: 'child', value: '' }],
      note: '',
    }),
  )
  return { ...shape, articles, differences: [...differences, ...story.facts.flatMap(partingOf)], claims: story.facts.map(claimOf) }
}

/** One difference over all that differ from a fact and all that assert it. */
function partingOf(fact: LineageStory['facts'][number], at: number): readonly Difference[] {
  const stands = Object.entries(fact.in).flatMap(([page, { stance, start, end }]) =>
    stance === 'silent' || start === null || end === null ? [] : [{ page, start, end }],
  )
  const sides = stands.map(({ page, start, end }) => ({ ...cited(page, start, end, ''), role: 'peer' as const, value: '' }))
  return [
    {
      id: `f${at}` as DifferenceId,
      kind: 'detail',
      relation: at % 2 === 0 ? 'contradiction' : 'change-over-time',
      severity: 'medium',
      claim: null,
      parent: null,
      sides,
      note: '',
    },
  ]
}

function claimOf(fact: LineageStory['facts'][number]): Claim {
  const statements = Object.entries(fact.in).flatMap(([page, { stance, start, end }]) =>
    stance === 'silent' || start === null || end === null
      ? []
      : [{ ...cited(page, start, end, ''), stance: stance === 'differs' ? ('differs' as const) : ('same' as const), how: null, speaker: null }],
  )
  const text = cited('', 0, 0, '')
  const rest = { text, kind: 'event' as const, forecast: false, slot: null, rule: '', speakers: [], because: [], silent: [] }
  return { ...rest, id: fact.id as ClaimId, status: fact.status as Claim['status'], texts: fact.texts, statements }
}

/** One claim and one alarm over every page from end to end. */
function wholePages(story: LineageStory, shape: Account): Account {
  const whole = story.pages.map(({ id, dump }) => cited(id, 0, dump.length, dump))
  const claim = claimOf({ id: 'all', claim: '', texts: 3, textsWithLater: 3, status: 'agreed', in: {} })
  const sides = whole.map((side) => ({ ...side, role: 'peer' as const, value: '' }))
  const alarm: Difference = {
    id: 'd' as DifferenceId,
    kind: 'detail',
    relation: 'contradiction',
    severity: 'high',
    claim: null,
    parent: null,
    sides,
    note: '',
  }
  const statements = whole.map((side) => ({ ...side, stance: 'same' as const, how: null, speaker: null }))
  return { ...shape, articles: story.pages.map(({ id }) => id as ArticleId), claims: [{ ...claim, statements }], differences: [alarm] }
}

/** Pages with marks lost, shifted, doubled, or spread over everything. */
export function damagedPages(output: PredictedPages): Readonly<Record<string, PredictedPages>> {
  const marks = (change: (marks: PredictedPages['marks'][number], at: number) => object): PredictedPages => ({
    ...output,
    marks: output.marks.map((one, at) => ({ ...one, ...change(one, at) })),
  })
  return {
    nothing: { articles: [], marks: [] },
    'no marks': { ...output, marks: [] },
    'without the second reading': { ...output, articles: output.articles.slice(0, output.articles.length / 2) },
    'marks shifted': marks(({ quotations, quantities, times, places, attributions }) => ({
      quotations: quotations.map(moved),
      quantities: quantities.map(moved),
      times: times.map(moved),
      places: places.map(moved),
      attributions: attributions.map((one) => ({ ...one, content: one.content.map(moved) })),
    })),
    'values lost': marks(({ quantities, times, places, attributions }) => ({
      quantities: quantities.map((one, at) =>
        at % 2 === 0
          ? { ...one, low: null, high: 7, unit: 'mile', bound: 'up to', per: 'P1D', approximator: 'about', base: quantities[0]?.id ?? null }
          : one,
      ),
      times: times.map((one, at) => (at % 2 === 0 ? { ...one, value: null, from: null, to: null } : { ...one, value: null, vague: true })),
      places: places.map((one) => ({ ...one, place: null })),
      attributions: attributions.map((one) => ({ ...one, speaker: null })),
    })),
    'everything marked': marks(({ quotations, times }, at) => {
      const text = output.articles[at]?.text ?? ''
      const whole = { start: 0, end: text.length, exact: text }
      return { quotations: quotations.map((one) => ({ ...one, ...whole })), times: [...times, ...times.map((one) => ({ ...one, ...whole }))] }
    }),
    'all blocks paragraphs, no headline': {
      ...output,
      articles: output.articles.map((article) => ({
        ...article,
        headline: null,
        outlet: { name: 'Somewhere', domain: null, how: 'text' },
        blocks: article.blocks.map((block) => ({ ...block, kind: 'paragraph' as const })),
      })),
    },
    'text squeezed': { ...output, articles: output.articles.map((article) => ({ ...article, text: article.text.replace(/^.{20}/s, '') })) },
  }
}

const moved = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
  ...span,
  start: span.start + 7,
  end: span.end + 7,
  exact: '',
})
