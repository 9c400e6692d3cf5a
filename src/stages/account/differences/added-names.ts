/**
 * Added names: somebody, or a house, named beside what a parent tells, whom no other page of the story names.
 *     parent "Berg is married and has a son"         child "At home are a son and his wife Vera"       detail: medium
 *     parent "shared in a call with growers"         child "a call with growers held at Lisk Palace"   detail: medium
 * Persons need a known first name, a first name alone a word of kin before it, houses an "at".
 * Leaves open: pages with own reporting beside what they copy look the same; persons by surname alone.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Mention } from '../../../model/entity.ts'
import { fold } from '../../../text/fold.ts'
import { wordsOf } from '../../../text/words.ts'
import { type Derived, type Match, type PageView, passageAt } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passage with its source. */
const RESTATES = 0.3
const AT = /\bat (?:the )?$/
/** A first name alone may be anybody's whom the parents name in full; behind one of these it is somebody new. */
const KIN =
  /\b(?:wife|husband|partner|widow|widower|son|daughter|brother|sister|father|mother|uncle|aunt|cousin|fianc[eé]e?|girlfriend|boyfriend),? $/

export function nameDrift(derived: Derived, { names }: Pick<Lexicon, 'names'>): Finding[] {
  const { child, parents, others } = derived
  return child.page.marks.mentions.flatMap((name) => {
    const passage = passageAt(child, name)
    const source = passage && derived.matches(passage)[0]
    if (!source || source.score < RESTATES || !isTelling(name, child, names)) return []
    if ([...parents, ...others].some((view) => knows(view, name))) return []
    if (name.kind !== 'person' && namesAnother(name, source)) return []
    const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', '') }
    const own = exactSide(child.page, name, 'child', name.exact)
    return [drift('detail', 'medium', parent, own, `No other page of the story names “${name.exact}”.`)]
  })
}

/** Another house of the kind stands there: exchanged, not added (named-sites.ts). */
const namesAnother = ({ exact }: Mention, { passage }: Match): boolean => passage.text.includes(exact.split(' ').at(-1) ?? exact)

function isTelling({ kind, exact, start, end }: Mention, { page }: PageView, { firstNames }: Lexicon['names']): boolean {
  const before = page.article.text.slice(Math.max(0, start - 20), start)
  if (!standsAlone(page, end)) return false
  if (kind === 'person' && !exact.includes(' ')) return firstNames.has(exact.toLowerCase()) && KIN.test(before)
  if (kind === 'person') return firstNames.has(exact.split(' ')[0]?.toLowerCase() ?? '')
  return exact.includes(' ') && AT.test(before)
}

/** A house by its whole name, a person by the surname; a first name alone may be part of another's ("Vera Lund", "Vera's Inn"). */
function knows({ folded, page }: PageView, { kind, exact }: Mention): boolean {
  if (kind !== 'person') return folded.includes(fold(exact))
  const last = exact.split(' ').at(-1) ?? exact
  return exact.includes(' ')
    ? folded.includes(fold(last))
    : wordsOf(page.article.text).some(({ text, end }) => text === exact && standsAlone(page, end))
}

const standsAlone = ({ article }: PageView['page'], end: number): boolean => !/^(?:[’'-]| \p{Lu})/u.test(article.text.slice(end, end + 2))
