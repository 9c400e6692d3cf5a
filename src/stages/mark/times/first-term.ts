/**
 * Rules by the two terms they can begin with, so that few are tried at a place.
 */
import type { Pattern } from './pattern.ts'
import type { Term } from './terms.ts'

const NONE: readonly never[] = []

/** Looks up the rules that can begin with a term and go on with the next, each once and in their order. */
export function byFirstTerm<R extends { readonly pattern: Pattern }>(rules: readonly R[]): (term: Term, next: Term | undefined) => readonly R[] {
  const firsts = new Set(rules.flatMap(({ pattern }) => pattern.starts))
  const seconds = new Set(rules.flatMap(({ pattern }) => pattern.seconds ?? []))
  const known = new Map<string, Map<string, readonly R[]>>()
  return (term, next) => {
    const first = keyOf(term, firsts)
    if (first === '') return NONE
    const second = next === undefined ? '' : keyOf(next, seconds)
    const there = known.get(first)?.get(second)
    if (there !== undefined) return there
    const found = rules.filter(({ pattern }) => canBegin(pattern, first.split(' '), second.split(' ')))
    known.set(first, (known.get(first) ?? new Map<string, readonly R[]>()).set(second, found))
    return found
  }
}

/** Word and classes of the term that rules know; there are few different ones. */
function keyOf({ lower, keys }: Term, names: ReadonlySet<string>): string {
  let key = names.has(lower) ? lower : ''
  if (keys.size > 0) for (const name of keys.keys()) if (names.has(name)) key = key === '' ? name : `${key} ${name}`
  return key
}

const canBegin = ({ starts, seconds }: Pattern, first: readonly string[], second: readonly string[]): boolean =>
  starts.some((start) => first.includes(start)) && (seconds === null || seconds.some((name) => second.includes(name)))
