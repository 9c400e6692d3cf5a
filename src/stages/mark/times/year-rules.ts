/**
 * Rules for years, decades, centuries and eras.
 *     "in 1912"  1912      "the late 1930s"  193      "490 BC"  -0490      "1914-18"  1914/1918
 * Leaves open: a bare number below 1600 without a lead ("1200 came") is taken as a count.
 */
import { civilOf, dayOf, mondayOf } from '../../../text/calendar.ts'
import { type Bearings, civilReading, today } from './bearings.ts'
import { tellsZone } from './clock-half.ts'
import { after, before, type Found, figure, has } from './pattern.ts'
import {
  centuryReading,
  decadeReading,
  halfReading,
  quarterReading,
  type Reading,
  unknownReading,
  weekReading,
  yearReading,
  yearsReading,
} from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

export const yearRules: readonly Rule[] = [
  rule('YEAR', (found) => yearReading(figure(found, 'YEAR')), { holds: (found) => isYear(found) && !tellsZone(found.terms, found.next) }),
  ...rules(['the? years? YEAR', 'year|years of? YEAR'], (found) => yearReading(figure(found, 'YEAR')), { holds: isYear }),
  rule('YEAR =-|/ =TWO', (found) => yearSpan(figure(found, 'YEAR'), Math.floor(figure(found, 'YEAR') / 100) * 100 + figure(found, 'TWO')), {
    holds: (found) => figure(found, 'TWO') > 12 && isYear(found),
  }),
  rule('the? YEAR =s', (found) =>
    figure(found, 'YEAR') % 100 === 0 && figure(found, 'YEAR') !== FIRST_OF_THIS_CENTURY
      ? centuryReading(figure(found, 'YEAR') / 100 + 1)
      : decadeReading(figure(found, 'YEAR')),
  ),
  rule("the? YEAR =' =s", (found) => decadeReading(figure(found, 'YEAR')), { holds: (found) => figure(found, 'YEAR') % 10 === 0 }),
  rule("the? ' =TWO =s", (found) => decadeReading(1900 + figure(found, 'TWO')), { holds: (found) => figure(found, 'TWO') % 10 === 0 }),
  rule('the TWO =s', (found) => decadeReading(1900 + figure(found, 'TWO')), { holds: isBareDecade }),
  rule('DECADE', (found) => decadeReading(1900 + figure(found, 'DECADE')), {
    holds: (found) => /^(?:in|since|until)$/.test(before(found, 1)?.lower ?? ''),
  }),
  rule('the DECADE', (found) => decadeReading(1900 + figure(found, 'DECADE'))),
  rule("' =TWO", (found, at) => yearReading(centuryOf(at) + figure(found, 'TWO')), {
    holds: (found) => before(found, 1) !== undefined && !found.terms[found.at]?.glued,
  }),
  ...rules(['NUM|YEAR ERA', 'ad NUM|YEAR'], (found) => eraYear(found)),
  rule('the? ORD - century', (found) => centuryReading(figure(found, 'ORD'))),
  rule('the? ORD century ERA?', (found) => (figure(found, 'ERA') < 0 ? unknownReading() : centuryReading(figure(found, 'ORD')))),
  ...rules(['YEAR -? q =DAY', 'q =DAY of|-? YEAR', 'YEAR =q =DAY'], quarterOf, { holds: (found) => figure(found, 'DAY') <= 4 }),
  ...rules(['YEAR -? h =DAY', 'h =DAY of|-? YEAR'], halfOf, { holds: (found) => figure(found, 'DAY') <= 2 }),
  rule('q =DAY', thisQuarter, { holds: (found) => figure(found, 'DAY') <= 4 && !after(found)?.glued }),
  ...rules(['the? ORD qtr of? YEAR', 'the? ORD qtr'], (found, at) => (has(found, 'YEAR') ? quarterOf(found) : thisQuarter(found, at)), {
    holds: (found) => figure(found, 'ORD') <= 4,
  }),
  rule('YEAR MONTH', (found) => civilReading(figure(found, 'YEAR'), figure(found, 'MONTH'), null, 'none'), { holds: isNoDayAfter }),
  rule('the? week NUM of YEAR', weekOfYear, { holds: (found) => Number.isInteger(figure(found, 'NUM')) && figure(found, 'NUM') <= 53 }),
  rule('fiscal YEAR', (found) => yearReading(figure(found, 'YEAR'))),
]

/** "The 1900s" are a century, "the 2000s" so far the years to 2009. */
const FIRST_OF_THIS_CENTURY = 2000

