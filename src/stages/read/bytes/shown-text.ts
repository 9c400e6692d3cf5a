/**
 * The letters that a piece of markup shows.
 *     "<span>&lt;p&gt;</span>The ferry"      "<p>The ferry"
 */
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }
const ENTITY = /&(?:(lt|gt|amp|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi

export const shownText = (markup: string): string => withoutEntities(markup.replace(/<[^<>]*>/g, ''))

export function withoutEntities(text: string): string {
  return text.replace(ENTITY, (whole, name, decimal, hexadecimal) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hexadecimal), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
