/**
 * Mark: what does it cost to mark a text? Ours: sentences, parts of speech, quotations, times, figures, names with their mentions, places on
 * the map, attributions, clauses, credits. The rivals together do a part of that: compromise splits, tags and lists persons, places,
 * organisations, numbers and quotations; chrono-node finds dates.
 */
import { parse as parseDates } from 'chrono-node'
import nlp from 'compromise'
import type { Article } from '../src/model/article.ts'
import type { Marks } from '../src/model/marks.ts'
import { markedRegions } from '../src/text/regions.ts'
import type { Answer, Wish } from './answer.ts'
import { type Contestant, type Lap, race, ratio, spreadOf } from './measure.ts'
import { articleFrom, htmlPages } from './pages.ts'
import { loadLexicon, markArticle } from './program.ts'

const TEXTS = 20

export async function benchMark({ rounds, sizes, gold }: Wish): Promise<Answer> {
  const lexicon = loadLexicon()
  const articles = htmlPages(sizes?.[0] ?? TEXTS, lexicon, gold)
    .map((page) => articleFrom(page, lexicon))
    .filter(({ language }) => language === 'en')
  const texts = articles.map(markedText)
  const contestants: readonly Contestant[] = [
    { name: 'crosswire', run: () => total(articles, (article) => countMarks(markArticle(article, lexicon))) },
    { name: 'compromise + chrono-node', run: () => total(texts, (text) => compromised(text) + dated(text)) },
    { name: 'compromise', run: () => total(texts, compromised) },
    { name: 'chrono-node', run: () => total(texts, dated) },
  ]
  const laps = await race(contestants, rounds)
  const kilobytes = total(texts, (text) => Buffer.byteLength(text)) / 1000
  return {
    question: 'mark',
    asks: `The same ${texts.length} ${gold === null ? 'generated' : 'saved'} stories, ${Math.round(kilobytes)} KB of text, headline and body. "Marks" are all that was found, of whatever kind: the work that was done.`,
    columns: ['CPU against ours', 'CPU a KB', 'marks'],
    rows: laps.map((lap) => rowOf(lap, laps[0] ?? lap, kilobytes)),
  }
}

function rowOf(lap: Lap, ours: Lap, kilobytes: number): Answer['rows'][number] {
  return {
    subject: lap.name,
    cells: [
      { ...ratio(lap, ours), unit: '×' },
      { ...spreadOf(lap.milliseconds.map((time) => time / kilobytes)), unit: 'ms' },
      { value: lap.outcome, unit: '' },
    ],
  }
}

const markedText = (article: Article): string =>
  markedRegions(article)
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n\n')

const countMarks = (marks: Marks): number => total(Object.values(marks), (found) => (Array.isArray(found) ? found.length : 0))

function compromised(text: string): number {
  const document = nlp(text)
  const sentences: readonly unknown[] = document.json({ offset: true })
  const finders = [document.people(), document.places(), document.organizations(), document.numbers(), document.quotations()]
  return sentences.length + total(finders, (found) => (found.json({ offset: true }) as readonly unknown[]).length)
}

const REFERENCE = new Date('2024-01-01T12:00:00Z')

const dated = (text: string): number => parseDates(text, REFERENCE).length

const total = <Item>(items: readonly Item[], count: (item: Item) => number): number => items.reduce((sum, item) => sum + count(item), 0)
