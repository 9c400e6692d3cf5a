/**
 * The language of the body, where there is enough of it to tell; else what the page states of itself.
 *     "Der Gemeinderat hat am Dienstag beschlossen, die Brücke …"      "de"
 * [Reference] eld 2 (https://github.com/nitotm/efficient-language-detector-js): n-grams of 60 languages. Left open: pages in two languages.
 */
import { eld } from 'eld/extrasmall'
import type { Stated } from '../../../model/reading.ts'

const ENOUGH = 120
const SAMPLE = 3000

/** What the text is written in comes first, then what the page states, in its order. */
export function languagesOf(body: string, stated: readonly Stated[]): readonly Stated[] {
  const codes = stated.flatMap(({ value, how }) => {
    const code = /^[a-z]{2}(?=[-_]|$)/i.exec(value.trim())?.[0]
    return code === undefined ? [] : [{ value: code.toLowerCase(), how }]
  })
  const written = languageOfText(body.slice(0, SAMPLE))
  return written === null ? codes : [{ value: written, how: 'text' }, ...codes]
}

function languageOfText(sample: string): string | null {
  if (sample.length < ENOUGH) return null
  const found = eld.detect(sample)
  return found.language !== '' && found.isReliable() ? found.language : null
}
