/**
 * The recipe of a report: program, Node and stage versions (FORMATS: Same input, same bytes).
 */
import { readFileSync } from 'node:fs'
import type { Recipe } from '../model/account.ts'
import { stageVersions } from '../pipeline/order.ts'

const PACKAGE = new URL('../../package.json', import.meta.url)

/** "0.1.0" */
export const programVersion = (): string => (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version

export function recipe(): Recipe {
  return {
    program: `crosswire ${programVersion()}`,
    node: process.versions.node.split('.')[0] ?? '',
    stages: stageVersions(),
    corrections: [],
  }
}
