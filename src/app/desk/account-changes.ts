/**
 * What became another between two accounts of one story, claim by claim. A claim whose anchor became another sentence is the same claim where most of its
 * passages are the same: its old id then leads to the new one.
 */
import type { Account } from '../../model/account.ts'
import type { ChangeKind } from '../../model/change.ts'
import type { Claim } from '../../model/claim.ts'
import type { Difference } from '../../model/difference.ts'

interface AccountChange {
  readonly kind: ChangeKind
  readonly subject: string
  readonly text: string | null
  readonly before: string | null
  readonly after: string | null
}

export interface Changed {
  readonly changes: readonly AccountChange[]
  /** Old claim id, new claim id. */
  readonly successions: readonly (readonly [string, string])[]
}

/** `before` is null where the story is new: then only its pages are told. */
export function changesBetween(before: Account | null, after: Account): Changed {
  const pages = pageChanges(before?.articles ?? [], after.articles)
  if (before === null) return { changes: pages, successions: [] }
  const heirs = heirsOf(before.claims, after.claims)
  const changes = [...pages, ...claimChanges(before.claims, after.claims, heirs), ...differenceChanges(before.differences, after.differences)]
  const successions = [...heirs].filter(([old, claim]) => old !== claim.id).map(([old, claim]) => [old, claim.id] as const)
  return { changes, successions }
}

function pageChanges(before: readonly string[], after: readonly string[]): readonly AccountChange[] {
  const [old, now] = [new Set(before), new Set(after)]
  const plain = (kind: ChangeKind, subject: string): AccountChange => ({ kind, subject, text: null, before: null, after: null })
  return [
    ...after.filter((page) => !old.has(page)).map((page) => plain('page-added', page)),
    ...before.filter((page) => !now.has(page)).map((page) => plain('page-removed', page)),
  ]
}

type Heirs = ReadonlyMap<string, Claim>

/** Old claim → the claim that it is now: the one with the same id, or the one with most of its passages, each taken once. */
function heirsOf(before: readonly Claim[], after: readonly Claim[]): Heirs {
  const byId = new Map<string, Claim>(after.map((claim) => [claim.id, claim]))
  const heirs = new Map<string, Claim>()
  for (const { id } of before) {
    const same = byId.get(id)
    if (same !== undefined) heirs.set(id, same)
  }
  const free = new Set(after.filter((claim) => !before.some(({ id }) => id === claim.id)))
  for (const claim of before) {
    if (heirs.has(claim.id)) continue
    const heir = mostShared(claim, free)
    if (heir === null) continue
    heirs.set(claim.id, heir)
    free.delete(heir)
  }
  return heirs
}

/** Half of the old passages at least. */
function mostShared(claim: Claim, among: Iterable<Claim>): Claim | null {
  let best: Claim | null = null
  let most = claim.statements.length / 2
  for (const other of among) {
    const common = claim.statements.filter((one) =>
      other.statements.some((two) => one.article === two.article && one.start < two.end && two.start < one.end),
    )
    if (common.length >= most && (best === null || common.length > most)) [best, most] = [other, common.length]
  }
  return best
}

function claimChanges(before: readonly Claim[], after: readonly Claim[], heirs: Heirs): readonly AccountChange[] {
  const inherited = new Set([...heirs.values()])
  const gone = before.filter(({ id }) => !heirs.has(id)).map((claim) => claimChange('claim-gone', claim, claim.status, null))
  const added = after.filter((claim) => !inherited.has(claim)).map((claim) => claimChange('claim-added', claim, null, claim.status))
  const kept = before.flatMap((old) => {
    const now = heirs.get(old.id)
    return now === undefined ? [] : stateChanges(old, now)
  })
  return [...added, ...gone, ...kept]
}

function stateChanges(old: Claim, now: Claim): readonly AccountChange[] {
  const [pagesThen, pagesNow] = [pagesOf(old), pagesOf(now)]
  return [
    ...(old.status === now.status ? [] : [claimChange('status-changed', now, old.status, now.status)]),
    ...(pagesThen === pagesNow ? [] : [claimChange('statements-changed', now, pagesThen, pagesNow)]),
  ]
}

const pagesOf = ({ statements }: Claim): string => [...new Set(statements.map(({ article }) => article))].sort().join(' ')

const claimChange = (kind: ChangeKind, { id, text }: Claim, before: string | null, after: string | null): AccountChange => ({
  kind,
  subject: id,
  text: text.exact,
  before,
  after,
})

/** Differences have no heirs: their id covers their sides. */
function differenceChanges(before: readonly Difference[], after: readonly Difference[]): readonly AccountChange[] {
  const shown = (all: readonly Difference[]) => new Map(all.filter(({ relation }) => relation !== 'compatible').map((one) => [one.id, one]))
  const [old, now] = [shown(before), shown(after)]
  const change = (kind: ChangeKind, { id, note, relation }: Difference): AccountChange => ({
    kind,
    subject: id,
    text: note,
    before: kind === 'difference-gone' ? relation : null,
    after: kind === 'difference-added' ? relation : null,
  })
  return [
    ...[...now.values()].filter(({ id }) => !old.has(id)).map((one) => change('difference-added', one)),
    ...[...old.values()].filter(({ id }) => !now.has(id)).map((one) => change('difference-gone', one)),
  ]
}
