/**
 * The lines of a page as its labels are chosen from: what each says, and where in the tree it stands.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { type HeardLine, heardLines, type LineFacts, lineFacts, lookedAt } from '../../../lexicon/line-facts.ts'
import type { Region } from '../../../lexicon/lines.ts'
import type { PageHints } from '../../../model/reading.ts'
import type { LineShape } from '../../../text/line-shape.ts'
import type { Word } from '../../../text/words.ts'
import { type Echo, echoFinder } from './echoes.ts'
import { type Named, regionFinder } from './regions.ts'
import type { Element, Tree } from './tree.ts'
import { type VisibleLine, visibleLines } from './visible-lines.ts'

export interface PageLine extends VisibleLine, LineFacts {
  readonly region: Named | null
  /** 1 to 6, or 0 where the line is no heading. */
  readonly heading: number
  readonly echo: Echo
  /** A short link of the site's frame: never the story's, and looked at no further. */
  readonly isFrame: boolean
}

/** `hints` are what the page states: its story, and what that is about. */
export function pageLines(tree: Tree, lexicon: Lexicon, { bodies, descriptions }: Pick<PageHints, 'bodies' | 'descriptions'>): readonly PageLine[] {
  const lines = visibleLines(tree.root)
  const regionOf = regionFinder(lexicon.lines.regions)
  const echoOf = echoFinder(bodies, descriptions)
  // Menus stand on a page for screens of every size.
  const known = new Map<string, Seen>()
  return heardLines(lines.map(({ text }) => text)).map((heard, index) => {
    const line = lines[index] as VisibleLine
    const region = regionOf(line.block)
    if (isFrame(line, region)) return lineOf(frameSeen(heard), line, region)
    const seen = known.get(heard.text) ?? seenOf(heard, lexicon, echoOf)
    if (heard.times > 1) known.set(heard.text, seen)
    return lineOf(seen, line, region)
  })
}

interface Seen {
  readonly facts: LineFacts
  readonly echo: Echo
  readonly isFrame: boolean
}

/** Nearly a third of the lines of saved pages. Of longer ones some are a story's, on pages whose regions are named oddly. */
const FRAME: ReadonlySet<Region> = new Set(['navigation', 'footer', 'share', 'control', 'form'])
const LONGEST_FRAME = 30

const isFrame = ({ text, linkShare }: VisibleLine, region: Named | null): boolean =>
  linkShare === 1 && text.length <= LONGEST_FRAME && region !== null && FRAME.has(region.region)

const NO_ECHO: Echo = { body: null, description: null }
const FRAME_SHAPE: LineShape = {
  words: 2,
  stops: false,
  cut: false,
  capitals: 1,
  allCapitals: false,
  digits: 0,
  innerStops: 0,
  isAddress: false,
  listMark: false,
  length: 5,
}

const frameSeen = ({ text, times }: HeardLine): Seen => ({
  facts: {
    text,
    shape: FRAME_SHAPE,
    cue: null,
    counter: null,
    credit: null,
    section: false,
    byline: false,
    person: false,
    stamp: false,
    times,
    glue: 0,
    address: 0,
    says: false,
  },
  echo: NO_ECHO,
  isFrame: true,
})

function seenOf(heard: HeardLine, lexicon: Lexicon, echoOf: (words: readonly Word[]) => Echo): Seen {
  const words = lookedAt(heard.text)
  return { facts: lineFacts(heard, words, lexicon), echo: echoOf(words), isFrame: false }
}

/** Written out: an object put together of others takes ten times the memory. */
const lineOf = (
  { facts: seen, echo, isFrame: frame }: Seen,
  { block, linked, stressed, links, linkShare }: VisibleLine,
  region: Named | null,
): PageLine => ({
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
  echo,
  isFrame: frame,
})

/** The heading a line stands in, though it be wrapped in a <div>. */
const headingOf = ({ name, parent }: Element): number => levelOf(name) || levelOf(parent?.name ?? '')

const levelOf = (name: string): number => (name.length === 2 && name.startsWith('h') ? Number(name.slice(1)) || 0 : 0)
