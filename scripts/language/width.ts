// How long mixed Chinese and English text is on a slide: in em, and in characters.
// Pure: the widths come from widths.json, read off the fonts once (make-widths.ts).

import WIDTHS from './widths.json' with { type: 'json' }

/** Family and weight as the styles use them (design tokens: sans 400/500/700, serif 500/700/900). */
export type Font = keyof typeof WIDTHS

const FIRST = 0x20
const LAST = 0xff
/** What Chromium's `text-autospace: normal` puts between a Chinese and a Latin character or digit, in em. */
const AUTOSPACE = 0.125
/** `×`, which stands for a digit or a character kept back, as wide as a Chinese one. */
const TIMES = 0xd7

/** Width in em of `text` set on one line in `font`. `一二3` is 2 em, a digit and the space before it. */
export function textWidth(text: string, font: Font = 'sans-400'): number {
  const widths = WIDTHS[font]
  let total = 0
  let before: Script = 'other'
  // By index: this is asked for each line tried, and an iterator makes a string of each character.
  for (let at = 0, code = 0; at < text.length; at += code > 0xffff ? 2 : 1) {
    code = text.codePointAt(at) ?? 0
    total += code >= FIRST && code <= LAST ? (widths[code - FIRST] ?? 1000) : code < FIRST ? 0 : 1000
    const script = scriptOf(code)
    if (before !== 'other' && script !== 'other' && script !== before) total += AUTOSPACE * 1000
    before = script
  }
  return total / 1000
}

type Script = 'han' | 'word' | 'other'

/**
 * By code point ranges, because this is asked for each character of each line tried: Han with its extensions, Latin
 * letters and digits.
 */
function scriptOf(code: number): Script {
  // Chromium counts the signs of a share as a part of its number: `40%以上`.
  if (code === 0x25 || code === 0x2030) return 'word'
  if (code < 0x30) return 'other'
  if (code <= 0x39 || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'word'
  if (code < 0xc0) return 'other'
  if (code <= 0x24f) return code === 0xd7 || code === 0xf7 ? 'other' : 'word'
  return (code >= 0x3400 && code <= 0x9fff) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x323af)
    ? 'han'
    : 'other'
}

/**
 * Characters as the density rules count them: a Chinese character or mark 1, a Latin letter 0.5, white space nothing.
 */
export function countCharacters(text: string): number {
  let total = 0
  for (let at = 0, code = 0; at < text.length; at += code > 0xffff ? 2 : 1) {
    code = text.codePointAt(at) ?? 0
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue
    total += code <= 0x24f && code !== TIMES ? 0.5 : 1
  }
  return total
}
