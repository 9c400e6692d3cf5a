/**
 * Names of generated persons, outlets and towns. Surnames and outlets are put together from syllables and belong to nobody; towns are
 * large ones of the gazetteer, so that places are found and resolved.
 */
import type { Chance } from './chance.ts'

const STARTS = 'Bar Cal Dor Ester Fal Gran Hal Ister Jor Kel Lang Mar Nor Ost Pel Quin Ras Sol Tor Ulm Ver Wend Yar Zel'.split(' ')
const ENDS = 'berg dahl ersen field gaard holm inder kvist lund mark nes quist ridge sand stad tveit vik wall weather yard'.split(' ')
const PAPERS = 'Courier Herald Post Gazette Tribune Monitor Observer Chronicle Dispatch Wire'.split(' ')
const BODIES =
  'Port Authority,City Council,Police Department,Institute of Health,Ministry of Transport,University,Workers Union,Energy Company'.split(',')

/** Towns of fewer people are left out. */
const LARGE = 200_000

export const surname = (chance: Chance): string => `${chance.pick(STARTS)}${chance.pick(ENDS)}`

export const outletName = (chance: Chance): string => `${chance.pick(STARTS)}${chance.pick(ENDS)} ${chance.pick(PAPERS)}`

export const organisation = (town: string, chance: Chance): string => `${town} ${chance.pick(BODIES)}`

/** Names of large towns, of rows (key, country, region, latitude, longitude, population, name where the key is another). */
export function placesOf(rows: readonly (readonly string[])[]): readonly string[] {
  const names = rows
    .filter(([key = '', , , , , population, name = '']) => name === '' && Number(population) >= LARGE && /^[a-z]{4,}(?: [a-z]{3,})?$/.test(key))
    .map(([key = '']) => key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()))
  return [...new Set(names)]
}
