/**
 * What programs that save pages write into them: where the page stood, and when it was saved.
 *     <!-- Page saved with SingleFile  url: https://…  saved date: Thu Oct 31 2024 21:37:05 GMT+0100 -->     address and time
 *     <!-- saved from url=(0036)https://… -->                                                               address (browsers)
 *     <!-- Mirrored from courier.example/ferry.html by HTTrack …, Thu, 31 Oct 2024 20:37:05 GMT -->         address and time
 *     FILE ARCHIVED ON 20:37:05 Oct 31, 2024                                                                time (Wayback Machine)
 * Believed only where the program puts it: in the first signs of the page, or in the last. Left open: archive.today.
 */
import type { FileHints } from '../../../model/reading.ts'
import { webAddress } from '../../../text/web-address.ts'
import { utcInstant } from './instants.ts'
import { withoutEntities } from './shown-text.ts'

/** Signs in which a program has said so, if it says so. */
const HEAD = 100_000
const TAIL = 6000

const HTTRACK: Form = [
  'by HTTrack',
  /<!--\s{0,20}Mirrored from (?<url>[^\s>]{3,2000}) by HTTrack\b[^>]{0,80}?(?:,\s{0,5}(?<time>\w{3}, \d\d \w{3} \d{4} [\d:]{8} \w{3}))?\s{0,20}-->/i,
]

/** What a program writes beside it, and the whole. Few pages hold the first, and the others are not searched. */
type Form = readonly [sign: string, pattern: RegExp]

/** The forms in order of trust; each holds an address, a time, or both. */
const FORMS: readonly Form[] = [
  [
    'saved with SingleFile',
    /<!--\s{0,20}Page saved with SingleFile\b[^>]{0,40}?\burl:\s{0,20}(?<url>\S{1,2000})(?:\s{1,20}saved date:\s{0,20}(?<time>[^\n>]{10,90}))?/i,
  ],
  ['saved from url=', /<!--\s{0,20}saved from url=\(\d{1,5}\)(?<url>[^\s>]{1,2000})/i],
  HTTRACK,
  ['using monolith', /<!--\s{0,20}Saved from (?<url>https?:[^\s>]{1,2000}) at (?<time>\S{10,40}) using monolith\b/i],
  ['savepage-url', /<meta\s[^<>]{0,40}\bname=["']?savepage-url["']?\s{1,9}content=["']?(?<url>[^\s"'<>]{4,2000})/i],
  ['savepage-date', /<meta\s[^<>]{0,40}\bname=["']?savepage-date["']?\s{1,9}content=["'](?<time>[^"'<>]{10,90})/i],
  ['data-scrapbook-source', /<html\b[^<>]{0,500}\bdata-scrapbook-source=["'](?<url>[^\s"'<>]{4,2000})/i],
  ['data-scrapbook-create', /<html\b[^<>]{0,500}\bdata-scrapbook-create=["'](?<time>\d{14,17})/i],
  ['wmtbURL', /\bid="wmtbURL"\s{1,9}value="(?<url>[^\s"'<>]{4,2000})/],
  ['__wm.wombat', /__wm\.wombat\(\s{0,5}["'](?<url>[^\s"']{4,2000})["']\s{0,5},\s{0,5}["'](?<time>\d{14})["']/],
]
/** What may stand at the end. */
const LAST: readonly Form[] = [HTTRACK, ['FILE ARCHIVED ON', /FILE ARCHIVED ON\s{1,5}(?<time>[\d:]{8} \w{3} \d\d, \d{4})/]]

export interface SavedPage {
  readonly url: string | null
  readonly savedAt: string | null
}

/** Nulls where no program says anything. */
export function savedBy(html: string): SavedPage {
  const [head, tail] = [html.slice(0, HEAD), html.slice(-TAIL)]
  const found = [...FORMS.map((form) => groupsOf(form, head)), ...LAST.map((form) => groupsOf(form, tail))]
  return { url: firstOf(found, 'url', address), savedAt: firstOf(found, 'time', utcInstant) }
}

type Groups = Readonly<Record<string, string | undefined>> | undefined

const groupsOf = ([sign, pattern]: Form, text: string): Groups => (text.includes(sign) ? pattern.exec(text)?.groups : undefined)

function firstOf(found: readonly Groups[], name: string, read: (written: string) => string | null): string | null {
  for (const groups of found) {
    const value = read(groups?.[name] ?? '')
    if (value !== null) return value
  }
  return null
}

/** HTTrack leaves out the scheme, which it does not know. Comments hold no "--": programs write it in another way. */
function address(written: string): string | null {
  const plain = withoutEntities(written).replace(/%2D%2D/gi, '--')
  return webAddress(/^[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}(?::\d{1,5})?\//.test(plain) ? `http://${plain}` : plain)
}

/** What else is known of the file goes before. */
export function withSaved(stated: FileHints | undefined, { url, savedAt }: SavedPage): FileHints | undefined {
  if (stated) return { ...stated, url: stated.url ?? url, savedAt: stated.savedAt ?? savedAt }
  return url === null && savedAt === null ? undefined : { url, title: null, outlet: null, authors: [], published: null, savedAt }
}
