/**
 * Folding that keeps the length: lower case, curly quotes straight, dashes one, odd spaces plain. Offsets into the folded text are
 * offsets into the text.
 */
const FOLDED: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
}
const ODD = /[\u2018-\u201b\u2032\u201c-\u201f\u00ab\u00bb\u2010-\u2014\u2212\u00a0\u2007\u2009\u202f]/g

const ASCII = /^[\0-\x7f]*$/

/** Quotes, dashes and spaces plain; case kept, length kept. */
export const plainSigns = (text: string): string => (ASCII.test(text) ? text : text.replace(ODD, (sign) => FOLDED[sign] ?? sign))

/** `plainSigns` and lower case, length kept (letters whose lower case is longer stay as they are). */
export function fold(text: string): string {
  const plain = plainSigns(text)
  const lower = plain.toLowerCase()
  return lower.length === plain.length ? lower : Array.from(plain, foldLetter).join('')
}

function foldLetter(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === letter.length ? lower : letter
}
