/**
 * The names in a line or a field that signs a page, and what each is.
 *     "By Ada Quill and Tom Fenn, Orlo Daily Staff Writers"      Ada Quill, Tom Fenn: persons
 *     "Ada Quill, PhD, Harbour Expert"                           Ada Quill
 *     "Centre for Harbours and Piers"                            a body, in one piece
 * Roles, degrees, places, agencies beside persons, dates and addresses are left out. Leaves open: surnames alone.
 */
import type { Names } from '../../../lexicon/names.ts'
import { fold } from '../../../text/fold.ts'
import { isPersonName } from '../../../text/person-lines.ts'

/** `listed`: a person whose first name is in the table; `unlisted`: written as persons are; `nick`: a word or an account; `body`: a desk, a house. */
export type SignerKind = 'listed' | 'unlisted' | 'nick' | 'body'

export interface Signer {
  readonly name: string
  readonly kind: SignerKind
}

export interface FirstNames {
  readonly has: (name: string) => boolean
}

export type NameWords = Pick<Names, 'firstNames' | 'roles' | 'organisationWords'>

export const LEAD =
  /^\W{0,3}(?:(?:(?:written|posted|reported|story|article|published|text|words|review|authored|created|post author|veröffentlicht|geschrieben|verfasst|eingestellt|erstellt|publié|escrito|scritto)(?: (?:on|am) [\d./ ]{4,12})?:? ?)?(?:by|vom|von|par|por|di|da|door|av|af|author|autorin|autor|auteure?|autore|redaktion:)\b[:\s]*|(?:text|interview|words|fotos|story):\s*)/i
