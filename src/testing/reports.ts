/**
 * Builders for reports: passages are cited by their words, everything that is not given is empty.
 *     citeWords(page, 'inspectors found 450 loose bolts')
 *     accountOf('5701', pages, { claims: [claimOf('f1', [says(page, 'The bridge was shut')])] })
 */
import type { Account, AccountSource } from '../model/account.ts'
import type { Article } from '../model/article.ts'
import type { Cited } from '../model/cited.ts'
import type { Claim, Statement } from '../model/claim.ts'
import type { Side } from '../model/difference.ts'
import type { ClaimId, OriginId, StoryId } from '../model/ids.ts'
import type { Marks } from '../model/marks.ts'
import type { Report } from '../model/report.ts'
import { noMarks } from '../text/no-marks.ts'
import { cite } from '../text/spans.ts'

/** The first place in the article where the words stand, cited. Throws where they do not. */
export function citeWords(article: Article, words: string): Cited {
  const start = article.text.indexOf(words)
  if (start === -1) throw new Error(`"${words}" is not in ${article.source.path}`)
  return cite(article, { start, end: start + words.length })
}

/** A page's passage for a claim; with `how`, a differing one. */
export const says = (article: Article, words: string, speaker: string | null = null, how: string | null = null): Statement => ({
  ...citeWords(article, words),
  stance: how === null ? 'same' : 'differs',
  how,
  speaker,
})

export const side = (article: Article, words: string, role: Side['role'], value: string): Side => ({ ...citeWords(article, words), role, value })

/** A claim from its statements; the first gives the text. */
export function claimOf(id: string, statements: readonly [Statement, ...Statement[]], rest: Partial<Claim> = {}): Claim {
  const { stance: _stance, how: _how, speaker: _speaker, ...text } = statements[0]
  return {
    id: id as ClaimId,
    text,
    kind: 'event',
    forecast: false,
    slot: null,
    status: 'one-text',
    rule: 'One text carries it.',
    texts: 1,
    speakers: [],
    because: [],
    statements,
    silent: [],
    ...rest,
  }
}

/** A page as a source of its story. */
export const sourceOf = (article: Article, origin: string, rest: Partial<AccountSource>): AccountSource => ({
  article: article.id,
  origin: origin as OriginId,
  parent: null,
  points: null,
  reused: 0,
  adds: [],
  drops: [],
  ...rest,
})

const recipe = { program: 'crosswire 0.1.0', node: '20', stages: { sentences: 1, claims: 1 }, corrections: [] }

/** An account with nothing in it, and what is given. */
export function accountOf(story: string, articles: readonly Article[], rest: Partial<Account> = {}): Account {
  return {
    schema: 'crosswire.account/1',
    scope: 'story',
    story: story as StoryId,
    label: null,
    articles: articles.map(({ id }) => id),
    origins: [],
    entities: [],
    sources: [],
    claims: [],
    differences: [],
    quotes: [],
    figures: [],
    timeline: [],
    places: [],
    recipe,
    ...rest,
  }
}

/** Marks of an article: nothing but its credits. */
export function marksOf(article: Article, credits: readonly string[] = []): Marks {
  return {
    ...noMarks(article.id),
    credits: credits.map((words, index) => ({ id: `r${index + 1}`, kind: 'republished', origin: citeWords(article, words) })),
  }
}

export const emptyReport: Report = {
  schema: 'crosswire.report/1',
  articles: [],
  marks: [],
  links: { schema: 'crosswire.links/1', stories: [], origins: [], lineage: [], relations: [] },
  accounts: [],
}
