/**
 * Accounts over all stories of a set: planted faults, alarms, contradictions, facts.
 */
import type { Measure } from '../../rows.ts'
import type { Item } from '../../task.ts'
import type { LineageStory } from '../lineage/gold.ts'
import { newTally, type Tally } from '../tally.ts'
import { scoreAlarms } from './alarms.ts'
import { scoreContradictions } from './contradictions.ts'
import { scoreDrifts } from './drifts.ts'
import { scoreFacts } from './facts.ts'
import { type PlacedStory, type PredictedAccounts, placeAccounts } from './placed.ts'

/** What is summed up over stories and is no share of cases. */
interface Sums {
  readonly onClean: number
  readonly cleanPages: number
  readonly onCompatible: number
  readonly swallowing: number
}

export function scoreAccount(
  stories: readonly LineageStory[],
  predicted: PredictedAccounts,
): { readonly metrics: readonly Measure[]; readonly items: readonly Item[] } {
  const tally = newTally()
  const placed = placeAccounts(stories, predicted)
  const results = stories.flatMap((story, at) => {
    const own = placed[at]
    return own ? [scoreStory(story, own, tally)] : []
  })
  const sum = (of: keyof Sums) => results.reduce((all, { sums }) => all + sums[of], 0)
  const sums = { onClean: sum('onClean'), cleanPages: sum('cleanPages'), onCompatible: sum('onCompatible'), swallowing: sum('swallowing') }
  return { metrics: measures(tally, sums, stories.length), items: results.flatMap(({ items }) => items) }
}

function scoreStory(story: LineageStory, placed: PlacedStory, tally: Tally): { readonly sums: Sums; readonly items: readonly Item[] } {
  const drifts = scoreDrifts(story, placed, tally)
  const alarms = scoreAlarms(story, placed, tally)
  const contradictions = scoreContradictions(story, placed, tally)
  const facts = scoreFacts(story, placed, tally)
  return { sums: { ...alarms.counts, swallowing: facts.swallowing }, items: [...drifts, ...alarms.items, ...contradictions, ...facts.items] }
}

function measures(tally: Tally, sums: Sums, stories: number): readonly Measure[] {
  const types = tally.names().filter((metric) => metric.startsWith('drift-recall/'))
  const over = (part: number, n: number) => ({ value: n === 0 ? 0 : part / n, n })
  return [
    tally.share('drift-recall'),
    ...types.toSorted().map((metric) => tally.share(metric)),
    tally.share('drift-recall-hm'),
    tally.share('relation-accuracy'),
    tally.share('hm-precision', 1),
    { metric: 'hm-per-clean-page', ...over(sums.onClean, sums.cleanPages) },
    { metric: 'hm-on-compatible', ...over(sums.onCompatible, stories) },
    tally.share('contradiction-recall'),
    tally.share('fact-gathering'),
    tally.share('fact-page-precision'),
    { metric: 'claims-swallowing-two', value: sums.swallowing, n: tally.of('texts-exact') },
    tally.share('texts-exact'),
    tally.share('status-accuracy'),
  ]
}
