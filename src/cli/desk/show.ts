/**
 * `crosswire show`: a story's account, whole or one part of it.
 */
import { type Command, Option } from 'commander'
import type { Desk, StoryShown } from '../../app/desk/desk.ts'
import { programVersion } from '../../app/version.ts'
import { CrosswireError } from '../../model/error.ts'
import { renderHtml } from '../../report/html/html.ts'
import { renderMarkdown } from '../../report/markdown/markdown.ts'
import { renderSectionMarkdown } from '../../report/markdown/section-markdown.ts'
import { SECTIONS, type SectionName } from '../../report/sections.ts'
import { renderSectionText } from '../../report/text/section-text.ts'
import { renderText } from '../../report/text/text.ts'
import { EXIT } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { linksText } from '../links/text.ts'
import { STORE, type StoreOption, withDesk } from '../store-option.ts'
import type { Terminal } from '../terminal.ts'
import { noStory } from './changes.ts'
import { storeTyped, terminalFor } from './listing-options.ts'

const FORMATS = ['text', 'md', 'html', 'json'] as const
type Format = (typeof FORMATS)[number]

interface ShowOptions extends StoreOption {
  readonly section?: SectionName
  readonly format: Format
  readonly json?: boolean
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

export function addShow(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('show')
    .description('the account of a story: what its pages say, who stands on whom, where they part')
    .argument('<story>', 'the id of a story, or the beginning of one')
    .addOption(new Option('--section <name>', 'only this part, with all its rows').choices(SECTIONS))
    .option(...STORE)
    .addOption(new Option('-f, --format <format>', 'what to print').choices(FORMATS).default('text'))
    .option('--json', 'the same as --format json')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
    .action(async (story: string, options: ShowOptions) => {
      checkTogether(options)
      end(await withDesk(faces, options, (desk) => runShow(desk, story, options)))
    })
}

const formatOf = ({ json, format }: ShowOptions): Format => (json ? 'json' : format)

function checkTogether(options: ShowOptions): void {
  if (options.section !== undefined && (formatOf(options) === 'html' || formatOf(options) === 'json'))
    throw new CrosswireError('wrong-use', `${formatOf(options)} has every part: leave --section out, or give --format text or md.`)
}

async function runShow(desk: Desk, story: string, options: ShowOptions): Promise<number> {
  const terminal = terminalFor(options)
  const shown = await desk.showStory(story)
  if (shown === null) {
    terminal.tell(noStory(story))
    return EXIT.nothingFound
  }
  terminal.print(`${rendered(shown, options, terminal).trimEnd()}\n`, options.output)
  tellNext(shown, options, terminal)
  return EXIT.done
}

function rendered({ row, report }: StoryShown, options: ShowOptions, { color, width }: Terminal): string {
  const { section, output } = options
  const sheet = { color: color && output === undefined, width }
  const problems: readonly never[] = []
  const written: Readonly<Record<Format, () => string>> = {
    text: () => {
      if (section === undefined) return renderText(report, { ...sheet, problems })
      return section === 'lineage' ? linksText(report, { ...sheet, problems }) : renderSectionText(report, section, sheet)
    },
    md: () => (section === undefined ? renderMarkdown(report, { problems }) : renderSectionMarkdown(report, section)),
    html: () =>
      renderHtml(report, {
        command: `crosswire show ${row.id} --format html${storeTyped(options)}`,
        excerpts: false,
        problems,
        program: `crosswire ${programVersion()}`,
      }),
    json: () => JSON.stringify(report),
  }
  return written[formatOf(options)]()
}

function tellNext({ row, storyline, report }: StoryShown, options: ShowOptions, terminal: Terminal): void {
  if (storyline.length > 1) terminal.tell(`This storyline has ${storyline.length} stories; ${row.id} is story ${placeOf(row.id, storyline)} in time.`)
  const claim = report.accounts.find((account) => account.story === row.story)?.claims[0]
  if (claim !== undefined && formatOf(options) === 'text') terminal.tell(`Next: crosswire evidence ${claim.id.slice(0, 8)}${storeTyped(options)}`)
}

const placeOf = (id: string, storyline: StoryShown['storyline']): number => storyline.findIndex((one) => one.id === id) + 1
