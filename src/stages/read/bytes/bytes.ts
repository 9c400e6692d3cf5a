/**
 * Bytes: what a file is, and its text.
 *     "<!doctype html> … caf\xe9 …"      a web page, read as windows-1252 or as it declares
 *     "%PDF-1.7 …"                      no text; the problem `binary-file`
 * The content decides before the name does. [Reference] https://html.spec.whatwg.org/#determining-the-character-encoding.
 * Leaves open: archives, feeds, mail.
 */
import type { PageText } from '../../../model/reading.ts'
import type { Source } from '../../../model/source.ts'
import type { Stage } from '../../../model/stage.ts'
import { decodePage } from './decode.ts'
import { formatOf, unreadableBytes } from './format.ts'

/** `charset` is the character set that somebody else names: a header, an option. */
export function readBytes(bytes: Uint8Array, mediaType: string, charset: string | null): PageText {
  const unreadable = unreadableBytes(bytes)
  if (unreadable) return { format: 'text', text: '', problems: [unreadable] }
  const { text, problems } = decodePage(bytes, charset)
  return { format: formatOf(text, mediaType), text, problems }
}

interface Need {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly charset?: string | null
}

export const bytes: Stage<Need, { readonly page: PageText }> = {
  name: 'bytes',
  version: 1,
  needs: ['source', 'bytes', 'charset'],
  gives: ['page'],
  run: (facts) => ({ page: readBytes(facts.bytes, facts.source.mediaType, facts.charset ?? null) }),
}
