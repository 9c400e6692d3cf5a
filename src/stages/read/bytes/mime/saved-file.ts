/**
 * Files that hold a page among other parts: web archives (.mhtml, .mht) and mails (.eml, .emlx). What they hold is found by what they are, not by name.
 *     "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://…"      the page, its address, when it was saved
 *     "From: \"Lisk Courier\" <news@…>\r\nSubject: …\r\nMIME-Version: 1.0"   the mail's text, its title, outlet and date
 *     "From: the editor\nSubject: your letters\n\n…"                         no mail: nothing that only a program writes
 * [Reference] RFC 2557 (MHTML), RFC 5322 (mail). Left open: mailboxes of several mails (the first is read), mail that is encrypted.
 */

import type { Problem } from '../../../../model/problem.ts'
import type { FileHints } from '../../../../model/reading.ts'
import { webAddress } from '../../../../text/web-address.ts'
import { decodePage } from '../decode.ts'
import { utcInstant, writtenInstant } from '../instants.ts'
import { bodyParts, isHtml } from './body.ts'
import { forwardedHeader } from './forwarded.ts'
import { contentType, type Header, headerAt, lineEnd, signs, wordsIn } from './header.ts'
import { joinedTexts, type PartText } from './joined.ts'
import { type Part, partsOf } from './parts.ts'
import { hasAddress, MAIL_HEADER, senderOf } from './sender.ts'
import { unpacked } from './transfer.ts'
import { unbroken, unflowed } from './unwrap.ts'

export interface OpenedFile {
  readonly text: string
  /** Of the text: "text/html" or "text/plain". */
  readonly mediaType: string
  readonly stated: FileHints
  readonly problems: readonly Problem[]
}

/** Null where the bytes are neither a web archive nor a mail. */
export function openSavedFile(file: Uint8Array, mediaType: string): OpenedFile | null {
  const bytes = withoutProperties(file)
  const start = headerStart(bytes)
  if (!hasColon(bytes, start)) return null
  const header = headerAt(bytes, start)
  if (!isSavedFile(header, mediaType)) return null
  const { parts, isFull } = partsOf(bytes, start)
  const texts = bodyParts(parts)
  const page = joinedTexts(texts.map((part) => textOf(bytes, part)))
  const [first] = texts
  const stated = isWebArchive(header) ? archiveHints(header, first) : mailHints(first ? nearestHeader(parts, first) : header, page)
  return { ...page, stated, problems: [...page.problems, ...problemsOf(texts, isFull)] }
}

const COUNT = /^(\d{1,10})\s*$/
const PROPERTIES = /^\s*<(?:\?xml|!doctype plist|plist)\b/i
const COUNT_LINE = 40

/** A Mac's mail (.emlx) begins with its count of bytes; what follows so many is what the program notes of it, no text. */
function withoutProperties(bytes: Uint8Array): Uint8Array {
  const first = Math.min(lineEnd(bytes, 0), COUNT_LINE)
  const count = COUNT.exec(signs(bytes, 0, first))?.[1]
  const end = first + Number(count ?? 0)
  return count !== undefined && PROPERTIES.test(signs(bytes, end, Math.min(bytes.length, end + COUNT_LINE))) ? bytes.subarray(0, end) : bytes
}

/** After a byte order mark, blank lines, the count of a Mac's mail and the first line of a mailbox. */
function headerStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let line = 0; line < 8 && at < bytes.length; line++) {
    const end = lineEnd(bytes, at)
    if (!/^(?:\s*|\d{1,10}\s*|>?From \S.{0,180}\s*)$/.test(signs(bytes, at, Math.min(end, at + 200)))) return at
    at = end
  }
  return at
}

const COLON = 58
const LONGEST_NAME = 80

const hasColon = (bytes: Uint8Array, start: number): boolean => bytes.subarray(start, start + LONGEST_NAME).includes(COLON)

/** Fields that programs write and people do not. */
const OF_PROGRAMS =
  'mime-version message-id received return-path delivered-to dkim-signature authentication-results arc-seal content-transfer-encoding snapshot-content-location x-mailer x-received list-unsubscribe list-id x-priority user-agent x-google-smtp-source'.split(
    ' ',
  )
const MAIL_TYPE = /^(?:message\/|multipart\/|application\/x-mimearchive)/i

