/**
 * The table as text: a heading a set, a line a metric.
 */
import type { SetResult } from './run.ts'

export function table(results: readonly SetResult[]): string {
  return results.map(setLines).join('\n')
}

function setLines({ set, rows, milliseconds, failure }: SetResult): string {
  const head = `${set.task} ${set.name}`
  if (failure !== null) return `${head}: not scored. ${failure}`
  const lines = rows.map(({ metric, value, n }) => `  ${metric.padEnd(36)} ${value.toFixed(4).padStart(9)}  n ${n}`)
  return [`${head}  (${rows[0]?.fit ?? 'nothing to score'}, ${(milliseconds / 1000).toFixed(1)} s)`, ...lines].join('\n')
}
