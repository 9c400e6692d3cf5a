/**
 * Money before its figure, and sizes in a code: "$5", "US$ 5", "mxn$5", "EUR 125", "Rs 500", "MUSD 30".
 */
import type { NumberTables } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'
import { formIn, type Measure } from './unit.ts'

export interface Currency {
  readonly code: string
  readonly factor: number
  readonly at: number
}

/** The currency that ends just before piece `at`, with the piece it begins at. */
export function currencyBefore(pieces: readonly Piece[], at: number, tables: NumberTables): Currency | null {
  for (let length = Math.min(tables.longest, at); length > 0; length--) {
    const from = at - length
    const form = formIn(pieces, from, length, (written) => tables.currencies.has(written))
    const money = form === null ? undefined : tables.currencies.get(form)
    if (form === null || !money || !isOneSign(pieces, from, at) || !leads(pieces, from, form, tables)) continue
    return length === 1 ? withCode(pieces, { ...money, at: from }, tables) : { ...money, at: from }
  }
  const sized = sizedCode(pieces[at - 1], tables)
  return sized && { code: sized.name, factor: sized.factor, at: at - 1 }
}

/** Signs and codes lead a figure, names follow it. */
const leads = (pieces: readonly Piece[], from: number, form: string, { wordUses }: NumberTables): boolean =>
  /[^\p{L}\s.]/u.test(form) ||
  /^[A-Z]{3}$/.test(pieces[from]?.text ?? '') ||
  form.includes(' ') ||
  (/^(eur|usd|gbp|rs|rm|aed|myr|inr|rmb|cad|aud|chf|jpy|cny|hkd|nzd|sgd|sek|nok|dkk)$/.test(form) && !wordUses.get(form)?.has('unit and word'))

/** "A$", "hk $" are currencies, "a $4 billion deal" and "the firm 's $4 billion" have none but "$". */
const isOneSign = (pieces: readonly Piece[], from: number, at: number): boolean =>
  /^\p{L}+$/u.test(pieces[at - 1]?.text ?? '') ||
  pieces.slice(from + 1, at).every(({ glued }) => glued) ||
  !/^([ars]|au?|re?|le?|can)$/.test(pieces[from]?.lower ?? '')

/** "mxn$ 15": the code says whose sign it is. */
function withCode(pieces: readonly Piece[], sign: Currency, { currencies }: NumberTables): Currency {
  const before = pieces[sign.at - 1]
  if (sign.code !== 'USD' || pieces[sign.at]?.text !== '$' || !pieces[sign.at]?.glued || before?.text.length !== 3) return sign
  const money = currencies.get(before.lower) ?? currencies.get(before.text.toUpperCase())
  return money ? { code: money.code, factor: 1, at: sign.at - 1 } : sign
}

const CODE_SIZES: Readonly<Record<string, number>> = { M: 1e6, m: 1e6, k: 1e3, K: 1e3, T: 1e3, B: 1e9 }
const SIZED = /^[MmkKTB](?:EUR|USD|GBP|CHF|SEK|NOK|DKK|AUD|CAD|NZD|PLN|INR|JPY|CNY)$/

/** "30 MUSD", "kEUR": thousands and millions of a code. */
export function sizedCode(piece: Piece | undefined, { currencies }: NumberTables): Omit<Measure, 'next'> | null {
  if (!piece || !SIZED.test(piece.text)) return null
  const money = currencies.get(piece.lower.slice(1)) ?? currencies.get(piece.text.slice(1))
  return money ? { name: money.code, kind: 'money', unit: null, factor: CODE_SIZES[piece.text.charAt(0)] ?? 1 } : null
}
