/** The bytes as they came, as text in a frame that may do nothing. */
import type { Article } from '../../model/article.ts'
import { number } from '../../report/counting.ts'
import { html } from '../../report/html/markup.ts'
import { nameOf } from '../../report/letters.ts'
import { articleAddress } from '../addresses.ts'
import { type Frame, pageText } from '../frame.ts'

export function rawPage(frame: Frame, article: Article): string {
  const { source } = article
  const address = articleAddress(article.id)
  const main = html`<p class="crumbs"><a href="${address}">${article.headline?.exact ?? nameOf(article)}</a></p><h1>Raw capture</h1>
<p class="note">${number(source.bytes)} bytes, ${source.mediaType}, shown as text. <a href="${address}/raw/bytes?download=1" download>Download</a><code class="hash">sha256 ${source.sha256}</code></p>
<iframe sandbox title="Raw capture" src="${address}/raw/bytes"></iframe>`
  return pageText(frame, { title: 'Raw capture', main, at: 'stories' })
}
