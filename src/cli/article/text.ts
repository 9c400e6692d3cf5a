/**
 * One article on a terminal: headline, what is known of the page and how, the body, and what was left out of it, folded.
 *     • Open to buses from June         a list        ## Heavy lorries must wait    a sub-heading
 *     │ "We have waited long enough"    a quotation   ┊ Orlo Bay 12                 a row of a table
 * With `blocks` the lines stand unfolded instead: number, label, confidence, words, and why.
 */
import type { Article, Block } from '../../model/article.ts'
import { count } from '../../report/counting.ts'
import { excerpt, quoted } from '../../report/excerpt.ts'
import { type Ink, inkOf } from '../../report/text/ink.ts'
import { type Layout, paragraph } from '../../report/text/wrap.ts'
import { type BodyPart, bodyParts, type OtherLines, otherLines } from './body.ts'
import { changedWords, KIND_WORDS, knownWords } from './known.ts'

export interface ArticleTextOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Every line with its label instead of body and folded lines. */
  readonly blocks: boolean
}

export interface Sheet {
  readonly width: number
  readonly ink: Ink
}

/** Lines of one kind shown in the folded list. */
const SHOWN = 2
/** Columns of each of them. */
const SHOWN_COLUMNS = 60
/** Columns that words need behind a lead. */
const NARROWEST = 20

export function articleText(article: Article, { color, width, blocks }: ArticleTextOptions): string {
  const sheet = { width, ink: inkOf(color) }
  const lines = blocks ? [allLines(sheet, article)] : [...bodyParts(article).map((part) => partText(sheet, part)), folded(sheet, article)]
  return [head(sheet, article), ...lines, problemLines(sheet, article)].filter(Boolean).join('\n\n')
}

function head({ width, ink }: Sheet, article: Article): string {
  const { canonicalUrl, source, language } = article
  const address = [changedWords(article), canonicalUrl ?? ''].filter(Boolean).join(' · ')
  const file = `${source.path ?? 'standard input'} · ${language === null ? 'language unknown' : `language ${language}`}`
  return [
    paragraph(article.headline?.exact ?? 'No headline found', { width, ink: ink.heading }),
    paragraph(knownWords(article).join(' · '), { width }),
    ...(address === '' ? [] : [paragraph(address, { width })]),
    paragraph(file, { width, ink: ink.dim }),
  ].join('\n')
}

function partText({ width, ink }: Sheet, { kind, lines }: BodyPart): string {
  const written: Readonly<Record<BodyPart['kind'], (text: string, mark: string) => string>> = {
    paragraph: (text) => paragraph(text, { width }),
    subhead: (text) => paragraph(text, { width, lead: '## ', leadInk: ink.heading, ink: ink.heading }),
    list: (text, mark) => paragraph(text, { width, lead: ` ${mark} `, leadInk: ink.sign }),
    quote: (text) => barred(text, '│', width, ink),
    table: (text) => barred(text, '┊', width, ink),
  }
  return lines.map(({ text, mark }) => written[kind](text, mark)).join('\n')
}

/** Every printed line behind a bar, the wrapped ones too. */
function barred(text: string, bar: string, width: number, ink: Ink): string {
  const lead = ` ${bar} `
  return paragraph(text, { width: width - lead.length })
    .split('\n')
    .map((line) => `${ink.sign(lead)}${line}`)
    .join('\n')
}

function folded({ width, ink }: Sheet, article: Article): string {
  const others = otherLines(article)
  if (others.length === 0) return ''
  const title = `LEFT OUT OF THE BODY · ${count(others.flatMap(({ texts }) => texts).length, 'line')} (--blocks shows each)`
  const heads = others.map(({ kind, texts }) => count(texts.length, ...KIND_WORDS[kind]))
  const columns = Math.max(...heads.map(({ length }) => length))
  const rows = others.map((other, index) => hung(glimpse(other), ` ${(heads[index] ?? '').padEnd(columns)}  `, { width, ink: ink.dim }))
  return [paragraph(title, { width, ink: ink.heading }), ...rows].join('\n')
}

/** "“Share”, “Read more: Ferry fares rise” …" */
function glimpse({ texts }: OtherLines): string {
  const shown = texts.slice(0, SHOWN).map((text) => quoted(excerpt(text, { limit: SHOWN_COLUMNS })))
  return `${shown.join(', ')}${texts.length > SHOWN ? ' …' : ''}`
}

function allLines(sheet: Sheet, { text, blocks }: Article): string {
  let number = 1
  let at = 0
  const rows = blocks.map((block) => {
    number += text.slice(at, block.start).split('\n').length - 1
    at = block.start
    return lineRow(sheet, number, text.slice(block.start, block.end), block)
  })
  return [paragraph(`ALL LINES · ${blocks.length}`, { width: sheet.width, ink: sheet.ink.heading }), ...rows].join('\n')
}

function lineRow({ width, ink }: Sheet, number: number, words: string, { kind, confidence, why }: Block): string {
  const lead = ` ${String(number).padStart(4)} ${kind.padEnd(11)} ${confidence.toFixed(2)}  `
  const below = width < lead.length + NARROWEST ? '    ' : ' '.repeat(lead.length)
  return [hung(words, lead, { width, leadInk: ink.sign }), paragraph(why, { width, lead: below, ink: ink.dim })].join('\n')
}

/** A text behind its lead; under it where the two leave no room for words. */
function hung(text: string, lead: string, layout: Omit<Layout, 'lead'>): string {
  if (layout.width >= lead.length + NARROWEST) return paragraph(text, { ...layout, lead })
  return [(layout.leadInk ?? String)(lead.trimEnd()), paragraph(text, { ...layout, lead: '    ' })].join('\n')
}

/** What was wrong with the page; empty where nothing was. */
export function problemLines({ width, ink }: Sheet, { problems }: Article): string {
  if (problems.length === 0) return ''
  const rows = problems.map(({ severity, message, code }) => paragraph(`${message} (${code})`, { width, lead: ` ${severity.padEnd(7)} ` }))
  return [paragraph(`PROBLEMS · ${problems.length}`, { width, ink: ink.heading }), ...rows].join('\n')
}
