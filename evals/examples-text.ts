/**
 * The visible text of a sample page, made without the reader under test: a dump as it is, an HTML page with a line for each block.
 *     <p>Smoke <b>rose</b>.</p><script>…</script>   "Smoke rose."
 */
import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'HEAD'])
const INLINE = new Set(['A', 'B', 'I', 'EM', 'STRONG', 'SPAN', 'TIME', 'FONT', 'SMALL', 'BUTTON'])
/** What windows-1252 puts at 0x80 to 0x9f. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export function visibleText(path: string): string {
  const source = decoded(readFileSync(path))
  return path.endsWith('.html') ? linesOfPage(source) : source
}

/** UTF-8, or windows-1252 where the page declares its older name. */
function decoded(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1')
  if (!/charset=iso-8859-1/i.test(latin)) return Buffer.from(bytes).toString('utf8')
  return latin.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
}

function linesOfPage(html: string): string {
  const lines = textUnder(parseHTML(html).document.documentElement).split('\n')
  return `${lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')}\n`
}

interface Knot {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Knot>
}

function textUnder(node: Knot): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ')
  if (node.nodeType !== 1 || SKIPPED.has(node.nodeName)) return ''
  const inside = [...node.childNodes].map(textUnder).join('')
  return INLINE.has(node.nodeName) ? inside : `\n${inside}\n`
}
