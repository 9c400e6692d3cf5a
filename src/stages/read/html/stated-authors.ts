/**
 * Writers that a page marks up: rel="author", itemprop="author", and the class names that blogs and newsrooms give to bylines.
 *     <a rel="author" href="/ada">Ada Quill</a>      "Ada Quill", how "byline"
 */
import type { Author } from '../../../model/article.ts'
import { closest, type Element, textOf } from './tree.ts'

const CLASSES = new Set('byline-name author-name byline__name byline article-author post-author entry-author author'.split(' '))
const AROUND_LINKS = new Set(['byline', 'author'])
const MOST = 8
const LONGEST = 120

export function statedAuthors(elements: readonly Element[]): readonly Author[] {
  return elements
    .filter(isAuthor)
    .map((element) => textOf(element))
    .filter((name) => name !== '' && name.length <= LONGEST)
    .slice(0, MOST)
    .map((name) => ({ name, how: 'byline' }))
}

function isAuthor(element: Element): boolean {
  const { name, attributes } = element
  if (attributes['itemprop'] === 'author' || classesOf(element).some((each) => CLASSES.has(each))) return true
  if (attributes['itemprop'] === 'name' && closest(element.parent, (at) => at.attributes['itemprop'] === 'author') !== null) return true
  if (name !== 'a') return false
  return /(?:^|\s)author(?:\s|$)/.test(attributes['rel'] ?? '') || closest(element.parent, isAroundLinks) !== null
}

const isAroundLinks = (element: Element): boolean => classesOf(element).some((each) => AROUND_LINKS.has(each))

const classesOf = ({ attributes }: Element): readonly string[] => (attributes['class'] === undefined ? [] : attributes['class'].split(/\s+/))
