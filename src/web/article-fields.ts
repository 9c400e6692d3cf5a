/** Where each field of a page came from: the value, how it is known, every other witness; and the captures it was read from. */
import type { Candidate, Candidates } from '../model/article.ts'
import type { HeldArticle } from '../model/held-article.ts'
import { number } from '../report/counting.ts'
import { html, type Markup, NOTHING, type Value } from '../report/html/markup.ts'
import { table } from '../report/html/sheet.ts'
import { knownBy } from '../report/set-by-person.ts'
import { momentWords } from './story-words.ts'

const NAMES: Readonly<Record<keyof Candidates, string>> = {
  headline: 'Headline',
  outlet: 'Outlet',
  authors: 'Authors',
  publishedAt: 'Published',
  modifiedAt: 'Changed',
  canonicalUrl: 'Address',
  language: 'Language',
  section: 'Section',
  image: 'Picture (never fetched)',
}

type Known = readonly [value: string, how: string] | null

export function fieldsSection(held: HeldArticle): Markup {
  const { article, sightings } = held
  const known = knownFields(held)
  const rows = (Object.keys(NAMES) as (keyof Candidates)[]).map((field) => fieldRow(field, known[field], article.candidates?.[field] ?? []))
  const { source, reader } = article
  const seen = sightings.map(
    ({ at, path, url, via }) => html`<li>${momentWords(at)}: ${path ?? url ?? 'no name'} <span class="note">by ${via}</span></li>`,
  )
  return html`<section id="fields"><h2>Where it comes from</h2>${table('Fields', ['Field', 'Value', 'Known by', 'Other witnesses'], rows)}
<p class="note">${number(source.bytes)} bytes, ${source.mediaType} · ${source.capturedAt === null ? 'capture time not given' : `captured ${momentWords(source.capturedAt)}`} · read as ${reader.name}, reader ${reader.version}<code class="hash">sha256 ${source.sha256}</code></p>
${seen.length === 0 ? NOTHING : html`<h3>Came in</h3><ul>${seen}</ul>`}</section>`
}

function knownFields({ article }: HeldArticle): Readonly<Record<keyof Candidates, Known>> {
  const { headline, outlet, authors, publishedAt, modifiedAt, canonicalUrl, language, section, image } = article
  const plain = (value: string | null | undefined): Known => (value === null || value === undefined ? null : [value, ''])
  return {
    headline: plain(headline?.exact),
    outlet: outlet === null ? null : [outlet.name ?? outlet.domain ?? '', knownBy(outlet)],
    authors: authors.length === 0 ? null : [authors.map(({ name }) => name).join(', '), [...new Set(authors.map(({ how }) => how))].join(', ')],
    publishedAt: publishedAt === null ? null : [publishedAt.value, knownBy(publishedAt)],
    modifiedAt: modifiedAt === null ? null : [modifiedAt.value, knownBy(modifiedAt)],
    canonicalUrl: plain(canonicalUrl),
    language: plain(language),
    section: plain(section),
    image: plain(image),
  }
}

function fieldRow(field: keyof Candidates, known: Known, candidates: readonly Candidate[]): readonly Value[] {
  const others = candidates.filter(({ value, how }) => known === null || value !== known[0] || (known[1] !== '' && how !== known[1]))
  const by = known?.[1] || candidates.find(({ value }) => value === known?.[0])?.how || ''
  const list =
    others.length === 0
      ? '–'
      : html`<ul>${others.map(({ value, how, confidence }) => html`<li>${value} <span class="note">${how}, right in ${Math.round(confidence * 100)} of 100</span></li>`)}</ul>`
  return [NAMES[field], known === null ? 'not known' : known[0], known === null ? '–' : by || '–', list]
}
