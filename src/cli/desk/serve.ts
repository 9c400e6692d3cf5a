/**
 * `crosswire serve`: the web pages, the HTTP API and MCP over a store, until somebody stops it. `crosswire mcp`: MCP alone, on standard input and
 * output. `crosswire work`: a worker for a PostgreSQL store.
 */
import { readFileSync } from 'node:fs'
import { type Command, InvalidArgumentError } from 'commander'
import { CrosswireError } from '../../model/error.ts'
import { EXIT } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { openInBrowser } from '../open-in-browser.ts'
import { isPostgres, STORE, type StoreOption, storeLocation, withDesk } from '../store-option.ts'
import { limitUpTo, terminalFor } from './listing-options.ts'

const MOST_JOBS = 64
const DEFAULT_PORT = 4810

interface ServeOptions extends StoreOption {
  readonly host: string
  readonly port: number
  readonly name: readonly string[]
  readonly tokenFile?: string
  readonly open: boolean
  readonly quiet?: boolean
}

export function addServe(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('serve')
    .description('the web pages, the HTTP API and MCP over the store, on this machine')
    .option(...STORE)
    .option('--host <address>', 'the address to listen at; any but this machine’s own needs a token', '127.0.0.1')
    .option('--port <number>', 'the port; 0 for any that is free', portOf, DEFAULT_PORT)
    .option('--name <host>', 'a name under which others reach it, behind a proxy; may be given several times', gathered, [])
    .option('--token-file <file>', 'a file with the token that callers must give')
    .option('--no-open', 'do not open the browser')
    .option('-q, --quiet', 'no progress and no notes')
    .action(async (options: ServeOptions) => {
      end(await runServe(faces, options))
    })
}

async function runServe(faces: Faces, options: ServeOptions): Promise<number> {
  const terminal = terminalFor({ quiet: options.quiet ?? false, color: false })
  const token = options.tokenFile === undefined ? null : tokenIn(options.tokenFile)
  return withDesk(
    faces,
    options,
    async (desk) => {
      const stopped = faces.untilStopped() // from now on Ctrl-C closes the store in good order
      const { url, close } = await faces.serve(desk, { host: options.host, port: options.port, names: options.name, token, tell: terminal.tell })
      terminal.print(`${url}\n`)
      terminal.tell('Ctrl-C stops.')
      if (options.open && process.stdout.isTTY) openInBrowser(url)
      await stopped
      await close()
      return EXIT.done
    },
    { longLived: true },
  )
}

const gathered = (name: string, before: readonly string[]): readonly string[] => [...before, name]

/** A token in a file is seen by nobody who lists the processes. */
function tokenIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new CrosswireError('wrong-use', `The token file ${file} cannot be read. Write the token into it, readable by you alone.`, { cause })
  }
}

function portOf(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('Give a number from 0 to 65535.')
  return port
}

export function addMcp(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('mcp')
    .description('read-only tools over the store for an assistant (Model Context Protocol), on standard input and output')
    .option(...STORE)
    .action(async (options: StoreOption) => {
      end(await withDesk(faces, options, (desk) => faces.mcp(desk).then(() => EXIT.done), { longLived: true }))
    })
}

interface WorkOptions extends StoreOption {
  readonly jobs?: number
  readonly once?: boolean
  readonly quiet?: boolean
}

export function addWork(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('work')
    .description('a worker for a PostgreSQL store: reads, links and accounts for what came in, until it is stopped')
    .option(...STORE)
    .option('-j, --jobs <number>', 'pages read at once (default: as the machine allows)', limitUpTo(MOST_JOBS))
    .option('--once', 'end when nothing waits')
    .option('-q, --quiet', 'no progress and no notes')
    .action(async (options: WorkOptions) => {
      end(await runWork(faces, options))
    })
}

async function runWork(faces: Faces, options: WorkOptions): Promise<number> {
  const location = storeLocation(options)
  if (!isPostgres(location))
    throw new CrosswireError(
      'wrong-use',
      'crosswire work is for a PostgreSQL store: give --store postgres://…. In a folder the commands do the work themselves.',
    )
  const { tell } = terminalFor({ quiet: options.quiet ?? false, color: false })
  await faces.work(location, { jobs: options.jobs ?? null, once: options.once ?? false, tell, stopped: faces.untilStopped() })
  return EXIT.done
}
