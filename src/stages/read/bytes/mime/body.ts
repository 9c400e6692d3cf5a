/**
 * The parts that are a mail's text, or a web archive's page.
 *     alternative ( text/plain, text/html )                 the HTML
 *     related; start="<a>" ( image, text/html <a> )         the HTML
 *     mixed ( text/plain, attachment, text/plain )          both texts
 * [Reference] RFC 2046, 5.1; RFC 2387. A mail that was forwarded as a whole is text of the mail that forwards it. Left open: texts that were
 * attached as files, framesets.
 */
import type { Part } from './parts.ts'

/** In reading order; none where no part is a text. */
export function bodyParts(parts: readonly Part[]): readonly Part[] {
  const inside = parts.map((): number[] => [])
  for (const [index, { parent }] of parts.entries()) inside[parent]?.push(index)
  return textsOf(0, { parts, inside })
}

interface Tree {
  readonly parts: readonly Part[]
  /** For each part, those that stand in it. */
  readonly inside: readonly (readonly number[])[]
}

export const isHtml = ({ type }: Part): boolean => type === 'text/html' || type === 'application/xhtml+xml'

function textsOf(index: number, tree: Tree): readonly Part[] {
  const part = tree.parts[index]
  const inside = tree.inside[index] ?? []
  if (!part || isAttached(part)) return []
  if (part.type === 'multipart/related') return rootTexts(part, inside, tree)
  if (part.type === 'multipart/alternative') return bestTexts(inside, tree)
  if (inside.length > 0) return inside.flatMap((each) => textsOf(each, tree))
  return part.type === '' || part.type === 'text/plain' || isHtml(part) ? [part] : []
}

/** Web archives name an attachment's disposition for nothing; mails do so for files. */
const isAttached = ({ header, parent }: Part): boolean => parent >= 0 && /^\s*attachment/i.test(header.fields.get('content-disposition') ?? '')

/** The part that is named as the start, else the first page, else the first text. */
function rootTexts({ parameters }: Part, inside: readonly number[], tree: Tree): readonly Part[] {
  const start = parameters.get('start') ?? ''
  const named = inside.find((each) => start !== '' && tree.parts[each]?.header.fields.get('content-id')?.trim() === start)
  const texts = inside.map((each) => ({ each, texts: textsOf(each, tree) }))
  const root = texts.find(({ each, texts: own }) => each === named && own.length > 0)
  return (root ?? texts.find(({ texts: own }) => own.some(isHtml)) ?? texts.find(({ texts: own }) => own.length > 0))?.texts ?? []
}

/** Senders put the richest last. */
function bestTexts(inside: readonly number[], tree: Tree): readonly Part[] {
  const texts = inside.map((each) => textsOf(each, tree)).filter((own) => own.length > 0)
  return texts.findLast((own) => own.some(isHtml)) ?? texts.at(-1) ?? []
}
