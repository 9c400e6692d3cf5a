/**
 * What the signs of a title weigh (data/models/title-signs.json, card beside it), for the reader of text dumps.
 *     { "none": 9.1, "weights": { "told": 2.2, … } }      a line's weighed signs less `none` are its log odds against "no title stands here"
 */
import { CrosswireError } from '../model/error.ts'
import type { ReadData } from './tables.ts'

/** Each sign's meaning stands where it is measured: src/stages/read/text-dump/title-signs.ts. */
export const TITLE_SIGNS = [
  'told',
  'toldThree',
  'toldSix',
  'sized',
  'longer',
  'stops',
  'signedBelow',
  'signedSoon',
  'standsTwice',
  'standsLater',
  'endsTrail',
  'belowTitle',
  'belowShorter',
  'aboveTitle',
  'aboveDeck',
  'far',
  'inStory',
  'likeStory',
  'parted',
] as const

export type TitleSigns = Readonly<Record<(typeof TITLE_SIGNS)[number], number>>

export interface TitleWeights {
  readonly weights: TitleSigns
  readonly none: number
}

export function loadTitleWeights(read: ReadData): TitleWeights {
  const model: unknown = JSON.parse(read('models/title-signs.json'))
  if (!isModel(model)) throw new CrosswireError('data-invalid', 'data/models/title-signs.json lacks the weight of a sign.')
  return Object.freeze(model)
}

function isModel(value: unknown): value is TitleWeights {
  if (typeof value !== 'object' || value === null || !('none' in value) || !('weights' in value)) return false
  const { none, weights } = value
  if (typeof none !== 'number' || typeof weights !== 'object' || weights === null) return false
  const named: Readonly<Record<string, unknown>> = { ...weights }
  return TITLE_SIGNS.every((sign) => typeof named[sign] === 'number')
}

/** Log odds that the line with these signs is the title, against none being there. */
export const titleOdds = (signs: TitleSigns, { weights, none }: TitleWeights): number =>
  TITLE_SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], -none)
