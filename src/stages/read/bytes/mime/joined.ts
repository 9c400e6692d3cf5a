/**
 * Several texts of one mail as one: plain texts follow each other, pages become one page.
 *     "The ferry came back." + "-- \nThe list of Lisk"      one plain text
 *     <html>…</html> + <html>…</html> + "See you."          one page of three parts
 * Some mail programs part a text around each picture in it. Nothing is left out.
 */
import type { Problem } from '../../../../model/problem.ts'

export interface PartText {
  readonly text: string
  readonly isHtml: boolean
  readonly problems: readonly Problem[]
}

interface Joined {
  readonly text: string
  readonly mediaType: string
  readonly problems: readonly Problem[]
}

export function joinedTexts(texts: readonly PartText[]): Joined {
  const problems = texts.flatMap((each) => each.problems).filter(({ code }, index, all) => all.findIndex((other) => other.code === code) === index)
  const [only] = texts
  if (texts.length === 1 && only) return { text: only.text, mediaType: only.isHtml ? 'text/html' : 'text/plain', problems }
  if (!texts.some(({ isHtml }) => isHtml)) return { text: texts.map(({ text }) => text).join('\n\n'), mediaType: 'text/plain', problems }
  const inner = texts.map(({ text, isHtml }) => (isHtml ? text.replace(WRAPPING, '') : asParagraphs(text)))
  return { text: `<!doctype html><html><body>${inner.join('\n')}</body></html>`, mediaType: 'text/html', problems }
}

const WRAPPING = /<\/?(?:html|head|body)\b[^<>]*>|<!doctype[^<>]*>/gi

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const asParagraphs = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)}</p>`)
    .join('\n')
