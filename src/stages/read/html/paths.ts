/**
 * Paths: where an element stands, so that somebody can find it again.
 *     "article > div:nth-of-type(2) > p:nth-of-type(1)"      the nearest four elements, from an id or the article downwards
 */
import { ownCopy } from '../../../text/own-copy.ts'
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
  const counted = new Map<Element, ReadonlyMap<Element, number>>()
  const nth = (element: Element): number => {
    if (!element.parent) return 1
    const known = counted.get(element.parent) ?? countedChildren(element.parent)
    counted.set(element.parent, known)
    return known.get(element) ?? 1
  }
  const named = new Map<Element, Step>()
  const stepOf = (element: Element): Step => {
    const known = named.get(element)
    if (known) return known
    const own = namedStep(element)
    const step = { text: ownCopy(own ?? `${plainName(element)}:nth-of-type(${nth(element)})`), isAnchor: own !== null }
    named.set(element, step)
    return step
  }
  return (element) => {
    let step = stepOf(element)
    const steps = [step.text]
    for (let at = element; !step.isAnchor && at.parent?.parent && steps.length < LONGEST; at = at.parent) {
      step = stepOf(at.parent)
      steps.unshift(step.text)
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
