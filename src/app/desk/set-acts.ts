/**
 * What persons set, into a store: the entries of a file of corrections become acts on the pages they name. Afterwards it is told which of them nothing hangs
 * on: words that no page has, a parent that does not fit.
 */
import type { Account } from '../../model/account.ts'
import type { Correction } from '../../model/correction.ts'
import type { Problem } from '../../model/problem.ts'
import { nameOf } from '../../pipeline/told.ts'
import { articlesOf, keepActs, pagesNamed } from '../../store/acts.ts'
import { storyOfPage } from '../../store/questions.ts'
import { findResult } from '../../store/results.ts'
import { correctionWords } from '../../text/correction-words.ts'
import type { Entry } from '../correction-entries.ts'
import { correctionsFor } from '../corrections.ts'
import type { CorrectionsFile } from '../corrections-file.ts'
import { loadPages } from './ask-stories.ts'
import type { ActsSet } from './desk.ts'
import type { Workshop } from './workshop.ts'

export async function setActs({ store, now }: Workshop, file: CorrectionsFile): Promise<ActsSet> {
  const pages = await loadPages(store, await pagesNamed(store, file.entries.flatMap(namesIn)))
  const found = correctionsFor(file, pages.articles)
  const corrections = found?.corrections ?? []
  const at = now()
  const set = await keepActs(
    store,
    corrections.map((act) => ({ act, at, undone: false })),
  )
  return { set, known: corrections.length - set, problems: found?.problems ?? [] }
}

function namesIn(entry: Entry): readonly string[] {
  if ('passages' in entry) return entry.passages.map(({ page }) => page)
  return entry.kind === 'parent' && typeof entry.parent === 'string' ? [entry.page, entry.parent] : [entry.page]
}

/** Acts of the file that stand in no account, once all is settled. */
export async function actsLeft(shop: Workshop, file: CorrectionsFile): Promise<readonly Problem[]> {
  const pages = await loadPages(shop.store, await pagesNamed(shop.store, file.entries.flatMap(namesIn)))
  const names = new Map<string, string>(pages.articles.map((article) => [article.id, nameOf(article)]))
  const left: Problem[] = []
  for (const act of correctionsFor(file, pages.articles)?.corrections ?? []) {
    const words = correctionWords(act, (id) => names.get(id) ?? id)
    if (await isApplied(shop, act, words)) continue
    const message = `${file.path}: kept, but nothing hangs on it now: ${words}. Look whether its words stand in the page, and whether its pages stand in one story.`
    left.push({ code: 'correction-left', severity: 'warning', source: file.path, message })
  }
  return left
}

async function isApplied({ store, accountVersion }: Workshop, act: Correction, words: string): Promise<boolean> {
  const [page] = articlesOf(act)
  const story = page === undefined ? null : await storyOfPage(store, page)
  if (story === null) return false
  const kept = await findResult(store, { stage: 'account', version: accountVersion, input: story.accountInput })
  const accounts = JSON.parse(kept ?? '[]') as readonly Account[]
  return accounts.some(({ recipe }) => recipe.corrections.includes(words))
}
