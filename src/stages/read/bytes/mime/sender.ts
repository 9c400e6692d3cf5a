/**
 * Who sends a mail: the outlet, a writer of it, or both, as the sender's name puts it.
 *     "Lisk Courier" <news@courier.example>, sent to a list      outlet "Lisk Courier"
 *     "Ada Quill from Harbour Notes" <ada@notes.example>          author "Ada Quill", outlet "Harbour Notes"
 *     "Ada Quill" <ada@mail.example>, to one person, or to a list that discusses      author "Ada Quill"
 * [Reference] RFC 5322, 3.4; RFC 2919 (List-Id). Left open: persons who sign lists with their own name alone are taken for outlets here, where no
 * table of first names is at hand; whoever has one mends it (text/file-hints.ts).
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
  return isToMany(header) || isNamedAsDomain(name, from) ? sender(name, null) : sender(null, name)
}

const WRITER_FIRST = /^(.{3,60}?),? (from|at|via|@|of) (?:the )?(?!desk\b)(\p{Lu}.{2,60})$/u
const WRITER_LAST = /^(.{3,60}?) (?:by|with) (\p{Lu}\S* \p{Lu}.{1,40})$/u

function sender(outlet: string | null, author: string | null): Sender {
  return {
    outlet: outlet === null ? null : { value: outlet, how: MAIL_HEADER },
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
  const domain = fold(/@([^\s<>@"(),;]{1,200})/.exec(from)?.[1] ?? '')
  const words = fold(name).split(/[^\p{L}\p{N}]+/u)
  return words.some((word) => word.length >= LEAST_LETTERS && domain.includes(word))
}

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
