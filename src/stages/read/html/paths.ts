/**
 * Paths: where an element stands, so that somebody can find it again.
 *     "article > div:nth-of-type(2) > p:nth-of-type(1)"      the nearest four elements, from an id or the article downwards
 */
import type { Element } from './tree.ts'

const LONGEST = 4
const ANCHORS = new Set(['article', 'main', 'body'])

/** Finds paths; the children of an element are counted once. */
export function pathFinder(): (element: Element) => string {
  const counted = new Map<Element, ReadonlyMap<Element, number>>()
  const nth = (element: Element): number => {
    if (!element.parent) return 1
    const known = counted.get(element.parent) ?? countedChildren(element.parent)
    counted.set(element.parent, known)
    return known.get(element) ?? 1
  }
  const stepOf = (element: Element): string => namedStep(element) ?? `${plainName(element)}:nth-of-type(${nth(element)})`
  return (element) => {
    const steps = [stepOf(element)]
    for (let at = element; namedStep(at) === null && at.parent?.parent && steps.length < LONGEST; ) {
      at = at.parent
      steps.unshift(stepOf(at))
    }
    return steps.join(' > ')
  }
}

/** An element that is found by its own name or id; null where it must be counted among its like. */
function namedStep(element: Element): string | null {
  const id = idOf(element)
  if (id !== null) return `${element.name}#${id}`
  return ANCHORS.has(element.name) ? element.name : null
}

/** Names of other namespaces hold signs that a selector takes for its own: <o:p>. */
const plainName = ({ name }: Element): string => name.replace(/[^\w-]/g, '\\$&')

/** Ids that a selector can hold as they are. */
const idOf = ({ attributes: { id } }: Element): string | null => (id !== undefined && /^[A-Za-z][\w-]{0,40}$/.test(id) ? id : null)

function countedChildren({ children }: Element): ReadonlyMap<Element, number> {
  const counts = new Map<string, number>()
  const places = new Map<Element, number>()
  for (const child of children) {
    if (typeof child === 'string') continue
    const nth = (counts.get(child.name) ?? 0) + 1
    counts.set(child.name, nth)
    places.set(child, nth)
  }
  return places
}