// "in the 60s"; "in the 20s" may be degrees or ages.
const FIRST_BARE_DECADE = 50

function isBareDecade(found: Found): boolean {
  const decade = figure(found, 'TWO')
  return decade % 10 === 0 && decade >= FIRST_BARE_DECADE && /^(in|of|since|from|during|by)$/.test(before(found, 1)?.lower ?? '')
}

const yearSpan = (first: number, last: number): Reading | null => (last > first && last - first < 200 ? yearsReading(first, last) : null)
function quarterOf(found: Found): Reading {
  return quarterReading(figure(found, 'YEAR'), partOf(found), 'none')
}

/** "week 31 of 2018", as ISO 8601 counts them */
function weekOfYear(found: Found): Reading {
  return weekReading(mondayOf(dayOf(figure(found, 'YEAR'), 1, 4)) + (figure(found, 'NUM') - 1) * 7, 'none')
}

function partOf(found: Found): number {
  return has(found, 'ORD') ? figure(found, 'ORD') : figure(found, 'DAY')
}

function halfOf(found: Found): Reading {
  return halfReading(figure(found, 'YEAR'), figure(found, 'DAY'), 'none')
}

/** "Q3 profits": that of the year of publication. */
function thisQuarter(found: Found, at: Bearings): Reading {
  const now = today(at)
  return now ? quarterReading(civilOf(now.day).year, partOf(found), now.anchor) : unknownReading()
}

/** "in 2017 April", not "in 2017 April 5". */
function isNoDayAfter(found: Found): boolean {
  return !after(found)?.keys.has('DAY') && !/^(?:may|march)$/.test(found.terms[found.next - 1]?.text ?? '')
}

const eraYear = (found: Found): Reading => {
  const year = has(found, 'YEAR') ? figure(found, 'YEAR') : figure(found, 'NUM')
  return yearReading(has(found, 'ERA') && figure(found, 'ERA') < 0 ? -year : year)
}
const centuryOf = (at: Bearings): number => Math.floor(civilOf(at.last?.first ?? at.published ?? 0).year / 100) * 100

/** Without a lead, four figures outside these are more likely a count. */
const FIRST_BARE_YEAR = 1600
const LAST_BARE_YEAR = 2100
const YEAR_LEADS = new Set([
  'of',
  'from',
  'to',
  'and',
  'or',
  'between',
  'around',
  'about',
  'circa',
  'the',
  'year',
  'early',
  'late',
  'mid',
  '(',
  '-',
  ',',
])
const NOT_PLURAL = new Set([
  'was',
  'is',
  'has',
  'as',
  'its',
  'his',
  'us',
  'this',
  'across',
  'saw',
  'less',
  'does',
  'always',
  'perhaps',
  'thus',
  'plus',
])

/** Four figures are a year unless a sign, a unit or a counted noun says otherwise. */
function isYear(found: Found): boolean {
  if (isInsideMore(found)) return false
  const year = figure(found, 'YEAR')
  const [previous, next] = [before(found, 1), after(found)]
  if (/^(in|since)$/.test(previous?.lower ?? '')) return true
  if (previous?.keys.has('PREPOSITION') || YEAR_LEADS.has(previous?.lower ?? '')) return !isCounted(next)
  return year >= FIRST_BARE_YEAR && year < LAST_BARE_YEAR && !isCounted(next) && !previous?.keys.has('NUM')
}

/** Glued to letters, money signs or further figures: "B1942", "$1942", "1942.5". */
function isInsideMore(found: Found): boolean {
  const [previous, next, second] = [before(found, 1), after(found), after(found, 1)]
  if (found.terms[found.at]?.glued && previous && !/^["'(/[-]$/.test(previous.text)) return true
  if (previous && /^[$£€¥#№%]$/.test(previous.text)) return true
  if (!next?.glued) return false
  if (next.text === '-' && second?.keys.has('YEAR')) return false
  return /^[\p{L}%°$:=_@]/u.test(next.text) || (/^[.,/-]$/.test(next.text) && second?.glued === true && /^\d/.test(second.text))
}

/** A plural noun, or a unit, follows: "2000 soldiers", "1500 metres". */
function isCounted(next: Found['terms'][number] | undefined): boolean {
  if (!next || NOT_PLURAL.has(next.lower)) return false
  return (
    next.keys.has('UNITS') ||
    /^(people|men|women|children|troops|miles|percent|euros|dollars)$/.test(next.lower) ||
    /^[a-z]{3,}[^s\W]s$/.test(next.text)
  )
}
