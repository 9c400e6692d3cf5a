/**
 * `crosswire doctor`: looks at everything a store keeps, and says what to do where something is not well.
 */
import type { Command } from 'commander'
import { findingsText } from '../../report/desk/list-text.ts'
import { EXIT } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { STORE, type StoreOption, storeLocation, withDesk } from '../store-option.ts'
import { terminalFor } from './listing-options.ts'

interface DoctorOptions extends StoreOption {
  readonly deep?: boolean
  readonly json?: boolean
  readonly color: boolean
}

export function addDoctor(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('doctor')
    .description('looks at the store: captures, accounts, journal, lock, schema')
    .option('--deep', 'hash every capture again')
    .option(...STORE)
    .option('--json', 'one object a line')
    .option('--no-color', 'no colour')
    .action(async (options: DoctorOptions) => {
      end(await runDoctor(faces, options))
    })
}

async function runDoctor(faces: Faces, options: DoctorOptions): Promise<number> {
  const terminal = terminalFor({ quiet: false, color: options.color })
  terminal.tell(`Store: ${withoutPassword(storeLocation(options))}`)
  const findings = await withDesk(faces, options, (desk) => desk.examine({ deep: options.deep ?? false }))
  terminal.print(options.json ? findings.map((one) => `${JSON.stringify(one)}\n`) : `${findingsText(findings, terminal)}\n`)
  return findings.every(({ ok }) => ok) ? EXIT.done : EXIT.failed
}

/** An address may carry one; logs are read by others. */
const withoutPassword = (location: string): string => location.replace(/^(postgres(?:ql)?:\/\/[^:@/?#]*):[^@/?#]*@/i, '$1:…@')
