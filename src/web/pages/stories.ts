/** Stories: a row each, with how many texts stand behind its pages; filters in the address. With nothing held: the ways to begin. */
import type { Listing } from '../../model/listing.ts'
import type { NewPages } from '../../model/new-pages.ts'
import type { Problem } from '../../model/problem.ts'
import type { Progress } from '../../model/progress.ts'
import type { StoryQuery, StoryRow } from '../../model/story-row.ts'
import { count, number } from '../../report/counting.ts'
import { contentWords, titleWords } from '../../report/desk/story-words.ts'
import { html, type Markup, type Value } from '../../report/html/markup.ts'
import { storyAddress, withQuery } from '../addresses.ts'
import { type Frame, pageText } from '../frame.ts'
import { momentWords, storyDates } from '../story-words.ts'
import { textsBar } from '../texts-bar.ts'

export interface StoriesShown {
  readonly listing: Listing<StoryRow>
  readonly query: StoryQuery
  readonly progress: Progress
  /** Of pages read since the server started. */
  readonly problems: readonly Problem[]
  /** What became of pages that were just added. */
  readonly told: string | null
  /** Null where the reader looks for the first time. */
  readonly seen: SinceSeen | null
}

/** What came in after the reader last marked everything as seen. */
export interface SinceSeen {
  readonly since: string
  /** What marking now would reach up to. */
  readonly until: string
  readonly found: NewPages
}

export function storiesPage(frame: Frame, shown: StoriesShown): string {
  const { listing, query, progress, told, seen } = shown
  const nothing = progress.pages === 0 && progress.stories === 0 && progress.waiting === 0
  const main = html`<h1>Stories</h1>
${told !== null && html`<p class="lede" role="status">${told}</p>`}${workWords(progress)}${problemsPart(shown.problems)}
${nothing ? beginning() : html`${newPart(seen)}${filters(query)}${rowsPart(listing, query, seen)}`}`
  return pageText(frame, { title: 'Stories', main, at: 'stories', ...(!nothing && { twins: addressOf(query) }), machine: !nothing })
}

/** The list with its filters, as an address. */
const addressOf = ({ text, person, place, since, disputed, after, limit }: StoryQuery): string =>
  withQuery('/', { q: text, person, place, since, disputed: disputed === true ? 1 : null, limit, after })

function workWords({ waiting, placing, groups, quarantined }: Progress): Value {
  const work = [
    waiting > 0 && `${count(waiting, 'page')} to read`,
    placing > 0 && `${count(placing, 'page')} to place`,
    groups > 0 && `${count(groups, 'group')} to account anew`,
  ].filter((one) => one !== false)
  const left =
    quarantined === 0
      ? null
      : html`<p class="note">${count(quarantined, 'page')} could not be read and ${quarantined === 1 ? 'was' : 'were'} set aside.</p>`
  if (work.length === 0) return left
  return html`<p class="note">Still at work: ${work.join(' · ')}. Load the page again to see more.</p>${left}`
}

function problemsPart(problems: readonly Problem[]): Value {
  if (problems.length === 0) return null
  const rows = problems.map(({ severity, message, code }) => html`<li>${severity}: ${message} <code>${code}</code></li>`)
  return html`<details class="fold"><summary>${count(problems.length, 'problem')} with pages that came in</summary><ul>${rows}</ul></details>`
}

/** Held, and in no story: of most such pages no article was found. */
const NO_STORY = 'No story yet: no article was found in the pages that are held, or they are still being worked out.'

function filters(query: StoryQuery): Markup {
  const field = (name: string, label: string, value: string | undefined, type = 'text'): Markup =>
    html`<label>${label}<input type="${type}" name="${name}" value="${value ?? ''}"></label>`
  return html`<form action="/" class="fields">${field('q', 'Words', query.text, 'search')}${field('person', 'Person or body', query.person)}${field('place', 'Place', query.place)}${field('since', 'Changed since', query.since, 'date')}
<label class="tick"><input type="checkbox" name="disputed" value="1"${query.disputed === true && html` checked`}> Only where pages differ</label><p><button>Filter</button> <a href="/">Clear</a></p></form>`
}

/** "3 pages new in 2 stories since 3 May 2031, 09:00 UTC", and the way to be done with them. */
function newPart(seen: SinceSeen | null): Value {
  if (seen === null || seen.found.stories.length === 0) return null
  const { since, until, found } = seen
  const pages = found.stories.reduce((sum, one) => sum + one.pages, 0)
  const many = `${found.whole ? '' : 'at least '}${count(pages, 'page')} new in ${count(found.stories.length, 'story', 'stories')}`
  return html`<form method="post" action="/seen" class="seen"><p role="status"><strong>${many}</strong> since ${momentWords(since)}</p><button name="until" value="${until}">Mark all as seen</button></form>`
}

function rowsPart({ rows, total, next }: Listing<StoryRow>, query: StoryQuery, seen: SinceSeen | null): Markup {
  if (rows.length === 0 && total === 0 && Object.keys(query).length === 0) return html`<p>${NO_STORY}</p>`
  if (rows.length === 0)
    return html`<p>No story has all of this. ${query.after === undefined ? 'Leave a filter out.' : html`<a href="${addressOf(withoutAfter(query))}">To the first ones</a>`}</p>`
  const on = next !== null && html` <a rel="next" href="${addressOf({ ...query, after: next })}">More</a>`
  const back = query.after !== undefined && html` <a href="${addressOf(withoutAfter(query))}">To the first ones</a>`
  return html`<ol class="rows">${rows.map((row) => rowPart(row, seen))}</ol><p class="more">${number(rows.length)} of ${count(total, 'story', 'stories')}${back}${on}</p>`
}

function withoutAfter({ after: _after, ...query }: StoryQuery): StoryQuery {
  return query
}

function rowPart(row: StoryRow, seen: SinceSeen | null): Markup {
  return html`<li data-row><h2><a href="${storyAddress(row.id)}">${titleWords(row)}</a></h2>
${textsBar(row.texts)}<p class="facts"><strong>${contentWords(row)}</strong>${newWords(row, seen)}</p><p class="note">${storyDates(row)}</p></li>
`
}

function newWords({ id }: StoryRow, seen: SinceSeen | null): Value {
  const pages = seen?.found.stories.find(({ story }) => story === id)?.pages ?? 0
  return pages > 0 && html` · <a href="${withQuery(storyAddress(id, 'changes'), { since: seen?.since ?? null })}">${number(pages)} new</a>`
}

function beginning(): Markup {
  return html`<p class="lede">Nothing is held yet. Save the pages that tell one story, from as many outlets as you have, and add them: who stands on whom, what they share and where they part follows.</p>
<ol class="lede"><li><a href="/add#files">Add files</a>: saved HTML or plain text, or drop them anywhere on this page.</li>
<li><a href="/add#paste">Paste the text</a> of a page.</li>
<li>On the command line: <code>crosswire add pages/</code></li></ol>
<form method="post" action="/add/sample"><p><button class="main">Add the sample</button> <span class="note">13 invented pages about a fire in a harbour.</span></p></form>`
}
