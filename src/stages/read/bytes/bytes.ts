/**
 * Bytes: what a file is, and its text.
 *     "<!doctype html> … caf\xe9 …"                  a web page, read as windows-1252 or as it declares
 *     "From: <Saved by Blink>\r\nMIME-Version: …"    the page that the web archive holds, and what the archive states of it (mime/)
 *     "%PDF-1.7 …"                                   no text; the problem `binary-file`
 * The content decides before the name does. [Reference] https://html.spec.whatwg.org/#determining-the-character-encoding.
 * Leaves open: archives of files, feeds.
 */
import type { FileHints, PageText } from '../../../model/reading.ts'
import type { Source } from '../../../model/source.ts'
import type { Stage } from '../../../model/stage.ts'
import { decodePage } from './decode.ts'
import { formatOf, unreadableBytes } from './format.ts'
import { openSavedFile } from './mime/saved-file.ts'
import { savedBy, withSaved } from './saved-by.ts'
import { viewedSource } from './view-source.ts'
import { withoutEmbedded } from './without-embedded.ts'

/** `charset` is the character set that somebody else names: a header, an option. */
export function readBytes(bytes: Uint8Array, mediaType: string, charset: string | null): PageText {
  const opened = openSavedFile(bytes, mediaType)
  if (opened) return { ...pageIn(opened.text, opened.mediaType, opened.stated), problems: opened.problems }
  const unreadable = unreadableBytes(bytes)
  if (unreadable) return { format: 'text', text: '', problems: [unreadable] }
  const { text, problems } = decodePage(bytes, charset)
  return { ...pageIn(text, mediaType, undefined), problems }
}

function pageIn(written: string, mediaType: string, around: FileHints | undefined): Omit<PageText, 'problems'> {
  const source = viewedSource(written)
  const text = source?.html ?? written
  const format = formatOf(text, mediaType)
  if (format === 'text') return { format, text, ...(around ? { stated: around } : {}) }
  const saved = savedBy(text)
  const stated = withSaved(around, { url: source?.url ?? saved.url, savedAt: saved.savedAt })
  return { format, text: withoutEmbedded(text), ...(stated ? { stated } : {}) }
}

interface Need {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly charset?: string | null
}

export const bytes: Stage<Need, { readonly page: PageText }> = {
  name: 'bytes',
  version: 3,
  needs: ['source', 'bytes', 'charset'],
  gives: ['page'],
  run: (facts) => ({ page: readBytes(facts.bytes, facts.source.mediaType, facts.charset ?? null) }),
}
