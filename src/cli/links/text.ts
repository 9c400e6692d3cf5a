/**
 * Links on a terminal: each story with its title, and each of its texts as a tree of the pages that carry it: who took over from whom, how, how
 * sure, and why. Every passage has its place, C:29 = line 29 of page C.
 */
import type { External } from '../../model/external.ts'
import type { Origin } from '../../model/origin.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { count, listed } from '../../report/counting.ts'
import { excerpt, quoted } from '../../report/excerpt.ts'
import { letterOf, nameOf, placeOf } from '../../report/letters.ts'
import { creditWords, noParentWords, outletWords, parentSetWords } from '../../report/parent-words.ts'
import { publishedWords } from '../../report/printed-dates.ts'
import { setWords } from '../../report/set-by-person.ts'
import { headerLine, storyTitle } from '../../report/text/heads.ts'
import { inkOf } from '../../report/text/ink.ts'
import { apartSection, problemSection } from '../../report/text/limits-section.ts'
import { setSection } from '../../report/text/set-section.ts'
import type { Sheet } from '../../report/text/sheet.ts'
import { columnsOf, paragraph } from '../../report/text/wrap.ts'
import { type SourceView, type StoryView, viewOf } from '../../report/view.ts'
import { howWords, passageWords, reasonWords } from './edge-words.ts'
import { passageOf, relationWords } from './relation-words.ts'
import { type Branch, branchesOf, drawn } from './tree.ts'

export interface LinksTextOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Of inputs that gave no page; pages carry their own. */
  readonly problems: readonly Problem[]
}

