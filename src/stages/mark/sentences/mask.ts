/**
 * Web and mail addresses replaced by letters, length kept, so that their points and question marks end no sentence.
 *     "See www.tarn.example/a?b=1 for more."  "See xxxxxxxxxxxxxxxxxxxxxx for more."
 */
const CHUNK = /\S+/g
const ADDRESS = /^[("'“‘[<]*(?:https?:\/\/|www\.|[^\s@]{1,64}@[^\s@.]{1,64}\.)|\.(?:com|org|net|gov|edu|info)\b/i
const LAST_SIGNS = /(?<![.,;:!?)\]}>"'”’])[.,;:!?)\]}>"'”’]+$/

export function maskAddresses(text: string): string {
  return text.replace(CHUNK, (chunk) => (ADDRESS.test(chunk) ? masked(chunk) : chunk))
}

/** Signs at the end of an address belong to the sentence. Only the last few are looked at: the pattern would be slow on a long run of them. */
function masked(chunk: string): string {
  const tail = LAST_SIGNS.exec(chunk.slice(-8))?.[0] ?? ''
  return 'x'.repeat(chunk.length - tail.length) + tail
}
