/**
 * What an assistant may be asked of an account: claims that stand apart and may be one fact.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Account } from '../model/account.ts'
import type { NearMiss } from '../model/near-miss.ts'
import type { Page } from '../model/page.ts'
import { ASSISTING } from './order.ts'
import { runStages } from './run.ts'

/** The nearest first. */
export function nearMissesOf({ articles, entities, claims }: Account, pages: readonly Page[], lexicon: Lexicon): readonly NearMiss[] {
  const members = new Set(articles)
  const own = pages.filter(({ article }) => members.has(article.id))
  return runStages<{ nearMisses: readonly NearMiss[] }>(ASSISTING, { pages: own, entities, claims, lexicon }).nearMisses
}