/** A report whose accounts nobody looks at. */
export function linksText(report: Report, { color, width, problems }: LinksTextOptions): string {
  const sheet: Sheet = { view: viewOf(report), width, ink: inkOf(color) }
  const stories = sheet.view.storylines.flatMap((line) => line.stories)
  const parts = [
    headerLine(sheet),
    ...stories.map((story) => storyText(sheet, story)),
    apartSection(sheet),
    setSection(sheet),
    problemSection(sheet, problems),
    nextCommand(sheet, stories),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function storyText(sheet: Sheet, story: StoryView): string {
  const origins = inReadingOrder(story)
  const texts = origins.map((origin, at) => textLines(sheet, origins, at, branchesOf(origin, story.sources)))
  return [storyTitle(sheet, story), ...texts, relationLines(sheet, story)].filter(Boolean).join('\n\n')
}

/** Texts of many pages first, then by their first page; what joins several texts comes after all of them. */
function inReadingOrder({ origins, sources }: StoryView): readonly Origin[] {
  const first = ({ id }: Origin): number => sources.findIndex(({ origin }) => origin?.id === id)
  const joins = (origin: Origin): number => Math.min(1, origin.joins.length)
  return [...origins].sort((a, b) => joins(a) - joins(b) || b.articles.length - a.articles.length || first(a) - first(b))
}

/** The text of a story of one page needs no head. */
function textLines(sheet: Sheet, origins: readonly Origin[], at: number, branches: readonly Branch[]): string {
  const { width, ink } = sheet
  const pages = origins[at]?.articles.length ?? 0
  const head = origins.length === 1 && pages === 1 ? [] : [paragraph(headWords(origins, at), { width, lead: ' ', ink: ink.sign })]
  return [...head, ...drawn(branches).map(({ branch, first, rest }) => branchLines(sheet, branch, first, rest))].join('\n')
}

function headWords(origins: readonly Origin[], at: number): string {
  const joined = (origins[at]?.joins ?? []).map((id) => origins.findIndex((origin) => origin.id === id) + 1).filter((number) => number > 0)
  const numbers = listed(joined.sort((a, b) => a - b).map(String))
  const joins = joined.length === 0 ? '' : `joins text${joined.length > 1 ? 's' : ''} ${numbers}, not counted again`
  return [`Text ${at + 1}`, count(origins[at]?.articles.length ?? 0, 'page'), joins].filter(Boolean).join(' · ')
}

function branchLines(sheet: Sheet, { source, edge }: Branch, first: string, rest: string): string {
  const { ink } = sheet
  if (isOutside(source)) return behind(sheet, `${source.external} (not held)`, ` ${first}`, ` ${rest}`, ink.heading)
  const { letter, article } = source
  const known = `${letter} ${outletWords(article)} · ${publishedWords(article.publishedAt)} · ${nameOf(article)}`
  const below = [...(edge ? edgeLines(sheet, source, edge) : topLines(sheet, source))]
  return [
    behind(sheet, known, ` ${first}`, ` ${rest}`, ink.heading),
    ...below.map(({ words, isPassage }) => behind(sheet, words, ` ${rest}  `, ` ${rest}  `, isPassage ? ink.dim : ink.plain)),
  ].join('\n')
}

/** What a person set of the page. */
const setOf = (source: SourceView): readonly string[] => [setWords(source.article), parentSetWords(source)].filter((words) => words !== '')

const isOutside = (source: SourceView | External): source is External => 'external' in source

interface Below {
  readonly words: string
  readonly isPassage: boolean
}

const plainly = (words: string): Below => ({ words, isPassage: false })
const asPassage = (words: string): Below => ({ words, isPassage: true })

function edgeLines({ view: { letters } }: Sheet, source: SourceView, edge: SourceView['parents'][number]): readonly Below[] {
  return [
    plainly([howWords(edge), ...setOf(source)].join(' · ')),
    plainly(reasonWords(edge, source, letters)),
    ...passageWords(edge, letters).map(asPassage),
  ]
}

/** A page that nothing in its own text leads to: without parent, or made of several texts. */
function topLines({ view: { letters, pages } }: Sheet, source: SourceView): readonly Below[] {
  if (source.parents.length === 0) {
    return [plainly(capital([noParentWords(source, pages.length), creditWords(source), ...setOf(source)].filter(Boolean).join('; ')))]
  }
  return source.parents.flatMap((edge) => {
    const from = typeof edge.from === 'string' ? letterOf(letters, edge.from) : `${edge.from.external} (not held)`
    return [plainly(`With ${from}: ${howWords(edge)}`), plainly(reasonWords(edge, source, letters)), ...passageWords(edge, letters).map(asPassage)]
  })
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function relationLines(sheet: Sheet, { sources }: StoryView): string {
  const { view, width, ink } = sheet
  const members = new Set(sources.map(({ article }) => article.id))
  const rows = view.report.links.relations
    .filter(({ a }) => members.has(a))
    .map((relation) => {
      const passage = passageOf(relation)
      const words = paragraph(relationWords(relation, view.letters, view.pages), { width, lead: ' · ' })
      if (passage === null) return words
      const shown = `${placeOf(view.letters, passage)} ${quoted(excerpt(passage.exact, { limit: 110 }))}`
      return `${words}\n${paragraph(shown, { width, lead: '   ', ink: ink.dim })}`
    })
  return rows.length === 0 ? '' : [paragraph('Beside that', { width, lead: ' ', ink: ink.sign }), ...rows].join('\n')
}

/** The bars of the tree stand before every printed line. */
function behind({ width, ink }: Sheet, words: string, first: string, rest: string, paint: (text: string) => string): string {
  return paragraph(words, { width: width - columnsOf(rest) })
    .split('\n')
    .map((line, at) => `${ink.sign(at === 0 ? first : rest)}${paint(line)}`)
    .join('\n')
}

/** The first two pages of which one stands on the other, as one would type them. */
function nextCommand({ view, width, ink }: Sheet, stories: readonly StoryView[]): string {
  const paths = new Map(view.pages.map(({ article }) => [article.id as unknown, article.source.path]))
  for (const { to, from } of stories.flatMap(({ sources }) => sources.flatMap(({ parents }) => parents))) {
    const [parent, child] = [paths.get(from), paths.get(to)]
    if (parent && child) return paragraph(`Next: crosswire diff ${parent} ${child} shows two pages word by word.`, { width, ink: ink.dim })
  }
  return ''
}
