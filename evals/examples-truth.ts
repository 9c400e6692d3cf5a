/**
 * The sample stories of examples/, those of evals/stories/, and what is true of them (examples/README.md): who wrote what from whom, what was
 * changed on the way, what a careful editor would say of each claim.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Status } from '../src/model/claim.ts'
import type { Difference } from '../src/model/difference.ts'
import type { External } from '../src/model/external.ts'
import type { Derivation } from '../src/model/lineage.ts'

/** Words of a page that stand in it once. */
export interface TruePassage {
  readonly article: string
  readonly exact: string
}

export interface TruePage {
  readonly file: string
  readonly role: 'original' | 'repost' | 'cut' | 'paraphrase' | 'summary' | 'second-hand' | 'fusion' | 'brief' | 'follow-up' | 'correction'
  readonly outlet: string
  readonly published: string | null
  readonly title: string
  /** The words that name a source, as they stand in the page. */
  readonly credit: string | null
}

export interface TrueOrigin {
  readonly id: string
  /** Null for a fusion. */
  readonly root: string | External | null
  readonly articles: readonly string[]
  readonly joins: readonly string[]
}

export interface TrueEdge {
  readonly from: string | External
  readonly to: string
  readonly how: Derivation
}

export interface TrueStatement extends TruePassage {
  /** Left out: asserts. */
  readonly stance?: 'differs'
  readonly relation?: Difference['relation']
}

export interface TrueClaim {
  readonly id: string
  readonly claim: string
  readonly kind: string
  readonly status: Status
  /** Independent texts that assert it in the story; with the stories that follow. */
  readonly texts: number
  readonly textsWithLater?: number
  readonly speakers: readonly string[]
  readonly statements: readonly TrueStatement[]
}

export interface TrueDifference extends Pick<Difference, 'kind' | 'relation' | 'severity'> {
  readonly id: string
  readonly sides: readonly (TruePassage & { readonly role: string })[]
  /** Pages that took a drift over from the child. */
  readonly inherited?: readonly TruePassage[]
  readonly note?: string
}

export interface Truth {
  readonly pages: readonly TruePage[]
  readonly stories: readonly { readonly name: string; readonly articles: readonly string[]; readonly follows: readonly string[] }[]
  readonly origins: readonly TrueOrigin[]
  readonly lineage: readonly TrueEdge[]
  readonly relations: readonly { readonly kind: 'shares' | 'cites'; readonly a: string; readonly b: string }[]
  readonly claims: readonly TrueClaim[]
  readonly differences: readonly TrueDifference[]
  readonly checks: readonly { readonly text: string; readonly holds: boolean; readonly from: readonly TruePassage[] }[]
}

export const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url))

/** The folders of a set's stories, by name: those that hold a truth.json. */
export const exampleNames = (folder: string = EXAMPLES): readonly string[] =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'truth.json')))
    .sort()

export const readTruth = (name: string, folder: string = EXAMPLES): Truth =>
  JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8')) as Truth

/** "fjord-post.txt": "fjord-post". */
export const pageId = (file: string): string => file.replace(/\.\w+$/, '')