/** "ByAda Quill": a label and a name in one line. */
const GLUED_LEAD = /^(?:(?:Written |Posted |Published |Veröffentlicht )?(?:By|by|Von|von|Par|par|Por|por)|Author|Autor)(?=\p{Lu}\p{Ll})/u
const TAIL = /\s(?:[|•·–—]|-\s|published|updated|posted|last|view in|\d).*$/is
/** What a writer does or is, behind the name: only where a person stands before it. */
const PREPOSITION = /\s(?:on|in|at|for|from|of|aus|bei|mit|im|en|à|with|via)\s.*$/is
const MONTH_TAIL =
  /(?:\s|(?<=\p{Ll}|\s\p{Lu}))(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\.?(?=\s*\d|\s*$).*$/su
const STAMP_TAIL = /(?<=\p{Ll})(?:Published|Updated|Posted|Follow|Hace|Reviewed)(?![\p{Ll}]).*$/su
const DAY_TAIL = /\s(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]{0,6}[.,]+\s?\d.*$/is
const BREAK = /(?<!\s)\s*(?:[,;/&|•·、，；]|\band\b|\bund\b|\bet\b|\sy\s|\se\s|\bim Gespräch mit\b)\s*/u

export function signersIn(written: string, words: NameWords): readonly Signer[] {
  const line = signedPart(written)
  const parts = line
    .split(BREAK)
    .map((part) => part.replace(LEAD, '').replace(GLUED_LEAD, '').trim())
    .filter((part) => part !== '' && !DEGREE.test(part))
  const persons = parts.flatMap((part) => personIn(part, words) ?? [])
  if (persons.length > 0) return persons.some(({ kind }) => kind === 'listed') ? persons.filter(isNoPlace) : persons
  // Of a line of parts, none of which is a person, only short names are taken apart: "Ada and Tom".
  if (parts.length > 1 && parts.length <= 4 && parts.every((part) => words.firstNames.has(fold(part))))
    return parts.map((name) => ({ name, kind: 'nick' }))
  const whole = line.replace(/\s+/g, ' ').trim()
  return isStated(whole) ? [{ name: whole, kind: kindOf(whole, words) }] : []
}

/** Without labels before it, stamps behind it and remarks in brackets; a name that stands twice stands once. */
function signedPart(written: string): string {
  const plain = written.replace(/\s+/g, ' ').trim().replace(LEAD, '').replace(GLUED_LEAD, '').trim()
  const signed = [STAMP_TAIL, DAY_TAIL, TAIL, MONTH_TAIL].reduce((line, tail) => withoutTail(line, tail), plain)
  const bare = signed
    .replace(/\s?\([^)]{0,60}\)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return /^(.{5,40}?)\s?\1$/u.exec(bare)?.[1] ?? bare
}

/** A name of one word is cut short by nothing that is a name too: "Tom May". */
function withoutTail(line: string, tail: RegExp): string {
  const cut = line.replace(tail, '')
  return tail === MONTH_TAIL && !cut.includes(' ') && !/\d{4}/.test(line) ? line : cut
}

const DEGREE =
  /^(?:ph\.?\s?d|m\.?d|m\.?[abs]c?|b\.?[as]c?|m\.?p\.?h|r\.?[dn]|l\.?v\.?t|v\.?m\.?d|d\.?v\.?m|j\.?d|d\.?o|mba|cfp|cpa|esq|jr|sr|[A-Z]{2,6}(?:\s?\([\w ]+\))?)\.?$/i
const DEGREE_TAIL = /,?\s(?:ph\.?\s?d|m\.?d|m\.?p\.?h|d\.?v\.?m|j\.?d|mba|cfp|cpa|r\.?d\.?n?|facs|faclm|esq)\.?$/i

const AGENCIES: ReadonlySet<string> = new Set(
  'associated press|the associated press|ap|reuters|afp|agence france-presse|dpa|bloomberg|bloomberg news|cnn|ani|pti|ians|upi|tass|xinhua|efe|ansa|apa|sda|afx|sid|kna|epd'.split(
    '|',
  ),
)
const AGENCY_TAIL = /\s(?:the )?(?:associated press|reuters|bloomberg news|agence france-presse|afp|usa today network|dpa)$/i
/** A desk, a newsroom, a team: nobody's name. */
const DESK =
  /\b(?:desk|newsdesk|news|newsroom|staff|teams?|bureau|editors?|editorial|reporters?|correspondents?|crew|wire|agency|agencies|department|network|redaktion|redazione|redacción|rédaction|redactie|redaksi|online|blog|magazine|media|press|admin)\b/i
const ROLE =
  /^(?:staff|writers?|correspondents?|reporters?|editors?|columnists?|contributors?|contributing|journalists?|producers?|critics?|analysts?|anchors?|photographers?|redakteur|redakteurin|redaktion|journalist|senior|chief|associate|assistant|content|digital|marketing|research|managing|executive|freelance)$/i
const NO_NAME =
  /^(?:staff|admin|editor|editors|author|authors|guest|contributor|correspondent|reporter|senior|chief|associate|assistant|contributing|news|the|our|published|updated|by|sponsored|view|follow|more|read|about|all|posted|last|share|home|new|sign|log|subscribe|personal|latest|top|best|how|what|why|phd|md|mph|rd|jr|sr)\b/i

/** The person a part names; null where it names none. */
function personIn(written: string, words: NameWords): Signer | null {
  const name = beforeRole(written.replace(AGENCY_TAIL, '').replace(DEGREE_TAIL, '').trim(), words)
  if (name === null || AGENCIES.has(fold(name))) return null
  if (isListed(name, words)) return { name, kind: 'listed' }
  const before = name.replace(PREPOSITION, '')
  if (before !== name && isListed(before, words)) return { name: before, kind: 'listed' }
  return isNameLike(name) && !isBody(name, words) ? { name, kind: 'unlisted' } : null
}

/** Capitals and small letters alone are read as if they were written as names are. */
function isListed(name: string, { firstNames }: NameWords): boolean {
  if (DESK.test(name) || NO_NAME.test(name)) return false
  const isEven = name === name.toUpperCase() || name === name.toLowerCase()
  return isPersonName(isEven ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name, firstNames)
}

/** "Ada Quill Orlo Correspondent" → "Ada Quill"; a role alone is nobody. */
function beforeRole(name: string, words: NameWords): string | null {
  const parts = name.split(' ')
  const role = parts.findIndex((word, index) => ROLE.test(word) || (index > 0 && words.roles.get(fold(word))?.class === 'office'))
  if (role === -1) return name
  const [first = '', second = '', third = ''] = parts
  const three = `${first} ${second} ${third}`
  if (role >= 3 && /^\p{Lu}\.$/u.test(second) && isListed(three, words)) return three
  return role >= 2 && isListed(`${first} ${second}`, words) ? `${first} ${second}` : null
}

const isBody = (name: string, { organisationWords }: NameWords): boolean =>
  DESK.test(name) || AGENCIES.has(fold(name)) || /\.\p{L}{2,4}$|®|™/u.test(name) || name.split(' ').some((word) => organisationWords.has(fold(word)))

const PARTICLE = /^(?:van|von|de|del|della|der|den|di|da|dos|du|el|al|bin|la|le|ter|ten|y|v\.|d'|zu|zur|ibn|ben)$/i

function isNameLike(name: string): boolean {
  const parts = name.split(' ')
  return (
    name.length >= 4 &&
    name.length <= 50 &&
    parts.length >= 2 &&
    parts.length <= 5 &&
    parts.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || PARTICLE.test(word)) &&
    !/[\d@:!?#]|https?/i.test(name) &&
    !NO_NAME.test(name)
  )
}

/** "Ada Quill, Lisk": a place behind a person. */
const isNoPlace = ({ kind, name }: Signer): boolean => kind === 'listed' || name.includes(' ')

const ACCOUNT = /^(?:\w{0,3}admin\w?|administrator|root|user|wordpress|webmaster|default|guest|test|null|undefined|none|unknown|editor|author|n\/a)$/i
const CONTROL =
  /^(?:share|twitter|facebook|reddit|linkedin|instagram|youtube|rss|e-?mail|print|menu|search|login|follow|archives?|alle beiträge|all posts|view all.*|more posts.*|comments?|kommentare|uncategorized|today|yesterday|gestern|heute|(?:jan|febr?)uary?|march|april|may|june?|july?|august|(?:sept|octo|nov|dec)(?:em)?(?:ber)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)[.,]?)$/i
const ADDRESS = /[@:{}<>#]|https?|\[at\]|www\.|^\d|\(|\.(?:html?|php)$/i

/** What a page states as its author may be one word or a desk, but no default name of an account. */
const isStated = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 60 &&
  /^\p{L}/u.test(name) &&
  name.split(' ').length <= 7 &&
  !ACCOUNT.test(name) &&
  !ADDRESS.test(name) &&
  !CONTROL.test(name)

function kindOf(name: string, words: NameWords): SignerKind {
  if (isBody(name, words) || ROLE.test(name)) return 'body'
  return name.split(' ').length <= 2 ? 'nick' : 'body'
}
