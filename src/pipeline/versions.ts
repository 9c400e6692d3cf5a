/**
 * Versions as a store keeps them: one for what makes a page out of its bytes, one for what is made of pages. A result of another version is made anew.
 */
import { shortHash } from '../text/hash.ts'
import { ACCOUNTING, BETWEEN, JUDGING, LINKING, MARKING, versionsOf } from './order.ts'
import { READING } from './reading-order.ts'
import { SKETCH_VERSION } from './sketch.ts'

export const pageVersion = (): string => shortHash(JSON.stringify({ ...versionsOf(READING), ...versionsOf(MARKING), sketch: SKETCH_VERSION }))

export const accountVersion = (): string => shortHash(JSON.stringify(versionsOf([...LINKING, ...ACCOUNTING, ...BETWEEN, ...JUDGING])))
