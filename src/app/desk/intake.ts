/**
 * Intake: a capture with everything that is known of it before it is read. Its article's id is that of the article it will become, so that whoever hands it
 * in knows it at once.
 */
import { createHash } from 'node:crypto'
import type { Capture } from '../../model/capture.ts'
import type { Given } from '../../model/given.ts'
import type { SourceId } from '../../model/ids.ts'
import type { Source } from '../../model/source.ts'
import { articleIdOf } from '../../pipeline/article-id.ts'
import type { Arrival } from '../../store/arrival.ts'
import type { Entry } from '../../store/entry.ts'

/** What is kept of a capture beside its bytes. */
export type Intake = Omit<Capture, 'bytes'>

export function arrivalOf({ capture, at, known }: Entry): Arrival {
  const { bytes, url, path, given, capturedAt } = capture
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    article: articleIdOf({ sha256, url, path }, given),
    sha256,
    address: addressOf(given.url ?? url),
    intake: JSON.stringify(inOneOrder(capture)),
    at,
    saved: capturedAt ?? at,
    known,
    bytes,
  }
}

function inOneOrder({ path, url, mediaType, via, capturedAt, given }: Capture): Intake {
  const told = Object.entries(given).filter(([, value]) => typeof value === 'string' && value !== '')
  return { path, url, mediaType, via, capturedAt, given: Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1))) as Given }
}

/** One form for addresses that lead to one page: without the fragment, and without a slash at the end. */
function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, host, pathname, search } = new URL(url)
  return `${protocol}//${host}${pathname.replace(/\/$/, '')}${search}`
}

/** The source of a page that is held. */
export function sourceOf(intake: Intake, sha256: string, bytes: Uint8Array): Source {
  const { path, url, mediaType, via, capturedAt } = intake
  return { id: sha256.slice(0, 16) as SourceId, path, url, mediaType, bytes: bytes.length, sha256, capturedAt, via }
}
