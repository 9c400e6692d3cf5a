/**
 * The verb `mark`: one article → its marks, in its body and headline alone.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { Marks } from '../model/marks.ts'
import { noMarks } from '../text/no-marks.ts'
import { MARKING } from './order.ts'
import { neededFor, runStages } from './run.ts'

export type MarkKind = Exclude<keyof Marks, 'schema' | 'article'>

/** The marks of one article. A page in a language other than English has none (FORMATS: Language). */
export function markArticle(article: Article, lexicon: Lexicon): Marks {
  if (!isEnglish(article)) return noMarks(article.id)
  const facts = runStages<Marks>(MARKING, { article, lexicon })
  return {
    schema: 'crosswire.marks/1',
    article: article.id,
    sentences: facts.sentences,
    clauses: facts.clauses,
    entities: facts.entities,
    mentions: facts.mentions,
    places: facts.places,
    times: facts.times,
    quantities: facts.quantities,
    quotations: facts.quotations,
    attributions: facts.attributions,
    credits: facts.credits,
  }
}

/** Marks of some kinds, made by the stages that these need and no others. English is taken for granted. */
export const marksOfKinds = <Kind extends MarkKind>(article: Article, lexicon: Lexicon, kinds: readonly Kind[]): Pick<Marks, Kind> =>
  runStages<Pick<Marks, Kind>>(neededFor(MARKING, kinds), { article, lexicon })

/** A page too short to tell its language is taken as English. */
const isEnglish = ({ language }: Article): boolean => language === null || language === 'en'
