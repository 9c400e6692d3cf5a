/**
 * Facts: whether one claim gathers the pages that assert a fact, counts its texts right, and has the right status.
 */
import { type Item, shortened } from '../../task.ts'
import type { Fact, LineageStory, Stand } from '../lineage/gold.ts'
import type { Tally } from '../tally.ts'
import type { PlacedClaim, PlacedStory } from './placed.ts'
import { finds, overlapShare, passagesOf } from './reach.ts'

/** Statuses the gold does not tell from others. */
const COARSE: Readonly<Record<string, string>> = { 'single-source': 'agreed', differs: 'disputed' }
/** Sums of shares this near are equal. */
const EQUAL = 1e-9

type Asserting = readonly (readonly [page: string, stand: Stand])[]

export interface FactResult {
  /** Claims that are the best of two facts or more. */
  readonly swallowing: number
  readonly items: readonly Item[]
}

export function scoreFacts(story: LineageStory, placed: PlacedStory, tally: Tally): FactResult {
  const later = new Set(story.pages.flatMap((page) => (page.later ? [page.id] : [])))
  const withLater = [...later].some((page) => placed.pages.has(page))
  const asked = story.facts
    .map(
      (fact): AskedFact => ({
        fact,
        asserting: assertingPages(fact, withLater ? new Set() : later),
        texts: withLater ? fact.textsWithLater : fact.texts,
      }),
    )
    .filter(({ asserting }) => asserting.length > 0)
  const found = asked.map((one) => ({ ...one, best: bestClaim(placed.claims, one.asserting) }))
  for (const { best, ...one } of found) countFact(one, best, tally)
  const claims = found.flatMap(({ best }) => (best ? [best.claim] : []))
  const twice = new Set(claims.filter((claim, at) => claims.indexOf(claim) !== at))
  return { swallowing: twice.size, items: found.map(({ best, ...one }) => itemOf(one, best)) }
}

const assertingPages = (fact: Fact, left: ReadonlySet<string>): Asserting =>
  Object.entries(fact.in).filter(([page, { stance }]) => stance === 'asserts' && !left.has(page))

/** A fact, the pages that should be gathered for it, and how many independent texts there are. */
interface AskedFact {
  readonly fact: Fact
  readonly asserting: Asserting
  readonly texts: number
}

function countFact({ fact, asserting, texts }: AskedFact, best: Gathering | null, tally: Tally): void {
  if (asserting.length >= 2) tally.add('fact-gathering', (best?.pages ?? 0) / asserting.length)
  tally.add('texts-exact', best?.claim.texts === texts)
  tally.add('status-accuracy', best !== null && statusOf(best.claim) === fact.status)
  if (best) countPages(best.claim, fact, tally)
}

const statusOf = ({ status }: PlacedClaim): string => COARSE[status] ?? status

interface Gathering {
  readonly claim: PlacedClaim
  /** Asserting pages that it holds. */
  readonly pages: number
  /** How well its passages fit theirs, summed up. */
  readonly fit: number
}

/** The claim that holds the most asserting pages, then fits them best, then has the fewest statements, then comes first. */
function bestClaim(claims: readonly PlacedClaim[], asserting: Asserting): Gathering | null {
  let best: Gathering | null = null
  for (const claim of claims) {
    const fits = asserting.map(([page, stand]) => fitOf(claim, page, stand)).filter((fit) => fit > 0)
    const gathering = { claim, pages: fits.length, fit: fits.reduce((sum, fit) => sum + fit, 0) }
    if (fits.length > 0 && (best === null || isBetter(gathering, best))) best = gathering
  }
  return best
}

function isBetter(one: Gathering, than: Gathering): boolean {
  if (one.pages !== than.pages) return one.pages > than.pages
  if (Math.abs(one.fit - than.fit) > EQUAL) return one.fit > than.fit
  return one.claim.sides.length < than.claim.sides.length
}

/** How well the claim's best passage on the page fits where the page asserts the fact; 0 where none finds it. */
function fitOf({ sides }: PlacedClaim, page: string, stand: Stand): number {
  const passages = passagesOf(page, stand)
  const own = sides.filter((side) => side.page === page && side.stance !== 'differs')
  const found = own.flatMap((side) => passages.filter((passage) => finds(side, passage)).map((passage) => overlapShare(side, passage)))
  return Math.max(0, ...found)
}

/** Of the claim's pages, those that assert the fact; pages that differ compatibly are neither right nor wrong. */
function countPages({ sides }: PlacedClaim, fact: Fact, tally: Tally): void {
  for (const page of new Set(sides.filter(({ stance }) => stance !== 'differs').map((side) => side.page))) {
    const stand = fact.in[page]
    if (stand && !(stand.stance === 'differs' && stand.relation === 'compatible')) tally.add('fact-page-precision', stand.stance === 'asserts')
  }
}

function itemOf({ fact: { id, claim, status }, asserting, texts }: AskedFact, best: Gathering | null): Item {
  const got = best ? statusOf(best.claim) : 'no claim'
  return {
    id: `fact ${id}`,
    right: best !== null && got === status && best.claim.texts === texts,
    passage: shortened(claim),
    note: `${status} by ${texts} texts, ${got}${best ? ` by ${best.claim.texts}; ${best.pages} of ${asserting.length} pages gathered` : ''}`,
  }
}
