/**
 * Puts the real output of the demo into README.md and docs/tutorial.md: `npm run readme`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { demoOutput, README, withRun } from '../tests/readme-run.ts'
import { TUTORIAL, withExcerpts } from '../tests/tutorial-run.ts'

const output = await demoOutput()
writeFileSync(README, withRun(readFileSync(README, 'utf8'), output))
writeFileSync(TUTORIAL, withExcerpts(readFileSync(TUTORIAL, 'utf8'), output))
