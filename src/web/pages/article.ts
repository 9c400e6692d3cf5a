/** A page as it was read: its text with what was left out folded and counted, layers of marks, parents and versions, and where each field came from. */
import type { Article } from '../../model/article.ts'
import type { HeldArticle } from '../../model/held-article.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { Lineage } from '../../model/lineage.ts'
import type { Span } from '../../model/span.ts'
import { count, number } from '../../report/counting.ts'
import { html, type Markup, NOTHING, type Value } from '../../report/html/markup.ts'
import { foldedWords, isFolded, type Line, linesWithKinds, pageLines } from '../../report/html/page-lines.ts'
import { nameOf } from '../../report/letters.ts'
import { creditWords, outletWords } from '../../report/parent-words.ts'
import { publishedWords } from '../../report/printed-dates.ts'
import { DERIVATION_WORDS } from '../../report/wording.ts'
import { articleAddress, compareAddress, liveAddress, storyAddress, withQuery } from '../addresses.ts'
import { fieldsSection } from '../article-fields.ts'
import { besideNote, besideOf, parentColumn, runMarks, type ShownParent, SIGNS_BESIDE } from '../beside.ts'
import { fitting } from '../fitting.ts'
import { type Frame, pageText } from '../frame.ts'
import { layerBoxes, layerMarks } from '../layers.ts'
import { inOrder, longestOf, type Mark, markedWords, marksOver } from '../marked-words.ts'
import { momentWords } from '../story-words.ts'

export interface ShownArticle {
  readonly held: HeldArticle
  /** The passage it was opened at. */
  readonly at: Span | null
  readonly storyTitle: string | null
  /** Outlets of pages it has to do with. */
  readonly names: ReadonlyMap<ArticleId, string>
  /** The first line shown; 1 for all. */
  readonly from: number
  /** The held page that it stands on; null where there is none. */
  readonly parent: ShownParent | null
}

/** Signs of text and its lines on one page: with all marks about 200 KB of HTML. */
const SIGNS_A_PAGE = 48_000

export function articlePage(frame: Frame, shown: ShownArticle): string {
  const { held, storyTitle } = shown
  const { article } = held
  const title = article.headline?.exact.replace(/\s+/g, ' ') ?? nameOf(article)
  const live = liveAddress(article)
  const address = articleAddress(article.id)
  const links = [
    held.story !== null && html`<a href="${storyAddress(held.story)}">${storyTitle ?? 'Its story'}</a>`,
    html`<a href="${address}/raw">Raw capture</a>`,
    live !== null && html`<a href="${live}" rel="noreferrer noopener" target="_blank">Live page</a>`,
    html`<a href="${address}/remove">Remove</a>`,
  ].filter((one) => one !== false)
  const main = html`<h1>${title}</h1>
<p class="facts"><strong>${outletWords(article)}</strong> · ${publishedWords(article.publishedAt)}${article.authors.length > 0 && ` · by ${article.authors.map(({ name }) => name).join(', ')}`}</p>
<p class="facts">${links.map((link, index) => [index > 0 && ' · ', link])}</p>
${problems(article)}${kinSection(shown)}
<section id="text"><h2>Text</h2>${textPart(shown)}</section>
${fieldsSection(held)}`
  const parent = shown.parent !== null && html`<li><a href="#parent">Its parent</a></li>`
  const sections = html`<ul><li><a href="#kin">Shared text</a></li><li><a href="#text">Text</a></li>${parent}<li><a href="#fields">Where it comes from</a></li></ul>`
  return pageText(frame, { title, main, sections, twins: address, at: 'stories', machine: true })
}

const problems = ({ problems }: Article): Value =>
  problems.map(({ severity, message, code }) => html`<p class="note">${severity}: ${message} <code>${code}</code></p>`)

/** What it stands on, what stands on it, and other captures of the same address. */
function kinSection({ held, names }: ShownArticle): Markup {
  const { article, lineage, relations, versions, marks } = held
  const name = (id: ArticleId): string => names.get(id) ?? id
  const own = article.id
  const edges = lineage.map((edge) => html`<li>${edgeWords(edge, own, name)}</li>`)
  const related = relations.map(({ kind, a, b }) => {
    const other = a === own ? b : a
    const words = kind === 'cites' ? (a === own ? 'Names as a source: ' : 'Is named as a source by: ') : 'Shares text with: '
    return html`<li>${words}${typeof other === 'string' ? pageLink(other, name) : other.external}${typeof other === 'string' && sideBySide(other, own)}</li>`
  })
  const credit = creditWords({ article, marks })
  const captures =
    versions.length < 2
      ? NOTHING
      : html`<h3>Captures of this address</h3><ol>${versions.map((one, index) => versionPart(one, own, versions[index - 1]?.article))}</ol>`
  const none = edges.length + related.length === 0 && html`<p>No page held here was found to share its text.</p>`
  return html`<section id="kin"><h2>Shared text</h2>${credit !== '' && html`<p>The page ${credit}${/[.!?][”’]?$/.test(credit) ? '' : '.'}</p>`}${none}<ul>${edges}${related}</ul>${captures}</section>`
}

