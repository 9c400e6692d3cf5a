/** A page that says what is so and what to do: nothing found, refused, failed; and the door where a token is asked for. */
import { html } from '../../report/html/markup.ts'
import { type Frame, pageText } from '../frame.ts'

export interface Message {
  readonly title: string
  readonly text: string
  readonly code?: string
}

export function messagePage(frame: Frame, { title, text, code }: Message): string {
  const main = html`<h1>${title}</h1><p class="lede">${text}${code !== undefined && html` <code>${code}</code>`}</p><p><a href="/">To the stories</a> · <a href="/search">Search</a></p>`
  return pageText(frame, { title, main })
}

export function loginPage(frame: Frame, told: string | null): string {
  const main = html`<h1>Who is there?</h1>${told !== null && html`<p role="alert"><strong>${told}</strong></p>`}
<form method="post" action="/login" class="lede"><p><label>Token<input type="password" name="token" autocomplete="current-password" required></label></p><p><button class="main">Enter</button></p></form>
<p class="note">The token was given to <code>crosswire serve --token</code>.</p>`
  return pageText(frame, { title: 'Enter', main })
}
