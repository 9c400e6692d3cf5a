/**
 * The program: its commands, and how every ending becomes an exit code.
 */
import { Command, CommanderError } from 'commander'
import { programVersion } from '../app/version.ts'
import { CrosswireError } from '../model/error.ts'
import { addCompare } from './compare.ts'
import { addDemo } from './demo.ts'
import { addAdd } from './desk/add.ts'
import { addChanges } from './desk/changes.ts'
import { addDoctor } from './desk/doctor.ts'
import { addEvidence } from './desk/evidence.ts'
import { addExport } from './desk/export.ts'
import { addImport } from './desk/import.ts'
import { addRemove } from './desk/remove.ts'
import { addSearch } from './desk/search.ts'
import { addMcp, addServe, addWork } from './desk/serve.ts'
import { addShow } from './desk/show.ts'
import { addStories } from './desk/stories.ts'
import { addDiff } from './diff.ts'
import { EXIT } from './exit-codes.ts'
import type { Faces } from './faces.ts'
import { addFilters } from './filters.ts'
import { addLink } from './link.ts'
import { addMark } from './mark.ts'
import { addRead } from './read.ts'

/** Runs one command line (without `node` and the script) and gives the exit code. Throws nothing. */
export async function runProgram(words: readonly string[], faces: Faces): Promise<number> {
  let code: number = EXIT.done
  const program = programOf((ended) => {
    code = ended
  }, faces)
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    return exitCodeOfError(error)
  }
}

/** The commands; `end` gets the exit code of the one that ran. */
export function programOf(end: (code: number) => void, faces: Faces): Command {
  const program = new Command('crosswire')
    .description(
      'Many outlets’ pages about one story in, one sourced account out. Offline, unless --assist asks a model; nothing is asserted that is not in a page.',
    )
    .version(programVersion(), '--version')
    .exitOverride()
    .showHelpAfterError('(crosswire --help lists the commands)')
  program.commandsGroup('Pages, once:')
  addCompare(program, end)
  addRead(program, end)
  addMark(program, end)
  addLink(program, end)
  addFilters(program, end)
  addDiff(program, faces, end)
  addDemo(program, end)
  program.commandsGroup('A store of pages:')
  addDesk(program, faces, end)
  program.commandsGroup('Serving the store:')
  addServe(program, faces, end)
  addMcp(program, faces, end)
  addWork(program, faces, end)
  return program
}

/** What people do with a store. */
function addDesk(program: Command, faces: Faces, end: (code: number) => void): void {
  addAdd(program, faces, end)
  addRemove(program, faces, end)
  addStories(program, faces, end)
  addShow(program, faces, end)
  addEvidence(program, faces, end)
  addSearch(program, faces, end)
  addChanges(program, faces, end)
  addExport(program, faces, end)
  addImport(program, faces, end)
  addDoctor(program, faces, end)
}

function exitCodeOfError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse
  if (error instanceof CrosswireError) {
    process.stderr.write(`crosswire: ${error.message} [${error.code}]\n`)
    return error.code === 'wrong-use' ? EXIT.wrongUse : EXIT.failed
  }
  process.stderr.write(`crosswire failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nPlease report this.\n`)
  return EXIT.failed
}
