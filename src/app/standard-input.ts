/**
 * Standard input, whole: a page's bytes, or the JSON Lines of a verb.
 */

/** Bytes looked at to tell the two apart; `schema` is the first word of every object a verb prints. */
const HEAD = 4096

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
