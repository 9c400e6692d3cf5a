/**
 * Times that a page marks up as such: by a tag, an attribute, or the name of a class. Those nearest to the headline come first; those inside
 * comments, lists of other stories and the frame of the page are passed over.
 *     <time datetime="2024-10-31T21:37Z">                 published, how "time"
 *     <span class="posted-on">31 October 2024</span>      published, how "class"
 *     <abbr data-utime="1730410620">                      published, how "time": seconds since 1970
 * [Reference] https://schema.org/datePublished, https://microformats.org/wiki/hentry.
 */
import type { Stated } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import { remembered } from '../../../text/remembered.ts'
import { eachName } from './regions.ts'
import { closest, type Element, inherited, textOf } from './tree.ts'

export interface MarkedTimes {
  readonly published: readonly Stated[]
  readonly modified: readonly Stated[]
}

const DATED =
  /(?:^|[-_]|[a-z](?=[A-Z]))(?:date|dates|datum|datetime|time|timestamp|posted|published|pubdate|publish|fecha|data|stand|updated|modified|meta|byline|tarih|dato)(?=$|[-_A-Z\d])/i
const CHANGED = /updat|modif|edited|revis|aktualis/i
/** Elements that are read elsewhere, or tell of the text inside. */
const UNMARKED = new Set(['meta', 'script', 'link', 'ins', 'del'])
const AWAY_TAGS = new Set(['nav', 'aside', 'footer', 'select', 'button'])
const AWAY =
  /comment|kommentar|relat|recommend|sidebar|(?<!entry-)footer|(?<!elementor-)widget|popular|trending|latest|teaser|recent|most-?read|mostread|newest|archive|calendar|carousel|slider|promo|ticker|more-?(?:news|stories|posts)|read-?more|navigation|menu|breadcrumb|events?-?list/i
const HEAD_WORDS = /(?:^|\s)(?:published|entry-date|dt-published|post-date)(?:\s|$)/
const HEADS = /(?:^|\s)(?:byline|dateline)(?:\s|$)/
const STAMPS = /date|time|publish|stamp/

const SHORTEST_TITLE = 10
/** Letters of a stamp at the most. */
const LONGEST = 120
const MOST = 8
/** Of a page of ten thousand dated teasers. */
const MOST_MARKS = 60
const MOST_CHILDREN = 12
/** Elements between a time and the headline, beyond which it may be some other story's. */
const NEAR = 60
const NONE: readonly never[] = []
/** Of the label before a time. */
const LABEL_PIECES = 2
const LABEL_REACH = 40

export function markedTimes(elements: readonly Element[]): MarkedTimes {
  const headline = headlineOf(elements)
  const middle = headline ? elements.indexOf(headline) : 0
  const isAway = awayFinder(headline)
  const markOf = markFinder()
  const marked = elements
    .flatMap((element, index): readonly Marked[] => {
      const mark = markOf(element)
      const far = Math.abs(index - middle) * (index < middle ? 2 : 1)
      return mark === null || isAway(element) ? NONE : [{ element, far, ...ranked(element, mark, far) }]
    })
    .sort((a, b) => a.rank - b.rank || a.far - b.far)
    .slice(0, MOST_MARKS)
  const stated = (wanted: boolean): readonly Stated[] =>
    marked
      .filter(({ element }) => isChanged(element) === wanted)
      .flatMap(({ element, how }) => valuesOf(element, how))
      .slice(0, MOST)
  return { published: stated(false), modified: stated(true) }
}

/** The first heading that the page's title repeats, else its first. */
function headlineOf(elements: readonly Element[]): Element | null {
  const title = elements.find(({ name }) => name === 'title')
  const stated = title ? fold(textOf(title, 300)) : ''
  const headings = elements.filter(({ name }) => name === 'h1' || name === 'h2')
  const repeated = headings.find((heading) => {
    const text = fold(textOf(heading, 300))
    return text.length > SHORTEST_TITLE && stated.includes(text)
  })
  return repeated ?? headings.find(({ name }) => name === 'h1') ?? null
}

