/**
 * The little of the DOM that reading needs, and the parser behind it. Every walk is a loop over first child, next sibling and parent:
 * a page of a hundred thousand nested tags costs time, never the stack.
 * [Reference] linkedom 0.18 (https://github.com/WebReflection/linkedom). Left open: pages written by their scripts are read as they were saved.
 */
import { parseHTML } from 'linkedom'
import { flattened } from './flatten.ts'

export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  readonly textContent: string | null
}

export interface DomElement extends DomNode {
  readonly localName: string
  readonly getAttribute: (name: string) => string | null
  readonly setAttribute: (name: string, value: string) => void
}

export interface DomDocument {
  readonly documentElement: DomElement | null
  readonly querySelector: (selector: string) => DomElement | null
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>
  readonly createElement: (name: string) => DomElement & { readonly appendChild: (node: DomNode) => void }
}

const ELEMENT = 1
export const TEXT = 3

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT

export function parsePage(html: string): DomDocument {
  // A page without <html> is given one, or the parser would drop what follows its first element.
  const safe = flattened(html)
  const document = parseHTML(safe).document as unknown as DomDocument
  if (document.documentElement?.localName === 'html') return document
  return parseHTML(`<html><body>${safe}</body></html>`).document as unknown as DomDocument
}

export interface Visitor {
  /** True where the walk should go inside. */
  readonly enter: (node: DomNode) => boolean
  /** Called after everything inside, for what was entered. */
  readonly leave: (node: DomNode) => void
}

/** Every node below the root, in order. */
export function walk(root: DomNode, { enter, leave }: Visitor): void {
  let node: DomNode | null = root.firstChild
  while (node) {
    const isEntered = enter(node)
    const child: DomNode | null = isEntered ? node.firstChild : null
    if (isEntered && !child) leave(node)
    node = child ?? nodeAfter(node, root, leave)
  }
}

/** The next node that is not inside this one; parents on the way are left. */
function nodeAfter(from: DomNode, root: DomNode, leave: Visitor['leave']): DomNode | null {
  let node = from
  while (!node.nextSibling) {
    const parent = node.parentNode
    if (!parent || parent === root) return null
    leave(parent)
    node = parent
  }
  return node.nextSibling
}

export interface Extent {
  readonly elements: number
  /** Elements, and the pieces of text and comments between them. */
  readonly nodes: number
  readonly depth: number
}

/** Size of the tree; nothing is counted beyond the caps. */
export function extentOf(root: DomNode, caps: Pick<Extent, 'elements'>): Extent {
  let elements = 0
  let nodes = 0
  let depth = 0
  let deepest = 0
  const enter = (node: DomNode): boolean => {
    nodes++
    if (!isElement(node) || elements > caps.elements) return false
    elements++
    depth++
    deepest = Math.max(deepest, depth)
    return true
  }
  walk(root, { enter, leave: () => depth-- })
  return { elements, nodes, depth: deepest }
}
