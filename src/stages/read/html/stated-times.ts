/**
 * Times that a page marks up: those with an itemprop first, then those of the article's head, then any.
 *     <time datetime="2024-10-31T21:37Z">         published, how "time"
 *     <time class="updated" datetime="…">         modified
 */
import type { Stated } from '../../../model/reading.ts'
import { closest, type Element, textOf } from './tree.ts'

export interface StatedTimes {
  readonly published: readonly Stated[]
  readonly modified: readonly Stated[]
}

type Holds = (element: Element) => boolean

const HEAD_WORDS = /(?:^|\s)(?:published|entry-date)(?:\s|$)/
const HEADS = /(?:^|\s)(?:byline|dateline)(?:\s|$)/

const within = (element: Element, name: string): boolean => closest(element.parent, (at) => at.name === name) !== null

const isTime: Holds = ({ name }) => name === 'time'

const isHeadTime: Holds = (element) => {
  if (!isTime(element)) return false
  const { attributes } = element
  if (attributes['pubdate'] !== undefined || HEAD_WORDS.test(attributes['class'] ?? '')) return true
  if (closest(element.parent, (at) => HEADS.test(at.attributes['class'] ?? '')) !== null) return true
  return within(element, 'header') && within(element, 'article')
}

const isStoryTime: Holds = (element) => isTime(element) && (within(element, 'article') || within(element, 'main'))

const isModified: Holds = ({ attributes }) => /updat|modif/i.test(`${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`)

const LONGEST = 120

export function statedTimes(elements: readonly Element[]): StatedTimes {
  const marked = elements.filter(({ name, attributes }) => name === 'time' || attributes['itemprop'] !== undefined)
  const first = (property: string, wanted: Holds): readonly Stated[] =>
    [({ attributes }: Element) => attributes['itemprop'] === property, isHeadTime, isStoryTime, isTime]
      .flatMap((holds) => marked.find((element) => wanted(element) && holds(element)) ?? [])
      .map((element) => element.attributes['datetime'] ?? element.attributes['content'] ?? textOf(element))
      .map((value) => ({ value: value.trim(), how: 'time' }))
      .filter(({ value }) => value !== '' && value.length < LONGEST)
  return { published: first('datePublished', (element) => !isModified(element)), modified: first('dateModified', isModified) }
}
