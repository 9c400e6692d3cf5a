/**
 * Outlet finder: which pages of the story a name means. Made once for a story, it is asked often: names are looked up, not compared.
 *     "NORVIK HERALD NEWS SERVICE"          the pages of the Norvik Herald
 *     "the Herald" (a short name)           the same, where no other outlet of the story ends so
 * [Reference] none; the forms of names are those of outlet-names.ts.
 */
import type { Page } from '../../../model/page.ts'
import { clippingsOf, contracted, formsOf, type General, isVague, wordsIn } from './outlet-names.ts'

export interface OutletFinder {
  /** Pages whose outlet the name means, ascending. */
  readonly pagesOf: (name: string) => readonly number[]
  /** The same for a name cut short after an article: "the Times". Nothing where two outlets fit. */
  readonly pagesOfShort: (name: string) => readonly number[]
}

/** The names a page's outlet goes by: its own and its domain. */
export const namesOfOutlet = ({ article: { outlet } }: Page): readonly string[] => [outlet?.name, outlet?.domain].filter((name) => name != null)

/** `outlets[page]`: the names the page's outlet goes by. */
export function outletFinder(outlets: readonly (readonly string[])[], words: General): OutletFinder {
  const index = indexOf(outlets, words)
  const known = new Map<string, readonly number[]>()
  const pagesOf = (name: string): readonly number[] => {
    const found = known.get(name) ?? both(look(name, index, words), pagesContracted(name, outlets))
    known.set(name, found)
    return found
  }
  return { pagesOf, pagesOfShort: (name) => pagesOfLastWord(name, outlets, pagesOf, words) }
}

const both = (a: readonly number[], b: readonly number[]): readonly number[] => [...new Set([...a, ...b])].sort((x, y) => x - y)

const pagesContracted = (name: string, outlets: readonly (readonly string[])[]): readonly number[] =>
  outlets.flatMap((names, page) => (names.some((other) => contracted(name, other) || contracted(other, name)) ? [page] : []))

interface Index {
  readonly whole: Map<string, Set<number>>
  readonly clipped: Map<string, Set<number>>
  readonly short: Map<string, Set<number>>
}

function indexOf(outlets: readonly (readonly string[])[], words: General): Index {
  const index: Index = { whole: new Map(), clipped: new Map(), short: new Map() }
  for (const [page, names] of outlets.entries())
    for (const name of names) {
      const { whole, short } = formsOf(name, words.general)
      add(index.whole, whole, page)
      add(index.clipped, whole.flatMap(clippingsOf), page)
      add(index.short, short, page)
    }
  return index
}

function add(index: Map<string, Set<number>>, forms: readonly string[], page: number): void {
  for (const form of forms) index.set(form, (index.get(form) ?? new Set()).add(page))
}

function look(name: string, { whole, clipped, short }: Index, words: General): readonly number[] {
  const forms = formsOf(name, words.general)
  const found = [
    ...forms.whole.flatMap((form) => [whole.get(form), clipped.get(form), short.get(form)]),
    ...forms.whole.flatMap(clippingsOf).map((form) => whole.get(form)),
    ...forms.short.map((form) => whole.get(form)),
  ]
  return [...new Set(found.flatMap((pages) => [...(pages ?? [])]))].sort((a, b) => a - b)
}

const SHORT_NAME = /^the (?<word>\p{Lu}[\p{L}'’-]{2,})$/iu

function pagesOfLastWord(name: string, outlets: readonly (readonly string[])[], pagesOf: OutletFinder['pagesOf'], words: General): readonly number[] {
  const word = SHORT_NAME.exec(name.trim())?.groups?.['word']
  if (word === undefined || !/^\p{Lu}/u.test(word) || isVague(word, words)) return []
  const fitting = [
    ...new Set(outlets.flatMap((names) => names.filter((each) => wordsIn(each).length > 1 && wordsIn(each).at(-1) === word.toLowerCase()))),
  ]
  const [first] = fitting
  if (first === undefined) return []
  const pages = pagesOf(first)
  const one = fitting.every((each) => pagesOf(each).join() === pages.join())
  return one ? pages : []
}
