/**
 * A page without the pictures, fonts and sounds that were written into it: programs that save a page as one file embed megabytes of them.
 *     <img src="data:image/png;base64,iVBORw0…" alt="The ferry">      <img src="data:," alt="The ferry">
 * Only in attributes and in url(…), where nothing is shown. One pass.
 */
const START = 'data:'
const OPENS = /(?:["'(=]|&quot;)$/i
/** Without a least length in the pattern: counted repeats of megabytes exhaust the engine's stack. */
const EMBEDDED = /data:[\w.+-]{1,60}\/[\w.+-]{1,60}[;,][^\s"'<>()]*/iy
/** Shorter ones cost nothing. */
const LONG = 1000

export function withoutEmbedded(html: string): string {
  let kept = ''
  let from = 0
  for (let at = html.indexOf(START); at !== -1; at = html.indexOf(START, at + START.length)) {
    const end = OPENS.test(html.slice(Math.max(from, at - 6), at)) ? endOfEmbedded(html, at) : at
    if (end - at <= LONG) continue
    kept += `${html.slice(from, at)}data:,`
    from = end
  }
  return from === 0 ? html : kept + html.slice(from)
}

function endOfEmbedded(html: string, at: number): number {
  EMBEDDED.lastIndex = at
  return EMBEDDED.test(html) ? EMBEDDED.lastIndex : at
}
