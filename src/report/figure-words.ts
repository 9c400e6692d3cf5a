/**
 * Figures in words: what is counted, and the values the pages give for it with the places that give them.
 *     loose bolts: 450 (A:2, C:4) · 540 (B:2)
 */
import type { Account, ArithmeticCheck, FigurePoint, FigureSeries } from '../model/account.ts'
import type { Bound } from '../model/quantity.ts'
import { number } from './counting.ts'
import { grouped } from './grouped.ts'
import { checkWords } from './wording.ts'

export interface FigureValue {
  readonly words: string
  readonly hedged: boolean
  readonly points: readonly FigurePoint[]
}

/** The values of a series, the smallest first. */
export function valuesOf(series: FigureSeries): readonly FigureValue[] {
  const sorted = [...series.points].sort((a, b) => (a.low ?? a.high ?? 0) - (b.low ?? b.high ?? 0))
  const alike = [...grouped(sorted, ({ low, high, bound }) => `${low} ${high} ${bound}`).values()]
  const written = alike.flatMap((points) => points.slice(0, 1).map((first) => ({ words: unitWords(boundWords(first), first, series.unit), points })))
  return [...grouped(written, ({ words }) => words)].map(([words, same]) => {
    const points = same.flatMap((one) => one.points)
    return { words, hedged: points[0]?.bound !== 'exactly', points }
  })
}

/** What is counted; empty where the unit says it already. */
export function subjectWords({ subject, unit, scope }: FigureSeries): string {
  const what = subject === unit ? '' : subject === '' || subject === 'not said' ? 'what is counted is not said' : subject
  return [what, scope === null ? '' : `(${scope})`].filter(Boolean).join(' ')
}

/** Series that several pages give or that add up: those with several values or a sum first. */
export function comparedFigures(accounts: readonly Account[]): readonly FigureSeries[] {
  const telling = (series: FigureSeries): number => Number(series.checks.length > 0 || valuesOf(series).length > 1)
  const all = withoutParts(accounts.flatMap(({ figures }) => figures).filter(isCompared))
  return all
    .map((series, index) => ({ series, index, tells: telling(series) }))
    .sort((a, b) => b.tells - a.tells || a.index - b.index)
    .map(({ series }) => series)
}

/** Without a series all of whose places a fuller one has: that of a story stands again in what lies between stories. */
function withoutParts(series: readonly FigureSeries[]): readonly FigureSeries[] {
  const kept = new Set([...grouped(series, ({ subject, unit }) => JSON.stringify([subject, unit])).values()].flatMap(fullest))
  return series.filter((one) => kept.has(one))
}

/** Of series of one thing. */
function fullest(series: readonly FigureSeries[]): readonly FigureSeries[] {
  const placesIn = ({ points }: FigureSeries): ReadonlySet<string> => new Set(points.map(({ article, start }) => `${article} ${start}`))
  const kept: { readonly one: FigureSeries; readonly at: ReadonlySet<string> }[] = []
  for (const one of [...series].sort((a, b) => b.points.length - a.points.length)) {
    const at = placesIn(one)
    const within = kept.some((other) => [...at].every((place) => other.at.has(place)))
    if (!within || one.checks.length > 0) kept.push({ one, at })
  }
  return kept.map(({ one }) => one)
}

/** Sums of a series, each once, with the places of all pages that allow it. */
export function checksOf({ checks }: FigureSeries): readonly ArithmeticCheck[] {
  return [...grouped(checks, checkWords).values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ ...first, from: same.flatMap(({ from }) => from) }]
  })
}

/** Series that say something about the pages together: two pages or more, or a sum. */
export const isCompared = ({ points, checks }: FigureSeries): boolean => checks.length > 0 || new Set(points.map(({ article }) => article)).size > 1

type Amount = Pick<FigurePoint, 'low' | 'high' | 'bound'>

export function boundWords({ low, high, bound }: Amount): string {
  if (low !== null && high !== null && low !== high) return `${amount(low)} to ${amount(high)}`
  const value = low ?? high
  const words: Readonly<Record<Bound, string>> = {
    exactly: '',
    between: '',
    'at least': 'at least ',
    'up to': 'up to ',
    'more than': 'more than ',
    'less than': 'less than ',
  }
  return value === null ? 'not given' : `${words[bound]}${amount(value)}`
}

/** "4 million" where nothing is lost by it. */
function amount(value: number): string {
  const [size, name] = value >= 1e9 ? ([1e9, 'billion'] as const) : ([1e6, 'million'] as const)
  return value >= 1e6 && Number.isInteger(value / (size / 1000)) ? `${number(value / size)} ${name}` : number(value)
}

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }

/** "80%", "up to €4 million", "460 square miles". */
export function unitWords(words: string, { low, high }: Amount, unit: string | null): string {
  if (unit === null) return words
  if (unit === 'percent') return `${words}%`
  if (/^[A-Z]{3}$/.test(unit))
    return SYMBOLS[unit] === undefined ? `${unit} ${words}` : words.replace(/(?<![\d.,])\d/g, (digit) => `${SYMBOLS[unit]}${digit}`)
  return `${words} ${(high ?? low) === 1 ? unit : manyOf(unit)}`
}

/** "square feet", "degrees Celsius", "kilometres per hour". */
function manyOf(unit: string): string {
  const [, head = unit, rest = ''] = /^(degree|.+?)((?: per | Celsius| Fahrenheit| of ).*)?$/.exec(unit) ?? []
  return `${manyOfWord(head)}${rest}`
}

/** Words whose plural no rule gives, by the end they have. */
const PLURALS: readonly (readonly [one: RegExp, many: string])[] = [
  [/foot$/, 'feet'],
  [/^krona$/, 'kronor'],
  [/^krone$/, 'kroner'],
  [/^(?=penny$).*/, 'pence'],
]

function manyOfWord(word: string): string {
  const irregular = PLURALS.find(([one]) => one.test(word))
  if (irregular) return word.replace(...irregular)
  if (/(?:s|z|[A-Z]{2})$/.test(word)) return word
  if (/(?:ch|sh|x)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}
