/**
 * A text dump: what somebody got by selecting a whole page and copying it. The text stays as it is; every line is labelled.
 *     "Share" · "The council of Orlo Bay met on Tuesday …" · "© 2024 Orlo Daily"      boilerplate, paragraph, boilerplate
 * [Reference] Kohlschütter et al. 2010 (shallow features), Pomikálek 2011 (context). Left open: lines broken at a fixed width.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { creditLineOf } from '../../../lexicon/lines.ts'
import type { Given } from '../../../model/given.ts'
import type { FileHints, PageText, Reading } from '../../../model/reading.ts'
import type { Stage } from '../../../model/stage.ts'
import { withFileHints } from '../../../text/file-hints.ts'
import { partedBlocks } from '../../../text/line-parts.ts'
import { NO_HINTS } from '../../../text/no-hints.ts'
import { isPersonName } from '../../../text/person-lines.ts'
import { evidence, trimmed } from '../../../text/spans.ts'
import { bodyLines } from './body-lines.ts'
import { dumpHeadline } from './headline.ts'
import { labelDump } from './label.ts'
import { dumpLines } from './line-facts.ts'

/** `stated` is what the file says around the text: a mail's header. */
export function readDump(text: string, givenTitle: string | null, lexicon: Lexicon, stated?: FileHints): Reading {
  const lines = dumpLines(text, lexicon)
  const guess = bodyLines(lines, lexicon.pageLines)
  const headline = dumpHeadline(lines, guess, givenTitle ?? stated?.title?.value ?? null, lexicon)
  const blocks = labelDump(lines, guess, headline)
  const block = headline === null ? undefined : blocks[headline]
  const parted = partedBlocks(text, blocks, (line) => creditLineOf(line, lexicon.lines) !== null)
  const hints = withFileHints(NO_HINTS, stated, (name) => isPersonName(name, lexicon.names.firstNames))
  return { text, blocks: parted, headline: block ? titleSpan(text, block) : null, hints, problems: [] }
}

interface Need {
  readonly page: PageText
  readonly web: Reading | null
  readonly given: Given
  readonly lexicon: Lexicon
}

/** Where the page was read as a web page, that reading stands. */
export const textDump: Stage<Need, { readonly reading: Reading }> = {
  name: 'text-dump',
  version: 5,
  needs: ['page', 'web', 'given', 'lexicon'],
  gives: ['reading'],
  run: ({ page, web, given, lexicon }) => ({ reading: web ?? readDump(page.text, given.title ?? null, lexicon, page.stated) }),
}

/** Without the signs that mark a heading. */
function titleSpan(text: string, { start, end }: { readonly start: number; readonly end: number }): Reading['headline'] {
  const mark = /^#{1,6}\s+/.exec(text.slice(start, end))?.[0].length ?? 0
  const span = trimmed(text, { start: start + mark, end })
  return span ? evidence(text, span.start, span.end) : null
}
