/**
 * `crosswire demo`: the main job on the pages that come with the program.
 */
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { runCompare } from './compare.ts'
import { EXIT } from './exit-codes.ts'
import { openTerminal } from './terminal.ts'

const SAMPLE = fileURLToPath(new URL('../../examples/harbour-fire', import.meta.url))

export function addDemo(program: Command, end: (code: number) => void): void {
  program
    .command('demo')
    .description('compare the sample pages, print the account and write the HTML report')
    .option('-o, --output <file>', 'where the HTML report goes', 'crosswire-demo.html')
    .option('--no-color', 'no colour')
    .action(async ({ output, color }: { output: string; color: boolean }) => {
      end(await runDemo(output, color))
    })
}

async function runDemo(output: string, color: boolean): Promise<number> {
  const folder = relative(process.cwd(), SAMPLE) || '.'
  const manifest = `${folder}/manifest.csv`
  const told = await runCompare([folder], { format: 'text', manifest, failOn: [], color, quiet: true })
  if (told !== EXIT.done) return told
  const written = await runCompare([folder], { format: 'html', manifest, output, failOn: [], color, quiet: true })
  openTerminal({ quiet: false, color }).print(`\nThe HTML report lies in ${resolve(output)}\n`)
  return written
}
