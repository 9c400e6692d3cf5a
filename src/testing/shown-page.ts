/**
 * What a page shows, told in another way than the reader's: one string over linkedom's tree, in which borders are signs.
 *     <p>One <b>two</b></p><td>three</td><td>four      "\nOne two\n three  four ", so "One two" and "three four"
 * The reference that the reader's lines are held against. Visible is: blocks start lines, cells are joined by blanks, white space folds;
 * what is hidden, `display:none`, scripted, styled, drawn or embedded is not. Recursive: for small pages only.
 */
import { parseHTML } from 'linkedom'

const NEVER_SHOWN = 'script style noscript template svg title iframe object math canvas video audio'.split(' ')
const STARTING_LINES = [
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form',
  'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section select summary table tbody textarea tfoot',
  'thead tr ul',
].flatMap((names) => names.split(' '))

const TEXT = 3

/** What is used of a node of linkedom's tree. */
export interface ShownNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<ShownNode>
  readonly getAttribute?: (name: string) => string | null
}

export interface ShownPage {
  readonly lines: readonly string[]
  /** Every element a path may mean. */
  readonly at: (path: string) => readonly ShownNode[]
}

export function shownPage(html: string): ShownPage {
  const document = parseHTML(html).document as unknown as ShownNode & { readonly querySelectorAll: (path: string) => Iterable<ShownNode> }
  return { lines: linesShown(document), at: (path) => [...document.querySelectorAll(path)] }
}

export const linesShown = (node: ShownNode): readonly string[] =>
  written(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

function written(node: ShownNode): string {
  if (node.nodeType === TEXT) return (node.textContent ?? '').replace(/\s/g, ' ')
  const name = node.localName ?? ''
  if (NEVER_SHOWN.includes(name) || isHidden(node)) return ''
  const inside = [...node.childNodes].map(written).join('')
  if (name === 'td' || name === 'th') return ` ${inside} `
  return STARTING_LINES.includes(name) ? `\n${inside}\n` : inside
}

function isHidden(node: ShownNode): boolean {
  const attribute = (name: string): string | null => node.getAttribute?.(name) ?? null
  return attribute('hidden') !== null || /display\s*:\s*none/i.test(attribute('style') ?? '')
}
