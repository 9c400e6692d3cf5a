/**
 * Standard input, whole.
 */

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
