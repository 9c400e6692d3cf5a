/**
 * Wordings: patterns over sentences with slots.
 *     wording`from ${amount('a')}${WORDS} to ${amount('b')}`     "from <N1> in May to <N2>"     { a: slot 1, b: slot 2 }
 * Every repeat has an upper end, so that no text takes long.
 */
import type { Slot, Slotted } from './slots.ts'

/** A few words without a figure or a stop. */
export const WORDS = String.raw`(?: (?!<)[^\s,.;:()—–]{1,30}){0,6}?`
/** "the", "its", "the army's". */
export const THE = String.raw`(?:(?:(?!<)[^\s,.;:()—–]{1,30}) ){0,3}?`

export const slotOf = (name: string, kinds: string): string => `<[${kinds}](?<${name}>\\d{1,3})>`
export const amount = (name: string): string => slotOf(name, 'N')
export const share = (name: string): string => slotOf(name, 'PR')

/** The words that led to the match, and the slots by name. */
export interface Found {
  readonly words: string
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly slots: Readonly<Record<string, Slot>>
}

export const wording = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'u')

/** The first place where the sentence uses the wording. */
export function findWording({ text, slots }: Slotted, pattern: RegExp): Found | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const groups = match.groups ?? {}
  const named = Object.entries(groups).flatMap(([name, index]): readonly (readonly [string, Slot])[] => {
    const slot = index !== undefined && /^\d+$/.test(index) ? slots[Number(index)] : undefined
    return slot === undefined ? [] : [[name, slot]]
  })
  return { words: match[0], groups, slots: Object.fromEntries(named) }
}
