/**
 * The last gate: every `exact` that leaves the program must be the words at its offsets (FORMATS: Evidence).
 */

import { CrosswireError } from '../model/error.ts'
import type { ArticleId } from '../model/ids.ts'

/** Gives the text of an article, or undefined where it is not in the set. */
export type TextOf = (article: ArticleId) => string | undefined

/**
 * Walks any wire object. Evidence without `article` belongs to `home` (the article of an article or marks object).
 * Throws `evidence-mismatch` at the first passage that is not in its page, naming the path to it.
 */
export function checkEvidence(object: unknown, textOf: TextOf, home: ArticleId | null = null, path = '$'): void {
  if (typeof object !== 'object' || object === null) return
  if (Array.isArray(object)) {
    for (const [index, item] of object.entries()) checkEvidence(item, textOf, home, `${path}[${index}]`)
    return
  }
  const fields = object as Record<string, unknown>
  const owner = homeOf(fields, home)
  checkPassage(fields, owner === null ? undefined : textOf(owner), path)
  for (const [key, value] of Object.entries(fields)) checkEvidence(value, textOf, owner, `${path}.${key}`)
}

function homeOf(fields: Record<string, unknown>, home: ArticleId | null): ArticleId | null {
  if (fields['schema'] === 'crosswire.article/1') return fields['id'] as ArticleId
  return typeof fields['article'] === 'string' ? (fields['article'] as ArticleId) : home
}

function checkPassage(fields: Record<string, unknown>, text: string | undefined, path: string): void {
  const { start, end, exact } = fields
  if (typeof start !== 'number' || typeof end !== 'number') return
  if (text === undefined) throw mismatch(path, 'its article is not in the set')
  if (!(0 <= start && start < end && end <= text.length)) throw mismatch(path, `${start}–${end} is not a span of a text of ${text.length}`)
  if (typeof exact === 'string' && text.slice(start, end) !== exact) throw mismatch(path, `"${exact}" is not what stands at ${start}–${end}`)
}

const mismatch = (path: string, why: string): CrosswireError =>
  new CrosswireError(
    'evidence-mismatch',
    `A passage cannot be shown to stand in its page (${path}: ${why}). Nothing was printed; please report this.`,
  )
