// A line of a cover that says when and, beside it, where, at what or who: `2026年1月23日 · 苏州`, `Saturday 14 June 2025,
// St Luke's Hall`, `校长 林若水（2025年9月1日 开学典礼）`. One mechanism: a whole date anywhere in the line, and what stands
// before and behind it parted by a sign.

import { RE_DATE_IN } from '../../language/dates.ts'
import { RE_KIND as RE_KIND_EN, RE_NAME_AND_OFFICE, RE_TITLED_NAME } from '../../language/en/people.ts'
import { isName } from '../../language/people.ts'
import { RE_KIND } from '../../language/titles.ts'
import type { TitleBlock } from './block.ts'

/** The date and what stands beside it; null where the line is none such. */
export function datedLine(words: string): { date: string; beside: string[] } | null {
  if (words.length > LONGEST || RE_KIND.test(words) || RE_KIND_EN.test(words)) return null
  const found = RE_DATE_IN.exec(words)
  const date = found?.[0].trim() ?? ''
  // Without its year, in brackets: `（8月20日，集团视频会议）`.
  if (!found || (!RE_YEAR.test(date) && !/^[（(].*[）)]$/u.test(words)) || !isParted(words, found)) return null
  const beside = [words.slice(0, found.index), words.slice(found.index + found[0].length)]
    .map(part => part.replace(RE_EDGES, '').replace(/^[于於]/u, ''))
    .filter(part => part !== '')
  return beside.every(part => isName(part) || isPlace(part)) ? { date, beside } : null
}

/** Takes such a line where no date is known. */
export function takeDatedLine(block: TitleBlock, words: string): boolean {
  const line = block.date === null ? datedLine(words) : null
  if (!line) return false
  block.date = line.date
  for (const part of line.beside) {
    if (block.speaker === null && isSpeaker(part)) block.speaker = part
    else block.occasion ??= part
  }
  return true
}

/** The date of a line that stays what it is, as a subtitle does; null where it has none. */
export function dateIn(words: string): string | null {
  return RE_DATE_IN.exec(words)?.[0].trim() ?? null
}

// --- internal ---

/** Beside a date a bare English name is that of a place: `St Columba's Chapel`. */
function isSpeaker(part: string): boolean {
  return /[\u4e00-\u9fff]/u.test(part) ? isName(part) : RE_NAME_AND_OFFICE.test(part) || RE_TITLED_NAME.test(part)
}

const LONGEST = 80
const RE_YEAR = /年|\d{4}/u
/** Signs between a date and what stands beside it. */
const RE_EDGES = /^[\s　·・|｜,，、;；:：()（）—–-]+|[\s　·・|｜,，、;；:：()（）—–-]+$/gu
const MOST_HAN = 24

/** `在` and a sign part as well; `2025年3月1日召开` goes on as a sentence. */
function isParted(words: string, { index, 0: date }: RegExpExecArray): boolean {
  const [before, after] = [words.slice(0, index), words.slice(index + date.length)]
  const parts = /^$|^[\s　·・|｜,，、;；:：()（）—–-]/u
  return (parts.test(after) || after.startsWith('在')) && parts.test([...before].toReversed().join(''))
}

/** A few words without verb or end of sentence, in English names: `镇政府二楼会议室`, `St Luke's Hall`, `6 pm`. */
function isPlace(part: string): boolean {
  if (/[。！？!?；;]|[.]$/u.test(part)) return false
  if (/[\u4e00-\u9fff]/u.test(part)) return part.length <= MOST_HAN && !/[了我你他她们是就吗呢吧，]/u.test(part)
  return RE_NAMES.test(part)
}

const RE_NAMES = /^(?:(?:[A-Z][\w.'’&-]*|\d{1,2}(?:[:.]\d{2})?|[ap]\.?m\.?|of|for|and|the|at|in|on|a|new|old),?\s?)+$/u
