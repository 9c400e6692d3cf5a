/** The sample that comes with the program, as captures: what "Add the sample" adds, and what tests of the pages walk through. */
import { fileURLToPath } from 'node:url'
import { captures } from '../app/captures.ts'
import { readManifest } from '../app/manifest.ts'
import type { Capture } from '../model/capture.ts'

const FOLDER = fileURLToPath(new URL('../../examples/harbour-fire/', import.meta.url))

/** Paths are those in the folder: nobody's home is held. */
export async function samplePages(): Promise<readonly Capture[]> {
  const pages: Capture[] = []
  for await (const one of captures([FOLDER], { manifest: readManifest(`${FOLDER}manifest.csv`) })) {
    if ('capture' in one) pages.push({ ...one.capture, path: one.capture.path?.replace(FOLDER, 'examples/harbour-fire/') ?? null })
  }
  return pages
}
