/**
 * The document around every page: the same head, search and foot. One style sheet and one module from the same server, each with the nonce of the
 * answer; nothing else is asked for, and nothing but these runs.
 */
import { html, type Markup, type Value } from '../report/html/markup.ts'
import { NOT_REVIEWED, STANCE } from '../report/wording.ts'
import { twinAddress } from './addresses.ts'

export interface Frame {
  /** Of this answer alone: what may run and style it. */
  readonly nonce: string
  /** Name and version of the program. */
  readonly program: string
  /** Changes whenever the style sheet or a script does. */
  readonly assets: string
}

export interface Page {
  readonly title: string
  readonly main: Value
  /** Which of the places at the top this is. */
  readonly at?: 'stories' | 'search' | 'compare' | 'add' | 'help'
  /** Where the page has twins: its own address. */
  readonly twins?: string
  /** What is being searched for. */
  readonly query?: string
  /** Beside the main part on a wide screen: the list of sections. */
  readonly sections?: Value
  /** The page speaks of outlets: nobody has reviewed it. */
  readonly machine?: boolean
}

const PLACES = [
  ['stories', '/', 'Stories'],
  ['compare', '/compare', 'Compare two'],
  ['add', '/add', 'Add pages'],
  ['help', '/help', 'Help'],
] as const

export function pageText(frame: Frame, page: Page): string {
  const { nonce, assets, program } = frame
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} – Crosswire</title>
<link rel="stylesheet" href="/assets/style.css?${assets}" nonce="${nonce}">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<script type="module" src="/assets/desk.js?${assets}" nonce="${nonce}"></script>
</head>
<body>
<a class="skip" href="#main">To the content</a>
${topBar(page)}
<div class="desk">
${page.sections ? html`<nav class="sections" aria-label="Sections">${page.sections}</nav>` : null}
<main id="main" tabindex="-1">
${page.main}
</main>
<aside id="drawer" aria-label="Evidence" hidden></aside>
</div>
<footer class="mast"><p>${page.machine ? `${NOT_REVIEWED}. ` : null}${twinLinks(page)}${program} · <a href="/help">keys and words</a></p></footer>
</body>
</html>
`.text
}

function topBar({ at, query = '', machine = false }: Page): Markup {
  const links = PLACES.map(
    ([place, address, words]) => html`<li><a href="${address}"${place === at ? html` aria-current="page"` : null}>${words}</a></li>`,
  )
  return html`<header class="top"><div class="bar"><a class="brand" href="/">Crosswire</a><nav aria-label="Main"><ul>${links}</ul></nav>
<form class="find" action="/search" role="search"><label class="quiet" for="q">Search</label><input id="q" type="search" name="q" value="${query}" placeholder="Search" autocomplete="off" spellcheck="false"></form></div>
<p class="told" id="progress" role="status" hidden></p>${machine ? html`<p class="stance"><strong>${NOT_REVIEWED}</strong> · ${STANCE}</p>` : null}</header>`
}

function twinLinks({ twins }: Page): Value {
  if (twins === undefined) return null
  const link = (ending: 'json' | 'csv' | 'md'): Markup => html`<a href="${twinAddress(twins, ending)}">.${ending}</a> `
  return html`This page as ${link('json')}${link('csv')}${link('md')} · `
}
