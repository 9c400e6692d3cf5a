/**
 * Inputs → captures: the bytes as they are, and what somebody says of them. Nothing is read in them yet.
 *     for await (const one of captures(['saved/'], { manifest })) …      { capture } or the { problem } that stands in its place
 */
import type { Capture } from '../model/capture.ts'
import type { Given } from '../model/given.ts'
import type { Problem } from '../model/problem.ts'
import { findInputs, type Input } from './inputs.ts'
import { type Manifest, NO_MANIFEST } from './manifest.ts'
import { loadSource } from './sources.ts'

export type CaptureOrProblem = { readonly capture: Capture } | { readonly problem: Problem }

export interface CaptureOptions {
  readonly manifest?: Manifest
  /** Said of every page, above what the manifest says. */
  readonly given?: Given
  /** The bytes that `-` stands for, where they have been read already. */
  readonly standardInput?: Uint8Array
}

/** Problems of the inputs first, then captures by path, then what the manifest says of files that are not there. One bad file never stops the others. */
export async function* captures(paths: readonly string[], options: CaptureOptions = {}): AsyncGenerator<CaptureOrProblem> {
  const { manifest = NO_MANIFEST } = options
  const { inputs, problems } = findInputs(paths, manifest.path === null ? [] : [manifest.path])
  for (const problem of [...problems, ...manifest.problems]) yield { problem }
  for (const input of inputs) yield await captureOf(input, manifest, options)
  for (const problem of manifest.unmatched(inputs.map(({ path }) => path))) yield { problem }
}

async function captureOf(input: Input, manifest: Manifest, { given = {}, standardInput }: CaptureOptions): Promise<CaptureOrProblem> {
  const loaded = await loadSource(input, standardInput)
  if ('code' in loaded) return { problem: loaded }
  const { source, bytes } = loaded
  const { path, url, mediaType, via, capturedAt } = source
  return { capture: { bytes, path, url, mediaType, via, capturedAt, given: { ...manifest.givenFor(input.path), ...given } } }
}
