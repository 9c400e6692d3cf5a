/**
 * What overrules the container: what a line says, and the region it stands in. One rule for each kind of cue and of region; null where the
 * rule does not hold for this line.
 */
import type { CueKind, Region } from '../../../lexicon/lines.ts'
import type { BlockKind } from '../../../model/article.ts'
import type { LineShape } from '../../../text/line-shape.ts'
import { headingOf } from './headline.ts'
import type { VisibleLine } from './visible-lines.ts'

export interface Label {
  readonly kind: BlockKind
  readonly why: string
  readonly confidence: number
}

/** A line, its shape, and whether it stands in the story's container. */
export interface Seen {
  readonly line: VisibleLine
  readonly shape: LineShape
  readonly kept: boolean
  readonly index: number
}

export const label = (kind: BlockKind, why: string, confidence: number): Label => ({ kind, why, confidence })

const notice = (like: string) => (): Label => label('boilerplate', `reads like ${like}`, 0.9)

/** Longer lines of the container are prose that happens to hold such words. */
const LONGEST_NOTICE = 40

const BY_CUE: Readonly<Record<CueKind, (seen: Seen) => Label | null>> = {
  share: notice('a share bar'),
  advert: notice('an advertisement'),
  legal: notice('a legal notice'),
  related: notice("a heading of other pages' teasers"),
  comments: notice('the head of the comments'),
  // Headings of a story may read like a control ("Privacy"): they stand in the container, as headings.
  chrome: ({ line, kept, shape }) => (kept && (headingOf(line) !== '' || shape.words > LONGEST_NOTICE) ? null : notice("the site's controls")()),
  caption: ({ shape }) => (shape.words < 80 ? label('caption', 'credits a picture', 0.9) : null),
  'read-also': ({ line, shape }) => (line.linked > 0.3 || !shape.stops ? label('teaser', 'points to another page', 0.85) : null),
  'date-label': ({ kept }) => label(kept ? 'dateline' : 'boilerplate', 'a label of a date or writer', 0.8),
  'end-note': ({ kept }) => (kept ? null : label('boilerplate', 'a note of the newsroom', 0.6)),
  'author-note': ({ shape, kept }) => (kept && shape.words > 45 ? null : label('boilerplate', 'about the writer', 0.7)),
}

export const byCue = (cue: CueKind, seen: Seen): Label | null => BY_CUE[cue](seen)

const isProse = ({ shape }: Seen): boolean => shape.words >= 25 && shape.stops

const where = ({ line }: Seen): string => `stands in ${line.frame.because}`

const always =
  (kind: BlockKind) =>
  (seen: Seen): Label =>
    label(kind, where(seen), 0.85)

/** Prose that the container holds is believed more than the region's name. */
const unlessProse = (seen: Seen): Label | null => (seen.kept && isProse(seen) ? null : label('boilerplate', where(seen), 0.75))

/** Some houses call the first paragraph of a story its teaser. */
const isStandfirst = (seen: Seen): boolean =>
  seen.kept && isProse(seen) && seen.line.linked < 0.3 && /(?:article|header)\w*[_-]*teaser/i.test(seen.line.frame.because)

const BY_REGION: Readonly<Record<Region, (seen: Seen) => Label | null>> = {
  navigation: always('boilerplate'),
  footer: always('boilerplate'),
  share: always('boilerplate'),
  newsletter: always('boilerplate'),
  overlay: always('boilerplate'),
  form: always('boilerplate'),
  control: always('boilerplate'),
  'author-note': always('boilerplate'),
  caption: always('caption'),
  comments: always('comment'),
  related: (seen) => (isStandfirst(seen) ? null : label(seen.shape.words >= 4 ? 'teaser' : 'boilerplate', where(seen), 0.8)),
  byline: (seen) => (seen.shape.words <= 25 || !seen.kept ? always('byline')(seen) : null),
  date: (seen) => (seen.shape.words <= 20 ? always('dateline')(seen) : null),
  tags: (seen) => (seen.shape.words <= 15 || seen.line.linked > 0.6 ? label('boilerplate', where(seen), 0.75) : null),
  aside: unlessProse,
  advert: unlessProse,
  hidden: unlessProse,
}

export const byRegion = (region: Region, seen: Seen): Label | null => BY_REGION[region](seen)
