/**
 * Entities over pages: each page has its own list; here the same person or body on several pages becomes one entity of the account.
 *     page 1 "Vera Lund", page 2 "Lund"                                   one person, where no other Lund is named in full
 *     page 1 "Harbour Safety Board", page 2 "the HSB"                     one organisation: the acronym of its capitals
 * [Reference] Bagga, Baldwin 1998, "Entity-based cross-document coreferencing": inside one story names alone decide nearly always.
 * Leaves open: nicknames, changed names, two people of one full name in one story.
 */
import type { AccountEntity } from '../../../model/account.ts'
import type { Entity } from '../../../model/entity.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { acronymOf, isAcronym, nameWords, samePerson } from './name-match.ts'

interface Named {
  readonly article: ArticleId
  readonly entity: Entity
  readonly words: readonly string[]
}

type Kind = AccountEntity['kind']

export const entities: Stage<{ readonly pages: readonly Page[] }, { readonly entities: readonly AccountEntity[] }> = {
  name: 'entities',
  version: 1,
  needs: ['pages'],
  gives: ['entities'],
  run: ({ pages }) => ({ entities: mergeEntities(pages) }),
}

/** One entity for everybody and every body the pages name, in order of first mention. Places are left out. */
export function mergeEntities(pages: readonly Page[]): AccountEntity[] {
  const named = pages.flatMap(namedOn)
  const groups = [
    ...joinPersons(named.filter(({ entity }) => entity.kind === 'person')),
    ...joinBodies(named.filter(({ entity }) => entity.kind !== 'person')),
  ]
  const order = new Map(named.map((one, index) => [one, index]))
  const place = (one: Named | undefined): number => (one ? (order.get(one) ?? 0) : 0)
  const inOrder = groups.map((group) => group.sort((a, b) => place(a) - place(b)))
  return inOrder.sort((a, b) => place(a[0]) - place(b[0])).map((group, index) => accountEntity(group, `s${index + 1}`))
}

const namedOn = ({ article, marks }: Page): Named[] =>
  marks.entities
    .filter(({ kind }) => kind !== 'place')
    .map((entity) => ({ article: article.id, entity, words: nameWords(entity.name) }))
    .filter(({ words }) => words.length > 0)

/** Full names first; a surname alone joins the one full name that ends with it, and stays apart where two do. */
function joinPersons(named: readonly Named[]): Named[][] {
  const groups: Named[][] = []
  const put = (one: Named, fits: readonly Named[][]): void => {
    const only = fits.length === 1 ? fits[0] : undefined
    if (only) only.push(one)
    else groups.push([one])
  }
  for (const one of named.filter(({ words }) => words.length > 1)) {
    put(one, groups.filter((group) => group.some((other) => samePerson(one.words, other.words))).slice(0, 1))
  }
  const full = [...groups]
  for (const one of named.filter(({ words }) => words.length === 1)) {
    const surname = one.words.at(-1)
    const fits = full.filter((group) => group.some(({ words }) => words.at(-1) === surname))
    const alone = groups.filter((group) => group.every(({ words }) => words.length === 1 && words[0] === surname))
    put(one, fits.length > 0 ? fits : alone)
  }
  return groups
}

/** Organisations and groups: the same words, or an acronym of a name spelled out. */
function joinBodies(named: readonly Named[]): Named[][] {
  const spelled = new Map<string, Named[]>()
  for (const one of named.filter(({ entity }) => !isAcronym(entity.name))) add(spelled, one.words.join(' '), one)
  const acronyms = new Map<string, Named[]>()
  for (const group of spelled.values()) {
    const short = group[0] ? acronymOf(group[0].entity.name) : ''
    if (short.length > 1 && !acronyms.has(short)) acronyms.set(short, group)
  }
  for (const one of named.filter(({ entity }) => isAcronym(entity.name))) {
    const group = acronyms.get(one.words.join('').toUpperCase())
    if (group) group.push(one)
    else add(spelled, one.words.join(' '), one)
  }
  return [...spelled.values()]
}

function add(groups: Map<string, Named[]>, key: string, one: Named): void {
  const group = groups.get(key)
  if (group) group.push(one)
  else groups.set(key, [one])
}

function accountEntity(group: readonly Named[], id: string): AccountEntity {
  const roles = group.flatMap(({ entity }) => (entity.role ? [entity.role.text] : []))
  const kinds = group.map(({ entity }) => entity.kind as Kind)
  return {
    id,
    kind: mostCommon(kinds) ?? 'group',
    name: fullest(group.map(({ entity }) => entity.name)),
    role: mostCommon(roles),
    members: group.map(({ article, entity }) => ({ article, entity: entity.id })),
  }
}

/** The commonest; of several the first. */
function mostCommon<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce<[Value | null, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0])[0]
}

/** The name with most words; of those the commonest. */
function fullest(names: readonly string[]): string {
  const most = Math.max(...names.map((name) => nameWords(name).length))
  return mostCommon(names.filter((name) => nameWords(name).length === most)) ?? names[0] ?? ''
}
