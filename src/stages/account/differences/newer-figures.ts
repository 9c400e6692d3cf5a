/**
 * Newer figures: a later page tells that a figure it repeats from earlier pages has moved.
 *     Monday "Berg put the damage at €3 million."      a week later "Berg first put the damage at €3 million. The insurer now expects €5 million."
 * The later page must give both figures, side by side, and a word that sets the second against the first (data/cues/update-words.tsv).
 * Leaves open: newer figures that a page gives without the old one, where no claim joins them (contradictions compares those that are joined).
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { agreement, inside, type Passage } from '../../../text/passages.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import { type PageView, passageAt } from './comparison.ts'
import { dayOf } from './contradictions.ts'
import { comparable, compatible, sameNumber } from './figure-values.ts'
import { type Finding, sideOf } from './finding.ts'

/** Likeness of the passages that give the old figure. */
const REPEATED = 0.3

export function newerFigures(views: readonly PageView[], ancestry: Ancestry, { cues }: Pick<Lexicon, 'cues'>): Finding[] {
  return views.flatMap((later) =>
    moves(later, cues.updates).flatMap((move) => {
      const earlier = views.flatMap((view) => (isEarlier(view, later, ancestry) ? oldFigure(view, move) : []))
      return earlier.slice(0, 1).map((old) => finding(old, later, move))
    }),
  )
}

interface Move {
  /** The passage that gives the old figure again. */
  readonly passage: Passage
  readonly old: Quantity
  readonly newer: Quantity
}

/** The one figure of a passage that sets itself against the one figure of its unit in the passage before. */
function moves({ page, passages }: PageView, updates: ReadonlySet<string>): Move[] {
  return passages.flatMap((passage, at) => {
    const before = passages[at - 1]
    if (before === undefined || !wordsOf(passage.text).some(({ lower }) => updates.has(lower))) return []
    const [newer, another] = inside(page.marks.quantities, passage).filter(moving)
    if (newer === undefined || (another !== undefined && comparable(another, newer))) return []
    const [old, ...others] = inside(page.marks.quantities, before).filter((one) => moving(one) && comparable(one, newer) && oneThing(one, newer))
    return old === undefined || others.length > 0 || compatible(old, newer) ? [] : [{ passage: before, old, newer }]
  })
}

/** What a later count or estimate can move. */
const moving = ({ kind }: Quantity): boolean => kind === 'money' || kind === 'count'

/** Counts need one thing counted; a sum of money may leave out what it is for. */
function oneThing(old: Quantity, newer: Quantity): boolean {
  const counted = ({ of }: Quantity): readonly string[] => wordsOf(of?.exact ?? '').map(({ lower }) => stem(lower))
  return old.kind === 'money' || counted(old).some((word) => counted(newer).includes(word))
}

function isEarlier(view: PageView, later: PageView, { independent }: Ancestry): boolean {
  const [first, second] = [dayOf(view.page), dayOf(later.page)]
  return first !== null && second !== null && first < second && independent(view.page.article.id, later.page.article.id)
}

interface Old {
  readonly view: PageView
  readonly quantity: Quantity
}

function oldFigure(view: PageView, { passage, old }: Move): Old[] {
  return view.page.marks.quantities
    .filter((one) => comparable(one, old) && sameNumber(one, old))
    .filter((one) => {
      const source = passageAt(view, one)
      return source !== null && agreement(source, passage) >= REPEATED
    })
    .slice(0, 1)
    .map((quantity) => ({ view, quantity }))
}

function finding({ view, quantity }: Old, later: PageView, { newer }: Move): Finding {
  const sides = [sideOf(view.page, quantity, 'earlier', quantity.exact), sideOf(later.page, newer, 'later', newer.exact)]
  const note = `“${quantity.exact}” at first, “${newer.exact}” later.`
  return { kind: 'figure', relation: 'change-over-time', severity: 'medium', parent: null, sides, note }
}
