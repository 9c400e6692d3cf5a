/**
 * The evidence for a claim: every passage in its context with the exact span marked, and what it takes to find it again: outlet, date, capture, hash,
 * offsets, the live page at the words, and citations to copy. The page /claims/ID and the drawer show the same.
 */
import type { Article } from '../model/article.ts'
import type { Cited } from '../model/cited.ts'
import type { EvidenceView } from '../report/citation/evidence.ts'
import { number } from '../report/counting.ts'
import { html, type Markup } from '../report/html/markup.ts'
import { isFolded as isOut } from '../report/html/page-lines.ts'
import { type Letters, letterOf } from '../report/letters.ts'
import { articleAddress, passageAddress } from './addresses.ts'
import { citationsOf } from './citations.ts'
import { momentWords } from './story-words.ts'

/** Signs of the page shown before and after the passage. */
const CONTEXT = 160

export function evidenceItem(letters: Letters, view: EvidenceView): Markup {
  const { statement, article, outlet, published, speaker, live } = view
  const { source } = article
  const captured = source.capturedAt === null ? 'capture time not given' : `captured ${momentWords(source.capturedAt)}`
  const note = [speaker, statement.how].filter((one) => one !== null).join(' · ')
  return html`<div class="evidence-item"><p><b class="chip">${letterOf(letters, article.id)}</b> <strong>${outlet}</strong> <span class="date">${published}</span>${note !== '' && html` · <span>${note}</span>`}</p>
${inContext(article, statement)}
<p class="note">line ${statement.line} · characters ${number(statement.start)}–${number(statement.end)} · ${captured}<code class="hash">sha256 ${source.sha256}</code></p>
<p class="copy"><a href="${passageAddress(article.id, statement)}">Open here</a> · <a href="${articleAddress(article.id)}/raw">Raw capture</a>${live !== null && html` · <a href="${live}" rel="noreferrer noopener" target="_blank">Live page at the words</a>`}</p>
${copies(view)}</div>
`
}

/** The passage with what stands around it, cut at words, and where the page's own text ends: no menu or teaser is its context. */
function inContext({ text, blocks }: Article, { start, end }: Cited): Markup {
  const folded = blocks.filter(isOut)
  const first = Math.max(0, ...folded.filter((block) => block.end <= start).map((block) => block.end))
  const last = Math.min(text.length, ...folded.filter((block) => block.start >= end).map((block) => block.start))
  const from = Math.max(first, start - CONTEXT)
  const to = Math.min(last, end + CONTEXT)
  const before = from === first ? text.slice(from, start).trimStart() : `…${text.slice(from, start).replace(/^\S*\s/, '')}`
  const after = to === last ? text.slice(end, to).trimEnd() : `${text.slice(end, to).replace(/\s\S*$/, '')}…`
  return html`<blockquote><p><span class="around">${before}</span><mark>${text.slice(start, end)}</mark><span class="around">${after}</span></p></blockquote>`
}

function copies(view: EvidenceView): Markup {
  const forms = citationsOf(view).map(
    ({
      name,
      words,
    }) => html`<p><label>${name}<textarea readonly rows="${Math.min(6, words.split('\n').length + 1)}" data-copy>${words}</textarea></label></p>
`,
  )
  return html`<details class="copy"><summary>Cite</summary>${forms}</details>`
}
