// Words in quotation marks behind a verb of saying, be they a sentence or a piece of one: `说我们的庙会“不过是…的糖纸”。`,
// `said that bodies like ours “have grown too big …”`. Whoever says them, they are not the speaker's.

import { RE_NAMES_AT_END, RE_SAYS as RE_SAYS_EN } from './en/saying.ts'
import type { Lang, Span } from '../model/source.ts'
import { RE_NO_SPEECH_AT_END, RE_PROPOSES, RE_SAYS } from './zh/saying.ts'

/** Places of the words, without their marks, in one paragraph. */
export function saidInMarks(paragraph: string, lang: Lang): Span[] {
  return Array.from(paragraph.matchAll(RE_MARKED[lang]), ({ index, 0: marked }) => ({
    start: index + 1,
    end: index + marked.length - 1,
  })).filter(({ start, end }) => {
    const lead = (paragraph.slice(0, start - 1).match(RE_LEAD[lang])?.[0] ?? '').trim()
    const [words, after] = [paragraph.slice(start, end), paragraph.slice(end + 1)]
    return lang === 'zh' ? isSaid(lead, words, after) : RE_SAYS_EN.test(lead) && !RE_NAMES_AT_END.test(lead)
  })
}

// --- internal ---

/** Fewer characters are a name or a single word. */
const RE_MARKED: Record<Lang, RegExp> = { zh: /[“「『][^“”「」『』]{6,}[”」』]/gu, en: /[“"][^“”"]{12,}[”"]/gu }
/** The sentence before, from its own beginning. */
const RE_LEAD: Record<Lang, RegExp> = { zh: /[^。！？；”」』]*$/u, en: /(?:[^.!?"”]|\.(?!\s))*$/u }

function isSaid(lead: string, words: string, after: string): boolean {
  const bare = lead.replace(/[：:]$/u, '')
  const isSentence = /[。！？…]$/u.test(words) || /^(?:[，。！？；]|$)/u.test(after)
  const isList = words.includes('、') && !/[，。]/u.test(words)
  return (
    isSentence &&
    !isList &&
    (bare !== lead || RE_SAYS.test(bare) || RE_PROPOSES.test(bare)) &&
    !RE_NO_SPEECH_AT_END.test(bare.replace(/[，,]$/u, ''))
  )
}
