/**
 * Bodies against the parents: a firm, office or programme that no parent names, where a parent's passage names another.
 *     parent "Ann Berg of the Arnby Tax Centre"      child "Ann Berg of the Lisk Foundation"      attribution: medium
 *     parent "told Radio Lisk"                       child "told ABC"                             attribution: medium
 * Abbreviations of what a parent writes out, parts of a government and parties (which have many names) are passed over.
 * Leaves open: bodies that another page of the story names as an alias.
 */
import type { Mention } from '../../../model/entity.ts'
import { fold } from '../../../text/fold.ts'
import { inside, type Passage } from '../../../text/passages.ts'
import { type Derived, type Match, type PageView, passageAt } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passages. */
const RESTATES = 0.4
/** Words of bodies that go by many names. */
const MANY_NAMES =
  /\b(?:Senate|House|Congress|Parliament|Government|Party|Capitol|Cabinet|State|Administration|Democrats?|Republicans?|GOP|Ministry|Department|Commission|Court|Council|Police|Army|Navy|Marines?|Agency|Office|Bureau|Committee)\b/i

export function bodyDrift(derived: Derived): Finding[] {
  const { child, parents } = derived
  return child.page.marks.mentions.filter(isBody).flatMap((body) => {
    const passage = passageAt(child, body)
    if (passage === null || body.start === passage.start || parents.some((view) => knows(view, body))) return []
    const [source] = derived.matches(passage)
    const rival = source && source.score >= RESTATES ? rivalIn(source, body, child, passage) : null
    if (!(source && rival)) return []
    const parent = { page: source.view.page, side: exactSide(source.view.page, rival, 'parent', rival.exact) }
    const own = exactSide(child.page, body, 'child', body.exact)
    return [drift('attribution', 'medium', parent, own, `“${rival.exact}” in the parent, “${body.exact}” here.`)]
  })
}

const isBody = ({ kind, exact }: Mention): boolean => kind === 'organisation' && !MANY_NAMES.test(exact)

/** A body of the parent's passage that this page names nowhere; an abbreviation answers an abbreviation only. */
function rivalIn({ view, passage: source }: Match, body: Mention, child: PageView, passage: Passage): Mention | null {
  const theirs = inside(view.page.marks.mentions, source).filter(isBody)
  if (inside(child.page.marks.mentions, passage).filter(isBody).length > 1 || theirs.length > 2) return null
  return theirs.find((other) => isShort(other) === isShort(body) && !knows(child, other)) ?? null
}

const isShort = ({ exact }: Mention): boolean => exact === exact.toUpperCase()

/** It or one of its longer words stands on the page, or it is made of the first letters of a run of words there. */
function knows({ folded, page }: PageView, { exact }: Mention): boolean {
  const words = fold(exact)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
  if (folded.includes(fold(exact)) || words.some((word) => folded.includes(word))) return true
  return isInitials(exact) && initialsOf(page.article.text).includes(exact.replaceAll('.', ''))
}

const isInitials = (name: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(name)

/** First letters of the capitalised words, small words between them left out. */
const initialsOf = (text: string): string => [...text.matchAll(/(?<![\p{L}’'])\p{Lu}(?=\p{Ll})/gu)].map(([letter]) => letter).join('')
