/**
 * The key under which a place is kept: lower case, no accents, plain apostrophes, one space between words.
 *     "Élysée" → "elysee"   "Sana’a" → "sana'a"   "São  Paulo" → "sao paulo"
 */
const PLAIN = /^[a-z .'-]*$/

export function placeKey(name: string): string {
  const lower = name.toLowerCase()
  const folded = PLAIN.test(lower) ? lower : withoutAccents(lower)
  return folded.includes('  ') ? folded.replace(/ +/g, ' ') : folded
}

function withoutAccents(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’ʻʼ`]/g, "'")
    .replace(/[\s\u00a0]/g, ' ')
}
