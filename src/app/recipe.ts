/**
 * The recipe of a report: program, Node and stage versions (FORMATS: Same input, same bytes).
 */
import type { Recipe } from '../model/account.ts'
import { stageVersions } from '../pipeline/order.ts'
import { programVersion } from './version.ts'

export function recipe(): Recipe {
  return {
    program: `crosswire ${programVersion()}`,
    node: process.versions.node.split('.')[0] ?? '',
    stages: stageVersions(),
    corrections: [],
  }
}
