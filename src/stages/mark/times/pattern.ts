/**
 * Patterns over terms: classes in capitals, words and signs in small letters, `|` between alternatives, `?` for what may be missing, `=` before
 * what must follow without a space.
 *     'MONTH DAY ,? YEAR'     'the? STEP UNIT'     'HOUR =: =MINUTE'
 * A pattern is matched at one place with the longest reading first; it is at most a dozen elements long, so the cost at a place is bounded.
 */
import type { Term } from './terms.ts'

interface Option {
  readonly name: string
  readonly isClass: boolean
}

interface Element {
  readonly any: readonly Option[]
  readonly optional: boolean
  readonly glued: boolean
}

export interface Pattern {
  readonly elements: readonly Element[]
  /** Classes and words a match can begin with. */
  readonly starts: readonly string[]
  /** What the second term of a match can be; null where one term may be the whole. */
  readonly seconds: readonly string[] | null
}

/** A match: terms from `at` to `next`, and the values of the classes met, in order. */
export interface Found {
  readonly terms: readonly Term[]
  readonly at: number
  readonly next: number
  readonly values: ReadonlyMap<string, readonly string[]>
}

export function patternOf(written: string): Pattern {
  const elements = written.split(' ').map((element): Element => {
    const glued = element.startsWith('=') && element.length > 1
    const optional = element.endsWith('?') && element.length > 1
    const any = element.slice(glued ? 1 : 0, optional ? -1 : undefined).split('|')
    return { any: any.map((name) => ({ name, isClass: /^[A-Z]/.test(name) })), optional, glued }
  })
  const required = elements.findIndex(({ optional }) => !optional)
  return { elements, starts: namesOf(elements.slice(0, required + 1)), seconds: secondsOf(elements, required) }
}

const namesOf = (elements: readonly Element[]): readonly string[] => elements.flatMap(({ any }) => any.map(({ name }) => name))

/** Whichever of the first elements is met, what may follow it up to the next that must. */
function secondsOf(elements: readonly Element[], required: number): readonly string[] | null {
  const following = elements.findIndex(({ optional }, index) => index > required && !optional)
  return following < 0 ? null : namesOf(elements.slice(1, following + 1))
}

export function matchAt({ elements }: Pattern, terms: readonly Term[], at: number): Found | null {
  const met: { key: string; value: string }[] = []
  const next = matchFrom(elements, 0, terms, at, met)
  if (next === null || next === at) return null
  const values = new Map<string, string[]>()
  for (const { key, value } of met) values.set(key, [...(values.get(key) ?? []), value])
  return { terms, at, next, values }
}

/** The values met so far grow and shrink with the search. */
function matchFrom(
  elements: readonly Element[],
  index: number,
  terms: readonly Term[],
  at: number,
  met: { key: string; value: string }[],
): number | null {
  const element = elements[index]
  if (!element) return at
  const term = terms[at]
  const option = term && (!element.glued || term.glued) ? optionAt(element, term) : undefined
  if (term && option) {
    const before = met.length
    if (option.isClass) met.push({ key: option.name, value: term.keys.get(option.name) ?? '' })
    const next = matchFrom(elements, index + 1, terms, at + 1, met)
    if (next !== null) return next
    met.length = before
  }
  return element.optional ? matchFrom(elements, index + 1, terms, at, met) : null
}

const optionAt = ({ any }: Element, { keys, lower }: Term): Option | undefined =>
  any.find(({ name, isClass }) => (isClass ? keys.has(name) : lower === name))

export const has = (found: Found, key: string): boolean => found.values.has(key)
export const word = (found: Found, key: string, nth = 0): string => found.values.get(key)?.[nth] ?? ''
export const figure = (found: Found, key: string, nth = 0): number => Number(word(found, key, nth))

/** The term `steps` before the match (1: the one before it) or after it (0: the one after it). */
export const before = (found: Found, steps: number): Term | undefined => found.terms[found.at - steps]
export const after = (found: Found, steps = 0): Term | undefined => found.terms[found.next + steps]
/** Whether one of the matched terms is that word. */
export const says = (found: Found, ...words: readonly string[]): boolean =>
  found.terms.slice(found.at, found.next).some(({ lower }) => words.includes(lower))
