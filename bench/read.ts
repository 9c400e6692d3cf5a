/**
 * Read: what does it cost to get the story out of a page? Ours labels every line and finds headline, outlet, authors, dates, language; the rivals
 * give the story and some of the rest (read-readers.ts). With gold (read-gold.ts) also: how good is what each finds, on the same pages.
 * [Reference] Rivals: @mozilla/readability, defuddle, @extractus/article-extractor, @postlight/mercury-parser.
 * Left open: memory; readers of other languages.
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { bodyText } from '../src/text/regions.ts'
import type { Answer, Wish } from './answer.ts'
import { type Contestant, type Lap, race, ratio, spreadOf } from './measure.ts'
import { htmlPages, type SavedPage } from './pages.ts'
import { loadLexicon } from './program.ts'
import { goldSamples, holdsGold } from './read-gold.ts'
import { READERS, type Reader, type Reading, readOrNothing, silently } from './read-readers.ts'
import { readSideBySide } from './read-side-by-side.ts'

const PAGES = 40
/** Of each set of gold, at most. */
const PAGES_OF_SET = 40

export async function benchRead(wish: Wish): Promise<Answer> {
  const lexicon = loadLexicon()
  if (wish.gold === null || !holdsGold(wish.gold)) return costOfReading(wish, lexicon)
  const samples = await goldSamples(wish.gold, wish.sizes?.[0] ?? PAGES_OF_SET, lexicon)
  return readSideBySide(samples, wish.rounds)
}

/** Pages without gold: the cost alone. */
async function costOfReading({ rounds, sizes, gold }: Wish, lexicon: Lexicon): Promise<Answer> {
  const pages = htmlPages(sizes?.[0] ?? PAGES, lexicon, gold)
  const contestants: readonly Contestant[] = READERS.map((reader) => ({
    name: reader.name,
    run: () => silently(() => lettersOf(pages, reader, lexicon)),
  }))
  const laps = await race(contestants, rounds)
  return {
    question: 'read',
    asks: `The same ${pages.length} ${gold === null ? 'generated' : 'saved'} pages of HTML, ${kilobytes(pages)} KB, from text to story. "Letters" are those of the story found, for all pages: the work that was done.`,
    columns: ['CPU against ours', 'CPU a page', 'letters'],
    rows: laps.map((lap) => rowOf(lap, laps[0] ?? lap, pages.length)),
  }
}

async function lettersOf(pages: readonly SavedPage[], reader: Reader, lexicon: Lexicon): Promise<number> {
  let letters = 0
  for (const page of pages) letters += lettersIn(await readOrNothing(reader, page, lexicon))
  return letters
}

/** Roughly, since counting is not what is measured. */
const lettersIn = (reading: Reading): number =>
  'told' in reading ? (reading.told.content ?? '').replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').length : bodyText(reading.article).length

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

const kilobytes = (pages: readonly SavedPage[]): string =>
  Math.round(pages.reduce((sum, { markup }) => sum + markup.length, 0) / 1000).toLocaleString('en-GB')
