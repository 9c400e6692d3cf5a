/**
 * `crosswire evidence`: the passages of a claim, each with its page, place, hash and a link that opens the live page at the words.
 */
import { type Command, Option } from 'commander'
import type { ClaimShown, Desk } from '../../app/desk/desk.ts'
import { webAnnotation } from '../../report/citation/web-annotation.ts'
import { evidenceMarkdown, evidenceText } from '../../report/desk/evidence-text.ts'
import { EXIT } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { STORE, type StoreOption, withDesk } from '../store-option.ts'
import { storeTyped, terminalFor } from './listing-options.ts'

const FORMATS = ['text', 'md', 'json'] as const
type Format = (typeof FORMATS)[number]

interface EvidenceOptions extends StoreOption {
  readonly format: Format
  readonly json?: boolean
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

export function addEvidence(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('evidence')
    .description('the passages of a claim, with offsets, hashes and links to the live words')
    .argument('<claim>', 'the id of a claim, or the beginning of one')
    .option(...STORE)
    .addOption(new Option('-f, --format <format>', 'text, Markdown, or a Web Annotation').choices(FORMATS).default('text'))
    .option('--json', 'the same as --format json')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
    .action(async (claim: string, options: EvidenceOptions) => {
      end(await withDesk(faces, options, (desk) => runEvidence(desk, claim, options)))
    })
}

async function runEvidence(desk: Desk, id: string, options: EvidenceOptions): Promise<number> {
  const terminal = terminalFor(options)
  const shown = await desk.showClaim(id)
  if (shown === null) {
    terminal.tell(`No claim of the store has the id ${id}. crosswire search finds claims by their words.`)
    return EXIT.nothingFound
  }
  const sheet = { color: terminal.color && options.output === undefined, width: terminal.width }
  terminal.print(`${rendered(shown, options, sheet)}\n`, options.output)
  if (!options.json && options.format === 'text') terminal.tell(`Next: crosswire show ${shown.row.id}${storeTyped(options)}`)
  return EXIT.done
}

function rendered(shown: ClaimShown, { json, format }: EvidenceOptions, sheet: { readonly color: boolean; readonly width: number }): string {
  const written: Readonly<Record<Format, () => string>> = {
    text: () => evidenceText(shown, sheet),
    md: () => evidenceMarkdown(shown),
    json: () => JSON.stringify(webAnnotation(shown.claim.text.exact, shown.claim.statements, shown.report.articles), null, 2),
  }
  return written[json ? 'json' : format]()
}
