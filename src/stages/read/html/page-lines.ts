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
  return facts.map((seen, index) => {
    const line = lines[index] as VisibleLine
    return lineOf(seen, line, regionOf(line.block))
  })
}

/** Written out: an object put together of others takes ten times the memory. */
const lineOf = (seen: LineFacts, { block, linked, stressed, links, linkShare }: VisibleLine, region: Named | null): PageLine => ({
  text: seen.text,
  shape: seen.shape,
  cue: seen.cue,
  counter: seen.counter,
  credit: seen.credit,
  section: seen.section,
  byline: seen.byline,
  person: seen.person,
  stamp: seen.stamp,
  times: seen.times,
  glue: seen.glue,
  address: seen.address,
  says: seen.says,
  block,
  linked,
  stressed,
  links,
  linkShare,
  region,
  heading: headingOf(block),
})

/** The heading a line stands in, though it be wrapped in a <div>. */
const headingOf = ({ name, parent }: Element): number => levelOf(name) || levelOf(parent?.name ?? '')

const levelOf = (name: string): number => (name.length === 2 && name.startsWith('h') ? Number(name.slice(1)) || 0 : 0)
