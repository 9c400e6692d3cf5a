/**
 * Writers that a page marks up: rel="author", itemprop="author", and the class names that blogs and newsrooms give to bylines.
 *     <a rel="author" href="/ada">Ada Quill</a>                        "Ada Quill", how "byline"
 *     three of them together below the <h1>, more beside teasers       the three
 * A page marks up the writers of its teasers and comments as well: of all that is marked, the marks that stand together, first below the
 * headline, are the page's. Left open: bylines at the foot of a page whose teasers stand above it.
 */
import type { Author } from '../../../model/article.ts'
import { inOrder, type SortedElements, withAttribute, withNames, withTag, withTags } from './stated-elements.ts'
import { closest, type Element, textOf, walk } from './tree.ts'

const WORD = '(?:authors?|bylines?|autor(?:en|in|es)?|auteurs?|autore|redakteur(?:in)?|verfasser|writers?|journalists?|contributors?)'
const PART = '(?:names?|links?|title|text|info|item|label|url|full-?name|display-?name|by)'
const BEFORE = '(?:article|post|entry|story|news|page|content|meta|blog|text|c|m|o|a|field|node|header|hero|single|name|the|by|link|is|p)'
/** "author", "article-author", "byline__name", "c-post-author-name"; not "author-bio", "comment-author". */
const CLASS = new RegExp(`^(?:${BEFORE}[-_]{1,2}){0,3}${WORD}(?:[-_]{1,2}${PART}){0,2}$`, 'i')
/** What every class name of these holds. */
const MAY_SIGN = new RegExp(WORD, 'i')
const AROUND_LINKS = /^(?:[a-z]+[-_]{1,2})?(?:byline|author|autor)s?$/i
/** What stands in these is of other pages, or of readers. */
const ELSEWHERE =
  /(?:^|[-_\s])(?:comments?|commentlist|disqus|related|recommend(?:ed|ations?)?|teasers?|cards?|sidebar|widgets?|read-?more|more-?(?:news|stories)|latest|popular|trending|carousel|slider|caption|credit|footer|nav|menu|modal)(?:[-_\s]|$)/i
const ELSEWHERE_TAGS = new Set(['footer', 'nav', 'aside', 'figure', 'figcaption', 'blockquote'])
const LONGEST = 120
/** Marks of one byline stand so near each other, counted in elements. */
const TOGETHER = 15
const MOST = 8

interface Mark {
  readonly element: Element
  readonly name: string
}

export function statedAuthors(elements: SortedElements, titles: readonly string[]): readonly Author[] {
  const marks = signedElements(elements).map((element): Mark => ({ element, name: nameOf(element) }))
  const named = marks.filter(({ name }) => name !== '' && name.length <= LONGEST)
  const own = named.filter(({ element }) => closest(element, isElsewhere) === null)
  return withoutLists(together(own.length > 0 ? own : named, elements, headingOf(elements, titles)))
    .slice(0, MOST)
    .map(({ name }) => ({ name, how: 'byline' }))
}

function signedElements(elements: SortedElements): readonly Element[] {
  const items = withAttribute(elements, 'itemprop')
  const classed = withNames(elements, (names) => MAY_SIGN.test(names))
  const marked = [...classed.filter((element) => hasClass(element, CLASS)), ...items.filter(isNameOfItem), ...markedLinks(elements, classed)]
  return inOrder([...items.filter(isItem), ...marked.filter(({ name }) => name !== 'meta' && name !== 'link')])
}

const hasClass = ({ attributes }: Element, pattern: RegExp): boolean => (attributes['class'] ?? '').split(/\s+/).some((each) => pattern.test(each))

/** Links to an author, and links inside what is named a byline. */
function markedLinks(elements: SortedElements, classed: readonly Element[]): readonly Element[] {
  const around = new Set(classed.filter((element) => element.name !== 'a' && hasClass(element, AROUND_LINKS)))
  const inside = around.size === 0 ? [] : withTag(elements, 'a').filter((link) => closest(link, (at) => around.has(at)) !== null)
  return [...inside, ...withAttribute(elements, 'rel').filter((element) => element.name === 'a' && isToAuthor(element))]
}

const isToAuthor = ({ attributes }: Element): boolean => /(?:^|\s)author(?:\s|$)/.test(attributes['rel'] ?? '')

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
function headingOf(elements: SortedElements, titles: readonly string[]): number {
  const stated = titles.map(squeezed)
  const isTitle = (element: Element): boolean => {
    const text = squeezed(textOf(element, 400))
    return text.length >= SHORTEST_TITLE && stated.some((title) => title.includes(text))
  }
  const heading = withTags(elements, ['h1', 'h2', 'h3']).find(isTitle) ?? withTag(elements, 'h1')[0]
  return heading?.index ?? 0
}

/** The first run below the headline, else the last one above it; without a headline the first. */
function together(marks: readonly Mark[], { all }: SortedElements, headline: number): readonly Mark[] {
  const runs: Mark[][] = []
  for (const mark of marks) {
    const last = runs.at(-1)?.at(-1)?.element
    if (last && mark.element.index - last.index <= TOGETHER && !hasHeading(all, last, mark.element)) runs.at(-1)?.push(mark)
    else runs.push([mark])
  }
  return runs.find(([first]) => (first?.element.index ?? 0) > headline) ?? runs.at(-1) ?? []
}

/** Between the two. */
const hasHeading = (all: readonly Element[], from: Element, to: Element): boolean =>
  all.slice(from.index, to.index - 1).some(({ name }) => /^h[1-6]$/.test(name))

/** A mark around marks of several names is a list of them. */
function withoutLists(marks: readonly Mark[]): readonly Mark[] {
  const inside = new Map(marks.map(({ element }) => [element, new Set<string>()]))
  for (const { element, name } of marks) for (let at = element.parent; at; at = at.parent) inside.get(at)?.add(name)
  const isList = ({ element, name }: Mark): boolean => [...(inside.get(element) ?? [])].filter((inner) => inner !== name).length > 1
  return marks.filter((mark) => !isList(mark))
}
