/**
 * Labels for the lines of a dump, once the story's lines and the headline are known.
 */
import type { Block, BlockKind } from '../../../model/article.ts'
import { type BodyGuess, isPointedTo } from './body-lines.ts'
import type { DumpLine } from './line-facts.ts'

interface Named {
  readonly kind: BlockKind
  readonly why: string
}

export function labelDump(lines: readonly DumpLine[], guess: BodyGuess, headline: number | null): readonly Block[] {
  const first = guess.body.findIndex((is, index) => is && (lines[index]?.shape.words ?? 0) >= 15)
  return lines.map((line, index) => {
    const { kind, why } = nameOf(line, index, { lines, guess, headline, first })
    const confidence = line.cue !== null || line.credit !== null ? SAID : confidenceOf(guess.likelihood[index] ?? 0.5)
    return { kind, start: line.start, end: line.end, path: null, why, confidence }
  })
}

/** A line that says what it is. */
const SAID = 0.9

const confidenceOf = (likelihood: number): number => Math.round(Math.max(likelihood, 1 - likelihood) * 100) / 100

interface Place {
  readonly lines: readonly DumpLine[]
  readonly guess: BodyGuess
  readonly headline: number | null
  readonly first: number
}

function nameOf(line: DumpLine, index: number, place: Place): Named {
  if (index === place.headline) return { kind: 'headline', why: 'reads like the title of what follows' }
  if (line.credit !== null) return { kind: 'credit', why: `says that it is ${line.credit}` }
  const isBefore = place.first === -1 || index < place.first
  if (place.guess.body[index] && !(isBefore && isHead(line, place))) return inside(line, index, place)
  return outside(line, index, place)
}

/** Above the first paragraph stand decks, captions and repeated titles: no body, but for whole sentences. */
const isHead = (line: DumpLine, { headline }: Place): boolean => headline !== null && !(line.shape.stops && line.shape.words >= 8)

function inside(line: DumpLine, index: number, { lines }: Place): Named {
  const { shape, exact } = line
  if (/^#{2,6}\s/.test(exact)) return { kind: 'subhead', why: 'marked as a heading' }
  if (shape.listMark) return { kind: 'list', why: 'begins like a list' }
  if (/^>\s/.test(exact)) return { kind: 'quote', why: 'marked as a quotation' }
  if (/\t\S/.test(exact) || (exact.match(/ \| /g)?.length ?? 0) >= 3) return { kind: 'table', why: 'in columns' }
  const next = lines[index + 1]
  const leads = next !== undefined && next.shape.words > shape.words
  if (!shape.stops && shape.words <= 14 && leads && !/[,;]$/.test(exact))
    return { kind: 'subhead', why: 'a short line without a stop above a longer one' }
  return { kind: 'paragraph', why: 'reads like the story' }
}

const CUE_KINDS: Readonly<Partial<Record<string, BlockKind>>> = { caption: 'caption', 'read-also': 'teaser', 'date-label': 'dateline' }

function outside(line: DumpLine, index: number, place: Place): Named {
  const cue = line.cue ?? line.counter
  if (cue !== null) return { kind: CUE_KINDS[cue] ?? 'boilerplate', why: `reads like: ${cue}` }
  if (isPointedTo(place.lines, index)) return { kind: 'teaser', why: `stands below "${place.lines[index - 1]?.exact}"` }
  return byShape(line) ?? byPlace(line, index, place) ?? { kind: 'boilerplate', why: 'reads unlike the story' }
}

function byShape({ byline, stamp, section, shape }: DumpLine): Named | null {
  if (byline) return { kind: 'byline', why: 'names its writer' }
  if (stamp && shape.words <= 14) return { kind: 'dateline', why: 'a date and little else' }
  if (section) return { kind: 'boilerplate', why: 'the name of a section' }
  if (shape.isAddress) return { kind: 'boilerplate', why: 'an address' }
  return shape.cut && shape.words >= 5 ? { kind: 'teaser', why: 'cut off with dots' } : null
}

const ABOVE = 3

function byPlace({ shape, person }: DumpLine, index: number, { lines, headline, first }: Place): Named | null {
  const isHead = headline !== null && index >= headline - ABOVE && index < first
  if (person && isHead) return { kind: 'byline', why: "a person's name between headline and lead" }
  const region = regionAt(lines, index, first)
  if (region === 'comments' && shape.words >= 3) return { kind: 'comment', why: 'stands among the comments' }
  if (region === 'related' && shape.words >= 4) return { kind: 'teaser', why: "stands under a heading of other pages' teasers" }
  const isNearTop = headline !== null && index > headline && index < first
  return isNearTop && shape.words >= 4 ? { kind: 'caption', why: 'between headline and lead' } : null
}

const REACH = 40

/** The last heading before the line; "Comments" above the story is a button. */
function regionAt(lines: readonly DumpLine[], index: number, first: number): 'related' | 'comments' | null {
  for (let at = index - 1; at >= 0 && at > index - REACH; at--) {
    const cue = lines[at]?.cue
    if (cue === 'related' || (cue === 'comments' && at > first)) return cue
  }
  return null
}
