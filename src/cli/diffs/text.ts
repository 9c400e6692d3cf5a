/**
 * Two pages compared, on a terminal: what is known of them, which may stand on which and why, the word diff, what each tells that the other does
 * not, and where figures, quotations and the like part. Every passage has its place, B:12 = line 12 of the second page.
 */
import type { Cited } from '../../model/cited.ts'
import type { Diff, DiffPage, SentencePair, SharedRun } from '../../model/diff.ts'
import type { Difference } from '../../model/difference.ts'
import type { Lineage } from '../../model/lineage.ts'
import type { Page } from '../../model/page.ts'
import { count, listed } from '../../report/counting.ts'
import { excerpt, quoted } from '../../report/excerpt.ts'
import { type Letters, placeOf } from '../../report/letters.ts'
import { creditWords, outletWords } from '../../report/parent-words.ts'
import { publishedWords } from '../../report/printed-dates.ts'
import { type Ink, inkOf } from '../../report/text/ink.ts'
import { columnsOf, padded, paragraph } from '../../report/text/wrap.ts'
import { differenceWords, NOT_REVIEWED, noteWords, RELATION_SIGN, STANCE } from '../../report/wording.ts'
import { besidePoints, howWords } from '../links/edge-words.ts'
import { relationWords } from '../links/relation-words.ts'
import { wordDiffLines } from './word-diff.ts'

export interface DiffTextOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

interface Sheet extends DiffTextOptions {
  readonly diff: Diff
  readonly a: Page
  readonly b: Page
  readonly letters: Letters
  readonly ink: Ink
}

/** Of the words of the shorter body, so many stay where a word diff is shown: else it would be one text taken out and another put in. */
const ALIKE = 0.4
/** Runs and pairs of sentences shown where there is no word diff. */
const RUNS_SHOWN = 10
const PAIRS_SHOWN = 12

