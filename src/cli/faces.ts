/**
 * What the commands of a store need from elsewhere: the store itself, and the faces that the command line may not import. `main` gives them; tests give
 * a desk in memory.
 */
import type { Desk } from '../app/desk/desk.ts'

export interface OpenOptions {
  /** Others may connect to the store while it is open. */
  readonly longLived?: boolean
  /** Pages read at once; as the machine allows where nobody says. */
  readonly jobs?: number
  /** Of a store that another process has: pages can still be left for it. */
  readonly mayLeave?: boolean
}

/** Opens a store: a folder, or a PostgreSQL by its address. */
type OpenDesk = (location: string, options: OpenOptions) => Promise<Desk>

interface ServeOptions {
  readonly host: string
  readonly port: number
  /** Names under which others reach it, beside its own. */
  readonly names: readonly string[]
  /** Null: nobody but this machine may ask. */
  readonly token: string | null
  /** Told of what went wrong inside. */
  readonly tell: (line: string) => void
}

interface Served {
  readonly url: string
  readonly close: () => Promise<void>
}

interface WorkOptions {
  /** Pages read at once; as the machine allows where nobody says. */
  readonly jobs: number | null
  /** Ends when nothing waits. */
  readonly once: boolean
  readonly tell: (line: string) => void
  /** Resolves when the worker should finish what it has in hand, and end. */
  readonly stopped: Promise<void>
}

export interface Faces {
  readonly openDesk: OpenDesk
  readonly serve: (desk: Desk, options: ServeOptions) => Promise<Served>
  /** Answers an assistant on standard input and output, until it goes. */
  readonly mcp: (desk: Desk) => Promise<void>
  readonly work: (location: string, options: WorkOptions) => Promise<void>
  /** Resolves when somebody asks the program to stop. */
  readonly untilStopped: () => Promise<void>
}
