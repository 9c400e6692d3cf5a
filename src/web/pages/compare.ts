/** Two pages beside each other: the runs they share shaded, what each tells alone, where they part, and the word diff where they are near enough. */
import type { Article } from '../../model/article.ts'
import type { Cited } from '../../model/cited.ts'
import type { Diff, DiffPage } from '../../model/diff.ts'
import type { HeldArticle } from '../../model/held-article.ts'
import type { StoryRow } from '../../model/story-row.ts'
import { count } from '../../report/counting.ts'
import { titleWords } from '../../report/desk/story-words.ts'
import { excerpt, quoted } from '../../report/excerpt.ts'
import { html, type Markup, NOTHING, type Value } from '../../report/html/markup.ts'
import { linesWithKinds, pageLines } from '../../report/html/page-lines.ts'
import { passage } from '../../report/html/passage.ts'
import { place, type Sheet, UNCUT } from '../../report/html/sheet.ts'
import { creditWords, outletWords } from '../../report/parent-words.ts'
import { publishedWords } from '../../report/printed-dates.ts'
import type { ReportView } from '../../report/view.ts'
import { DERIVATION_WORDS, differenceWords, noneFound, noteWords, RELATION_SIGN } from '../../report/wording.ts'
import { articleAddress, compareAddress } from '../addresses.ts'
import { type Frame, pageText } from '../frame.ts'
import { inOrder, longestOf, type Mark, markedWords, marksOver } from '../marked-words.ts'
import { ON_PAGES } from '../story-sheet.ts'
import { stepsPart } from '../word-steps.ts'

/** Of the words of the shorter body so many stay where a word diff is shown: else it would be one text taken out and another put in. */
const ALIKE = 0.4
/** From here on it is open: less is a rewrite, better read side by side. */
const NEARLY_ALIKE = 0.75
/** Signs of each text that are shown. */
const SIGNS = 24_000
const POINTS = 30

export interface ShownDiff {
  readonly diff: Diff
  readonly a: HeldArticle
  readonly b: HeldArticle
}

export function comparePage(frame: Frame, { diff, a, b }: ShownDiff): string {
  const sheet = sheetOfTwo(diff)
  const main = html`<h1>Two pages compared</h1>
<ul class="sources">${pageRow('A', a, diff.a, 'B')}${pageRow('B', b, diff.b, 'A')}</ul>
<p class="more"><a href="${compareAddress(b.article.id, a.article.id)}">The other way round</a></p>
<section id="kin"><h2>Which stands on which</h2>${kinPart(sheet, diff)}</section>
<section id="parts"><h2>Where they part <span class="count">${diff.differences.length}</span></h2>${differencesPart(sheet, diff)}</section>
<section id="only"><h2>What one tells alone</h2><div class="two">${onlyPart(sheet, 'A', diff.a)}${onlyPart(sheet, 'B', diff.b)}</div></section>
<section id="beside"><h2>Side by side</h2><p class="note">${count(diff.runs.length, 'run')} of ${diff.leastRun} words or more in both, shaded.</p><div class="beside">${column(
    'A',
    a.article,
    diff.runs.map((run) => run.a),
  )}${column(
    'B',
    b.article,
    diff.runs.map((run) => run.b),
  )}</div></section>
${wordPart(diff, a.article, b.article)}`
  return pageText(frame, { title: 'Two pages compared', main, at: 'compare', twins: compareAddress(diff.a.article, diff.b.article), machine: true })
}

/** Only letters and links are asked of the view here. */
function sheetOfTwo({ a, b }: Diff): Sheet {
  const letters = new Map([
    [b.article, 'B'],
    [a.article, 'A'],
  ])
  const view = { letters, pages: [], storylines: [], apart: [], ranks: new Map() } as unknown as ReportView
  return { view, excerpts: false, links: ON_PAGES, cut: UNCUT, prefix: '', level: 2 }
}

function pageRow(letter: string, { article, marks }: HeldArticle, page: DiffPage, other: string): Markup {
  const credit = creditWords({ article, marks })
  const share =
    page.words === 0
      ? ''
      : `${page.inRuns} of its ${count(page.words, 'word')} stand in runs that ${other} has too; ${page.shared} of its ${count(page.points, 'point')} also in ${other}`
  return html`<li><a class="chip" href="${articleAddress(article.id)}">${letter}</a> <span><strong>${outletWords(article)}</strong> <span class="date">${publishedWords(article.publishedAt)}</span> ${article.headline?.exact ?? ''}
<span class="share">${[share, credit].filter(Boolean).join('; ')}</span></span></li>`
}

