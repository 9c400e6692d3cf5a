/**
 * The names in a line that signs a page.
 *     "By Ada Quill and Tom Fenn, Orlo Daily Staff Writers"      Ada Quill, Tom Fenn
 *     "Ada Quill Dec. 18, 2023"                                  Ada Quill
 * Roles, agencies beside persons, dates and addresses are left out. Leaves open: one word names; initials alone.
 */
import type { Author } from '../../../model/article.ts'
import { fold } from '../../../text/fold.ts'
import { isPersonName } from '../../../text/person-lines.ts'

export interface FirstNames {
  readonly has: (name: string) => boolean
}

export const LEAD =
  /^\W{0,3}(?:(?:written|posted|reported|story|article|published|text|words|review|post author|veröffentlicht) )?(?:by|von|par|por|di|author)\b[:\s]*/i
/** "ByAda Quill": a label and a name in one line. */
const GLUED_LEAD = /^(?:By|Von|Par)(?=\p{Lu}\p{Ll})/u
const TAIL = /\s(?:[|•·–—]|-\s|\bon\b|\bin\b|\bat\b|\bfor\b|published|updated|posted|last|view in|\d).*$/is
const MONTH_TAIL =
  /(?:\s|(?<=\p{Ll}|\s\p{Lu}))(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\.?(?=\s*\d|\s*$).*$/su
const STAMP_TAIL = /(?<=\p{Ll})(?:Published|Updated|Posted).*$/su
const BREAK = /\s*(?:,|;|\/|\band\b|\bund\b|\bet\b|&|\||[•·]| y )\s*/

export function namesOf(written: string, how: string, firstNames: FirstNames): readonly Author[] {
  const plain = withoutEntities(written).replace(/\s+/g, ' ').trim().replace(LEAD, '').replace(GLUED_LEAD, '').trim()
  const signed = [STAMP_TAIL, MONTH_TAIL, TAIL].reduce((line, tail) => line.replace(tail, ''), plain).replace(/\([^)]{0,60}\)/g, '')
  const parts = signed.split(BREAK).map((name) => name.replace(LEAD, '').trim())
  const isWanted = how === 'json-ld' ? isStatedName : isName
  const bare = parts.map((name) => withoutRole(name, firstNames)).filter(isWanted)
  // A desk that a page states ("Orlo Reporters") is its author where nobody else is.
  const names = bare.length > 0 || how !== 'json-ld' ? bare : parts.filter(isWanted)
  const people = how === 'byline' ? names.filter((name) => !DESK.test(name)) : names
  const persons = people.filter((name) => !AGENCIES.has(fold(name)))
  return (persons.length > 0 ? persons : people).map((name) => ({ name, how }))
}

/** A desk, a newsroom, a team: a byline, and nobody's name. */
const DESK = /\b(?:desk|news|newsroom|staff|team|bureau|editors?|editorial|reporters?|correspondents?|crew|wire|agency|department|network)\b/i

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", quot: '"', nbsp: ' ' }

/** Pages state names with entities inside scripts, where no parser resolves them. */
const withoutEntities = (text: string): string =>
  text
    .replace(/&(amp|apos|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/&#(x?)([0-9a-f]{1,5});/gi, (_, hex: string, code: string) => String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)))

const AGENCIES: ReadonlySet<string> = new Set(
  'associated press|the associated press|ap|reuters|afp|agence france-presse|dpa|bloomberg|bloomberg news|cnn|ani|pti|ians|upi|tass|xinhua|efe|ansa'.split(
    '|',
  ),
)
const AGENCY_TAIL = /\s(?:the )?(?:associated press|reuters|bloomberg news|agence france-presse|afp|usa today network)$/i

const ROLE =
  /^(?:staff|writers?|correspondents?|reporters?|editors?|columnists?|contributors?|journalists?|producers?|critics?|analysts?|anchors?|photographers?|redakteur|redakteurin|redaktion|journalist)$/i

/** "Ada Quill Orlo Correspondent" → "Ada Quill"; a role alone is no name. */
function withoutRole(name: string, firstNames: FirstNames): string {
  const person = name.replace(AGENCY_TAIL, '')
  const words = person.split(' ')
  const role = words.findIndex((word) => ROLE.test(word))
  if (role === -1) return person
  const [first = '', second = ''] = words
  return role >= 2 && isPersonName(`${first} ${second}`, firstNames) ? `${first} ${second}` : ''
}

const NO_NAME =
  /^(?:staff|admin|editor|editors|author|authors|guest|contributor|correspondent|reporter|senior|chief|associate|assistant|contributing|news|the|published|updated|by|sponsored|view|follow|more|phd|md|mph|rd|jr|sr)\b/i

function isName(name: string): boolean {
  const words = name.split(' ')
  return (
    name.length >= 4 &&
    name.length <= 50 &&
    words.length >= 2 &&
    words.length <= 5 &&
    /^\p{Lu}/u.test(name) &&
    !/[\d@:]|https?|\.(?:com|org|net)\b/i.test(name) &&
    !NO_NAME.test(name)
  )
}

/** What a page states as its author may be one word or a desk, but no account's default name. */
const isStatedName = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 60 &&
  /^\p{L}/u.test(name) &&
  name.split(' ').length <= 6 &&
  !/[@:]|https?|\.(?:com|org|net)\b|^admin|\badmin$/i.test(name)
