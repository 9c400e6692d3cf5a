/**
 * Captures into a desk, in batches: each batch is durable before the next one is read, so that what breaks off loses nothing that was counted, and the
 * same again passes over what is known.
 */
import type { Capture, Taken } from '../model/capture.ts'
import type { Problem } from '../model/problem.ts'
import type { CaptureOrProblem } from './captures.ts'
import type { AddOptions, Desk } from './desk/desk.ts'

/** A batch is written to disk as one: large enough that waiting for the disk is shared, small enough to be held in memory. */
const MOST_CAPTURES = 200
const MOST_BYTES = 16 * 1024 * 1024

export interface TakeInOptions extends AddOptions {
  /** Told of every capture that is held now. */
  readonly taken?: (taken: Taken, capture: Capture) => void
  readonly problem?: (problem: Problem) => void
}

export interface TakenIn {
  readonly outcomes: Readonly<Record<Taken['outcome'], number>>
  /** Errors and warnings; notes are told, not counted. */
  readonly serious: number
}

export async function takeIn(desk: Pick<Desk, 'addPages'>, stream: AsyncIterable<CaptureOrProblem>, options: TakeInOptions = {}): Promise<TakenIn> {
  const outcomes = { added: 0, known: 0, version: 0, skipped: 0, left: 0 }
  let serious = 0
  let batch: Capture[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const held = await desk.addPages(batch, options.known === undefined ? {} : { known: options.known })
    for (const [at, capture] of batch.entries()) {
      const taken = held[at]
      if (taken === undefined) continue
      outcomes[taken.outcome]++
      options.taken?.(taken, capture)
    }
    batch = []
    bytes = 0
  }
  for await (const one of stream) {
    if ('problem' in one) {
      if (one.problem.severity !== 'note') serious++
      options.problem?.(one.problem)
      continue
    }
    if (bytes + one.capture.bytes.length > MOST_BYTES) await flush()
    batch.push(one.capture)
    bytes += one.capture.bytes.length
    if (batch.length >= MOST_CAPTURES) await flush()
  }
  await flush()
  return { outcomes, serious }
}
