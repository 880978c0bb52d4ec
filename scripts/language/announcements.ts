// One table of cue words: sentences that announce a series (我讲三点), that speak to the whole speech again
// (最后，… 同志们，…), or that run a meeting (会议议程).

import type { Lang, Span } from '../model/source.ts'
import { isClosing } from './closing.ts'
import * as english from './en/announcements.ts'
import { fromEnglish } from './en/numerals.ts'
import * as chinese from './zh/announcements.ts'
import { fromChinese } from './zh/numerals.ts'

export interface Announcement extends Span {
  count: number
  /** What is counted, as far as it can be told: `不够` of `三个不够`. */
  what: string
}

const RE_PREVIEW = new RegExp(`${chinese.PREVIEW}|${english.PREVIEW}`)

const RE_MATTER = new RegExp(`${chinese.MATTER}|${english.MATTER}`)

/** All announcements between the offsets, in order. */
export function findAnnouncements(text: string, { start, end }: Span): Announcement[] {
  const words = text.slice(start, end)
  const found: Announcement[] = []
  for (const match of words.matchAll(chinese.RE_COUNT)) {
    const { n = '', what = '' } = match.groups ?? {}
    const count = fromChinese(n)
    if (count >= 2) found.push({ count, what, start: start + match.index, end: start + match.index + match[0].length })
  }
  if (/[a-z]/i.test(words)) {
    for (const match of words.matchAll(english.RE_COUNT)) {
      const { n = '', what = '' } = match.groups ?? {}
      const count = fromEnglish(n)
      if (count >= 2)
        found.push({
          count,
          what: what.toLowerCase(),
          start: start + match.index,
          end: start + match.index + match[0].length,
        })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** `最后，我提三点希望：`: the series that follows belongs to the whole speech. */
export function announcesToAll(paragraph: string): boolean {
  if (chinese.RE_TOLD.test(paragraph) || chinese.RE_OCCASION_TO_ALL.test(paragraph.slice(0, 160))) return true
  return (
    isClosing(paragraph) &&
    (chinese.RE_SPEECH_ACT.test(paragraph) ||
      findAnnouncements(paragraph, { start: Math.max(0, paragraph.length - 60), end: paragraph.length }).length > 0 ||
      findAnnouncements(firstSentence(paragraph), { start: 0, end: LONGEST_OPENING }).length > 0)
  )
}

/** `Before I close, two requests.` */
function firstSentence(paragraph: string): string {
  return /^[A-Z]/.test(paragraph) ? (/^[^.!?]*/.exec(paragraph.slice(0, LONGEST_OPENING))?.[0] ?? '') : ''
}

const LONGEST_OPENING = 160

/** `在肯定成绩的同时，也要看到不足：`: what follows is beside the parts of the account, not in the last of them. */
export function closesAccount(paragraph: string): boolean {
  return chinese.RE_ACCOUNT.test(paragraph)
}

/** `以上每一个阶段，…` `这三件事…`: speaks of what was listed before. */
export function looksBack(paragraph: string): boolean {
  return chinese.RE_LOOKS_BACK.test(paragraph.slice(0, 12))
}

/** `对明年，我有两点想法。` */
export function isPromise(words: string): boolean {
  return chinese.RE_PROMISE.test(words)
}

/** What the speaker says that he will count in the last sentence of the paragraph: `下面，我强调三个方面：`. */
export function findPromise(text: string, paragraph: Span): Announcement | null {
  const start = Math.max(paragraph.start, paragraph.end - 80)
  const words = text.slice(start, paragraph.end)
  const sentence = words.slice(lastSentence(words))
  if (!chinese.RE_SPEECH_ACT.test(sentence) || chinese.RE_SAID.test(sentence)) return null
  return findAnnouncements(text, { start: start + lastSentence(words), end: paragraph.end }).at(-1) ?? null
}

/** Where the last sentence begins. */
function lastSentence(words: string): number {
  const bare = words.replace(/[。！？：:\s]+$/, '')
  return Math.max(...['。', '！', '？', '；'].map(sign => bare.lastIndexOf(sign))) + 1
}

/** A list by the speaker's own name (`四条原则`, `three lessons`), in offsets of `text`, and how many it says it has. */
export function findListNames(text: string, lang: Lang): { count: number; start: number; words: string }[] {
  return Array.from(text.matchAll(lang === 'zh' ? chinese.RE_LIST_NAME : english.RE_LIST_NAME), match => {
    const [whole, n = ''] = match
    if (lang === 'en') return { count: fromEnglish(n), start: match.index, words: whole }
    const words = withoutPredicate(whole.replace(chinese.RE_AFTER_NAME, ''))
    const before = text.slice(Math.max(0, match.index - NEAR), match.index)
    const counted = chinese.RE_NAMED.test(words) ? '' : (chinese.RE_COUNTED_BEFORE.exec(before)?.[0] ?? '')
    return { count: fromChinese(n), start: match.index - counted.length, words: counted + words }
  })
}

/** What a speaker counts before he lists it: `原则`, `lessons`. Not `天`, `people`. */
export function isMatter(what: string): boolean {
  return RE_MATTER.test(what)
}

/** `四条原则` says what is counted; `四个` does not. */
export function namesMatter(words: string, lang: Lang): boolean {
  return lang === 'en' || chinese.RE_NAMED.test(words) || chinese.RE_NAMED_BEFORE.test(words)
}

export function isChairing(sentence: string): boolean {
  return chinese.RE_CHAIRING.test(sentence)
}

export function isPreview(sentence: string): boolean {
  return RE_PREVIEW.test(sentence)
}

// --- internal ---

/** Characters before a count in which stands what is counted. */
const NEAR = 8

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** `三件事要在` → `三件事`: what is said of the list is no part of its name. */
function withoutPredicate(name: string): string {
  for (const { segment, index } of segmenter.segment(name))
    if (chinese.AFTER_NAME.has(segment) && chinese.RE_WHOLE_NAME.test(name.slice(0, index))) return name.slice(0, index)
  return name
}
