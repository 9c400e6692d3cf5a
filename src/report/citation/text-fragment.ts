/**
 * A link that opens the live page at the words.
 *     https://harbourpost.example/fire#:~:text=14%20people%20were%20hurt
 *     a long passage: its first and its last words, …#:~:text=A%20fire%20destroyed%20a%20warehouse,leave%20their%20homes
 * [Reference] Text fragments, https://wicg.github.io/scroll-to-text-fragment/. Leaves open: a page that changed since, or that says the words twice.
 */

/** Longer passages are given by their ends: browsers find those over line breaks of the page, too. */
const WHOLE = 80
const WORDS_AT_END = 5

/** Null where the page's address is not known, or is none that a browser opens. */
export function liveLink(url: string | null, exact: string): string | null {
  const whole = url !== null && /^https?:\/\//i.test(url) ? written(url) : null
  if (whole === null || exact.trim() === '') return null
  const [address = '', fragment = ''] = whole.split('#', 2)
  return `${address}#${fragment.replace(/:~:.*$/, '')}:~:text=${directive(exact)}`
}

/** With no sign left that means something to a terminal or to Markdown; null where it is no address. */
function written(url: string): string | null {
  try {
    return new URL(url).href
  } catch {
    return null
  }
}

function directive(exact: string): string {
  const words = exact.trim().split(/\s+/)
  if (exact.length <= WHOLE && !exact.includes('\n')) return encoded(words.join(' '))
  const many = Math.max(1, Math.min(WORDS_AT_END, Math.floor(words.length / 2)))
  return words.length === 1 ? encoded(exact) : `${encoded(words.slice(0, many).join(' '))},${encoded(words.slice(-many).join(' '))}`
}

/** A dash, a comma and an ampersand mean something to the directive; half a character pair cannot be encoded at all. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[-!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
