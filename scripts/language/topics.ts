// How a paragraph comes to a topic that nobody numbers, and topics that are named together before they come.

import { fromEnglish } from './en/numerals.ts'
import * as english from './en/topics.ts'
import { fromChinese } from './zh/numerals.ts'
import * as chinese from './zh/topics.ts'

/** A paragraph that comes to a topic. */
export interface Opening {
  /** The words say so; else only their look, which counts in company. */
  told: boolean
  /** Characters of the heading: the words that come to the topic, or the sentence if it is short. */
  length: number
}

/** What a paragraph is opened with is said in so many characters. */
export const LONGEST_OPENING = 160

/** How the paragraph comes to a topic; null where it does not. `words`: its first LONGEST_OPENING characters. */
export function topicOpening(words: string): Opening | null {
  const isChinese = RE_CHINESE.test(words)
  const sentence = firstSentence(words, isChinese)
  if (isChinese && chinese.RE_PREVIEW.test(sentence)) return null
  const told = (isChinese ? chinese.RE_OPENS : english.RE_OPENS).exec(words)
  const match = told ?? (isChinese ? chinese.RE_MAY_OPEN : english.RE_MAY_OPEN).exec(words)
  if (!match) return null
  const length = match[0].length - (match.groups?.['stop'] ?? '').length
  return { told: told !== null, length: headingLength(sentence, length, isChinese) }
}

/** A short sentence that says how one matter stands: its length; null where the paragraph opens otherwise. */
export function briefOpening(words: string): number | null {
  const isChinese = RE_CHINESE.test(words)
  const topic = (isChinese ? chinese.RE_BRIEF : english.RE_BRIEF).exec(words)?.groups?.['topic']
  if (topic === undefined) return null
  return (isChinese ? chinese.RE_NO_BRIEF : english.RE_NO_BRIEF).test(topic) ? null : topic.length
}

/** The words say that matters are gone through one by one; a story is not. */
export function goesThrough(words: string): boolean {
  return RE_CHINESE.test(words)
    ? chinese.RE_GOES_THROUGH.test(words) && !chinese.RE_TELLS_STORY.test(words)
    : english.RE_GOES_THROUGH.test(words) && !english.RE_TELLS_STORY.test(words)
}

/**
 * `I have three things: the roof, the money, the hours.` → the three; null where none are named, or not as many as
 * said.
 */
export function namedTopics(sentence: string): string[] | null {
  const isChinese = RE_CHINESE.test(sentence)
  const named = isChinese ? chinese.RE_NAMED : english.RE_NAMED
  const between = isChinese ? chinese.RE_BETWEEN : english.RE_BETWEEN
  const { n = '', list = '' } = named.exec(sentence)?.groups ?? {}
  if (list === '') return null
  const members = list.split(isChinese && !list.includes('、') ? RE_COMMA : between).map(one => one.trim())
  if (members.length !== (isChinese ? fromChinese(n) : fromEnglish(n))) return null
  const topics = members.map(one => (isChinese ? one.replaceAll(chinese.RE_AROUND_MEMBER, '') : memberHead(one)))
  return topics.every(topic => topic.length > 0 && topic.length <= LONGEST_MEMBER) ? topics : null
}

/** The paragraph takes up what was named: how long its heading is; null where it does not. */
export function takesUp(words: string, topic: string): number | null {
  const isChinese = RE_CHINESE.test(words)
  const sentence = firstSentence(words, isChinese)
  const clause = (isChinese ? /^[^，。！？：；]*/u : /^[^,:;.!?]*/u).exec(sentence)?.[0] ?? ''
  const isTaken = isChinese
    ? startsWith(words, topic)
    : new RegExp(String.raw`\b${topic}\b`, 'iu').test(clause.slice(0, NEAR_ENGLISH))
  return isTaken ? headingLength(sentence, clause.length, isChinese) : null
}

// --- internal ---

const RE_CHINESE = /[\u4e00-\u9fff]/u
const RE_COMMA = /，(?:还有|最后是)?/u
const LONGEST_MEMBER = 40
/** An English topic that was named is taken up within so many characters. */
const NEAR_ENGLISH = 48
/** A sentence of so many characters is a heading as it stands; so few behind its first clause are no body. */
const SHORT_ZH = 18
const SHORT_EN = 60
const LEAST_REST_ZH = 9
const LEAST_REST_EN = 24

function firstSentence(words: string, isChinese: boolean): string {
  return (isChinese ? /^[^。！？\n]*/u : /^(?:[^.!?\n]|[.!?](?!\s|$))*/u).exec(words)?.[0] ?? ''
}

function headingLength(sentence: string, clause: number, isChinese: boolean): number {
  const isShort = sentence.length <= (isChinese ? SHORT_ZH : SHORT_EN)
  const rest = sentence.length - clause
  return isShort || rest < (isChinese ? LEAST_REST_ZH : LEAST_REST_EN) ? sentence.length : clause
}

function startsWith(words: string, topic: string): boolean {
  const before = chinese.RE_BEFORE_MEMBER.exec(words)?.[0].length ?? 0
  return words.startsWith(topic) || words.startsWith(topic, before)
}

function memberHead(member: string): string {
  const head = english.RE_MEMBER_HEAD.exec(member)?.groups?.['head'] ?? ''
  return head.replaceAll(/[^a-z ’'-]/giu, '').trim()
}