function edgeWords({ from, to, how, directed, or }: Lineage, own: ArticleId, name: (id: ArticleId) => string): Value {
  const words = `${DERIVATION_WORDS[how]}${directed ? '' : '; which came first is not known'}`
  if (to !== own) return html`${or.includes(own) ? 'Perhaps under it' : 'Under it'}: ${pageLink(to, name)}, ${words}${sideBySide(own, to)}`
  if (typeof from !== 'string') return html`Stands on a text of ${from.external}, which is not held`
  return html`Stands on: ${pageLink(from, name)}, ${words}${sideBySide(from, own)}`
}

const pageLink = (id: ArticleId, name: (id: ArticleId) => string): Markup => html`<a href="${articleAddress(id)}">${name(id)}</a>`

const sideBySide = (a: ArticleId, b: ArticleId): Markup => html` · <a href="${compareAddress(a, b)}">side by side</a>`

function versionPart({ article, at, headline }: HeldArticle['versions'][number], own: ArticleId, before: ArticleId | undefined): Markup {
  const words = `${momentWords(at)}${headline === null ? '' : `: ${headline}`}`
  return html`<li>${article === own ? html`<strong>${words}</strong> (this one)` : html`<a href="${articleAddress(article)}">${words}</a>`}${before !== undefined && html` · <a href="${compareAddress(before, article)}">what changed</a>`}</li>`
}

function textPart({ held, at, from, parent }: ShownArticle): Markup {
  const { article, marks } = held
  const all = linesWithKinds(article)
  const lines = stretchOf(all, at === null ? from : lineAt(all, at.start), parent === null ? SIGNS_A_PAGE : SIGNS_BESIDE)
  const left = all.filter(isFolded)
  const beside = parent === null ? null : besideOf(parent, lines)
  const passage: readonly Mark[] = at === null ? [] : [{ ...at, layer: 'passage', title: '' }]
  const layers = inOrder([...layerMarks(marks), ...(beside === null ? [] : runMarks(beside)), ...passage])
  const longest = longestOf(layers)
  const wordsOf = ({ words, start }: Line): Value => markedWords(words, start, marksOver(layers, { start, end: start + words.length }, longest))
  const shown = pageLines(lines, { idOf: (line) => `L${line}`, wordsOf })
  const folded = left.length === 0 ? 'No line is folded' : `${foldedWords(left)} folded where they stood`
  const sheet = html`<div class="sheet">${shown}</div>${stretchWords(article.id, all, lines)}`
  return html`${beside !== null && besideNote(beside)}${layerBoxes()}<p class="note">${count(all.length, 'line')}. ${folded}; nothing is deleted.</p>${
    beside === null ? sheet : html`<div class="beside"><div><h3>This page</h3>${sheet}</div>${parentColumn(beside)}</div>`
  }`
}

const lineAt = (lines: readonly Line[], offset: number): number => lines.findLast(({ start }) => start <= offset)?.number ?? 1

/** As many lines as fit: all, or from the wanted one. */
function stretchOf(lines: readonly Line[], wanted: number, most: number): readonly Line[] {
  const first = fitting(lines, most)
  if (first.length === lines.length) return lines
  const from = lines.findIndex(({ number }) => number >= wanted)
  return from < 1 ? first : fitting(lines.slice(from), most)
}

function stretchWords(id: ArticleId, all: readonly Line[], lines: readonly Line[]): Value {
  if (lines.length === all.length) return null
  const [first, last] = [lines[0]?.number ?? 1, lines.at(-1)?.number ?? 1]
  const next = all.find((line) => line.number > last)
  const start = first > 1 && html` <a href="${articleAddress(id)}">From the first line</a>`
  return html`<p class="more">Lines ${number(first)} to ${number(last)} of ${number(all.at(-1)?.number ?? last)}${start}${next !== undefined && html` <a rel="next" href="${withQuery(articleAddress(id), { line: next.number })}">More</a>`}</p>`
}
