// Where words in single marks end: `‘It’s not the gate,’ she said`. The closing mark is the apostrophe's sign, so what
// stands around each of them tells which it is.

/**
 * Place of the mark that closes what `‘` opens at `at`, or null. A sign before it is sure (`gate,’`); a letter before
 * and none behind it may be a plural's (`the boys’ hats`) and closes only where no sure one follows in these words.
 */
export function singleMarkEnd(text: string, at: number, end: number): number | null {
  let likely: number | null = null
  for (let i = at + 1; i < end; i++) {
    const character = text[i] ?? ''
    if (RE_OTHER_WORDS.test(character)) return likely
    if (character !== '’') continue
    const [before, behind] = [text[i - 1] ?? '', text[i + 1] ?? '']
    if (RE_SURE_BEFORE.test(before) || RE_HAN.test(before + behind)) return i
    if (!RE_LETTER.test(behind) && !/\s/.test(before)) likely ??= i
  }
  return likely
}

// --- internal ---

/** Another quotation opens, or one around it closes. */
const RE_OTHER_WORDS = /[‘”\n]/
const RE_SURE_BEFORE = /[.,!?…;—]/
const RE_HAN = /[\u4e00-\u9fff。，！？]/
const RE_LETTER = /[\p{L}\d]/u
