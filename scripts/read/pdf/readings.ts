// How a character is read, in small letters above it: 拼音, 注音, kana. Nobody speaks them, and in the middle of a line
// they would cut it in two.

import type { Run } from './worker.ts'

const TONES = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'
const KANA = String.raw`\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}`
/** Matches `qú táng`, `ㄑㄩˊ`, `みず`: letters that only tell how others are read. Not `GDP`, not `2024`. */
const RE_READING = new RegExp(String.raw`^(?=.*[${TONES}${KANA}])[\p{Script=Latin}${KANA}ˊˇˋ˙·'’\s]+$`, 'u')
/** Of the size of the characters below, at most. */
const SMALL = 0.7
/** In sizes of those characters, how far above their base line it stands. */
const LEAST_ABOVE = 0.6
const MOST_ABOVE = 1.9

/** The runs of a page without the readings, for which the lines below them were set lower. */
export function withoutReadings(runs: readonly Run[]): Run[] {
  const readings = new Set(runs.filter(run => RE_READING.test(run.text.trim().normalize('NFC'))))
  if (readings.size === 0) return [...runs]
  const lowered = new Map<Run, number>()
  for (const reading of readings) {
    const base = runs.find(run => isBelow(run, reading))
    if (base) lowered.set(base, reading.size)
    else readings.delete(reading)
  }
  return runs
    .filter(run => !readings.has(run))
    .map(run => (lowered.has(run) ? { ...run, lowered: lowered.get(run) ?? 0 } : run))
}

// --- internal ---

/** The characters that the small ones above them may belong to. */
function isBelow(base: Run, { x, y, width, size }: Run): boolean {
  const above = (base.y - y) / base.size
  const middle = x + width / 2
  return (
    size <= base.size * SMALL &&
    above > LEAST_ABOVE &&
    above < MOST_ABOVE &&
    /\p{Script=Han}/u.test(base.text) &&
    middle > base.x - size &&
    middle < base.x + base.width + size
  )
}
