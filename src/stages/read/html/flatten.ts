/**
 * Markup made safe for the parser, whose cost grows with the square of depth and of attributes: tags that open deeper than any page needs are
 * left out (what they hold stays), tags with more attributes than any page needs are made bare.
 *     <div> a hundred thousand times      the first thousand
 * Elements whose end tags may be left out (<p>, <li>) do not count: pages leave them open by the thousand.
 */
const DEEPEST = 600
const LONGEST_TAG = 20_000
const UNCOUNTED = new Set(
  'p li td th tr dt dd option thead tbody tfoot colgroup rt rp area base br col embed hr img input link meta param source track wbr html head body'.split(
    ' ',
  ),
)
const RAW = new Set(['script', 'style', 'textarea', 'title'])
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*>/gi

/** A run of signs that open nothing is no text: of a long one the last stays. */
const STRAY = '<'.repeat(101)

/** A loop: runs of megabytes exhaust the stack of a pattern. */
export function withoutStraySigns(html: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = html.indexOf(STRAY); at !== -1; at = html.indexOf(STRAY, from)) {
    kept.push(html.slice(from, at))
    from = at + STRAY.length
    while (html[from] === '<') from++
    from--
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(from)
}

interface Open {
  depth: number
  /** The script or style the scan is inside of: its text holds no markup. */
  raw: string | null
}

export function flattened(html: string): string {
  const open: Open = { depth: 0, raw: null }
  return html.replace(TAG, (tag, slash: string, name: string) => {
    if (!isMarkup(name.toLowerCase(), slash !== '', open)) return tag
    if (isTooDeep(tag, name.toLowerCase(), slash !== '', open)) return ''
    return tag.length > LONGEST_TAG ? `<${slash}${name}>` : tag
  })
}

function isMarkup(name: string, closes: boolean, open: Open): boolean {
  if (open.raw !== null && !(closes && name === open.raw)) return false
  open.raw = RAW.has(name) && !closes ? name : null
  return true
}

function isTooDeep(tag: string, name: string, closes: boolean, open: Open): boolean {
  if (UNCOUNTED.has(name) || RAW.has(name) || tag.endsWith('/>')) return false
  const at = closes ? open.depth - 1 : open.depth
  open.depth = Math.max(0, closes ? open.depth - 1 : open.depth + 1)
  return at >= DEEPEST
}
