/**
 * Who sends a mail: the outlet, a writer of it, or both, as the sender's name puts it.
 *     "Lisk Courier" <news@courier.example>                       outlet "Lisk Courier", how "mail address": the domain spells its name
 *     "Harbour Notes" sent to a list, or from hello@…             outlet "Harbour Notes", how "mail header"
 *     "Ada Quill from Harbour Notes" <ada@notes.example>          author "Ada Quill", outlet "Harbour Notes"
 *     "Ada Quill" <ada@mail.example>, to one person, or to a list that discusses      author "Ada Quill"
 * [Reference] RFC 5322, 3.4; RFC 2142 (addresses of roles); RFC 2919 (List-Id). Left open: persons who sign lists with their own name alone are taken
 * for outlets here, and papers that write to one person for writers: no table of names is at hand. Who has one mends it (text/file-hints.ts,
 * metadata/senders.ts); how "mail address" is not mended.
 */
import type { Author } from '../../../../model/article.ts'
import type { Stated } from '../../../../model/reading.ts'
import { fold } from '../../../../text/fold.ts'
import { type Header, wordsIn } from './header.ts'

export interface Sender {
  readonly outlet: Stated | null
  readonly authors: readonly Author[]
}

export const MAIL_HEADER = 'mail header'
const MAIL_ADDRESS = 'mail address'

/** What only mail to many carries. */
const LIST_FIELDS = ['list-unsubscribe', 'list-id', 'feedback-id', 'x-campaign', 'x-campaignid', 'x-mc-user', 'x-mailgun-tag']
const BULK = /^\s*(?:bulk|list)\b/i

export function senderOf(header: Header): Sender {
  const from = wordsIn(header, 'from')
  const name = senderName(from)
  if (name === null) return { outlet: null, authors: [] }
  const [, first = '', , second = ''] = WRITER_FIRST.exec(name) ?? []
  const [, outlet = '', writer = ''] = WRITER_LAST.exec(name) ?? []
  if (first !== '') return sender(second, first)
  if (outlet !== '') return sender(outlet, writer)
  if (isSpelledByDomain(name, from)) return sender(name, null, MAIL_ADDRESS)
  return isToMany(header) || isNamedAsDomain(name, from) || isOfRole(from) ? sender(name, null) : sender(null, name)
}

const WRITER_FIRST = /^(.{3,60}?),? (from|at|via|@|of) (?:the )?(?!desk\b)(\p{Lu}.{2,60})$/u
const WRITER_LAST = /^(.{3,60}?) (?:by|with) (\p{Lu}\S* \p{Lu}.{1,40})$/u

function sender(outlet: string | null, author: string | null, how = MAIL_HEADER): Sender {
  return {
    outlet: outlet === null ? null : { value: outlet, how },
    authors: author === null ? [] : [{ name: author, how: MAIL_HEADER }],
  }
}

/** To a list at which readers cannot write back; at the others every reader is a writer. */
function isToMany({ fields }: Header): boolean {
  const isDiscussed = /<mailto:/i.test(fields.get('list-post') ?? '')
  return !isDiscussed && (LIST_FIELDS.some((name) => fields.has(name)) || BULK.test(fields.get('precedence') ?? ''))
}

const LEAST_LETTERS = 4

/** The address's domain spells a word of the name: "Lisk Courier" <news@courier.example>. */
function isNamedAsDomain(name: string, from: string): boolean {
  const { domain } = addressIn(from)
  return wordsOf(name).some((word) => word.length >= LEAST_LETTERS && domain.includes(word))
}

/** What many domains are called in front of a point. */
const COMMON_LABEL = /^(?:e?mails?|mailer|news|newsletters?|info|lists?|reply|send|bounces?|updates?)$/
const PAPER_END =
  /^(?:bulletin|chronicle|courier|daily|dispatch|echo|gazette|globe|herald|journal|letter|mail|media|news|notes|observer|online|post|press|radio|record|report|review|standard|star|sun|telegraph|times|today|tribune|tv|weekly)/
const LEAST_OWN = 3

/**
 * The name holds a whole part of the domain, or its first word and a paper's make one; and its sender does not sign with a word of the name, as
 * persons do: "Orlo Daily Morning Letter" or "Orlo Harbour" <news@orlodaily.example>, not "Ada Quill" <ada@adaquill.example>.
 */
function isSpelledByDomain(name: string, from: string): boolean {
  const { local, domain } = addressIn(from)
  const words = wordsOf(name).filter((word) => word !== 'the')
  if (!ROLE.test(local) && words.some((word) => word.length >= LEAST_OWN && local.includes(word))) return false
  const [first = ''] = words
  return partsOf(domain).some(
    (part) => words.join('').includes(part) || (first !== '' && part.startsWith(first) && PAPER_END.test(part.slice(first.length))),
  )
}

/** "news.orlo-daily.example": "orlodaily". */
const partsOf = (domain: string): readonly string[] =>
  domain
    .split('.')
    .slice(0, -1)
    .map((part) => part.replaceAll('-', ''))
    .filter((part) => part.length >= LEAST_LETTERS && !COMMON_LABEL.test(part))

const wordsOf = (name: string): readonly string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []

function addressIn(from: string): { readonly local: string; readonly domain: string } {
  const [, local = '', domain = ''] = /([^\s<>@"(),;]{1,100})@([^\s<>@"(),;]{1,200})/.exec(fold(from)) ?? []
  return { local, domain }
}

/** RFC 2142, and what newsletters are sent from. */
const ROLE =
  /^(?:news|newsletters?|letters?|hello|info|mail|team|contact|editors?|editorial|desk|newsdesk|newsroom|no-?reply|do-?not-?reply|updates?|alerts?|digest|briefing|daily|weekly|subscriptions?|members?|support|office|press|media|admin|webmaster|marketing)(?![a-z])/

const isOfRole = (from: string): boolean => ROLE.test(addressIn(from).local)

const ADDRESS = /[^\s<>@"(),;]{1,100}@[^\s<>@"(),;]{1,200}/

export const hasAddress = (field: string): boolean => ADDRESS.test(field)

/** The name of the first sender; null where only an address is given. */
function senderName(field: string): string | null {
  const quoted = /^\s*"((?:[^"\\]|\\.){1,200})"/.exec(field)?.[1]?.replace(/\\(.)/g, '$1')
  const before = /^([^<"]{1,200})</.exec(field)?.[1]
  const remark = /^[^\s<>()]{3,200}\s{0,5}\(([^()]{1,200})\)/.exec(field)?.[1]
  const name = (quoted ?? before ?? remark ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(.*)'$/, '$1')
  return name.length >= 2 && !ADDRESS.test(name) && !/^(?:no-?reply|do-?not-?reply|mailer-daemon|newsletters?|info|news)$/i.test(name) ? name : null
}
