/**
 * Verb forms: irregular ones from a table, the rest by the rules of English spelling.
 *     formsOf(verbs, 'deny') → denies, denied, denied, denying      lemmaOf(verbs, 'captured') → capture      lemmaOf(verbs, 'fought') → fight
 * [Reference] Minnen, Carroll, Pearce 2001, "Applied morphological processing of English": endings by rule, exceptions by list.
 * Leaves open: forms of two verbs ("found", "lay") are given to the more common one of the table; the silent e of a rare verb may be missed.
 */
import { type ReadData, readRows } from './tables.ts'

export interface VerbForms {
  readonly base: string
  readonly present: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

export interface Verbs {
  readonly irregular: ReadonlyMap<string, VerbForms>
  /** Lemmas that end in a silent e. */
  readonly silentE: ReadonlySet<string>
  /** Every form that the table gives → its lemma. */
  readonly lemmas: ReadonlyMap<string, string>
}

/** Forms of the commonest verbs that no rule and no row of the table reaches. */
const COMMON: readonly (readonly [string, string])[] = [
  ...['am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m"].map((form) => [form, 'be'] as const),
  ...['has', "'ve"].map((form) => [form, 'have'] as const),
  ['does', 'do'],
  ['goes', 'go'],
  ['proved', 'prove'],
]

export function loadVerbs(read: ReadData): Verbs {
  const irregular = new Map<string, VerbForms>()
  const lemmas = new Map<string, string>(COMMON)
  for (const [base = '', past = '', participle = '', gerund = ''] of readRows(read, 'language/irregular-verbs.tsv', 5)) {
    const forms = { base, present: present(base), past, participle, gerund: gerund === '-' ? ing(base) : gerund }
    irregular.set(base, forms)
    for (const form of Object.values(forms)) if (!lemmas.has(form) || form === base) lemmas.set(form, base)
  }
  const silentE = new Set(readRows(read, 'language/silent-e-verbs.tsv', 2).map(([lemma = '']) => lemma))
  return Object.freeze({ irregular, silentE, lemmas })
}

/** The five forms of a verb. */
export function formsOf(verbs: Verbs, base: string): VerbForms {
  const past = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
  return verbs.irregular.get(base) ?? { base, present: present(base), past, participle: past, gerund: ing(base) }
}

/** The lemma of a verb's form, lower case. */
export function lemmaOf(verbs: Verbs, form: string): string {
  const lower = form.toLowerCase().replace('’', "'")
  const known = verbs.lemmas.get(lower)
  if (known !== undefined) return known
  if (/(?:ies|ied)$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(lower)) return lower.slice(0, -2)
  if (/[^su]s$/.test(lower) && lower.length > 3) return lower.slice(0, -1)
  if (lower.endsWith('eed')) return /(?:gr|fr|nt|cr)eed$/.test(lower) ? lower.slice(0, -1) : lower
  const ending = /(?:ed|ing)$/.exec(lower)
  return ending && /[aeiouy]/.test(lower.slice(0, ending.index)) ? wholeStem(verbs, lower.slice(0, ending.index)) : lower
}

/** Stems no verb ends in without its e: "captiv", "reduc", "argu", "charg", "handl", "mobiliz". */
const LOST_E = /(?:[cvuz]|[dlrn]g|[bcdfgkptz]l|[ae]s|dg|[aeiouy][a-z]{1,12}[cdgilmnrstuvz]at)$/
const DOUBLED = /(?:([bdgkmnprt])\1|[aeiou][^aeiou]{1,3}ell)$/

function wholeStem(verbs: Verbs, stem: string): string {
  if (stem.endsWith('ee')) return stem
  if (verbs.silentE.has(`${stem}e`)) return `${stem}e`
  if (stem.length > 3 && DOUBLED.test(stem)) return stem.slice(0, -1)
  return LOST_E.test(stem) || stem.endsWith('e') ? `${stem}e` : stem
}

function present(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
}

function ing(base: string): string {
  return /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
}
