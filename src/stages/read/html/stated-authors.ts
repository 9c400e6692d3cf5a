/**
 * Writers that a page marks up: rel="author", itemprop="author", and the class names that blogs and newsrooms give to bylines.
 *     <a rel="author" href="/ada">Ada Quill</a>                        "Ada Quill", how "byline"
 *     three of them together below the <h1>, more beside teasers       the three
 * A page marks up the writers of its teasers and comments as well: of all that is marked, the marks that stand together, first below the
 * headline, are the page's. Left open: bylines at the foot of a page whose teasers stand above it.
 */
import type { Author } from '../../../model/article.ts'
import { remembered } from '../../../text/remembered.ts'
import { closest, type Element, inherited, textOf, walk } from './tree.ts'

const WORD = '(?:authors?|bylines?|autor(?:en|in|es)?|auteurs?|autore|redakteur(?:in)?|verfasser|writers?|journalists?|contributors?)'
const PART = '(?:names?|links?|title|text|info|item|label|url|full-?name|display-?name|by)'
const BEFORE = '(?:article|post|entry|story|news|page|content|meta|blog|text|c|m|o|a|field|node|header|hero|single|name|the|by|link|is|p)'
/** "author", "article-author", "byline__name", "c-post-author-name"; not "author-bio", "comment-author". */
const CLASS = new RegExp(`^(?:${BEFORE}[-_]{1,2}){0,3}${WORD}(?:[-_]{1,2}${PART}){0,2}$`, 'i')
const AROUND_LINKS = /^(?:[a-z]+[-_]{1,2})?(?:byline|author|autor)s?$/i
/** What stands in these is of other pages, or of readers. */
const ELSEWHERE =
  /(?:^|[-_\s])(?:comments?|commentlist|disqus|related|recommend(?:ed|ations?)?|teasers?|cards?|sidebar|widgets?|read-?more|more-?(?:news|stories)|latest|popular|trending|carousel|slider|caption|credit|footer|nav|menu|modal)(?:[-_\s]|$)/i
const ELSEWHERE_TAGS = new Set(['footer', 'nav', 'aside', 'figure', 'figcaption', 'blockquote'])
const LONGEST = 120
/** Marks of one byline stand so near each other, counted in elements. */
const TOGETHER = 15
const MOST = 8
const NONE: readonly never[] = []

interface Mark {
  readonly at: number
  readonly element: Element
  readonly name: string
}

export function statedAuthors(elements: readonly Element[], titles: readonly string[]): readonly Author[] {
  const isAuthor = authorFinder()
  const marks = elements.flatMap((element, at): readonly Mark[] => (isAuthor(element) ? [{ at, element, name: nameOf(element) }] : NONE))
  const named = marks.filter(({ name }) => name !== '' && name.length <= LONGEST)
  const own = named.filter(({ element }) => closest(element, isElsewhere) === null)
  return withoutLists(together(own.length > 0 ? own : named, elements, headingOf(elements, titles)))
    .slice(0, MOST)
    .map(({ name }) => ({ name, how: 'byline' }))
}

function authorFinder(): (element: Element) => boolean {
  const isNamedAuthor = remembered((classes) => classes.split(/\s+/).some((each) => CLASS.test(each)))
  const isNamedAround = remembered((classes) => classes.split(/\s+/).some((each) => AROUND_LINKS.test(each)))
  const isAroundLinks = inherited(({ name, attributes }) => (name !== 'a' && isNamedAround(attributes['class'] ?? '')) || null)
  const isMarkedLink = (element: Element): boolean =>
    /(?:^|\s)author(?:\s|$)/.test(element.attributes['rel'] ?? '') || isAroundLinks(element) === true
  return (element) => {
    if (isItem(element) || element.name === 'meta' || element.name === 'link') return isItem(element)
    if (isNamedAuthor(element.attributes['class'] ?? '') || isNameOfItem(element)) return true
    return element.name === 'a' && isMarkedLink(element)
  }
}

const isNameOfItem = ({ attributes, parent }: Element): boolean => attributes['itemprop'] === 'name' && closest(parent, isItem) !== null

const isItem = ({ attributes }: Element): boolean => attributes['itemprop'] === 'author'

const isElsewhere = (element: Element): boolean =>
  element.name !== 'body' &&
  element.name !== 'html' &&
  element.name !== 'main' &&
  (ELSEWHERE_TAGS.has(element.name) || ELSEWHERE.test(`${element.attributes['class'] ?? ''} ${element.attributes['id'] ?? ''}`))

const nameOf = (element: Element): string => (element.attributes['content'] ?? partedText(element)).trim()

/** Names and roles in elements of their own are no one word: "Ada Quill" and "Editor". */
function partedText(element: Element): string {
  let all = ''
  walk(element, {
    enter: ({ name }) => name !== 'script' && name !== 'style' && all.length <= LONGEST + 80,
    text: (text) => {
      all += /\p{Ll}$/u.test(all) && /^\p{Lu}/u.test(text) ? ` ${text}` : text
    },
    leave: () => {},
  })
  return all.replace(/\s+/g, ' ')
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const SHORTEST_TITLE = 12

/** The heading that the page states as its title; else the first <h1>, which may be the masthead. */
function headingOf(elements: readonly Element[], titles: readonly string[]): number {
  const stated = titles.map(squeezed)
  const isTitle = (element: Element): boolean => {
    const text = squeezed(textOf(element, 400))
    return text.length >= SHORTEST_TITLE && stated.some((title) => title.includes(text))
  }
  const titled = elements.findIndex((element) => /^h[1-3]$/.test(element.name) && isTitle(element))
  return titled === -1 ? elements.findIndex(({ name }) => name === 'h1') : titled
}

/** The first run below the headline, else the last one above it; without a headline the first. */
function together(marks: readonly Mark[], elements: readonly Element[], headline: number): readonly Mark[] {
  const runs: Mark[][] = []
  for (const mark of marks) {
    const last = runs.at(-1)?.at(-1)
    if (last && mark.at - last.at <= TOGETHER && !hasHeading(elements, last.at, mark.at)) runs.at(-1)?.push(mark)
    else runs.push([mark])
  }
  return runs.find(([first]) => (first?.at ?? 0) > headline) ?? runs.at(-1) ?? []
}

const hasHeading = (elements: readonly Element[], from: number, to: number): boolean =>
  elements.slice(from + 1, to).some(({ name }) => /^h[1-6]$/.test(name))

/** A mark around marks of several names is a list of them. */
const withoutLists = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((outer) => {
    const inner = marks.filter(
      ({ element, name }) => name !== outer.name && element !== outer.element && closest(element.parent, (at) => at === outer.element),
    )
    return new Set(inner.map(({ name }) => name)).size < 2
  })
