/**
 * The elements of a page, sorted once, so that what states something is looked up and not searched for among thousands.
 *     <time class="posted" datetime="2024-10-31">      under the tag "time", the names "posted", the attributes "class" and "datetime"
 * Lists are in the order of the page; so are the names, by the first element that has them.
 */
import type { Element } from './tree.ts'

type Lists = ReadonlyMap<string, readonly Element[]>

export interface SortedElements {
  readonly all: readonly Element[]
  readonly byTag: Lists
  /** By class names and id, as they are written; elements that have neither are left out. */
  readonly byNames: Lists
  readonly byAttribute: Lists
}

export function sortedElements(all: readonly Element[]): SortedElements {
  const byTag = new Map<string, Element[]>()
  const byNames = new Map<string, Element[]>()
  const byAttribute = new Map<string, Element[]>()
  for (const element of all) {
    add(byTag, element.name, element)
    if (element.names !== '') add(byNames, element.names, element)
    for (const attribute in element.attributes) add(byAttribute, attribute, element)
  }
  return { all, byTag, byNames, byAttribute }
}

function add(lists: Map<string, Element[]>, key: string, element: Element): void {
  const list = lists.get(key)
  if (list) list.push(element)
  else lists.set(key, [element])
}

const NONE: readonly never[] = []

export const withTag = ({ byTag }: SortedElements, tag: string): readonly Element[] => byTag.get(tag) ?? NONE

export const withAttribute = ({ byAttribute }: SortedElements, attribute: string): readonly Element[] => byAttribute.get(attribute) ?? NONE

/** Elements of any of the tags. */
export const withTags = (elements: SortedElements, tags: readonly string[]): readonly Element[] =>
  inOrder(tags.flatMap((tag) => withTag(elements, tag)))

/** Elements whose class names and id pass; each writing of them is asked for once. */
export const withNames = ({ byNames }: SortedElements, passes: (names: string) => boolean): readonly Element[] =>
  [...byNames].filter(([names]) => passes(names)).flatMap(([, elements]) => elements)

/** Each once, as they stand in the page. */
export const inOrder = (elements: Iterable<Element>): readonly Element[] => [...new Set(elements)].sort((a, b) => a.index - b.index)
