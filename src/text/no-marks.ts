import type { ArticleId } from '../model/ids.ts'
import type { Marks } from '../model/marks.ts'

/** The marks of an article in which nothing is marked. */
export function noMarks(article: ArticleId): Marks {
  return {
    schema: 'crosswire.marks/1',
    article,
    sentences: [],
    clauses: [],
    entities: [],
    mentions: [],
    places: [],
    times: [],
    quantities: [],
    quotations: [],
    attributions: [],
    credits: [],
  }
}
