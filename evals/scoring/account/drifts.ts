/**
 * Planted faults: found by any difference, found by an alarm, and told for what they are.
 */
import type { Item } from '../../task.ts'
import { shortened } from '../../task.ts'
import type { Drift, LineageStory } from '../lineage/gold.ts'
import type { Tally } from '../tally.ts'
import type { PlacedDifference, PlacedStory } from './placed.ts'
import { bestFit, isAlarm, isLow, shows } from './reach.ts'

/** A hedge dropped or a figure rounded is a small fault: no alarm is asked for. */
const isSmall = ({ type, named }: Drift): boolean => type === 'hedge' || named === 'number-rounded'

export function scoreDrifts({ drifts }: LineageStory, { differences }: PlacedStory, tally: Tally): readonly Item[] {
  const said = differences.filter(({ relation }) => relation !== 'compatible')
  return drifts.map((drift) => {
    const found = said.filter((difference) => shows(difference, drift))
    tally.add('drift-recall', found.length > 0)
    tally.add(`drift-recall/${drift.type}`, found.length > 0)
    if (!isSmall(drift)) tally.add('drift-recall-hm', found.some(isAlarm))
    const best = bestFit(found, drift)
    if (best) tally.add('relation-accuracy', best.relation === 'drift' && (!isSmall(drift) || isLow(best)))
    return itemOf(drift, best)
  })
}

const itemOf = ({ id, type, text }: Drift, best: PlacedDifference | undefined): Item => ({
  id: `drift ${id}`,
  right: best !== undefined,
  passage: shortened(text ?? ''),
  note: best ? `${type}: found as ${best.kind}, ${best.relation}, ${best.severity}` : `${type}: not found`,
})
