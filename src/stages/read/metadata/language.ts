/**
 * The language of the body, where there is enough of it to tell; else what the page states of itself.
 *     "Der Gemeinderat hat am Dienstag beschlossen, die Brücke …"      "de"
 * [Reference] eld 2 (https://github.com/nitotm/efficient-language-detector-js): n-grams of 60 languages. Left open: pages in two languages.
 */
import { eld } from 'eld/extrasmall'

const ENOUGH = 120
const SAMPLE = 3000

export function pageLanguage(body: string, stated: string | null): string | null {
  const sample = body.slice(0, SAMPLE)
  if (sample.length >= ENOUGH) {
    const found = eld.detect(sample)
    if (found.language !== '' && found.isReliable()) return found.language
  }
  const code = /^[a-z]{2}(?=[-_]|$)/i.exec(stated?.trim() ?? '')?.[0]
  return code?.toLowerCase() ?? null
}
