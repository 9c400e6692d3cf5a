/**
 * A page as its labels are chosen from: its tree, its lines, what it states of itself, and the line that says its title.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { FileHints, PageHints } from '../../../model/reading.ts'
import { withFileHints } from '../../../text/file-hints.ts'
import { isPersonName } from '../../../text/person-lines.ts'
import { headlineLine } from './headline.ts'
import { isProse } from './masses.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { statedHints } from './stated.ts'
import { parsePage, type Tree } from './tree.ts'

/** Chromium nests no deeper than 512. */
export const CAPS = { depth: 256, elements: 200_000 }

export interface PageView {
  readonly tree: Tree
  /** None where the page is too large. */
  readonly lines: readonly PageLine[]
  readonly hints: PageHints
  /** Index of the line that says the page's title. */
  readonly title: number | null
}

/** What is known of a page beside its markup. */
interface Known {
  readonly title?: string | null
  readonly stated?: FileHints | undefined
}

export function viewPage(markup: string, lexicon: Lexicon, { title = null, stated }: Known = {}): PageView {
  const tree = parsePage(markup, CAPS)
  const hints = withTitle(
    withFileHints(statedHints(tree), stated, (name) => isPersonName(name, lexicon.names.firstNames)),
    title,
  )
  if (tree.isTooLarge) return { tree, lines: [], hints, title: null }
  const lines = pageLines(tree, lexicon, hints)
  const first = lines.findIndex(isProse)
  return { tree, lines, hints, title: headlineLine(lines, hints.titles, first === -1 ? lines.length : first) }
}

const withTitle = (hints: PageHints, title: string | null): PageHints =>
  title === null ? hints : { ...hints, titles: [{ value: title, how: 'given' }, ...hints.titles] }
