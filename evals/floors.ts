/**
 * Floors: numbers that must not fall (floors.json), each with the digest of the set it was counted on.
 *     { run: 'quick', task: 'mark/times', set: 'harbour', metric: 'value-f1', fit: 'unseen', value: 0.81, digest: '9f…' }
 * A number that was not unseen or out of fold is pinned as well; that it fell is told, not refused: it proves little either way.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Fit, Row } from './rows.ts'

/** Quick runs and full runs have numbers of their own. */
export type RunKind = 'quick' | 'full'

export interface Floor {
  readonly run: RunKind
  readonly task: string
  readonly set: string
  readonly metric: string
  readonly fit: Fit
  readonly value: number
  /** SHA-256 of the set. */
  readonly digest: string
}

/** A row as measured now, with what is needed to compare it. */
export interface Measured extends Row {
  readonly run: RunKind
  readonly digest: string
}

export interface Verdict {
  /** Rows below their floor that nothing excuses. */
  readonly refused: readonly string[]
  /** What should be known, and stops nobody. */
  readonly told: readonly string[]
}

const TOLERANCE = 0.0005

/** Counts of faults and prices: less is better. */
const FAULTS = /^(?:false-|family-false$|candidates-per-document$|hm-per-clean-page$|hm-on-compatible$|claims-swallowing-two$|outside-body$)/

/** How much better the value is than the floor, whichever way better lies. */
const gain = (metric: string, value: number, floor: number): number => (FAULTS.test(metric) ? floor - value : value - floor)

const keyOf = ({ run, task, set, metric, fit }: Omit<Floor, 'value' | 'digest'>): string => [run, task, set, metric, fit].join(' ')

export function judge(rows: readonly Measured[], floors: readonly Floor[], changelog: string): Verdict {
  const refused: string[] = []
  const told: string[] = []
  const byKey = new Map(floors.map((floor) => [keyOf(floor), floor]))
  const excuses = qualityLines(changelog)
  for (const row of rows) {
    const floor = byKey.get(keyOf(row))
    if (!floor) continue
    const name = `${keyOf(row)}: ${row.value}, floor ${floor.value}`
    if (floor.digest !== row.digest) told.push(`${name}: the set has changed, the floor does not count`)
    else if (gain(row.metric, row.value, floor.value) >= -TOLERANCE) continue
    else if (row.fit === 'in-sample') told.push(`${name}: fell`)
    else if (excuses.some((line) => line.includes(row.metric) && line.includes(row.task))) told.push(`${name}: fell, as the changelog says`)
    else refused.push(name)
  }
  return { refused, told }
}

/** Lines below a heading "Quality" of the changelog's newest version. */
export function qualityLines(changelog: string): readonly string[] {
  const newest = changelog.split(/^## /m)[1] ?? ''
  return newest
    .split(/^### /m)
    .filter((part) => part.startsWith('Quality'))
    .flatMap((part) => part.split('\n').slice(1))
}

/** Floors raised to what is measured, never lowered unless allowed; new rows and rows of changed sets are pinned as they are. */
export function raised(rows: readonly Measured[], floors: readonly Floor[], mayFall: boolean): readonly Floor[] {
  const next = new Map(floors.map((floor) => [keyOf(floor), floor]))
  for (const { run, task, set, metric, fit, value, digest } of rows) {
    const floor = next.get(keyOf({ run, task, set, metric, fit }))
    const isComparable = floor !== undefined && floor.digest === digest
    if (isComparable && !mayFall && gain(metric, value, floor.value) < 0) continue
    next.set(keyOf({ run, task, set, metric, fit }), { run, task, set, metric, fit, value, digest })
  }
  return [...next.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const FILE = new URL('floors.json', import.meta.url)

export const readFloors = (): readonly Floor[] => JSON.parse(readFileSync(FILE, 'utf8')) as readonly Floor[]

export function writeFloors(floors: readonly Floor[]): void {
  writeFileSync(FILE, `[\n${floors.map((floor) => `  ${JSON.stringify(floor)}`).join(',\n')}\n]\n`)
}
