/**
 * Pages by chance, for laws: trees of elements with attributes, texts and entities; the same torn apart; dumps; bytes.
 *     <html><body><div class="related" hidden><p>Share &amp; …</p></div> …
 * Stories and what stands around stories come often, so that readers find something; nothing is long, so that thousands are read in seconds.
 */
import fc from 'fast-check'
import { STORY } from './read-pages.ts'

const BLOCKS =
  'div p section article main header footer nav aside h1 h2 h3 ul ol li blockquote figure figcaption table tr td th form button dl dt dd pre'
const INLINE = 'a b i em strong span u time small sup font label cite q code o-card my-tag'
const UNSHOWN = 'script style noscript template svg title iframe object canvas video'
const EMPTY = 'br hr img wbr input'

const names = (written: string): fc.Arbitrary<string> => fc.constantFrom(...written.split(' '))

const WORDS = ['Share', 'Related', 'By Ada Quill', '31 October 2024', '© 2024 Lisk Courier', 'Source: Northern Wire', '3 min read', 'x', '  ', '\n\t']

const marked = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Signs that readers trip over: blanks of all kinds, marks without letters, letters of two code units, signs of markup. */
const sign = fc.constantFrom(
  '\u00a0',
  '\u2028',
  '\u200b',
  '\ufeff',
  '\u0301',
  '\u{1f6a2}',
  'ß',
  'İ',
  '“',
  '”',
  '&',
  '<',
  '>',
  '{',
  '"',
  "'",
  '|',
  '0',
  '.',
)
const oddText = fc.array(fc.oneof(sign, fc.constantFrom('ferry', 'Tolm', ' ', 'a')), { maxLength: 8 }).map((signs) => signs.join(''))
const plainText = fc.oneof(fc.constantFrom(...STORY, ...WORDS), oddText, fc.string({ unit: 'grapheme', maxLength: 12 }))
const entity = fc.constantFrom('&nbsp;', '&eacute;', '&#8212;', '&#x1F6A2;', '&lt;p&gt;', '&unknown;', '&amp;amp;', '&#0;', '&#xD800;', '&#99999999;')
const text = fc.oneof({ weight: 5, arbitrary: plainText.map(marked) }, { weight: 1, arbitrary: entity })

const classes = fc.constantFrom(
  'story',
  'related-posts',
  'share',
  'byline',
  'caption',
  'comments',
  'nav',
  'constructor',
  '__proto__',
  'a  b',
  '\u{1f6a2}',
  '',
)
const attribute = fc.oneof(
  classes.map((value) => ` class="${value}"`),
  fc.constantFrom('story', 'a', 'b1', '1', 'x y', 'constructor').map((value) => ` id="${value}"`),
  fc.constantFrom(
    ' hidden',
    ' style="display: none"',
    ' style="color:red"',
    ' itemprop="articleBody"',
    ' href="/a"',
    ' datetime="2024-10-31"',
    ' constructor="1"',
  ),
  plainText.map((value) => ` title="${marked(value).replaceAll('"', '&quot;')}"`),
)
const attributes = fc.array(attribute, { maxLength: 2 }).map((all) => all.join(''))

const element = (name: fc.Arbitrary<string>, inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(name, attributes, inside).map(([tag, stated, held]) => `<${tag}${stated}>${held}</${tag}>`)

const { tree } = fc.letrec<{ tree: string }>((tie) => {
  const inside = fc.array(tie('tree'), { maxLength: 4 }).map((parts) => parts.join(''))
  return {
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      { weight: 4, arbitrary: text },
      { weight: 6, arbitrary: element(names(BLOCKS), inside) },
      { weight: 3, arbitrary: element(names(INLINE), inside) },
      { weight: 1, arbitrary: element(names(UNSHOWN), fc.constantFrom('', 'let a = 1', '<p>Ferry</p>')) },
      { weight: 1, arbitrary: fc.tuple(names(EMPTY), attributes).map(([tag, stated]) => `<${tag}${stated}>`) },
      { weight: 1, arbitrary: fc.constantFrom('<!-- Ferry -->', '<!---->', '<!-- <p> -->') },
    ),
  }
})

const inPage = (body: string): string => `<!doctype html><html><head><title>Ferry</title></head><body>${body}</body></html>`

/** Every tag is closed, though HTML may have them closed sooner. */
export const wholePages: fc.Arbitrary<string> = fc.array(tree, { maxLength: 5 }).map((parts) => inPage(parts.join('')))

const BROKEN = [
  '<',
  '<<',
  '< p>',
  '</',
  '</p',
  '<p',
  '<p class="',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!',
  '<?',
  '&',
  '&#',
  '&#x;',
  '\u0000',
  '<a <b>',
  '</b></i>',
]
const UNCLOSED = [
  '<p>',
  '<b>',
  '<td>',
  '<tr>',
  '<table>',
  '<li>',
  '<a href=x>',
  '<h1>',
  '</div>',
  '</body>',
  '</html>',
  '<svg>',
  '<title>',
  '<textarea>',
]

/** Pieces of pages in any order, with signs that open what is never closed. */
export const tornPages: fc.Arbitrary<string> = fc
  .array(fc.oneof(tree, text, fc.constantFrom(...BROKEN), fc.constantFrom(...UNCLOSED)), { maxLength: 12 })
  .map((pieces) => `<!doctype html>${pieces.join('')}`)

const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', ' \n')

/** Lines as somebody copies them from a page. */
export const dumps: fc.Arbitrary<string> = fc
  .array(fc.tuple(plainText, lineEnd), { maxLength: 16 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''))

const START = [
  '',
  '<!doctype html><p>',
  '\u00ef\u00bb\u00bf<p>',
  '\u00ff\u00fe<\u0000p\u0000>\u0000',
  '<meta charset=utf-16><p>',
  '<meta charset=gbk><p>',
  'From: a\r\n\r\n',
]
const byte = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 32, max: 255 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 31 }) })

/** Bytes that mean nothing, behind beginnings that promise something. */
export const strayBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...START), fc.array(byte, { maxLength: 120 }))
  .map(([start, rest]) => Uint8Array.from([...[...start].map((letter) => letter.charCodeAt(0)), ...rest]))
