/**
 * `--store`: where the pages are kept. A folder of this machine, or a PostgreSQL.
 *     --store desk/      --store postgres://user@host/crosswire      CROSSWIRE_STORE=desk/      else ~/.local/share/crosswire
 * [Reference] XDG Base Directory Specification, https://specifications.freedesktop.org/basedir-spec/latest/
 */
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Desk } from '../app/desk/desk.ts'
import { CrosswireError } from '../model/error.ts'
import type { Faces, OpenOptions } from './faces.ts'

export const STORE = ['--store <place>', 'a folder, or postgres://… (default: $CROSSWIRE_STORE, else your data folder)'] as const

export interface StoreOption {
  readonly store?: string
}

type Environment = Readonly<Record<string, string | undefined>>

export function storeLocation({ store }: StoreOption, environment: Environment = process.env): string {
  if (store === '')
    throw new CrosswireError('wrong-use', '--store is empty: perhaps a variable of the shell is not set. Name a folder, or postgres://…')
  const named = store ?? environment['CROSSWIRE_STORE']
  if (named !== undefined && named !== '') return named
  const data = environment['XDG_DATA_HOME']
  return join(data !== undefined && isAbsolute(data) ? data : join(homedir(), '.local', 'share'), 'crosswire')
}

export const isPostgres = (location: string): boolean => /^postgres(?:ql)?:\/\//i.test(location)

/** Opens the store, does the work, closes the store whatever happens. */
export async function withDesk<Result>(
  faces: Faces,
  option: StoreOption,
  work: (desk: Desk) => Promise<Result>,
  options: OpenOptions = {},
): Promise<Result> {
  const desk = await faces.openDesk(storeLocation(option), options)
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}