function kinPart({ view }: Sheet, { lineage, relations, a, oneStory }: Diff): Markup {
  const edges = lineage.map(({ from, to, how, directed, because }) => {
    const notes = because.map(({ note }) => note).join('; ')
    const parent = typeof from === 'string' ? (view.letters.get(from) ?? '?') : `a text of ${from.external} (not held)`
    return html`<li>${to === a.article ? 'A' : 'B'} stands on ${parent}: ${DERIVATION_WORDS[how]}${!directed && '; which came first is not known'}. ${notes}</li>`
  })
  const related = relations.map(
    ({ kind, because }) =>
      html`<li>${kind === 'cites' ? 'One names the other as a source' : 'They share text'}. ${because.map(({ note }) => note).join('; ')}</li>`,
  )
  const one = oneStory
    ? NOTHING
    : html`<p class="note">Left to itself the program would not put the two into one story; they are compared as if it did.</p>`
  return edges.length + related.length === 0 ? html`<p>Neither was found to stand on the other.</p>${one}` : html`<ul>${edges}${related}</ul>${one}`
}

function differencesPart(sheet: Sheet, { differences }: Diff): Markup {
  if (differences.length === 0) return html`<p>${noneFound(2)}</p>`
  const items = differences.map(
    (
      one,
    ) => html`<li><p><span class="sign" aria-hidden="true">${RELATION_SIGN[one.relation]}</span> <strong>${differenceWords(sheet.view.letters, one)}.</strong> ${noteWords(one)}</p><div class="sides">${one.sides.map((side) => passage(sheet, side, { telling: side.value }))}</div></li>
`,
  )
  return html`<ol class="checks">${items}</ol>`
}

function onlyPart(sheet: Sheet, letter: string, { only }: DiffPage): Markup {
  const rows = only.slice(0, POINTS).map((cited) => html`<li>${quoted(excerpt(cited.exact, { limit: 240 }))} ${place(sheet, cited)}</li>`)
  const more = only.length > POINTS && html`<p class="note">${POINTS} of ${only.length} shown.</p>`
  return html`<div><h3>${letter}: ${count(only.length, 'point')}</h3><ul>${rows}</ul>${more}</div>`
}

function wordPart(diff: Diff, a: Article, b: Article): Value {
  const shorter = Math.min(diff.a.words, diff.b.words)
  const kept = diff.steps
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { a: own }) => sum + own.reduce((words, { exact }) => words + exact.split(/\s+/).length, 0), 0)
  if (shorter === 0 || kept / shorter < ALIKE) return null
  const open = kept / shorter >= NEARLY_ALIKE
  return html`<section id="words"><h2>Word by word</h2><p class="note">From A to B: <ins>put in</ins>, <del>taken out</del>.</p><details${open && html` open`}><summary>The words of both bodies</summary>${stepsPart(diff.steps, a, b)}</details></section>`
}

function column(letter: string, article: Article, runs: readonly Cited[]): Markup {
  const marks = inOrder(runs.map(({ start, end }): Mark => ({ start, end, layer: 'run', title: '' })))
  const longest = longestOf(marks)
  const all = linesWithKinds(article)
  const lines = all.filter(({ start }) => start < SIGNS)
  const shown = pageLines(lines, {
    idOf: (line) => `${letter}-${line}`,
    wordsOf: ({ words, start }) => markedWords(words, start, marksOver(marks, { start, end: start + words.length }, longest)),
  })
  const rest =
    lines.length < all.length &&
    html`<p class="more">${lines.length} of ${count(all.length, 'line')}. <a href="${articleAddress(article.id)}">The whole page</a></p>`
  return html`<div><h3>${letter} ${outletWords(article)}</h3><div class="sheet">${shown}</div>${rest}</div>`
}

export interface Choice {
  readonly stories: readonly StoryRow[]
  readonly story: StoryRow | null
  readonly pages: readonly { readonly id: string; readonly name: string }[]
  readonly told: string | null
}

/** Which two: first a story, then two of its pages; or two ids. */
export function choosePage(frame: Frame, { stories, story, pages, told }: Choice): string {
  const option = ({ id, name }: Choice['pages'][number]): Markup => html`<option value="${id}">${name}</option>`
  const two = html`<form class="fields" action="/compare"><label>First page<br><select name="a">${pages.map(option)}</select></label><label>Second page<br><select name="b">${[...pages].reverse().map(option)}</select></label><p><button class="main">Compare</button></p></form>`
  const rows = stories.map(
    (one) => html`<li><a href="/compare?story=${one.id}">${titleWords(one)}</a> <span class="note">${count(one.articles.length, 'page')}</span></li>`,
  )
  const chosen = story === null ? NOTHING : html`<h2>Pages of “${titleWords(story)}”</h2>${two}`
  const main = html`<h1>Compare two pages</h1>${told !== null && html`<p role="status">${told}</p>`}
${chosen}<h2>By story</h2>${rows.length === 0 ? html`<p>No story is held yet. <a href="/add">Add pages</a> first.</p>` : html`<ul>${rows}</ul>`}
<h2>By id</h2><form class="fields" action="/compare"><label>First page<input name="a" required></label><label>Second page<input name="b" required></label><p><button>Compare</button></p></form>`
  return pageText(frame, { title: 'Compare two pages', main, at: 'compare' })
}
