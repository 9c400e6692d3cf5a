/**
 * Saved pages whose every part carries payloads, read and compared as any others: title, descriptions, byline, dates, addresses, linked data, headings,
 * paragraphs, quotations, speakers, places, figures, credit lines, links, alternative texts, captions, lists, tables; and what is said of them: manifest
 * columns, file names, corrections. All names are invented.
 */
import { createHash } from 'node:crypto'
import { recipe } from '../app/recipe.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { SourceId } from '../model/ids.ts'
import type { Page } from '../model/page.ts'
import type { Report } from '../model/report.ts'
import { accountCorrected } from '../pipeline/account.ts'
import { correctPages } from '../pipeline/correct.ts'
import { linkCorrected } from '../pipeline/link.ts'
import { markArticle } from '../pipeline/mark.ts'
import { readArticle } from '../pipeline/read.ts'

/** What `crosswire compare` would give of three such pages. */
export function savedReport(payloads: readonly string[], lexicon: Lexicon): Report {
  const read = [0, 1, 2].map((turn) => savedPage(payloads, turn, lexicon))
  const act = { by: `A. Weiss ${payloads.join(' ')}`, reason: payloads.join(' '), at: null }
  const corrections = read.slice(0, 1).map(({ article }) => ({ kind: 'outlet', page: article.id, value: payloads.join(' '), act }) as const)
  const pages = correctPages(read, corrections, lexicon)
  const { links } = linkCorrected(pages, lexicon, corrections)
  const { accounts } = accountCorrected(pages, links, lexicon, recipe(), corrections)
  return {
    schema: 'crosswire.report/1',
    articles: pages.map(({ article }) => article),
    marks: pages.map(({ marks }) => marks),
    links,
    accounts,
  }
}

function savedPage(payloads: readonly string[], turn: number, lexicon: Lexicon): Page {
  const bytes = Buffer.from(sourceOf(payloads, turn))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const one = payloads[turn % payloads.length] ?? ''
  const path = `saved/${turn}/${one}.html`
  const source = {
    id: sha256.slice(0, 16) as SourceId,
    path,
    url: one,
    mediaType: 'text/html',
    bytes: bytes.length,
    sha256,
    capturedAt: null,
    via: 'file',
  } as const
  const given = turn === 2 ? { outlet: `Sund Times ${one}`, title: payloads.join(' '), domain: one } : turn === 1 ? { url: one, date: one } : {}
  const article = readArticle({ source, bytes, given }, lexicon)
  return { article, marks: markArticle(article, lexicon) }
}

/** In a sentence: each payload stands in another one on each of the three pages. */
const PLACES = 3

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** Its words are those of a ferry that sank; figures and words part from page to page. */
function sourceOf(payloads: readonly string[], turn: number): string {
  const all = escaped(payloads.join(' '))
  const one = escaped(payloads[turn % payloads.length] ?? '')
  const data = { '@type': 'NewsArticle', headline: payloads.join(' '), articleSection: payloads[0], image: payloads[0], url: payloads[1] }
  const people = { author: { name: payloads.join(' ') }, publisher: { name: payloads[2] }, datePublished: payloads[3] }
  const meta = ['description', 'author', 'og:title', 'og:site_name', 'og:url', 'og:image', 'article:published_time', 'article:section']
  const saved = 38 + turn
  const paragraphs = Array.from({ length: Math.ceil(payloads.length / PLACES) }, (_, at) => {
    const [a = '', b = '', c = ''] = [0, 1, 2].map((place) => escaped(payloads[(at * PLACES + ((place + turn) % PLACES)) % payloads.length] ?? ''))
    return `The ferry Halka sank in fog off Norvik ${a} on Sunday night, and ${saved} people ${b} were taken from the water alive ${c}.</p>
<p>“We heard the horn ${a}, and then nothing ${turn} at all,” Captain Ivo Stenmark ${b} said on the quay at ${c}.`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks off Norvik ${all}</title>
<link rel="canonical" href="${one}">${meta.map((name) => `<meta name="${name}" property="${name}" content="${all}">`).join('')}
<script type="application/ld+json">${JSON.stringify({ ...data, ...people }).replaceAll('<', '\\u003c')}</script></head>
<body><nav><a href="${one}">${all}</a></nav><article><h1>Ferry Halka sinks off Norvik ${all}</h1><p class="byline">By Ida Venn ${all}</p>
<time datetime="${one}">4 May 2031 ${all}</time><figure><img src="${one}" alt="${all}"><figcaption>The harbour ${all}</figcaption></figure>
${paragraphs.map((text) => `<p>${text} <a href="${one}" title="${one}">${one}</a></p>`).join('\n')}
<h2>What is known ${all}</h2><ul><li>The ship was built in 1998 ${all}</li></ul><blockquote>Nobody answered ${all}</blockquote>
<table><tr><th>Saved ${one}</th><td>${saved} ${all}</td></tr></table>
<p>This story was first published by Northern Wire ${one}.</p></article><aside class="comments"><p>${all}</p></aside></body></html>`
}
