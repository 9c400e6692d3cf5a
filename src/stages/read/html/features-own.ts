/**
 * What a line says and where it stands, as numbers.
 */
import type { Region } from '../../../lexicon/lines.ts'
import type { ClassSums } from './class-words.ts'
import type { PageLine } from './page-lines.ts'
import { bit, type RowWriter } from './rows.ts'
import { closest, DEEP, type Element } from './tree.ts'

const CUES = ['share', 'chrome', 'advert', 'legal', 'date-label', 'related', 'read-also', 'comments', 'author-note', 'caption', 'end-note'] as const

export const ownWords =
  (lines: readonly PageLine[]): RowWriter =>
  (index, put) => {
    const line = lines[index]
    if (!line) return
    const { shape, text } = line
    put(shape.words)
    put(shape.length)
    put(text.length)
    put(bit(shape.stops))
    put(bit(shape.cut))
    put(shape.capitals)
    put(bit(shape.allCapitals))
    put(line.glue)
    put(shape.digits)
    put(shape.innerStops)
    put(bit(/["“”«»„]/.test(text)))
    put(bit(/^\p{Ll}/u.test(text)))
    put(bit(/[:：]$/.test(text)))
    put(bit(/[@#]|https?:/.test(text)))
    put(bit(/[|›»·•]/.test(text)))
    put(countOf(',', text))
    put(bit(/\?$/.test(text)))
    put(bit(shape.listMark))
    put(bit(line.byline))
    put(bit(line.person))
    put(bit(line.stamp))
    put(bit(line.section))
    put(bit(line.credit !== null))
    put(bit(line.counter !== null))
    put(line.times)
    put(line.address)
    put(bit(line.says))
    put(line.cue === null ? -1 : CUES.indexOf(line.cue))
  }

function countOf(sign: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++
  return count
}

const REGIONS: readonly Region[] = [
  'navigation',
  'footer',
  'aside',
  'related',
  'share',
  'comments',
  'advert',
  'newsletter',
  'overlay',
  'caption',
  'byline',
  'author-note',
  'date',
  'tags',
  'hidden',
  'form',
  'control',
]
const TAGS = [
  'p',
  'div',
  'li',
  'a',
  'span',
  'td',
  'th',
  'figcaption',
  'blockquote',
  'section',
  'article',
  'dd',
  'dt',
  'button',
  'label',
  'header',
  'footer',
  'pre',
  'time',
  'ul',
]
const AROUND = ['article', 'main', 'aside', 'figure', 'li', 'table', 'blockquote', 'header', 'form', 'section']

export function ownPlace(lines: readonly PageLine[], sums: (element: Element) => ClassSums): RowWriter {
  const depthsOf = depthsAround()
  return (index, put) => {
    const line = lines[index]
    if (!line) return
    const { block, region } = line
    const own = sums(block)
    const above = block.parent ? sums(block.parent) : own
    put(TAGS.indexOf(block.name))
    put(line.heading)
    put(line.linkShare)
    put(line.links)
    put(line.stressed / line.text.length)
    put(Math.min(DEEP, block.depth))
    put(region ? REGIONS.indexOf(region.region) : -1)
    put(region ? Math.min(DEEP, block.depth - region.root.depth) : -1)
    for (const depth of depthsOf(block)) put(levelsTo(depth, block))
    put(own.own)
    put(own.lowest)
    put(own.highest)
    put(own.sum)
    put(above.own)
    put(above.sum)
    put(bit(block.attributes['class'] !== undefined))
    put(bit(closest(block, isArticleBody) !== null))
  }
}

const NOWHERE = -1
const levelsTo = (depth: number, { depth: own }: Element): number => (depth === NOWHERE ? -1 : Math.min(DEEP, own - depth))
const NOTHING_AROUND: readonly number[] = AROUND.map(() => NOWHERE)

/** How deep the nearest element of each name around an element stands, itself included. */
function depthsAround(): (element: Element) => readonly number[] {
  const known = new Map<Element, readonly number[]>()
  const of = (element: Element): readonly number[] => {
    const seen = known.get(element)
    if (seen) return seen
    const above = element.parent ? of(element.parent) : NOTHING_AROUND
    const own = AROUND.indexOf(element.name)
    const depths = own === -1 ? above : above.with(own, element.depth)
    known.set(element, depths)
    return depths
  }
  return of
}

const isArticleBody = ({ attributes }: Element): boolean => attributes['itemprop'] === 'articleBody'
