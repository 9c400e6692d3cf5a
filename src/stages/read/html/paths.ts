/**
 * Paths: where an element stands, so that somebody can find it again.
 *     "article > div:nth-of-type(2) > p:nth-of-type(1)"      the nearest four elements, from an id or the article downwards
 */
import { ownCopy } from '../../../text/own-copy.ts'
import { remembered } from '../../../text/remembered.ts'
import type { Element } from './tree.ts'

const LONGEST = 4
const ANCHORS = new Set(['article', 'main', 'body'])

interface Step {
  readonly text: string
  /** Found by its own name or id: no path goes beyond it. */
  readonly isAnchor: boolean
}

/** Finds paths; each element is named once, its children are counted once. */
export function pathFinder(): (element: Element) => string {
  /** Index of an element → its place among its parent's children of the same name. */
  const places = new Map<number, number>()
  const nth = ({ index, parent }: Element): number => {
    if (parent && !places.has(index)) countChildren(parent, places)
    return places.get(index) ?? 1
  }
  const named = new Map<number, Step>()
  const stepOf = (element: Element): Step => {
    const known = named.get(element.index)
    if (known) return known
    const own = namedStep(element)
    const step = { text: own ?? `${plainName(element.name)}:nth-of-type(${nth(element)})`, isAnchor: own !== null }
    named.set(element.index, step)
    return step
  }
  return (element) => {
    let step = stepOf(element)
    let path = step.text
    let length = 1
    for (let at = element; !step.isAnchor && at.parent?.parent && length < LONGEST; at = at.parent, length++) {
      step = stepOf(at.parent)
      path = `${step.text} > ${path}`
    }
    return ownCopy(path)
  }
}

/** An element that is found by its own name or id; null where it must be counted among its like. */
function namedStep(element: Element): string | null {
  const id = idOf(element)
  if (id !== null) return `${element.name}#${id}`
  return ANCHORS.has(element.name) ? element.name : null
}

/** Names of other namespaces hold signs that a selector takes for its own: <o:p>. */
const plainName = remembered((name) => name.replace(/[^\w-]/g, '\\$&'))

/** Ids that a selector can hold as they are. */
const idOf = ({ attributes: { id } }: Element): string | null => (id !== undefined && /^[A-Za-z][\w-]{0,40}$/.test(id) ? id : null)

function countChildren({ children }: Element, places: Map<number, number>): void {
  const counts = new Map<string, number>()
  for (const child of children) {
    if (typeof child === 'string') continue
    const nth = (counts.get(child.name) ?? 0) + 1
    counts.set(child.name, nth)
    places.set(child.index, nth)
  }
}
