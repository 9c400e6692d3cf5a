/**
 * Pages that come in over HTTP, as captures: from a form with files or pasted text, or from JSON.
 *     { "text": "…", "outlet": "Harbour Post", "date": "2031-05-03" }      { "base64": "…", "mediaType": "text/html", "url": "https://…" }
 */
import { z } from '@hono/zod-openapi'
import { describeSource } from '../app/sources.ts'
import type { Capture } from '../model/capture.ts'
import { CrosswireError } from '../model/error.ts'

/** Bytes of one page, as everywhere (file-too-large); and of one request. */
const MOST_A_PAGE = 15 * 1024 * 1024
export const MOST_A_REQUEST = 64 * 1024 * 1024

const words = z.string().max(2000).nullable().optional()

const pageGiven = z
  .object({
    text: z.string().min(1).optional().openapi({ description: 'The text of a page, or its HTML with a mediaType.' }),
    base64: z.base64().min(1).optional().openapi({ description: 'Or its bytes.' }),
    mediaType: z.enum(['text/html', 'text/plain']).optional(),
    path: words,
    url: words.openapi({ description: 'Where it was found. Another capture of a held address is a version of it.' }),
    outlet: words,
    date: words,
    title: words,
    capturedAt: z.iso.datetime({ offset: true }).nullable().optional(),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), 'Give text or base64, one of them.')

export const pagesGiven = z.object({
  pages: z.array(pageGiven).min(1).max(500),
  known: z.enum(['skip', 'update']).optional().openapi({ description: 'Of an address that is held with other bytes; update where nothing is said.' }),
})

export type PageGiven = z.infer<typeof pageGiven>

export function captureOf({ text, base64, mediaType, path, url, outlet, date, title, capturedAt }: PageGiven): Capture {
  const bytes = text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text)
  return {
    bytes: within(bytes, path ?? url ?? 'the page'),
    path: path ?? null,
    url: url ?? null,
    mediaType: mediaType ?? describeSource(path ?? null, bytes, 'memory').mediaType,
    via: 'memory',
    capturedAt: capturedAt ?? null,
    given: given({ outlet, date, title, url }),
  }
}

/** Files, or pasted text, with what was said of them. */
export async function capturesOfForm(form: FormData): Promise<readonly Capture[]> {
  const said = (name: string): string | null => {
    const value = form.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 2000) : null
  }
  const known = given({ outlet: said('outlet'), date: said('date'), title: said('title'), url: said('url') })
  const files = form.getAll('file').filter((one) => typeof one !== 'string' && one.size > 0)
  const url = files.length > 1 ? null : said('url')
  const rest = { url, via: 'memory', capturedAt: null, given: known } as const
  const read = await Promise.all(files.map((file) => (typeof file === 'string' ? null : fileCapture(file, rest))))
  const text = said('text') === null ? null : String(form.get('text'))
  const pasted =
    text === null ? [] : [{ ...rest, bytes: within(Buffer.from(text.replaceAll('\r\n', '\n')), 'The text'), path: null, mediaType: 'text/plain' }]
  return [...read.filter((one) => one !== null), ...pasted]
}

async function fileCapture(file: File, rest: Pick<Capture, 'url' | 'via' | 'capturedAt' | 'given'>): Promise<Capture> {
  const name = file.name.split(/[\\/]/).at(-1) ?? ''
  const bytes = within(new Uint8Array(await file.arrayBuffer()), name)
  return { ...rest, bytes, path: name || null, mediaType: describeSource(name || null, bytes, 'memory').mediaType }
}

function within<Bytes extends Uint8Array>(bytes: Bytes, name: string): Bytes {
  if (bytes.length > MOST_A_PAGE)
    throw new CrosswireError('page-too-large', `${name} has more than 15 MB, which no article needs. Save it without its attachments.`)
  return bytes
}

/** What is not said is left out: it would be believed. */
function given(said: { readonly [Name in 'outlet' | 'date' | 'title' | 'url']?: string | null | undefined }): Capture['given'] {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined))
}
