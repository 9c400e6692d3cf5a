/** Help: keys, and what the words on the pages mean. */
import { html, type Markup } from '../../report/html/markup.ts'
import { table } from '../../report/html/sheet.ts'
import { DERIVATION_WORDS, DRIFT_WORDS, STATUS_SIGN } from '../../report/wording.ts'
import { type Frame, pageText } from '../frame.ts'

const KEYS: readonly (readonly [string, string])[] = [
  ['j k', 'next, previous row'],
  ['Enter', 'evidence of the row, beside the page; in a list: open it'],
  ['o', 'open or fold the row'],
  ['O', 'open or fold all rows'],
  ['[ ]', 'previous, next section'],
  ['d', 'next claim on which pages differ'],
  ['c', 'copy the citation of the row or of the evidence'],
  ['1 2 3 4 5', 'layers of marks over a page'],
  ['/ or Ctrl+K', 'search'],
  ['?', 'this page'],
  ['Esc', 'close the evidence, leave a field'],
]

const STATUSES: readonly (readonly [keyof typeof STATUS_SIGN, string, string])[] = [
  ['withdrawn', 'Taken back by a page', 'A page says that what it had said does not hold.'],
  ['disputed', 'Disputed', 'Named speakers contradict each other.'],
  ['differs', 'Pages differ', 'Two texts give values that cannot both hold; no two named speakers stand against each other.'],
  ['changed', 'Newer figure', 'Two dated pages give the same figure for two days, and the later one is newer.'],
  ['agreed', 'Same in 2 texts, 3 speakers', 'Texts with no shared parent found, and several named speakers.'],
  ['single-source', 'Same in 2 texts, one speaker', 'Several texts, but they name one speaker or none.'],
  ['one-text', 'One text, 3 pages · One page', 'However many pages carry it, one text stands behind them.'],
]

export function helpPage(frame: Frame): string {
  const main = html`<h1>Help</h1>
<section id="keys"><h2>Keys</h2>${table(
    'Keys',
    ['Key', 'What it does'],
    KEYS.map(([keys, words]) => [keysOf(keys), words]),
  )}
<p data-keys hidden><label class="tick"><input type="checkbox" id="letter-keys" checked> Single keys do something (remembered on this machine)</label></p>
<noscript><p class="note">Keys need JavaScript; the pages do without.</p></noscript></section>
<section id="words"><h2>Words</h2>
<p class="lede">What is printed is what the pages show, never what is so. Nothing is asserted that stands in no page, and every statement leads to its passage.</p>
${table(
  'Words for claims',
  ['Sign', 'Words', 'Rule'],
  STATUSES.map(([status, words, rule]) => [html`<span class="sign">${STATUS_SIGN[status]}</span>`, words, rule]),
)}
<h3>Text and page</h3><p class="lede">Pages that stand on one another carry one <em>text</em>. Texts are counted, not pages: six sites with one agency’s text are one text. “No parent found among these 5 pages” says what was looked at, not that a page is an original.</p>
<h3>How a page stands on another</h3>${table(
    'Derivations',
    ['Words', 'Rule'],
    [
      [DERIVATION_WORDS.copy, 'nearly all of the text stands in the other page'],
      [DERIVATION_WORDS.cut, 'the words stand there, but not all of them'],
      [DERIVATION_WORDS.rewrite, 'the points stand there, in other words'],
      [DERIVATION_WORDS.summary, 'some of the points, shorter'],
      [DERIVATION_WORDS.fusion, 'points of several texts'],
    ],
  )}
<h3>Quoted words</h3>${table(
    'Quotations',
    ['Words', 'Rule'],
    [
      [DRIFT_WORDS.none, 'letter for letter'],
      [DRIFT_WORDS.punctuation, 'signs and case apart'],
      [DRIFT_WORDS.trimmed, 'the beginning, the end or the middle is left out'],
      [DRIFT_WORDS.altered, 'other words in one remark'],
      [DRIFT_WORDS['paraphrase-as-quote'], 'marks of quotation stand here and nowhere else'],
      [DRIFT_WORDS.variance, 'the pages do not tell whether it is one remark'],
    ],
  )}
<h3>Days</h3><p class="lede">“Thursday” is worked out from the day a page came out, and says so. A page without a date has no newer and no older.</p></section>`
  return pageText(frame, { title: 'Help', main, at: 'help' })
}

const keysOf = (keys: string): Markup => html`${keys.split(' ').map((key) => (key === 'or' ? ' or ' : html`<kbd>${key}</kbd> `))}`
