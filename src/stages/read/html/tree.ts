/**
 * A page as a tree of elements and pieces of text: what reading needs of the DOM, and the parser behind it.
 *     <p>One <b>two</b></p>      p ["One ", b ["two"]]
 *     <p>One<p>two               two paragraphs: end tags that HTML lets out are put in
 * Walks are loops: a page of a hundred thousand nested tags costs time, never the stack.
 * [Reference] htmlparser2 (https://github.com/fb55/htmlparser2) cuts the signs. Left open: pages written by their scripts are read as they
 * were saved; misnested tables stay where they stand.
 */
import { Parser } from 'htmlparser2'
import { flattened, withoutStraySigns } from './flatten.ts'

export interface Element {
  /** In small letters. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its class names and its id, as it has them: one string for all elements of the page that have the same, so that it is quickly looked up. */
  readonly names: string
  readonly parent: Element | null
  readonly children: readonly (Element | string)[]
  /** Elements around it. */
  readonly depth: number
  /** Its place in the page, from 1; 0 is the root. */
  readonly index: number
}

export interface Tree {
  readonly root: Element
  /** Every element below the root, in the order of the page. */
  readonly elements: readonly Element[]
  /** True where deeper elements were laid beside those they stood in. */
  readonly isTooDeep: boolean
  readonly isTooLarge: boolean
}

export interface Caps {
  readonly depth: number
  readonly elements: number
}

/** The parser's own stack costs the square of its depth: beyond so many levels it is stopped, and given markup made flat. */
const STOPPED = 2000
const PIECE = 65_536
/** A chain of strings costs a multiple of what it holds until it is read. */
const MOST_PIECES = 4096

/** Linear in the length of the markup. */
export function parsePage(html: string, caps: Caps): Tree {
  const markup = withoutStraySigns(html)
  return treeOf(markup, caps) ?? treeOf(flattened(markup), caps) ?? { ...new TreeBuilder(caps).tree(), isTooLarge: true }
}

/** Null where the parser was stopped. */
function treeOf(html: string, caps: Caps): Tree | null {
  const builder = new TreeBuilder(caps)
  const parser = new Parser(builder, { decodeEntities: true })
  for (let at = 0; at < html.length && !builder.isTooLarge; at += PIECE) {
    parser.write(html.slice(at, at + PIECE))
    if (builder.levels > STOPPED) return null
  }
  parser.end()
  return builder.tree()
}

type Growing = { -readonly [Key in keyof Element]: Element[Key] } & { readonly children: (Element | string)[]; readonly parent: Growing | null }

/** What the parser calls. Methods, since functions made for each page are compiled anew with each. */
class TreeBuilder {
  private readonly root: Growing = { name: '#document', attributes: {}, names: '', parent: null, children: [], depth: 0, index: 0 }
  private readonly elements: Element[] = []
  private readonly names = new Map<string, string>()
  private readonly caps: Caps
  private current = this.root
  /** The elements around the current one that stand as deep as any may: what they hold stands beside them. */
  private readonly beside: Growing[] = []
  private ignored = 0
  /** The text that is being written, and its last pieces: joined by the thousand, since the parser hands on stray signs one by one. */
  private written = ''
  private pieces: string[] = []
  private wasTooDeep = false

  constructor(caps: Caps) {
    this.caps = caps
  }

  get levels(): number {
    return this.current.depth + this.beside.length
  }

  get isTooLarge(): boolean {
    return this.elements.length > this.caps.elements
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.isTooLarge) {
      this.ignored++
      return
    }
    if (this.current.depth < this.caps.depth) this.add(name, attributes, this.current)
    else {
      this.wasTooDeep = true
      this.beside.push(this.current)
      this.add(name, attributes, this.current.parent ?? this.root)
    }
  }

  private add(name: string, attributes: Readonly<Record<string, string>>, parent: Growing): void {
    this.endText()
    const element: Growing = {
      name,
      attributes,
      names: this.namesOf(attributes),
      parent,
      children: [],
      depth: parent.depth + 1,
      index: this.elements.length + 1,
    }
    parent.children.push(element)
    this.elements.push(element)
    this.current = element
  }

  private namesOf({ class: classes = '', id }: Readonly<Record<string, string>>): string {
    const names = id === undefined ? classes : `${classes} ${id}`
    const known = this.names.get(names)
    if (known === undefined) this.names.set(names, names)
    return known ?? names
  }

  /** Pieces of one text are joined. */
  ontext(piece: string): void {
    if (this.pieces.push(piece) >= MOST_PIECES) this.join()
  }

  private join(): void {
    this.written += this.pieces.join('')
    this.pieces = []
  }

  private endText(): void {
    if (this.pieces.length > 0) this.join()
    if (this.written === '') return
    this.current.children.push(this.written)
    this.written = ''
  }

  onclosetag(): void {
    if (this.ignored > 0) {
      this.ignored--
      return
    }
    this.endText()
    const outer = this.beside.pop()
    // What follows in the outer element stands behind what stood beside it: the page's order is kept.
    if (outer) this.add(outer.name, outer.attributes, outer.parent ?? this.root)
    else this.current = this.current.parent ?? this.root
  }

  tree(): Tree {
    this.endText()
    return { root: this.root, elements: this.elements, isTooDeep: this.wasTooDeep && !this.isTooLarge, isTooLarge: this.isTooLarge }
  }
}

/** Levels beyond which nothing is told from depth: few saved pages go deeper. */
export const DEEP = 40

export interface Visitor {
  /** True where the walk should go inside. */
  readonly enter: (element: Element) => boolean
  readonly text: (text: string, element: Element) => void
  /** Called after everything inside, for what was entered. */
  readonly leave: (element: Element) => void
}

/** Everything below the root, in order. */
export function walk(root: Element, visitor: Visitor): void {
  const path: { readonly element: Element; next: number }[] = [{ element: root, next: 0 }]
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const child = top.element.children[top.next++]
    if (child === undefined) {
      path.pop()
      if (path.length > 0) visitor.leave(top.element)
    } else if (typeof child === 'string') visitor.text(child, top.element)
    else if (visitor.enter(child)) path.push({ element: child, next: 0 })
  }
}

/** All text inside an element, white space folded; `longest` letters at the most. */
export function textOf(element: Element, longest = 1000): string {
  let all = ''
  const isShort = (): boolean => all.length < longest
  walk(element, {
    enter: (child) => {
      if (child.name === 'br') all += ' '
      return isShort() && child.name !== 'script' && child.name !== 'style'
    },
    text: (text) => {
      if (isShort()) all += text
    },
    leave: () => {},
  })
  return all.slice(0, longest).replace(/\s+/g, ' ').trim()
}

/**
 * Looks at each element once: what it has of its own, or else what the element around it has. `settled` are elements that are not looked at, and
 * what they have.
 */
export function inherited<Value>(
  ownOf: (element: Element) => Value | null,
  settled: Iterable<[Element, Value | null]> = [],
): (element: Element) => Value | null {
  const known = new Map(settled)
  return (element) => {
    const path: Element[] = []
    let at: Element | null = element
    while (at && !known.has(at)) {
      path.push(at)
      at = at.parent
    }
    let value = at ? (known.get(at) ?? null) : null
    for (let step = path.pop(); step; step = path.pop()) {
      value = ownOf(step) ?? value
      known.set(step, value)
    }
    return value
  }
}

/** The nearest of the elements around one, itself included, that holds; null where none does. */
export function closest(element: Element | null, holds: (element: Element) => boolean): Element | null {
  for (let at = element; at; at = at.parent) if (holds(at)) return at
  return null
}
