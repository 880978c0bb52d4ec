// Finds the speaker's own name for a list in the words before it: 四条原则, 三点意见, “四个不到位”, three lessons.

import { findListNames, namesMatter } from '../../language/announcements.ts'
import type { Reading, Stretch } from '../reading.ts'

/** How far before the list an announcement may stand, in characters. */
const REACH = 160

/** The last announcement before `before` that names `count` things; else the last that names several; else null. */
export function announcementBefore(
  { spoken, lang }: Reading,
  from: number,
  before: number,
  count: number,
): Stretch | null {
  const start = Math.max(from, before - REACH)
  const text = spoken.text.slice(start, before)
  const found = findListNames(text, lang)
    .map(({ count: named, start: at, words }) => ({
      start: start + at,
      end: start + at + words.length,
      count: named,
      words,
    }))
    .filter(({ count: named, words }) => named > 1 && words.length >= 3 && words.length <= 24)
  const exact = found.filter(announcement => announcement.count === count && namesMatter(announcement.words, lang))
  const near = found.filter(
    announcement => Math.abs(announcement.count - count) === 1 && quotedAt(spoken.text, announcement.start),
  )
  const best = exact.at(-1) ?? near.at(-1)
  return best ? { start: best.start, end: best.end } : null
}

// --- internal ---

function quotedAt(text: string, at: number): boolean {
  return /[“"]/.test(text[at - 1] ?? '')
}
