/**
 * link/near-duplicates: which of the pairs that share text the index of near copies proposes, and at what price.
 */
import { dirname, join } from 'node:path'
import type { ArticleId } from '../../src/model/ids.ts'
import { nearCopyIndex } from '../../src/stages/link/near-copies/near-copies.ts'
import { hash32 } from '../../src/text/hash.ts'
import { bodyText } from '../../src/text/regions.ts'
import { firstOf, type GoldSet, readRows } from '../gold.ts'
import { type GoldPair, type Pair, proposedKeys, scoreCandidates } from '../scoring/candidates.ts'
import { pairKey } from '../scoring/pairs.ts'
import { type StoryText, unmarkedPage } from '../story-pages.ts'
import { type Scored, type Task, unseen } from '../task.ts'

/** With `quick`, one document of so many. */
const QUICK = 3

export const task: Task = {
  name: 'link/near-duplicates',
  fitOf: unseen,
  score: (set, { quick }) => {
    const chosen = (id: string) => !quick || hash32(id) % QUICK === 0
    const documents = readRows<StoryText>(set.path).filter(({ id }) => chosen(id))
    const pairs = pairsOfSet(set).filter(({ a, b }) => chosen(a) && chosen(b))
    return scoreNearCopies(pairs, proposedPairs(documents), documents.length)
  },
}

const pairsOfSet = ({ name, path }: GoldSet): readonly GoldPair[] => readRows<GoldPair>(firstOf(join(dirname(path), `${name}.pairs.jsonl`)))

/** Every pair that either index proposes, before the full sets are compared. */
export function proposedPairs(documents: readonly StoryText[]): readonly Pair[] {
  const index = nearCopyIndex()
  for (const document of documents) index.add(document.id as ArticleId, bodyText(unmarkedPage(document).article))
  return index.candidates().map(([a, b]) => ({ a, b }))
}

export function scoreNearCopies(gold: readonly GoldPair[], proposed: readonly Pair[], documents: number): Scored {
  const keys = proposedKeys(proposed)
  const items = gold.map(({ a, b, containment }) => {
    const right = keys.has(pairKey(a, b))
    return { id: `${a} ${b}`, right, passage: `${a} and ${b} share ${Math.round(containment * 100)} %`, note: right ? 'proposed' : 'missed' }
  })
  return { metrics: scoreCandidates(gold, proposed, documents), items }
}
