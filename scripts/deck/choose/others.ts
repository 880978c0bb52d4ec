// Words of the speech that are not the speaker's: told, imagined, contradicted. No row shows them as his.

import { splitLines } from '../../language/sentences.ts'
import { isAnswered } from '../../language/clauses/index.ts'
import { anyOf, pattern } from '../../language/any-of.ts'
import * as en from '../../language/en/saying.ts'
import * as zh from '../../language/zh/saying.ts'
import type { OutlineNode, Quote } from '../../model/outline.ts'
import type { Lang } from '../../model/source.ts'
import { locate, paragraphAround, type Speech, type Stretch } from '../reading.ts'

/** Quoted words that are told, imagined or contradicted. */
export function othersWords(speech: Speech): Stretch[] {
  const walk = (children: readonly OutlineNode[]): Stretch[] =>
    children.flatMap(child => {
      if (child.type === 'section') return walk(child.children)
      if (child.type !== 'quote') return []
      const at = locate(speech, child.span)
      return child.voice !== undefined || isUnsigned(speech, child) || isContradicted(speech, at) ? [at] : []
    })
  return [...walk(speech.outline.children), ...turnsOfDialogue(speech.spoken.text)]
}

/** Does the speaker answer these words, right behind them or after his reasons? */
export function isContradicted(speech: Speech, quotation: Stretch): boolean {
  const { end } = paragraphAround(speech, quotation)
  return isAnswered(speech.spoken.text.slice(quotation.end, end), speech.lang)
}

/**
 * Words of somebody whose name was not found (`他毕业时写了一句话：`, `What did the manager say?`): without it they would be the
 * speaker's. What is said by all (`俗话说`), or stands written, needs no name.
 */
export function isUnsigned(speech: Speech, { speaker, span }: Quote): boolean {
  if (speaker !== null) return false
  const { start } = locate(speech, span)
  const before = speech.spoken.text.slice(Math.max(0, start - LEAD), start)
  const lead = (before.match(RE_LEAD[speech.lang])?.[0] ?? '').replace(/[：:，,\s“"「]+$/u, '')
  if (RE_I_SAY.test(lead)) return false
  return SAYS[speech.lang].some(says => says.test(lead)) && !RE_OF_ALL[speech.lang].test(lead)
}

// --- internal ---

/** His own words of another day. */
const RE_I_SAY = /(?:^|[，,；])我(?![们們])[^，]{0,12}$|\bI\s(?:said|told|asked|answered|wrote)\b[^.]*$/u
/** Characters in which the sentence before has its verb. */
const LEAD = 80
const RE_LEAD: Record<Lang, RegExp> = { zh: /[^。！？；”」\n]*$/u, en: /(?:[^.!?”\n]|[.!?](?!\s)|\?(?=\s["“]?$))*$/u }
const SAYS: Record<Lang, readonly RegExp[]> = {
  zh: [zh.RE_SAYS_AT_END, zh.RE_WORDS_AT_END, /句就?是$/u],
  en: [en.RE_SAYS_AT_END, en.RE_SAYS_THAT_AT_END, /\bsay\?$/u],
}
/** Nobody's in particular: sayings, what is written, what we all say. */
const RE_OF_ALL: Record<Lang, RegExp> = {
  zh: pattern(anyOf`》 [上里裡裏][刻写寫挂掛贴貼印][着著] [俗老古][话話] 古人 [书書] 大家`),
  en: /\bproverb\b/iu,
}

/** `老站长：…` `小赵：…`: who speaks, before what he says. */
const RE_TURN = /^[\p{L}·. ]{1,16}[：:](?=\s?\S)/u
/** So many lines of a dialogue, each speaker with this many of them at least. */
const LEAST_TURNS = 6
const LEAST_EACH = 2

/** Lines that open with the names of those who take turns: minutes, an interview, a play. None is the speaker's own. */
function turnsOfDialogue(text: string): Stretch[] {
  const turns = splitLines(text).flatMap(({ start, end }) => {
    const name = RE_TURN.exec(text.slice(start, end))?.[0]
    return name === undefined ? [] : [{ start, end, name }]
  })
  const names = new Set(turns.map(({ name }) => name))
  return turns.length >= LEAST_TURNS && names.size > 1 && turns.length >= LEAST_EACH * names.size ? turns : []
}