export function diffText(diff: Diff, a: Page, b: Page, options: DiffTextOptions): string {
  const letters: Letters = new Map([
    [b.article.id, 'B'],
    [a.article.id, 'A'],
  ])
  const sheet: Sheet = { ...options, diff, a, b, letters, ink: inkOf(options.color) }
  const parts = [
    head(sheet),
    parentSection(sheet),
    ...wordSections(sheet),
    ...(haveNoPoints(diff) ? [] : [onlySection(sheet, 'A', 'B', diff.a), onlySection(sheet, 'B', 'A', diff.b)]),
    differenceSection(sheet),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function head(sheet: Sheet): string {
  const { diff, a, b, width, ink } = sheet
  return [
    ...pageLines(sheet, 'A', a, diff.a),
    ...pageLines(sheet, 'B', b, diff.b),
    paragraph(`${STANCE} · ${NOT_REVIEWED}`, { width, ink: ink.dim }),
  ].join('\n')
}

function pageLines({ width, ink }: Sheet, letter: string, { article }: Page, { headline, words, points, path }: DiffPage): readonly string[] {
  const known = `${outletWords(article)} · ${publishedWords(article.publishedAt)} · ${path ?? 'standard input'}`
  const body = words === 0 ? 'no body found' : `${count(words, 'word')}, ${count(points, 'point')}`
  return [
    paragraph(`${known} · ${body}`, { width, lead: ` ${letter} `, leadInk: ink.heading }),
    paragraph(headline?.exact ?? 'No headline found', { width, lead: '   ', ink: ink.heading }),
  ]
}

/** The page each edge leads to, with what it has of the other; or that none does. */
function parentSection(sheet: Sheet): string {
  const { diff, width, ink } = sheet
  const edges = diff.lineage.map((edge) => edgeLines(sheet, edge))
  const rows = [
    ...(edges.length > 0 ? edges : [paragraph(noParent(sheet), { width, lead: '   ' })]),
    ...[eventWords(diff), ...pointsWords(diff), runsWords(diff)].filter(Boolean).map((words) => paragraph(words, { width, lead: '   ' })),
    ...diff.relations.map((relation) => paragraph(`${relationWords(relation, sheet.letters, [])}.`, { width, lead: '   ' })),
  ]
  return [paragraph('WHO MAY STAND ON WHOM', { width, ink: ink.heading }), ...rows].join('\n')
}

function noParent({ diff, a, b }: Sheet): string {
  if (diff.a.article === diff.b.article) return 'Both are the same page.'
  const credits = (
    [
      ['A', a],
      ['B', b],
    ] as const
  ).flatMap(([letter, page]) => (creditWords(page) === '' ? [] : [`${letter} ${creditWords(page)}.`]))
  return ['No parent found: neither is found to stand on the other.', ...credits].filter(Boolean).join(' ')
}

const eventWords = ({ oneStory }: Diff): string => (oneStory ? '' : 'The two are not found to tell one event.')

function edgeLines({ a, b, letters, width, ink }: Sheet, edge: Lineage): string {
  const child = edge.to === b.article.id ? b : a
  const from = typeof edge.from === 'string' ? (letters.get(edge.from) ?? '?') : `${edge.from.external}, which is not held`
  const words = `may stand on ${from}: ${howWords(edge)}; ${besidePoints(edge, child, letters)}`
  return paragraph(words, { width, lead: ` ${edge.to === b.article.id ? 'B' : 'A'} `, leadInk: ink.sign })
}

/** Of a page in another language, or without a body, nothing can be said to be told. */
const haveNoPoints = ({ a, b }: Diff): boolean => a.points === 0 || b.points === 0

function pointsWords(diff: Diff): readonly string[] {
  const { a, b } = diff
  if (!haveNoPoints(diff)) return [sharesWords('B', 'A', a), sharesWords('A', 'B', b)]
  const without = [a.points === 0 ? 'A' : '', b.points === 0 ? 'B' : ''].filter(Boolean)
  return [`${listed(without)} ${without.length > 1 ? 'have' : 'has'} no sentences that can be compared.`]
}

/** "B shares 15 of A’s 16 points, in A’s order." */
function sharesWords(sharing: string, owner: string, { points, shared, order }: DiffPage): string {
  const orders = { same: `, in ${owner}’s order`, nearly: `, nearly in ${owner}’s order`, other: ', in another order' }
  return `${sharing} shares ${shared} of ${owner}’s ${count(points, 'point')}${order !== null && shared > 1 ? orders[order] : ''}.`
}

function runsWords({ a, b, runs, leastRun }: Diff): string {
  if (a.words === 0 || b.words === 0) return ''
  const where = `${a.inRuns} of A’s ${count(a.words, 'word')} and of B’s ${b.words}`
  return runs.length === 0
    ? `No run of ${count(leastRun, 'word')} or more stands in both.`
    : `${where} stand in ${count(runs.length, 'run')} of ${leastRun} words or more that both have.`
}

/** The word diff of like bodies; of others the longest common runs, and sentences that tell the same. */
function wordSections(sheet: Sheet): readonly string[] {
  const { diff, a, b, width, ink } = sheet
  if (diff.a.words === 0 || diff.b.words === 0) return []
  const title = (words: string): string => paragraph(words, { width, ink: ink.heading })
  if (diff.steps.every(({ kind }) => kind === 'same'))
    return [`${title('WORDS')}\n${paragraph('The bodies have the same words.', { width, lead: '   ' })}`]
  if (isAlike(diff)) {
    const lines = wordDiffLines({ a: a.article, b: b.article, width, ink, color: sheet.color }, diff.steps)
    return [[title('WORDS · [-only in A-] {+only in B+}'), ...lines].join('\n\n')]
  }
  const runs = [...diff.runs].sort((x, y) => y.words - x.words).slice(0, RUNS_SHOWN)
  const pairs = diff.pairs.slice(0, PAIRS_SHOWN)
  return [
    runs.length === 0
      ? ''
      : [title(`LONGEST COMMON RUNS · ${runs.length} of ${diff.runs.length}`), ...runs.map((run) => runLine(sheet, run))].join('\n'),
    pairs.length === 0
      ? ''
      : [title(`NEAREST SENTENCES · ${pairs.length} of ${diff.pairs.length}`), ...pairs.map((pair) => pairLines(sheet, pair))].join('\n'),
  ].filter(Boolean)
}

function isAlike({ a, b, steps }: Diff): boolean {
  const kept = steps.flatMap((step) => (step.kind === 'same' ? step.a : [])).reduce((sum, { exact }) => sum + exact.split(/\s+/).length, 0)
  return kept >= ALIKE * Math.min(a.words, b.words)
}

function runLine({ width, ink }: Sheet, { a, b, words }: SharedRun): string {
  return paragraph(quoted(excerpt(a.exact, { limit: 300 })), {
    width,
    lead: ` ${`A:${a.line} B:${b.line}`.padEnd(11)} ${String(words).padStart(3)} words  `,
    leadInk: ink.dim,
  })
}

function pairLines(sheet: Sheet, { a, b }: SentencePair): string {
  return [passageLine(sheet, 'A', a, '≈'), passageLine(sheet, 'B', b)].join('\n')
}

const passageLine = ({ width, ink }: Sheet, letter: string, { line, exact }: Cited, sign = ' '): string =>
  paragraph(quoted(exact), { width, lead: ` ${sign} ${`${letter}:${line}`.padEnd(5)} `, leadInk: ink.dim })

function onlySection(sheet: Sheet, own: string, other: string, { only, points }: DiffPage): string {
  if (only.length === 0) return ''
  const title = paragraph(`ONLY IN ${own} · ${only.length} of ${count(points, 'point')}: ${other} tells less than half of each`, {
    width: sheet.width,
    ink: sheet.ink.heading,
  })
  return [title, ...only.map((passage) => passageLine(sheet, own, passage))].join('\n')
}

function differenceSection(sheet: Sheet): string {
  const { diff, width, ink } = sheet
  const found = diff.differences.filter(({ relation, sides }) => relation !== 'compatible' && sides.length > 0)
  if (found.length === 0) return ''
  return [paragraph(`WHERE THEY PART · ${found.length}`, { width, ink: ink.heading }), ...found.map((one) => differenceLines(sheet, one))].join('\n')
}

function differenceLines({ letters, width, ink }: Sheet, difference: Difference): string {
  const words = `${differenceWords(letters, difference)}. ${noteWords(difference)}`
  const widest = Math.max(...difference.sides.map((side) => columnsOf(placeOf(letters, side))))
  const sides = difference.sides.map((side) =>
    paragraph(quoted(excerpt(side.exact, { limit: 200, telling: side.value })), {
      width,
      lead: `   ${padded(placeOf(letters, side), widest)}  `,
      leadInk: ink.dim,
    }),
  )
  return [paragraph(words, { width, lead: ` ${RELATION_SIGN[difference.relation]} `, leadInk: ink.sign }), ...sides].join('\n')
}
