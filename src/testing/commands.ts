/** Commands over the report on the bridge in memory, a desk that keeps what comes in, and folders with files: for tests of the commands of a store. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Desk } from '../app/desk/desk.ts'
import type { Capture, Taken } from '../model/capture.ts'
import type { ArticleId } from '../model/ids.ts'
import { bridgeReport } from './bridge-report.ts'
import { deskOf } from './desk-of.ts'
import { facesOf, inMemory, type Ran } from './faces-of.ts'

export const desk = deskOf(bridgeReport)
export const run = (...words: readonly string[]): Promise<Ran> => inMemory(words, facesOf(desk))
export const runOn = (other: Partial<Desk>, ...words: readonly string[]): Promise<Ran> => inMemory(words, facesOf({ ...desk, ...other }))

/** A folder with these files, while the work goes on. */
export async function inFolder<Result>(files: Readonly<Record<string, string>>, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-desk-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A desk that keeps what comes in, and says of it that it was added. */
export function taking(): { readonly held: Capture[]; readonly desk: Partial<Desk>; readonly settled: () => number } {
  const held: Capture[] = []
  let settled = 0
  const addPages = async (captures: readonly Capture[]): Promise<readonly Taken[]> => {
    held.push(...captures)
    return captures.map((_, at) => ({ article: `a${at}` as ArticleId, outcome: 'added' }))
  }
  const settle = async () => {
    settled++
    return { problems: [] }
  }
  return { held, desk: { addPages, settle }, settled: () => settled }
}
