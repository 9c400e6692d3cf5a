import { createHash } from 'node:crypto'

/** 128 bits as hexadecimal digits, of parts that are kept apart. What was made of equal inputs is equal. */
export function inputHash(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length} ${part}`)
  return hash.digest('hex').slice(0, 32)
}
