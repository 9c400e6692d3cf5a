/**
 * Agreement of passages with kindred words counted in part (kindred.ts), for many pairs of few passages: each word gets a number once, its kin is
 * looked for once, and a pair costs no more than the words of both.
 *     kindredAgreement(passages)(3, 7)      agreement(passages[3], passages[7], kindredCoverage(all their words)), to the last bit
 * Asked for pairs of one passage in a row, it is quickest.
 */
import { KINDRED, kinFinder } from './kindred.ts'
import { agreementOf, type Passage } from './passages.ts'

interface Numbered {
  readonly words: Int32Array
  readonly weights: Float64Array
  readonly weight: number
}

export function kindredAgreement(passages: readonly Passage[]): (a: number, b: number) => number {
  const numbers = numbersOf(passages)
  const items = passages.map((passage) => numbered(passage, numbers))
  const kin = kinOfNumbers(numbers)
  const seats = new Int32Array(numbers.size)
  const found = new Float64Array(items.reduce((most, { words }) => Math.max(most, words.length), 0))
  let seated = NOBODY
  return (a, b) => {
    const [one, other] = [items[a] ?? NOBODY, items[b] ?? NOBODY]
    if (one.weight === 0 || other.weight === 0) return 0
    if (seated !== one) seat(one, seated, seats)
    seated = one
    found.fill(0, 0, one.words.length)
    const back = covered(other, (word) => find(word, kin(word), seats, found))
    let at = 0
    const forth = covered(one, () => found[at++] ?? 0)
    return agreementOf(forth, back, Math.min(one.words.length, other.words.length))
  }
}

const NOBODY: Numbered = { words: new Int32Array(0), weights: new Float64Array(0), weight: 0 }

/** `seats`: where each word stands in the passage, from 1; 0 where it does not. */
function seat({ words }: Numbered, before: Numbered, seats: Int32Array): void {
  for (const word of before.words) seats[word] = 0
  for (let at = 0; at < words.length; at++) seats[words[at] ?? 0] = at + 1
}

/** How far a word of the other passage stands among the seated ones: 1, KINDRED or 0. `found` keeps the same for each of those, by its place. */
function find(word: number, kin: Int32Array, seats: Int32Array, found: Float64Array): number {
  const seat = seats[word] ?? 0
  if (seat > 0) found[seat - 1] = 1
  let share = seat > 0 ? 1 : 0
  for (const one of kin) {
    const kinSeat = seats[one] ?? 0
    if (kinSeat === 0) continue
    if (share === 0) share = KINDRED
    if (found[kinSeat - 1] === 0) found[kinSeat - 1] = KINDRED
  }
  return share
}

/** Share of the weight that is found, word by word. */
function covered({ words, weights, weight }: Numbered, share: (word: number) => number): number {
  let sum = 0
  for (let at = 0; at < words.length; at++) sum += share(words[at] ?? 0) * (weights[at] ?? 0)
  return sum / weight
}

function numbersOf(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { terms } of passages) for (const word of terms.keys()) if (!numbers.has(word)) numbers.set(word, numbers.size)
  return numbers
}

function numbered({ terms, weight }: Passage, numbers: ReadonlyMap<string, number>): Numbered {
  return { words: Int32Array.from(terms.keys(), (word) => numbers.get(word) ?? 0), weights: Float64Array.from(terms.values()), weight }
}

function kinOfNumbers(numbers: ReadonlyMap<string, number>): (word: number) => Int32Array {
  const kinOf = kinFinder(numbers.keys())
  const known: Int32Array[] = []
  const words = [...numbers.keys()]
  return (word) => {
    known[word] ??= Int32Array.from(kinOf(words[word] ?? ''), (kin) => numbers.get(kin) ?? 0)
    return known[word] ?? EMPTY
  }
}

const EMPTY = new Int32Array(0)
