/**
 * What two runs have got right and wrong in turn: items by their ids.
 */
import type { SavedRun } from './saved-run.ts'
import type { Item } from './task.ts'

export interface SetChange {
  readonly task: string
  readonly set: string
  /** "value-f1 0.6800 → 0.7100 (+0.0300)" */
  readonly metrics: readonly string[]
  readonly gained: readonly Item[]
  readonly lost: readonly Item[]
}

/** Sets in which anything changed, in the order of the later run. */
export function compareRuns(before: SavedRun, after: SavedRun): readonly SetChange[] {
  const sets = new Map(after.rows.map(({ task, set }) => [`${task} ${set}`, { task, set }]))
  return [...sets.values()]
    .map(({ task, set }) => ({ task, set, metrics: movedMetrics(before, after, task, set), ...movedItems(before, after, task, set) }))
    .filter(({ metrics, gained, lost }) => metrics.length + gained.length + lost.length > 0)
}

function movedMetrics(before: SavedRun, after: SavedRun, task: string, set: string): readonly string[] {
  const rowsOf = (run: SavedRun) => run.rows.filter((row) => row.task === task && row.set === set)
  const earlier = new Map(rowsOf(before).map((row) => [row.metric, row.value]))
  return rowsOf(after).flatMap(({ metric, value }) => {
    const old = earlier.get(metric)
    if (old === value) return []
    if (old === undefined) return [`${metric} ${value.toFixed(4)} (new)`]
    return [`${metric} ${old.toFixed(4)} → ${value.toFixed(4)} (${value > old ? '+' : ''}${(value - old).toFixed(4)})`]
  })
}

/** An error that is no longer there is gained; a new one is lost. */
function movedItems(
  before: SavedRun,
  after: SavedRun,
  task: string,
  set: string,
): { readonly gained: readonly Item[]; readonly lost: readonly Item[] } {
  const [old, now] = [before, after].map((run) => itemsOf(run, task, set)) as [ReadonlyMap<string, Item>, ReadonlyMap<string, Item>]
  const ids = [...new Set([...old.keys(), ...now.keys()])]
  const moved = ids.flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)]
    const item = is ?? was
    const change = Number(is?.right ?? !was?.right) - Number(was?.right ?? !is?.right)
    return item && change !== 0 ? [{ item, change }] : []
  })
  return {
    gained: moved.filter(({ change }) => change > 0).map(({ item }) => item),
    lost: moved.filter(({ change }) => change < 0).map(({ item }) => item),
  }
}

/** None where the run was saved without items. Two items of one id (a place found twice) keep their order. */
function itemsOf(run: SavedRun, task: string, set: string): ReadonlyMap<string, Item> {
  const items = run.items.find((saved) => saved.task === task && saved.set === set)?.items ?? []
  const seen = new Map<string, number>()
  return new Map(
    items.map((item) => {
      const times = (seen.get(item.id) ?? 0) + 1
      seen.set(item.id, times)
      return [times === 1 ? item.id : `${item.id} (${times})`, item]
    }),
  )
}
