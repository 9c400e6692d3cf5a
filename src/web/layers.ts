/** The five layers of marks a reader may lay over a page: who says what, names, places, times, figures. */
import type { Marks } from '../model/marks.ts'
import type { Time } from '../model/time.ts'
import { COUNTED_FROM } from '../report/day-rule.ts'
import { boundWords, unitWords } from '../report/figure-words.ts'
import { html, type Markup } from '../report/html/markup.ts'
import { spanWords } from '../report/printed-dates.ts'
import type { Mark } from './marked-words.ts'

const LAYERS = ['Who says what', 'Names', 'Places', 'Times', 'Figures'] as const

export function layerMarks({ attributions, quotations, mentions, places, times, quantities, entities }: Marks): readonly Mark[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''))
  const said = attributions.flatMap(({ content, source, cue, speaker }) => [
    ...content.map((one) => ({ ...one, layer: 'm1', title: nameOf(speaker) === '' ? 'speaker not known' : `says: ${nameOf(speaker)}` })),
    ...[source, cue].filter((one) => one !== null).map((one) => ({ ...one, layer: 'm6', title: '' })),
  ])
  const alone = quotations.filter(({ id }) => !attributions.some((one) => one.quotations.includes(id)))
  return [
    ...said,
    ...alone.map((one) => ({ ...one, layer: 'm1', title: 'in quotation marks; no speaker' })),
    ...mentions.filter(({ kind }) => kind !== 'place').map((one) => ({ ...one, layer: 'm2', title: otherThan(nameOf(one.entity), one.exact) })),
    ...places.map((one) => ({ ...one, layer: 'm3', title: one.place === null ? 'not resolved' : placeWords(one.place) })),
    ...times.map((one) => ({ ...one, layer: 'm4', title: timeWords(one) })),
    ...quantities.map((one) => ({ ...one, layer: 'm5', title: unitWords(boundWords(one), one, one.unit) })),
  ].map(({ start, end, layer, title }) => ({ start, end, layer, title }))
}

const otherThan = (name: string, exact: string): string => (name === exact ? '' : name)

const placeWords = ({ name, country }: { readonly name: string; readonly country: string | null }): string =>
  country === null ? name : `${name}, ${country}`

/** "31 Oct 2024, from the day of publication". */
function timeWords({ value, from, to, anchor, type }: Time): string {
  if (value === null) return 'not worked out'
  if (type !== 'DATE' && type !== 'TIME') return value
  return `${from === null ? value : spanWords(from, to)}${COUNTED_FROM[anchor]}`
}

/** Check boxes that show and hide them, in the style sheet alone. */
export const layerBoxes = (): Markup =>
  html`<fieldset class="layers"><legend>Show in the text</legend>${LAYERS.map(
    (
      name,
      index,
    ) => html`<label><input type="checkbox" id="layer-${index + 1}"> <span class="m${index + 1}">${name}</span> <kbd>${index + 1}</kbd></label>
`,
  )}</fieldset>`
