/**
 * The little of the DOM that reading needs, and the parser behind it. Every walk is a loop over first child, next sibling and parent:
 * a page of a hundred thousand nested tags costs time, never the stack.
 * [Reference] linkedom 0.18 (https://github.com/WebReflection/linkedom). Left open: pages written by their scripts are read as they were saved.
 */
import { parseHTML } from 'linkedom'

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
  readonly body: DomElement | null
  readonly querySelector: (selector: string) => DomElement | null
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>
  readonly createElement: (name: string) => DomElement & { readonly appendChild: (node: DomNode) => void }
}

export const ELEMENT = 1
export const TEXT = 3

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT

export function parsePage(html: string): DomDocument {
  // A page without <html> is given one, or the parser would drop what follows its first element.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as DomDocument
}

export interface Extent {
  readonly elements: number
  readonly depth: number
}

/** Size of the tree, counted no further than the caps. */
export function extentOf(root: DomNode, caps: Extent): Extent {
  let elements = 0
  let depth = 0
  let deepest = 0
  let node: DomNode | null = root
  while (node && elements <= caps.elements && deepest <= caps.depth) {
    if (isElement(node)) elements++
    const child: DomNode | null = node.firstChild
    if (child) {
      depth++
      if (depth > deepest) deepest = depth
      node = child
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node === root || !node ? null : node.nextSibling
  }
  return { elements, depth: deepest }
}
