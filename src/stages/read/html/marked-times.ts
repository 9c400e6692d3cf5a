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
import { inOrder, type SortedElements, withAttribute, withNames, withTag, withTags } from './stated-elements.ts'
import { closest, type Element, inherited, textOf } from './tree.ts'

export interface MarkedTimes {
  readonly published: readonly Stated[]
  readonly modified: readonly Stated[]
}

const DATED =
  /(?:^|[-_\s]|[a-z](?=[A-Z]))(?:date|dates|datum|datetime|time|timestamp|posted|published|pubdate|publish|fecha|data|stand|updated|modified|meta|byline|tarih|dato)(?=$|[-_\sA-Z\d])/i
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
/** Of the label before a time. */
const LABEL_PIECES = 2
const LABEL_REACH = 40

export function markedTimes(elements: SortedElements): MarkedTimes {
  const headline = headlineOf(elements)
  const middle = headline?.index ?? 1
  const isAway = awayFinder(headline)
  const timed = timedElements(elements)
  const marked = inOrder([...timed, ...datedElements(elements)])
    .filter((element) => !UNMARKED.has(element.name) && !isAway(element))
    .map((element): Marked => {
      const far = Math.abs(element.index - middle) * (element.index < middle ? 2 : 1)
      return { element, far, ...ranked(element, timed.has(element) ? 'time' : 'class', far) }
    })
    .sort((a, b) => a.rank - b.rank || a.far - b.far)
    .slice(0, MOST_MARKS)
  const changed = new Set(marked.filter(({ element }) => isChanged(element)))
  const stated = (marks: readonly Marked[]): readonly Stated[] => marks.flatMap(({ element, how }) => valuesOf(element, how)).slice(0, MOST)
  return { published: stated(marked.filter((mark) => !changed.has(mark))), modified: stated([...changed]) }
}

/** The first heading that the page's title repeats, else its first. */
function headlineOf(elements: SortedElements): Element | null {
  const [title] = withTag(elements, 'title')
  const stated = title ? fold(textOf(title, 300)) : ''
  const repeated = withTags(elements, ['h1', 'h2']).find((heading) => {
    const text = fold(textOf(heading, 300))
    return text.length > SHORTEST_TITLE && stated.includes(text)
  })
  return repeated ?? withTag(elements, 'h1')[0] ?? null
}

/** Each element is looked at once. What holds the headline is the story's, whatever its class says ("with-sidebar"). */
function awayFinder(headline: Element | null): (element: Element) => boolean {
  const isNamedAway = remembered((names) => isNamed(names, AWAY))
  const around: [Element, null][] = []
  for (let at = headline; at; at = at.parent) around.push([at, null])
  const away = inherited(
    (element) => AWAY_TAGS.has(element.name) || (element.name !== 'body' && element.name !== 'html' && isNamedAway(element.names)) || null,
    around,
  )
  return (element) => away(element) === true
}

type Mark = 'time' | 'class'

/** By their tag or an attribute. */
function timedElements(elements: SortedElements): ReadonlySet<Element> {
  const items = withAttribute(elements, 'itemprop').filter(({ attributes }) => attributes['itemprop']?.startsWith('date'))
  const stamped = [...elements.byAttribute].filter(([attribute]) => maybeStamp(attribute)).flatMap(([, all]) => all)
  const stamps = stamped.filter(({ attributes }) => stampOf(attributes) !== undefined)
  return new Set([...withTag(elements, 'time'), ...withAttribute(elements, 'datetime'), ...items, ...stamps])
}

const isNamed = (names: string, pattern: RegExp): boolean => pattern.test(names) && eachName(names).length > 0

/** By their class names or their id. */
const datedElements = (elements: SortedElements): readonly Element[] =>
  withNames(elements, (names) => isNamed(names, DATED)).filter(({ children }) => children.length <= MOST_CHILDREN)

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

const maybeStamp = (attribute: string): boolean => attribute.startsWith('data-') && STAMPS.test(attribute)

const isStamp = (value: string): boolean => /^(?:19|20)\d\d-\d\d-\d\d/.test(value) || /^1\d{9}(?:\d{3})?$/.test(value)

function stampOf(attributes: Element['attributes']): string | undefined {
  for (const name in attributes) {
    const value = maybeStamp(name) ? attributes[name] : undefined
    if (value !== undefined && isStamp(value)) return value
  }
  return undefined
}
