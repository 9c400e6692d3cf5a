/**
 * Standard input: a page's bytes, whole, or the JSON Lines of a verb, line by line: a set of many pages is longer than a string may be.
 */

/** Bytes looked at to tell the two apart; `schema` is the first word of every object a verb prints. */
const HEAD = 4096

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** What came in: a page, or lines that come as they are asked for. */
export type Piped = { readonly kind: 'page'; readonly bytes: Uint8Array } | { readonly kind: 'lines'; readonly lines: AsyncIterable<string> }

/** Looks at the first bytes; a page is read to its end, lines are not. */
export async function openPiped(input: Bytes = process.stdin): Promise<Piped> {
  const rest = chunksOf(input)
  const head: Uint8Array[] = []
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    head.push(next.value)
    if (Buffer.concat(head).length >= HEAD) break
  }
  const start = Buffer.concat(head)
  if (areJsonLines(start)) return { kind: 'lines', lines: linesOfBytes(after(start, rest)) }
  const chunks: Uint8Array[] = []
  for await (const chunk of after(start, rest)) chunks.push(chunk)
  return { kind: 'page', bytes: Buffer.concat(chunks) }
}

async function* chunksOf(input: Bytes): AsyncGenerator<Uint8Array, undefined> {
  yield* input
}

async function* after(start: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start
  yield* rest
}

/** UTF-8 lines without their ends, each as soon as it is whole. The last one may lack its end. */
export async function* linesOfBytes(input: Bytes = process.stdin): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun: string[] = []
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    begun.push(first)
    for (const next of others) {
      yield begun.join('')
      begun = [next]
    }
  }
  const last = `${begun.join('')}${decoder.decode()}`
  if (last !== '') yield last
}

/** All bytes, or null once there are more than `limit`. */
export async function readStandardInput(limit: number = Number.POSITIVE_INFINITY): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whether bytes are what a verb printed: the first line opens an object with a schema. A page begins otherwise. */
export const areJsonLines = (bytes: Uint8Array): boolean => /^\s*\{[^\n]*"schema"\s*:/.test(new TextDecoder().decode(bytes.subarray(0, HEAD)))
