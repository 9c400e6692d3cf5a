/**
 * Cuts what a client of PostgreSQL sends into messages, however the network has cut it into chunks.
 *     start-up    length (4 bytes, itself included), then code and parameters; has no letter
 *     later       letter (1 byte), length (4 bytes, itself included), body: "Q" query, "P" parse, "B" bind, … "S" sync, "X" good-bye
 * A body is put together once, when its last chunk is there: 15 MB of a page cost no more than they must.
 * Reference: PostgreSQL, Frontend/Backend Protocol, "Message Formats".
 */
const LETTER = 1
const LENGTH = 4
/** No message of ours comes near: what says more is no client of PostgreSQL. */
const LARGEST = 1 << 30

export interface Frames {
  /** Messages that are complete with this chunk. */
  readonly push: (chunk: Buffer) => Buffer[]
  /** From now on messages have a letter. */
  readonly started: () => void
}

export function openFrames(): Frames {
  let held: Buffer[] = []
  let size = 0
  let letter = 0
  const next = (): Buffer | null => {
    if (size < letter + LENGTH) return null
    const head = held[0] !== undefined && held[0].length >= letter + LENGTH ? held[0] : joined()
    const length = letter + head.readUInt32BE(letter)
    if (length < letter + LENGTH || length > LARGEST) throw new RangeError(`A message of ${length} bytes is none of PostgreSQL's protocol.`)
    if (size < length) return null
    const all = joined()
    held = all.length > length ? [all.subarray(length)] : []
    size -= length
    return all.subarray(0, length)
  }
  const joined = (): Buffer => {
    const all = held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held)
    held = [all]
    return all
  }
  return {
    push: (chunk) => {
      held.push(chunk)
      size += chunk.length
      const messages: Buffer[] = []
      for (let message = next(); message !== null; message = next()) {
        messages.push(message)
        if (letter === 0) break // what follows the start-up is read when `started` is said
      }
      return messages
    },
    started: () => {
      letter = LETTER
    },
  }
}
