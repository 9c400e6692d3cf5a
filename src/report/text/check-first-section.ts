/** Check first: the weightiest differences, each with both passages. */
import { checkFirst, compatibleCount, disputedCount, type FoundDifference, inTwo, SET_ASIDE } from '../check-first.ts'
import { count } from '../counting.ts'
import { excerpt, quoted, tellingWords } from '../excerpt.ts'
import { letterOf, placeOf } from '../letters.ts'
import { textsOf } from '../parent-words.ts'
import type { StorylineView } from '../view.ts'
import { differenceWords, noneFound, noteWords, RELATION_SIGN } from '../wording.ts'
import { verdictLines } from './set-section.ts'
import { type Sheet, section, shownOf } from './sheet.ts'
import { columnsOf, padded, paragraph } from './wrap.ts'

/** Six fit on one screen together with the sources. */
const SHOWN = 6

export function checkFirstSection(sheet: Sheet, storyline: StorylineView): string {
  const found = checkFirst(storyline, sheet.view.letters)
  const disputed = `${disputedCount(storyline)} disputed`
  if (found.length === 0) return section(sheet, `CHECK FIRST · ${disputed}`, [emptyLine(sheet, storyline)])
  const { open, aside } = inTwo(found)
  const shown = open.slice(0, shownOf(sheet, SHOWN))
  const title = `CHECK FIRST · ${shown.length} of ${found.length} · ${disputed}`
  const rows = shown.map((one, index) => differenceLines(sheet, one, index + 1))
  return section(sheet, title, [...rows, ...asideLines(sheet, aside, open.length), ...fitLine(sheet, storyline)])
}

function asideLines(sheet: Sheet, aside: readonly FoundDifference[], before: number): readonly string[] {
  if (aside.length === 0) return []
  const rows = aside.map((one, index) => differenceLines(sheet, one, before + index + 1))
  return [paragraph(`${SET_ASIDE} · ${aside.length}`, { width: sheet.width, lead: '   ', ink: sheet.ink.dim }), ...rows]
}

function differenceLines(sheet: Sheet, { difference }: FoundDifference, number: number): string {
  const { view, width, ink } = sheet
  const lead = `${String(number).padStart(2)} ${RELATION_SIGN[difference.relation]} `
  const head = paragraph(`${differenceWords(view.letters, difference)}. ${noteWords(difference)}`, { width, lead, leadInk: ink.sign })
  const widest = Math.max(...difference.sides.map((side) => columnsOf(placeOf(view.letters, side))))
  const sides = difference.sides.map((side, index) => {
    const other = difference.sides[index === 0 ? 1 : 0]?.exact ?? ''
    const passage = excerpt(side.exact, { limit: 2 * width - 30, telling: tellingWords(side, other) })
    return paragraph(quoted(passage), { width, lead: `     ${padded(placeOf(view.letters, side), widest)}  `, leadInk: ink.dim })
  })
  return [head, ...sides, ...originLine(sheet, difference.parent), ...verdictLines(sheet, difference, '     ')].join('\n')
}

/** Words that part from a page whose own original is not held may be that original's. */
function originLine(sheet: Sheet, parent: FoundDifference['difference']['parent']): readonly string[] {
  const above = sheet.view.pages.find(({ article }) => article.id === parent)?.source?.parent ?? null
  if (parent === null || above === null || typeof above === 'string') return []
  const words = `${letterOf(sheet.view.letters, parent)}’s own original (${above.external}) is not held.`
  return [paragraph(words, { width: sheet.width, lead: '     ', ink: sheet.ink.dim })]
}

function emptyLine(sheet: Sheet, { stories }: StorylineView): string {
  const texts = stories.reduce((sum, { origins }) => sum + textsOf(origins), 0)
  const pages = stories.reduce((sum, { sources }) => sum + sources.length, 0)
  return paragraph(pages === 1 ? 'One page: nothing to compare it with.' : noneFound(texts), { width: sheet.width, lead: '   ' })
}

function fitLine(sheet: Sheet, storyline: StorylineView): readonly string[] {
  const fit = compatibleCount(storyline)
  if (fit === 0) return []
  return [
    paragraph(`${count(fit, 'pair')} not shown: other precision or unit, but fit together.`, { width: sheet.width, lead: '   ', ink: sheet.ink.dim }),
  ]
}
