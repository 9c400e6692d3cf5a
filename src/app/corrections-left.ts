/**
 * Which corrections a verb has no use for: those of a later verb are left to it, those of an earlier one come too late, unless it applied them.
 *     crosswire read --corrections FILE          dates and outlets; the rest is left
 *     … | crosswire account --corrections FILE   remarks and verdicts; a date that `read` was not told comes too late
 */
import type { Article } from '../model/article.ts'
import type { Act, Correction, Refusal } from '../model/correction.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Links } from '../model/links.ts'
import type { Gathered } from './gather.ts'
import type { Verb } from './verbs.ts'

type Kind = Correction['kind']

/** The verb that applies each kind. */
const APPLIED_BY: Readonly<Record<Kind, Exclude<Verb, 'mark'>>> = {
  date: 'read',
  outlet: 'read',
  parent: 'link',
  'same-remark': 'account',
  'not-the-same-remark': 'account',
  verdict: 'account',
}

const ORDER: readonly Verb[] = ['read', 'mark', 'link', 'account']

type Came = Pick<Gathered, 'piped' | 'articles' | 'links'>

export function leftBy(verb: Verb, corrections: readonly Correction[], came: Came): readonly Refusal[] {
  return corrections.flatMap((correction): Refusal[] => {
    const own = APPLIED_BY[correction.kind]
    if (ORDER.indexOf(own) > ORDER.indexOf(verb))
      return [{ correction, code: 'correction-left', why: `It is left to crosswire ${own}: give the file to that as well.` }]
    if (!comesTooLate(correction, came) || isApplied(correction, came)) return []
    const why = `It comes too late: what crosswire ${own} made came in ready. Give the file to crosswire ${own}.`
    return [{ correction, code: 'correction-impossible', why }]
  })
}

function comesTooLate({ kind }: Correction, { piped, links }: Came): boolean {
  if (kind === 'date' || kind === 'outlet') return piped
  return kind === 'parent' && links !== null
}

/** The act stands in what came. */
function isApplied(correction: Correction, { articles, links }: Came): boolean {
  if ('passages' in correction) return false
  if (correction.kind === 'parent') return actsOn(links, correction.page).some((act) => isSame(act, correction.act))
  const article = articles.find(({ id }) => id === correction.page)
  return setBy(article, correction.kind).some((act) => isSame(act, correction.act))
}

const actsOn = (links: Links | null, page: ArticleId): readonly Act[] =>
  (links?.corrections ?? []).flatMap((one) => (one.page === page ? [one.act] : []))

const setBy = (article: Article | undefined, kind: 'date' | 'outlet'): readonly Act[] =>
  (kind === 'date' ? article?.publishedAt?.setBy : article?.outlet?.setBy) ?? []

const isSame = (a: Act, b: Act): boolean => a.by === b.by && a.reason === b.reason && a.at === b.at
