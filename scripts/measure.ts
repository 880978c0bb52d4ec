// How long mixed Chinese and English text is: in em on a slide, in seconds aloud.
// Pure: the widths come from widths.json, read off the fonts once (make-widths.ts).

import WIDTHS from './widths.json' with { type: 'json' }

/** Family and weight as the styles use them (design tokens: sans 400/500/700, serif 500/700/900). */
export type Font = keyof typeof WIDTHS

const FIRST = 0x20
const LAST = 0xFF
/** What Chromium's `text-autospace: normal` puts between a Chinese and a Latin character or digit, in em. */
const AUTOSPACE = 0.125
const RE_HAN = /\p{Script=Han}/u
const RE_WORD = /[\p{Script=Latin}\p{Nd}]/u

/** Width in em of `text` set on one line in `font`. `一二3` is 2 em, a digit and the space before it. */
export function textWidth(text: string, font: Font = 'sans-400'): number {
  const widths = WIDTHS[font]
  let total = 0
  let before = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    total += code >= FIRST && code <= LAST ? (widths[code - FIRST] ?? 1000) : code < FIRST ? 0 : 1000
    if (before && ((RE_HAN.test(before) && RE_WORD.test(character)) || (RE_WORD.test(before) && RE_HAN.test(character)))) total += AUTOSPACE * 1000
    before = character
  }
  return total / 1000
}

/** Characters as the density rules count them: a Chinese character or mark 1, a Latin letter 0.5, white space nothing. */
export function countCharacters(text: string): number {
  let total = 0
  for (const character of text) {
    if (/\s/.test(character)) continue
    total += (character.codePointAt(0) ?? 0) <= 0x24F && character !== '×' ? 0.5 : 1
  }
  return total
}

/** Chinese characters a minute of a formal speech read aloud; a stated rate, to be replaced by the speaker's own. */
export const CHARACTERS_PER_MINUTE = 180
/** English words a minute of a formal address. */
export const WORDS_PER_MINUTE = 140

/** Seconds to say `text`: Chinese characters and figures by one rate, Latin words by another, marks not counted. */
export function speakingSeconds(text: string): number {
  const words = text.match(/[\p{Script=Latin}'’]+/gu)?.length ?? 0
  const characters = text.match(/[\p{Script=Han}\p{Nd}×]/gu)?.length ?? 0
  return Math.round(60 * (characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE))
}
