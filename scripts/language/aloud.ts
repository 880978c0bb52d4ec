// A text as it is read aloud: figures, dates and signs become the words a speaker says. Only their number matters to
// the time plan, so 零/〇 and 二/两 are not told apart; what is written is never changed by this.

import { englishAloud } from './en/aloud.ts'
import { chineseAloud } from './zh/aloud.ts'

/** Chinese characters a minute of a formal speech; docs/rehearsal.md names the sources. */
export const CHARACTERS_PER_MINUTE = 180
/** English words a minute of a formal address; docs/rehearsal.md. */
export const WORDS_PER_MINUTE = 140

/**
 * Seconds of silence that the rates do not contain: between paragraphs (after a heading as well), and while a page is
 * turned.
 */
export const PARAGRAPH_PAUSE = 0.6
export const PAGE_PAUSE = 1

/** Matches `３`, `Ｇ`, `％`, `．`. Not `，`: marks stay as they are. */
const RE_FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．：／－]/g

/** `2021年增长6.6%` → `二零二一年增长百分之六点六`; in English text `rose 6.6%` → `rose six point six percent`. */
export function readAloud(text: string, lang: 'zh' | 'en'): string {
  const plain = text.replace(RE_FULL_WIDTH, sign => sign.normalize('NFKC'))
  return lang === 'zh' ? chineseAloud(plain) : englishAloud(plain)
}

/**
 * Words of a text as a speaker counts them: Chinese characters (a letter of GDP is one as well), and words of other
 * scripts.
 */
export function countAloud(text: string, lang: 'zh' | 'en'): { characters: number; words: number } {
  const aloud = readAloud(text, lang)
  const letters = Array.from(aloud.matchAll(RE_LETTERS), match => match[0].length).reduce(
    (sum, count) => sum + count,
    0,
  )
  return {
    characters: (aloud.match(RE_CHARACTER)?.length ?? 0) + letters,
    words: aloud.replace(RE_LETTERS, ' ').match(RE_WORD)?.length ?? 0,
  }
}

/**
 * Seconds to say `text` without a pause longer than a full stop; `rate` is the speaker's own, in characters a minute
 * (words in English).
 */
export function speakingSeconds(text: string, lang: 'zh' | 'en', rate?: number): number {
  const { characters, words } = countAloud(text, lang)
  const factor = rate === undefined ? 1 : rate / (lang === 'zh' ? CHARACTERS_PER_MINUTE : WORDS_PER_MINUTE)
  return (60 * (characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE)) / factor
}

// --- internal ---

const RE_CHARACTER = /[\p{Script=Han}〇×]/gu
/** Matches `GDP`, `A`, `B2B` without its figure. Not `Gdp`, `WiFi`. Read letter by letter. */
const RE_LETTERS = /(?<![A-Za-z])[A-Z]{1,5}(?![A-Za-z])/g
const RE_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}'’]*/gu
