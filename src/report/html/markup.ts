/**
 * Markup: a tagged template in which every value is escaped unless it is markup itself. Pages are hostile until shown otherwise: what they
 * wrote can only ever be words.
 *     html`<p title="${'"><script>'}">${'<b>'}</p>` → <p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;</p>
 */

export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Value = Markup | string | number | null | false | readonly Value[]

/** Literal parts stand as they are; values are escaped; lists are joined; null and false give nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + rendered(values[index - 1] ?? null) + part))
}

export const NOTHING = new Markup('')

/** Text for elements and for attributes in double quotes. Controls and lone surrogates become �. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }

function rendered(value: Value): string {
  if (value instanceof Markup) return value.text
  if (value === null || value === false) return ''
  if (typeof value === 'object') return value.map(rendered).join('')
  return escaped(String(value))
}
