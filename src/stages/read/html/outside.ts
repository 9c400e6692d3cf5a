/**
 * What a line is that is no part of the story: what it says of itself decides ("Read more:", "Photo: …"), then the region it stands in.
 *     "Share this story"                                         boilerplate, reads like a share bar
 *     <div class="related-posts"><a>Ferry fares rise</a></div>   teaser, stands in "related-posts"
 */
import type { CueKind, Region } from '../../../lexicon/lines.ts'
import type { BlockKind } from '../../../model/article.ts'
import type { PageLine } from './page-lines.ts'

export interface Named {
  readonly kind: BlockKind
  readonly why: string
}

type Rule = (line: PageLine) => BlockKind | null

const always =
  (kind: BlockKind): Rule =>
  () =>
    kind

const ifShort =
  (kind: BlockKind, words: number): Rule =>
  ({ shape }) =>
    shape.words <= words ? kind : null

const BY_CUE: Readonly<Record<CueKind, { readonly rule: Rule; readonly why: string }>> = {
  share: { rule: always('boilerplate'), why: 'reads like a share bar' },
  advert: { rule: always('boilerplate'), why: 'reads like an advertisement' },
  legal: { rule: always('boilerplate'), why: 'reads like a legal notice' },
  related: { rule: always('boilerplate'), why: "reads like a heading of other pages' teasers" },
  comments: { rule: always('boilerplate'), why: 'reads like the head of the comments' },
  chrome: { rule: always('boilerplate'), why: "reads like the site's controls" },
  caption: { rule: ifShort('caption', 80), why: 'credits a picture' },
  'read-also': { rule: always('teaser'), why: 'points to another page' },
  'date-label': { rule: always('dateline'), why: 'labels a date' },
  'end-note': { rule: always('boilerplate'), why: 'a note of the newsroom' },
  'author-note': { rule: always('boilerplate'), why: 'about the writer' },
}

const BY_REGION: Readonly<Record<Region, Rule>> = {
  navigation: always('boilerplate'),
  footer: always('boilerplate'),
  share: always('boilerplate'),
  newsletter: always('boilerplate'),
  overlay: always('boilerplate'),
  form: always('boilerplate'),
  control: always('boilerplate'),
  'author-note': always('boilerplate'),
  aside: ({ shape, linkShare }) => (linkShare > 0.6 && shape.words >= 4 ? 'teaser' : 'boilerplate'),
  advert: always('boilerplate'),
  hidden: always('boilerplate'),
  tags: always('boilerplate'),
  caption: always('caption'),
  comments: always('comment'),
  related: ({ shape }) => (shape.words >= 4 ? 'teaser' : 'boilerplate'),
  byline: ifShort('byline', 25),
  date: ifShort('dateline', 20),
}

const TEASER_WORDS = 5

export function outside(line: PageLine): Named {
  return bySaying(line) ?? bySignature(line) ?? byRegion(line) ?? byLinks(line)
}

function bySaying(line: PageLine): Named | null {
  const cue = line.cue ?? line.counter
  const kind = cue && BY_CUE[cue].rule(line)
  return cue && kind ? { kind, why: BY_CUE[cue].why } : null
}

/** Comments and teasers have writers and days of their own. */
const SIGNED: ReadonlySet<Region> = new Set(['comments', 'related'])

function bySignature({ byline, stamp, shape, region }: PageLine): Named | null {
  if (region && SIGNED.has(region.region)) return null
  if (byline) return { kind: 'byline', why: 'names its writer' }
  return stamp && shape.words <= 14 ? { kind: 'dateline', why: 'a date and little else' } : null
}

function byRegion(line: PageLine): Named | null {
  const kind = line.region && BY_REGION[line.region.region](line)
  return kind && line.region ? { kind, why: `stands in ${line.region.because}` } : null
}

const byLinks = ({ linkShare, shape }: PageLine): Named =>
  linkShare > 0.6 && shape.words >= TEASER_WORDS
    ? { kind: 'teaser', why: 'a link outside the story' }
    : { kind: 'boilerplate', why: 'stands and reads unlike the story' }
