/**
 * Puts the real output of the demo into README.md: `npm run readme`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { demoRun, README, withRun } from '../tests/readme-run.ts'

writeFileSync(README, withRun(readFileSync(README, 'utf8'), await demoRun()))
