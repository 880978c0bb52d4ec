// The head of a row: what it is about or what is to be done, in the speaker's own first words. A slide sets it in bold,
// so that a row is found before it is read.

import type { Lang, Span } from '../model/source.ts'
import * as english from './en/heads.ts'
import { salutationLength } from './salutations.ts'
import { textWidth } from './width.ts'
import * as chinese from './zh/heads.ts'

/** A row up to this width in em is a head as a whole. */
const WHOLE = { zh: 8, en: 12 } as const
/** Widest topic, or verb and object, and the least that says something. */
const MOST = { zh: 10, en: 15 } as const
const LEAST = { zh: 2, en: 3 } as const
/** Up to its first comma or colon a head may be as wide as this. */
const MOST_CLAUSE = { zh: 12, en: 16 } as const

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Where the head of a row lies: the day from which or by which it holds, up to its first comma or colon, or its topic,
 * or its verb and object; the whole of a short row. Null where none of them ends in time. `供热面积增加到12万平方米` → `供热面积`.
 */
export function headOf(text: string, lang: Lang): Span | null {
  if (textWidth(text, 'sans-700') <= WHOLE[lang]) return { start: 0, end: text.length }
  const term = lang === 'zh' ? chinese.RE_TERM.exec(text) : english.RE_TERM.exec(text)
  if (term) return { start: 0, end: term[0].length }
  return lang === 'zh' ? chineseHead(text) : englishHead(text)
}

/** May this clause head what its sentence says then: neither half of it, nor waiting for it, nor a greeting? */
export function isHeadClause(clause: string, lang: Lang): boolean {
  const words = lang === 'zh' ? chinese : english
  return !words.RE_HALF.test(clause) && !words.RE_WAITS.test(clause) && salutationLength(`${clause}，`) < clause.length
}

/** May these words before a colon name what is said then: nobody who speaks, nothing that introduces it? */
export function isTopic(words: string, lang: Lang): boolean {
  const { RE_WAITS, RE_NO_TOPIC } = lang === 'zh' ? chinese : english
  return !RE_WAITS.test(words) && !RE_NO_TOPIC.test(words)
}

/** Does this say what is done, without a word on who does it: `确保一个不落`, `不许再往河滩上倒渣土`? */
export function opensWithAction(clause: string): boolean {
  const done = clause.replace(chinese.RE_LEAD, '')
  return chinese.RE_VERB.test(done) || chinese.RE_GOES_ON.test(done)
}

/** The words that all rows begin with (`坚持` of `坚持党建引领`, `坚持以人为本`): their number of characters, 0 for none. */
export function sharedHead(rows: readonly string[], lang: Lang): number {
  const [first = '', ...others] = rows
  if (others.length === 0) return 0
  const words = lang === 'zh' ? wordsOf(first) : (first.match(/\S+\s*/gu) ?? [])
  let shared = ''
  for (const word of words) {
    const longer = shared + word
    if (!others.every(row => row.startsWith(longer))) break
    shared = longer
  }
  return shared.trim().length >= LEAST[lang] && rows.every(row => row.length > shared.length) ? shared.length : 0
}

// --- internal ---

