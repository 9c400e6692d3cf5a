/**
 * Read: what does it cost to get the story out of a page? Ours labels every line and finds headline, outlet, authors, dates, language; the
 * rivals give the story (and defuddle some metadata). All parse with linkedom. Ours runs Readability inside, so it cannot cost less.
 * Rivals: @mozilla/readability, defuddle.
 */
import { Readability } from '@mozilla/readability'
import { DefuddleClass } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import type { Answer, Wish } from './answer.ts'
import { type Contestant, type Lap, race, ratio, spreadOf } from './measure.ts'
import { articleFrom, htmlPages, type SavedPage } from './pages.ts'
import { loadLexicon } from './program.ts'

const PAGES = 40

export async function benchRead({ rounds, sizes, gold }: Wish): Promise<Answer> {
  const lexicon = loadLexicon()
  const pages = htmlPages(sizes?.[0] ?? PAGES, lexicon, gold)
  const over = (letters: (page: SavedPage) => number) => (): number => pages.reduce((sum, page) => sum + letters(page), 0)
  const contestants: readonly Contestant[] = [
    { name: 'crosswire', run: over((page) => storyLength(page, lexicon)) },
    { name: 'readability + linkedom', run: over(({ markup }) => readable(markup)) },
    { name: 'defuddle + linkedom', run: () => silently(over(({ markup }) => defuddled(markup))) },
  ]
  const laps = await race(contestants, rounds)
  return {
    question: 'read',
    asks: `The same ${pages.length} ${gold === null ? 'generated' : 'saved'} pages of HTML, ${kilobytes(pages)} KB, from text to story. "Letters" are those of the story found, for all pages: the work that was done.`,
    columns: ['CPU against ours', 'CPU a page', 'letters'],
    rows: laps.map((lap) => rowOf(lap, laps[0] ?? lap, pages.length)),
  }
}

function rowOf(lap: Lap, ours: Lap, pages: number): Answer['rows'][number] {
  const eachPage = spreadOf(lap.milliseconds.map((time) => time / pages))
  return {
    subject: lap.name,
    cells: [
      { ...ratio(lap, ours), unit: '×' },
      { ...eachPage, unit: 'ms' },
      { value: lap.outcome, unit: '' },
    ],
  }
}

/** What both rivals take: a DOM, of which linkedom's is one. */
type Dom = ConstructorParameters<typeof Readability>[0]

const STORY: ReadonlySet<string> = new Set(['headline', 'subhead', 'paragraph', 'list', 'quote', 'table'])

function storyLength(page: SavedPage, lexicon: ReturnType<typeof loadLexicon>): number {
  const { blocks } = articleFrom(page, lexicon)
  return blocks.reduce((sum, { kind, start, end }) => (STORY.has(kind) ? sum + end - start : sum), 0)
}

function readable(markup: string): number {
  const { document } = parseHTML(markup)
  return new Readability(document as unknown as Dom).parse()?.textContent?.replace(/\s+/g, ' ').length ?? 0
}

function defuddled(markup: string): number {
  const { document } = parseHTML(markup)
  const { content } = new DefuddleClass(document as unknown as Dom, { url: 'https://outlet.example/story' }).parse()
  return content.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').length
}

/** Some pages make defuddle write to the console: writing is not what is measured. */
function silently(run: () => number): number {
  const { error, warn, log } = console
  const nothing = (): void => undefined
  Object.assign(console, { error: nothing, warn: nothing, log: nothing })
  try {
    return run()
  } finally {
    Object.assign(console, { error, warn, log })
  }
}

const kilobytes = (pages: readonly SavedPage[]): string =>
  Math.round(pages.reduce((sum, { markup }) => sum + markup.length, 0) / 1000).toLocaleString('en-GB')
