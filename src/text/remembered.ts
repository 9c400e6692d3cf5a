/**
 * Remembering: a pure function of one string that keeps its last answers. Answers are the same with and without; only the time is not.
 *     const shape = remembered(shapeOf)      the second `shape('Ruiz')` is looked up
 * What is kept is bounded: when the store is full, it is emptied. What was asked is copied, so that no page is kept along with its words.
 */
import { ownCopy } from './own-copy.ts'

/** Answers kept: more words than a batch of pages repeats often, and a few megabytes at most. */
const MOST = 20_000

export function remembered<Answer>(answer: (asked: string) => Answer, most = MOST): (asked: string) => Answer {
  const kept = new Map<string, Answer>()
  return (asked) => {
    const there = kept.get(asked)
    if (there !== undefined || kept.has(asked)) return there as Answer
    const own = ownCopy(asked)
    const found = answer(own)
    if (kept.size >= most) kept.clear()
    kept.set(own, found)
    return found
  }
}

/** Objects whose answers are kept: the pages of a large story, or the marks of some. */
const MOST_THINGS = 2000

/**
 * The same for an object that never changes (a page, a mark): the stages that ask one thing of one page find it answered. What else is given must follow
 * from the object. No object is kept for it.
 */
export function rememberedOf<Thing extends object, Rest extends readonly unknown[], Answer>(
  answer: (asked: Thing, ...rest: Rest) => Answer,
  most = MOST_THINGS,
): (asked: Thing, ...rest: Rest) => Answer {
  let kept = new WeakMap<Thing, { readonly found: Answer }>()
  let count = 0
  return (asked, ...rest) => {
    const there = kept.get(asked)
    if (there) return there.found
    if (count++ >= most) [kept, count] = [new WeakMap(), 1]
    const found = answer(asked, ...rest)
    kept.set(asked, { found })
    return found
  }
}