/** Each element is looked at once. What holds the headline is the story's, whatever its class says ("with-sidebar"). */
function awayFinder(headline: Element | null): (element: Element) => boolean {
  const isNamedAway = remembered((names) => eachName(names).some((name) => AWAY.test(name)))
  const around: [Element, null][] = []
  for (let at = headline; at; at = at.parent) around.push([at, null])
  const away = inherited(
    (element) => AWAY_TAGS.has(element.name) || (element.name !== 'body' && element.name !== 'html' && isNamedAway(element.names)) || null,
    around,
  )
  return (element) => away(element) === true
}

type Mark = 'time' | 'class'

function markFinder(): (element: Element) => Mark | null {
  const isNamedDated = remembered((names) => eachName(names).some((name) => DATED.test(name)))
  return (element) => {
    const { name, attributes } = element
    if (UNMARKED.has(name)) return null
    if (name === 'time' || attributes['datetime'] !== undefined || attributes['itemprop']?.startsWith('date') === true) return 'time'
    if (stampOf(attributes) !== undefined) return 'time'
    return element.children.length <= MOST_CHILDREN && isNamedDated(element.names) ? 'class' : null
  }
}

interface Ranked {
  readonly how: string
  readonly rank: number
}

interface Marked extends Ranked {
  readonly element: Element
  readonly far: number
}

/** First what says that it is the date of publication, then what stands in the article's head, in the article, elsewhere; last what its class names. */
function ranked(element: Element, mark: Mark, far: number): Ranked {
  const { attributes } = element
  if (attributes['itemprop'] === 'datePublished' || attributes['itemprop'] === 'dateModified') return { how: 'itemprop', rank: 0 }
  if (mark === 'class') return { how: far > NEAR ? 'stray class' : mark, rank: 4 }
  if (isInHead(element)) return { how: mark, rank: 1 }
  if (within(element, 'article') || within(element, 'main')) return { how: far > NEAR ? 'stray time' : mark, rank: 2 }
  return { how: far > NEAR ? 'stray time' : mark, rank: 3 }
}

function isInHead(element: Element): boolean {
  const { attributes } = element
  if (attributes['pubdate'] !== undefined || HEAD_WORDS.test(attributes['class'] ?? '')) return true
  if (closest(element.parent, (at) => HEADS.test(at.attributes['class'] ?? '')) !== null) return true
  return within(element, 'article') && within(element, 'header')
}

const within = (element: Element, name: string): boolean => closest(element.parent, (at) => at.name === name) !== null

/** By its names, or by the words right before it: "Last updated on <b>3 May</b>". */
function isChanged(element: Element): boolean {
  const { class: classes = '', itemprop = '', id = '' } = element.attributes
  const names = `${classes} ${itemprop} ${id}`
  if (/publish/i.test(names)) return false
  return CHANGED.test(names) || CHANGED.test(labelOf(element))
}

/** The element's words before the first figure, with the words of its parent before it. */
function labelOf(element: Element): string {
  const own = beforeFigures(textOf(element, LONGEST))
  if (own.length > 2 || element.parent === null) return own
  const siblings = element.parent.children
  return siblings
    .slice(Math.max(0, siblings.indexOf(element) - LABEL_PIECES), siblings.indexOf(element))
    .map((piece) => (typeof piece === 'string' ? piece : textOf(piece, LONGEST)))
    .join(' ')
    .slice(-LABEL_REACH)
}

const beforeFigures = (text: string): string => text.split(/\d/, 1)[0] ?? ''

/** What the machine reads first, then what people see, where that is a time of its own. */
function valuesOf(element: Element, how: string): readonly Stated[] {
  const { attributes } = element
  const read = attributes['datetime'] ?? attributes['content'] ?? stampOf(attributes) ?? attributes['title'] ?? ''
  const seen = textOf(element, LONGEST + 1)
  return [
    { value: read.trim(), how },
    { value: seen, how: how.startsWith('stray') ? 'stray class' : 'class' },
  ].filter(({ value }) => value.length <= LONGEST && /\d/.test(value))
}

const isStamp = (value: string): boolean => /^(?:19|20)\d\d-\d\d-\d\d/.test(value) || /^1\d{9}(?:\d{3})?$/.test(value)

function stampOf(attributes: Element['attributes']): string | undefined {
  for (const name in attributes) {
    const value = name.startsWith('data-') && STAMPS.test(name) ? attributes[name] : undefined
    if (value !== undefined && isStamp(value)) return value
  }
  return undefined
}