function isSavedFile(header: Header, mediaType: string): boolean {
  const { fields } = header
  const { type } = contentType(header)
  const signs = OF_PROGRAMS.filter((name) => fields.has(name)).length + (/^(?:multipart|text|message)\//.test(type) ? 1 : 0)
  const isLetter = hasAddress(fields.get('from') ?? '') && writtenInstant(fields.get('date') ?? '') !== null
  if (MAIL_TYPE.test(mediaType)) return signs > 0 || isLetter
  return signs >= 2 || (signs === 1 && (isLetter || type.startsWith('multipart/')))
}

/** Programs that save pages give no address as their own. */
function isWebArchive({ fields }: Header): boolean {
  return fields.has('snapshot-content-location') || !hasAddress(fields.get('from') ?? '')
}

function textOf(bytes: Uint8Array, part: Part): PartText {
  const raw = unpacked(bytes.subarray(part.start, part.end), part.header.fields.get('content-transfer-encoding') ?? '')
  const { text, problems } = decodePage(raw, part.parameters.get('charset') ?? null)
  if (isHtml(part)) return { text, isHtml: true, problems }
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed'
  const lines = isFlowed ? unflowed(text, /^yes$/i.test(part.parameters.get('delsp') ?? '')) : unbroken(text)
  return { text: lines, isHtml: false, problems }
}

/** The header of the mail that the part stands in: of a mail forwarded as a whole, its own. */
function nearestHeader(parts: readonly Part[], part: Part): Header {
  let nearest = part
  while (nearest.parent >= 0 && parts[nearest.parent]?.type !== 'message/rfc822') nearest = parts[nearest.parent] ?? { ...nearest, parent: -1 }
  return nearest.header
}

const NOTHING: FileHints = { url: null, title: null, outlet: null, authors: [], published: null, savedAt: null }

function archiveHints(header: Header, root: Part | undefined): FileHints {
  const places = [header.fields.get('snapshot-content-location'), root?.header.fields.get('content-location'), header.fields.get('content-location')]
  const url = places.map((place) => webAddress((place ?? '').replace(/\s+/g, ''))).find((place) => place !== null)
  const title = wordsIn(header, 'subject')
  const savedAt = utcInstant(wordsIn(header, 'date'))
  return { ...NOTHING, url: url ?? null, title: title === '' ? null : { value: title, how: 'archive header' }, savedAt }
}

const FORWARDED = /^(?:fwd?|wg|tr|rv|i|vs|enc|doorst)\s?:/i
const REPLIED = /^(?:(?:re|aw|sv|fwd?|wg|tr|rv|antw|enc|doorst)\s?:\s*)+/i

/** Who forwards a mail did not write it, nor on that day: the day is only the latest it can be of. */
function mailHints(header: Header, { text, mediaType }: Pick<OpenedFile, 'text' | 'mediaType'>): FileHints {
  const date = wordsIn(header, 'date')
  if (!FORWARDED.test(wordsIn(header, 'subject'))) return { ...sentHints(header), url: postedAt(header) }
  const inner = forwardedHeader(text, mediaType === 'text/html')
  return { ...(inner ? sentHints(inner) : { ...NOTHING, title: titleOf(header) }), savedAt: utcInstant(date) }
}

function sentHints(header: Header): FileHints {
  const date = wordsIn(header, 'date')
  const published = date === '' ? null : { value: writtenInstant(date) ?? date, how: MAIL_HEADER }
  return { ...NOTHING, ...senderOf(header), title: titleOf(header), published }
}

function titleOf(header: Header): FileHints['title'] {
  const subject = wordsIn(header, 'subject').replace(REPLIED, '')
  return subject === '' ? null : { value: subject, how: MAIL_HEADER }
}

/** Where the mail stands on the web: RFC 5064, and the address that services of newsletters give for the post. */
function postedAt({ fields }: Header): string | null {
  const posted = fields.get('list-post') ?? ''
  const places = [fields.get('archived-at'), posted.includes('mailto:') ? '' : posted]
  return (
    places.map((place) => webAddress(/<([^<>]{4,2000})>/.exec(place ?? '')?.[1]?.replace(/\s+/g, '') ?? '')).find((place) => place !== null) ?? null
  )
}

function problemsOf(texts: readonly Part[], isFull: boolean): readonly Problem[] {
  if (texts.length === 0) {
    const message = 'This saved page or mail holds no page and no text. Save the page again, or the text of the mail.'
    return [{ code: 'saved-file-without-page', severity: 'error', message }]
  }
  if (!isFull && !texts.some(({ isCut }) => isCut)) return []
  const message = 'The saved page or mail ends in the middle of its text. Save it again if its end matters.'
  return [{ code: 'saved-file-cut', severity: 'warning', message }]
}
