/** Add pages: files, dropped or chosen, or pasted text, with what is known of them. And the question before a page is removed. */
import type { Article } from '../../model/article.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { nameOf } from '../../report/letters.ts'
import { outletWords } from '../../report/parent-words.ts'
import { articleAddress } from '../addresses.ts'
import { type Frame, pageText } from '../frame.ts'

/** `told`: why the last try failed. */
export function addPage(frame: Frame, told: string | null, most: string): string {
  const known = (prefix: string): Markup =>
    html`<div class="fields">${field(prefix, 'outlet', 'Outlet')}${field(prefix, 'date', 'Published')}${field(prefix, 'url', 'Address')}${field(prefix, 'title', 'Headline')}</div>`
  const main = html`<h1>Add pages</h1>${told !== null && html`<p role="alert"><strong>${told}</strong></p>`}
<p class="lede">Pages are held as they came, byte for byte, before anything is worked out. What you say of them here is believed before their own words, and marked “given”.</p>
<section id="files"><h2>Files</h2><form method="post" action="/add" enctype="multipart/form-data" data-drop>
<p><label>Saved pages, HTML or plain text, up to ${most} together<br><input type="file" name="file" multiple required accept=".html,.htm,.mhtml,.txt,.xhtml,text/html,text/plain"></label></p>
<details><summary>What is known of all of them</summary>${known('f')}</details><p><button class="main">Add the files</button></p></form></section>
<section id="paste"><h2>Pasted text</h2><form method="post" action="/add" enctype="multipart/form-data">
<p><label>Text of the page<textarea name="text" rows="12" required></textarea></label></p>${known('p')}<p><button class="main">Add the text</button></p></form></section>`
  return pageText(frame, { title: 'Add pages', main, at: 'add' })
}

const field = (prefix: string, name: string, words: string): Markup =>
  html`<label for="${prefix}-${name}">${words}<input id="${prefix}-${name}" name="${name}" autocomplete="off"></label>`

export function removePage(frame: Frame, article: Article): string {
  const main = html`<h1>Remove this page?</h1>
<p class="lede"><strong>${outletWords(article)}</strong>: ${article.headline?.exact ?? nameOf(article)}</p>
<p class="lede">Its text, its marks and its capture are removed, and what the other pages show is worked out anew.</p>
<form method="post" action="${articleAddress(article.id)}/remove"><p><button>Remove the page</button> <a href="${articleAddress(article.id)}">Keep it</a></p></form>`
  return pageText(frame, { title: 'Remove a page', main })
}
