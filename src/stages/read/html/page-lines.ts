/**
 * The lines of a page as its labels are chosen from: what each says, and where in the tree it stands.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { type LineFacts, lineFactsOf } from '../../../lexicon/line-facts.ts'
import { type Named, regionFinder } from './regions.ts'
import type { Element, Tree } from './tree.ts'
import { type VisibleLine, visibleLines } from './visible-lines.ts'

export interface PageLine extends VisibleLine, LineFacts {
  readonly region: Named | null
  /** 1 to 6, or 0 where the line is no heading. */
  readonly heading: number
}

export function pageLines(tree: Tree, lexicon: Lexicon): readonly PageLine[] {
  const lines = visibleLines(tree.root)
  const facts = lineFactsOf(
    lines.map(({ text }) => text),
    lexicon,
  )
  const regionOf = regionFinder(lexicon.lines.regions)
  return lines.flatMap((line, index) => {
    const seen = facts[index]
    return seen ? [{ ...line, ...seen, region: regionOf(line.block), heading: headingOf(line.block) }] : []
  })
}

/** The heading a line stands in, though it be wrapped in a <div>. */
function headingOf({ name, parent }: Element): number {
  const [, level] = /^h([1-6])$/.exec(name) ?? /^h([1-6])$/.exec(parent?.name ?? '') ?? []
  return Number(level ?? 0)
}
