/**
 * An address of the web as saving programs note it.
 *     "view-source:https://courier.example/ferry"                                        https://courier.example/ferry
 *     "https://web.archive.org/web/20241031203705id_/https://courier.example/ferry"      https://courier.example/ferry
 *     "file:///C:/ferry.htm", "cid:frame-1@mhtml.blink", "about:internet"                none
 */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|li|md|vn|fo))\/(?:\d{4,14}(?:[a-z]{2}_)?|newest|o\/\w{1,20})\/(?=https?:)/i
const LONGEST = 2000

export function webAddress(written: string): string | null {
  const plain = written
    .trim()
    .replace(/^view-source:/i, '')
    .replace(ARCHIVED, '')
  return plain.length <= LONGEST && /^https?:\/\/[^\s/<>"']\S*$/i.test(plain) && !/[<>"]/.test(plain) ? plain : null
}