/** The head from `start` on, unless it tears a quotation or a bracket. */
function within(text: string, start: number, length: number | null): Span | null {
  if (length === null) return null
  const isWhole = (piece: string) =>
    (piece.match(/[“‘（《(]/gu)?.length ?? 0) === (piece.match(/[”）》)]/gu)?.length ?? 0)
  return isWhole(text.slice(0, start)) && isWhole(text.slice(start, start + length))
    ? { start, end: start + length }
    : null
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

function isWide(text: string, least: number, most: number): boolean {
  const width = textWidth(text, 'sans-700')
  return width >= least && width <= most
}

function chineseHead(text: string): Span | null {
  const start = chinese.RE_LEAD.exec(text)?.[0].length ?? 0
  const rest = text.slice(start)
  const end = chineseClause(rest) ?? chineseTopic(rest) ?? chineseAction(rest)
  return within(text, start, end)
}

/** `管网老化 | ，还有186公里`; what is left of a row behind its lead may be all head. */
function chineseClause(text: string): number | null {
  const border = text.search(/[，：；]|——/u)
  const clause = border < 0 ? text : text.slice(0, border)
  const rest = text.slice(clause.length)
  if (chinese.RE_DENIES.test(clause) && chinese.RE_TURNS.test(rest)) return null
  if (isFirstOfFigures(clause, rest)) return null
  // A row of one clause is no head of itself, nor is a list of what the rest sums up.
  const most = rest === '' || clause.includes('、') ? MOST.zh : MOST_CLAUSE.zh
  return isWide(clause, LEAST.zh, most) && isHeadClause(clause, 'zh') ? clause.length : null
}

/** `本科的奖2000，专科的奖1000`, `214户，3860股`: its figure is said as that of the clause behind it, its equal. */
function isFirstOfFigures(clause: string, rest: string): boolean {
  const own = /([^\d\s])\s*[\d.,]+\D*$/u.exec(clause)?.[1]
  const next = /^[，,；;]\s*([^\d，,；;：:。]*)\d/u.exec(rest)?.[1]?.trim()
  return own !== undefined && next !== undefined && (next === '' || next.endsWith(own))
}

/** `机子不坏、人不停、天不变`: what is first in a row of equals is no head of them. */
function opensEquals(text: string): boolean {
  const member = /^[^，：；。！？、]+(?=、)/u.exec(text)?.[0]
  return member !== undefined && textWidth(member, 'sans-700') <= MOST.zh
}

function chineseTopic(text: string): number | null {
  if (opensEquals(text)) return null
  if (chinese.RE_NO_TOPIC.test(text) || chinese.RE_CONDITION.test(text.slice(0, MOST.zh)) || chinese.RE_VERB.test(text))
    return null
  let topic = ''
  for (const word of wordsOf(text)) {
    if (/[，：；。！？、]/u.test(word)) return null
    if (
      isPredicate(word, text.slice(topic.length + word.length)) &&
      isWide(topic, LEAST.zh, MOST.zh) &&
      !chinese.RE_OPEN_END.test(topic)
    )
      return chinese.RE_TIME.test(topic) ? null : topic.length
    topic += word
    if (textWidth(topic, 'sans-700') > MOST.zh) return null
  }
  return null
}

/** `增加到` `不用` are predicates as `增加` and `不` are. */
function isPredicate(word: string, after: string): boolean {
  if (isInName(word, after)) return false
  return chinese.PREDICATES.has(word.replace(/(?<=.)[到至了]$/u, '')) || /^不[^同少]$/u.test(word)
}

/** `会` of an assembly, `增长` of `增长目标`, `需要` of `发展需要和`, `达` of `碳达峰` are part of a name: what comes `after` tells. */
function isInName(word: string, after: string): boolean {
  return chinese.IN_NAMES.some(row => row.word.test(word) && row.after.test(after))
}

function chineseAction(text: string): number | null {
  if (!chinese.RE_VERB.test(text) || opensEquals(text)) return null
  let action = ''
  for (const word of wordsOf(text)) {
    if (/[，：；。！？、]/u.test(word)) return null
    const isPart = isInName(word, text.slice(action.length + word.length))
    if (
      chinese.AFTER_OBJECT.has(word) &&
      !isPart &&
      isWide(action, LEAST.zh + 2, MOST.zh) &&
      !chinese.RE_OPEN_END.test(action)
    )
      return action.length
    action += word
    if (textWidth(action, 'sans-700') > MOST.zh) return null
  }
  return null
}

function englishHead(text: string): Span | null {
  if (text.endsWith('?')) return null
  const start = english.RE_LEAD.exec(text)?.[0].length ?? 0
  const rest = text.slice(start)
  const end = englishClause(rest) ?? englishTopic(rest) ?? englishAction(rest)
  return within(text, start, end)
}

function englishClause(text: string): number | null {
  const border = text.search(/[:;—]|,(?=\s\p{Ll})/u)
  const clause = border < 0 ? text : text.slice(0, border)
  const rest = text.slice(clause.length)
  if (english.RE_DENIES.test(clause) && english.RE_TURNS.test(rest)) return null
  if (english.RE_EQUALS.test(rest)) return null
  if (isFirstOfFigures(clause, rest)) return null
  return isWide(clause, LEAST.en, rest === '' ? WHOLE.en : MOST_CLAUSE.en) && isHeadClause(clause, 'en')
    ? clause.length
    : null
}

function englishTopic(text: string): number | null {
  if (english.RE_NO_TOPIC.test(text) || english.RE_HALF.test(text)) return null
  return before(text, english.RE_PREDICATE, 2)
}

function englishAction(text: string): number | null {
  return english.RE_HALF.test(text) ? null : before(text, english.RE_AFTER_OBJECT, 3)
}

/** Up to the first word of a kind that leaves enough before it. */
function before(text: string, kind: RegExp, least: number): number | null {
  let head = ''
  for (const word of text.match(/\S+\s*/gu) ?? []) {
    if (
      kind.test(word.trim()) &&
      isWide(head.trim(), LEAST.en, MOST.en) &&
      !english.RE_WAITS.test(head.trim()) &&
      !english.RE_INSIDE.test(head) &&
      head.trim().split(/\s+/u).length >= least
    )
      return head.trim().length
    if (/[,:;—–]/u.test(word)) return null
    head += word
    if (textWidth(head, 'sans-700') > MOST.en) return null
  }
  return null
}
