/**
 * Alarms: how many stand on a true fault; the others, on pages without any fault and on passages that say the same in other words.
 */
import { overlaps } from '../../../src/text/spans.ts'
import type { Item } from '../../task.ts'
import { shortened } from '../../task.ts'
import type { LineageStory, Passage } from '../lineage/gold.ts'
import type { Tally } from '../tally.ts'
import type { PlacedDifference, PlacedStory } from './placed.ts'
import { finds, isAlarm, passagesOf, touches } from './reach.ts'

export interface AlarmCounts {
  /** Pages without a fault, and false alarms that touch them. */
  readonly cleanPages: number
  readonly onClean: number
  readonly onCompatible: number
}

export interface AlarmResult {
  readonly counts: AlarmCounts
  readonly items: readonly Item[]
}

export function scoreAlarms(story: LineageStory, { differences }: PlacedStory, tally: Tally): AlarmResult {
  const faulty: readonly Passage[] = [...story.drifts, ...story.inherited]
  const clean = cleanPages(story, faulty)
  const compatible = [...differing(story, true), ...(story.faithful ?? [])]
  const alarms = differences.filter(isAlarm)
  const wrong = alarms.filter(({ sides }) => !touches(sides, [...faulty, ...differing(story, false)], finds))
  for (const alarm of alarms) tally.add('hm-precision', !wrong.includes(alarm))
  return {
    counts: {
      cleanPages: clean.size,
      onClean: wrong.reduce((sum, { sides }) => sum + new Set(sides.flatMap(({ page }) => (clean.has(page) ? [page] : []))).size, 0),
      onCompatible: wrong.filter(({ sides }) => touches(sides, compatible, overlaps)).length,
    },
    items: wrong.map((alarm) => itemOf(alarm, story)),
  }
}

/** Reworded or copied pages with no fault of their own or taken over. */
function cleanPages({ pages }: LineageStory, faulty: readonly Passage[]): ReadonlySet<string> {
  const dirty = new Set(faulty.map(({ page }) => page))
  return new Set(pages.flatMap(({ id, kind, later }) => (kind !== 'original' && !later && !dirty.has(id) ? [id] : [])))
}

/** Passages that differ from a fact: compatibly, or in any other way. */
function differing({ facts }: LineageStory, compatibly: boolean): readonly Passage[] {
  return facts
    .flatMap((fact) => Object.entries(fact.in))
    .filter(([, { stance, relation }]) => stance === 'differs' && (relation === 'compatible') === compatibly)
    .flatMap(([page, stand]) => passagesOf(page, stand))
}

function itemOf({ sides, kind, relation, note }: PlacedDifference, { pages }: LineageStory): Item {
  const textOf = new Map(pages.map(({ id, dump }) => [id, dump]))
  const words = sides.map(({ page, start, end }) => `${page}: ${(textOf.get(page) ?? '').slice(start, end)}`)
  return {
    id: `alarm ${kind} ${sides.map(({ page, start }) => `${page}@${start}`).join(' ')}`,
    right: false,
    passage: shortened(words.join(' / ')),
    note: `false ${relation}: ${shortened(note)}`,
  }
}
