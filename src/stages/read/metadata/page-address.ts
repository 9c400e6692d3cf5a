/**
 * The address a page calls its own, and the picture it leads with, as whole addresses of the web.
 *     "/harbour/bridge" on https://orlo.example/x        https://orlo.example/harbour/bridge
 *     "//img.orlo.example/1.jpg"                         https://img.orlo.example/1.jpg
 * Front pages, logos and placeholders are no story's own. Nothing is fetched.
 */
import type { Stated } from '../../../model/reading.ts'

const LONGEST = 2000

/** Those that are whole addresses, or can be made whole. */
export function wholeAddresses(stated: readonly Stated[], base: string | null): readonly Stated[] {
  return stated.flatMap(({ value, how }) => {
    const whole = wholeAddress(value, base)
    return whole === null ? [] : [{ value: whole, how }]
  })
}

function wholeAddress(written: string, base: string | null): string | null {
  const plain = written.startsWith('//') ? `https:${written}` : written
  if (plain.length > LONGEST || /[\s<>"{}]/.test(plain)) return null
  if (/^https?:\/\/[^/]+\.[^/]+/i.test(plain)) return URL.canParse(plain) ? plain : null
  if (/^[a-z][\w+.-]*:/i.test(plain) || base === null || !URL.canParse(plain, base)) return null
  return new URL(plain, base).href
}

const FRONT_PAGE = /^https?:\/\/[^/?#]+\/?(?:index\.\w+)?(?:[?#].*)?$/i

/** A front page is the address of a story only where nothing else is stated. */
export const ownAddress = (addresses: readonly Stated[]): string | null =>
  (addresses.find(({ value }) => !FRONT_PAGE.test(value)) ?? addresses[0])?.value ?? null

const NO_STORY = /(?:logo|placeholder|default|favicon|sprite|blank|avatar|gravatar|no-?image|pixel)(?![a-z]{3})|\.svg(?:$|\?)/i

export const isStoryImage = ({ value }: Stated): boolean => !NO_STORY.test(value)
