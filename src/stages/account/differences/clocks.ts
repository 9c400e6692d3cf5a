/**
 * Clocks: hours of the day as pages give them, and when two of them cannot both hold.
 *     "shortly before 11 p.m." / "11:35 p.m."      cannot      "about 11 p.m." / "11:20 p.m."      may
 */
import type { Page } from '../../../model/page.ts'
import type { Time } from '../../../model/time.ts'

interface Clock {
  readonly time: Time
  readonly exact: string
  /** Earliest and latest minute of the day that the words allow. */
  readonly from: number
  readonly to: number
}

/** Minutes that any hour is good for, and those of an hour named with "about". */
const LOOSE = 10
const LOOSER = 30
const DAY = 1440

/** Null for what is no point: "by noon", "since 9 a.m.", parts of a day. */
export function clockOf({ article }: Page, time: Time): Clock | null {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(time.value ?? '') ?? []
  if (hour === undefined || minute === undefined) return null
  const at = Number(hour) * 60 + Number(minute)
  const words = `${article.text.slice(Math.max(0, time.start - 12), time.start)}${time.exact}`.toLowerCase()
  if (/\b(?:by|until|till|since|from|between) /.test(words)) return null
  if (/\bbefore /.test(words)) return { time, exact: time.exact, from: at - 2 * LOOSER, to: at + LOOSE / 2 }
  if (/\bafter /.test(words)) return { time, exact: time.exact, from: at - LOOSE / 2, to: at + 2 * LOOSER }
  const loose = /\b(?:about|around|some|roughly|nearly|almost|shortly|near) /.test(words) ? LOOSER : LOOSE
  return { time, exact: time.exact, from: at - loose, to: at + loose }
}

/** The minutes allowed never meet, midnight round. */
export const clockClash = (a: Clock, b: Clock): boolean => [-DAY, 0, DAY].every((shift) => a.to + shift < b.from || b.to < a.from + shift)
