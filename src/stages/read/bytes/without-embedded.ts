/**
 * A page without the pictures, fonts and sounds that were written into it: programs that save a page as one file embed megabytes of them.
 *     <img src="data:image/png;base64,iVBORw0…" alt="The ferry">      <img src="data:," alt="The ferry">
 * Only in attributes and in url(…), where nothing is shown. One pass.
 */
/** Without a least length in the pattern: counted repeats of megabytes exhaust the engine's stack. */
const EMBEDDED = /(?<=["'(=]|&quot;)data:[\w.+-]{1,60}\/[\w.+-]{1,60}[;,][^\s"'<>()]*/gi
/** Shorter ones cost nothing. */
const LONG = 1000

export const withoutEmbedded = (html: string): string =>
  html.includes('data:') ? html.replace(EMBEDDED, (written) => (written.length > LONG ? 'data:,' : written)) : html
