/**
 * The run that README.md shows: the first lines of the demo, as they are.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCrosswire } from './run-crosswire.ts'

export const README = new URL('../README.md', import.meta.url)

const LINES = 40
const BLOCK = /(<!-- run: .* -->\n```\n)[\s\S]*?(```\n<!-- end of run -->)/

/** All that the demo prints. */
export async function demoOutput(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-readme-'))
  try {
    const { out } = await runCrosswire(['demo', '--no-color', '--output', join(folder, 'report.html')])
    return out
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The README with the first lines of the demo in its block. */
export const withRun = (readme: string, output: string): string =>
  readme.replace(BLOCK, (_whole, head: string, foot: string) => `${head}$ npm run demo\n${firstLines(output)}…\n${foot}`)

const firstLines = (output: string): string => `${output.split('\n').slice(0, LINES).join('\n')}\n`
