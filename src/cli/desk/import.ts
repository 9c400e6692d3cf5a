/**
 * `crosswire import`: takes in what `crosswire export --all` wrote. Every capture must have the bytes of its hash.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Desk } from '../../app/desk/desk.ts'
import { linesOfBytes } from '../../app/standard-input.ts'
import { CrosswireError } from '../../model/error.ts'
import { count } from '../../report/counting.ts'
import { EXIT } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { STORE, type StoreOption, withDesk } from '../store-option.ts'
import { storeTyped, terminalFor } from './listing-options.ts'

interface ImportOptions extends StoreOption {
  readonly wait: boolean
  readonly quiet?: boolean
}

export function addImport(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('import')
    .description('takes in a store that crosswire export --all wrote; what is held already is passed over')
    .argument('<file>', 'the file, or - for standard input')
    .option(...STORE)
    .option('--no-wait', 'take the pages in, and leave the reading to a later command or a worker')
    .option('-q, --quiet', 'no progress and no notes')
    .action(async (file: string, options: ImportOptions) => {
      await checkFile(file)
      end(await withDesk(faces, options, (desk) => runImport(desk, file, options)))
    })
}

/** Before a store is opened, or made. */
async function checkFile(file: string): Promise<void> {
  if (file === '-') return
  const isFile = await stat(file).then(
    (found) => !found.isDirectory(),
    () => false,
  )
  if (!isFile) throw new CrosswireError('wrong-use', `${file} is no file that can be read. Give what crosswire export --all wrote, or -.`)
}

async function runImport(desk: Desk, file: string, options: ImportOptions): Promise<number> {
  const terminal = terminalFor({ quiet: options.quiet ?? false, color: false })
  const { taken, known, acts, names, problems } = await desk.importAll(linesOfBytes(file === '-' ? process.stdin : createReadStream(file)))
  terminal.tellProblems(problems)
  if (options.wait) terminal.tellProblems((await desk.settle()).problems)
  const beside = [...(names > 0 ? [count(names, 'name of a story', 'names of stories')] : []), ...(acts > 0 ? [count(acts, 'correction')] : [])]
  terminal.print(`${[`${count(taken, 'page')} taken in`, `${known.toLocaleString('en-GB')} known before`, ...beside].join(' · ')}\n`)
  if (taken + known + acts + names === 0) return EXIT.nothingFound
  terminal.tell(`Next: crosswire stories${storeTyped(options)}`)
  return problems.length > 0 ? EXIT.inPart : EXIT.done
}
