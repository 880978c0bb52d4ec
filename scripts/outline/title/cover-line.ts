// A line of a cover that says when, who, and where or at what, in any order: `2026年1月23日 · 苏州`, `田有福  正月十二`,
// `Saturday 14 June 2025, St Luke's Hall`, `校长 林若水（2025年9月1日 开学典礼）`. One mechanism: a date anywhere in the
// line, and what stands before and behind it parted by a sign; each part is somebody, a place or an occasion, or the
// line is none such.

import { RE_DATE_IN, RE_TOLD_IN } from '../../language/dates.ts'
import { RE_KIND as RE_KIND_EN, RE_NAME_AND_OFFICE, RE_TITLED_NAME } from '../../language/en/people.ts'
import { isName } from '../../language/people.ts'
import { RE_KIND } from '../../language/titles.ts'
import { RE_UNIT } from '../../language/zh/people.ts'
import { whoIn } from './cover-names.ts'
import type { TitleBlock } from './block.ts'

export interface CoverLine {
  date: string | null
  who: string | null
  /** Where, or at what. */
  at: string | null
}

/**
 * `above`: the line stands above the first that is spoken (head.ts): a day needs no year there, and a name may be any.
 */
export function coverLine(words: string, above: boolean): CoverLine | null {
  if (words.length > LONGEST) return null
  const bare = words.replace(RE_LABEL, '').replace(RE_BEHIND_NAME, '')
  if (RE_KIND.test(bare) || RE_KIND_EN.test(words)) return null
  const found = dateOf(bare, above)
  if (!found && !above) return null
  const [before, behind] = found
    ? [bare.slice(0, found.index), bare.slice(found.index + found[0].length).replace(RE_TOLD_AGAIN, '')]
    : [bare, '']
  const line: CoverLine = { date: found?.[0].trim() ?? null, who: null, at: null }
  for (const part of [before, behind].map(withoutEdges).filter(part => part !== '')) {
    const who = above ? whoIn(part) : isSpeaker(part) ? { who: part, rest: '' } : null
    if (who && line.who === null) {
      line.who = who.who
      line.at ??= who.rest || null
    } else if (found && isPlace(part, above)) line.at ??= RE_HOUR.test(part) ? null : part
    else return null
  }
  return line.date !== null || line.who !== null ? line : null
}

/** Takes what such a line says and the block does not know yet. */
export function takeCoverLine(block: TitleBlock, words: string, above: boolean): boolean {
  const line = coverLine(words, above)
  if (!line || (line.date === null ? block.speaker !== null : block.date !== null)) return false
  block.date ??= line.date
  // Beside a known speaker a short place looks like a name: `2026年1月23日 · 苏州`.
  const at = line.at ?? (block.speaker === null ? null : line.who)
  block.speaker ??= line.who
  if (at !== null && RE_UNIT.test(at)) block.speaker ??= at
  else block.occasion ??= at
  return true
}

/** The date of a line that stays what it is, as a subtitle does; null where it has none. */
export function dateIn(words: string): string | null {
  return RE_DATE_IN.exec(words)?.[0].trim() ?? null
}

// --- internal ---

const LONGEST = 100
const RE_YEAR = /年|\d{4}/u
/** `时间：` before all of it. */
const RE_LABEL = /^(?:时间|日期|時間|Date|When)\s?[：:]\s*/u
/** `上午`, `下午3点` beside a day: no place. */
const RE_HOUR = /^(?:[上下]午|早上|中午|晚上?|夜里)(?:[\d一二三四五六七八九十]{1,3}[点點:：时時][半\d分]{0,3})?$/u
/** `学生代表  童亚军  发言` */
const RE_BEHIND_NAME = /[\s　]+(?:发言|致辞|讲话|發言|致辭|講話)$/u
/** `（正月初十）` behind `2026年2月26日`. */
const RE_TOLD_AGAIN = new RegExp(`^\\s?[（(](?:${RE_TOLD_IN.source})[）)]`, 'i')
/** Signs between a date and what stands beside it. */
const RE_EDGES = /^[\s　·・|｜,，、;；:：()（）—–-]+|[\s　·・|｜,，、;；:：(（—–-]+$/gu
const MOST_HAN = 24

/** `于合肥`, `（2026年3月1日`: without signs at the edges, and without a bracket that has no partner. */
function withoutEdges(part: string): string {
  const bare = part.replace(RE_EDGES, '').replace(/^[于於]|^(?:Held|Given|Delivered|Spoken)\s(?:at|in)\s|,?\son$/gu, '')
  return /[（(]/u.test(bare) ? bare : bare.replace(/[)）\s]+$/u, '')
}

function dateOf(words: string, above: boolean): RegExpExecArray | null {
  const whole = RE_DATE_IN.exec(words)
  const date = whole?.[0].trim() ?? ''
  // Without its year, in brackets: `（8月20日，集团视频会议）`.
  if (whole && (above || RE_YEAR.test(date) || /^[（(].*[）)]$/u.test(words)) && isParted(words, whole)) return whole
  const told = above ? RE_TOLD_IN.exec(words) : null
  return told && isParted(words, told) ? told : null
}

/** `在` and a sign part as well; `2025年3月1日召开` goes on as a sentence. */
function isParted(words: string, { index, 0: date }: RegExpExecArray): boolean {
  const [before, after] = [words.slice(0, index), words.slice(index + date.length)]
  const parts = /^$|^[\s　·・|｜,，、;；:：()（）—–-]/u
  return (parts.test(after) || /^[在于]/.test(after)) && parts.test([...before].toReversed().join(''))
}

/** Beside a date a bare English name is that of a place: `St Columba's Chapel`. */
function isSpeaker(part: string): boolean {
  return /[\u4e00-\u9fff]/u.test(part) ? isName(part) : RE_NAME_AND_OFFICE.test(part) || RE_TITLED_NAME.test(part)
}

/**
 * A few words without verb or end of sentence: `镇政府二楼会议室`, `St Luke's Hall`, `6 pm`; in English all names, above the
 * speech any, `Harvest supper`.
 */
function isPlace(part: string, above: boolean): boolean {
  if (/[。！？!?；;]|(?<!\d\s?[ap]\.m|\b(?:Inc|Ltd|Co))\.$/u.test(part)) return false
  if (/[\u4e00-\u9fff]/u.test(part)) return part.length <= MOST_HAN && !/[了我你他她们是就吗呢吧，]/u.test(part)
  return RE_NAMES.test(part) || (above && RE_FEW_WORDS.test(part))
}

const RE_FEW_WORDS = /^[A-Z][\w'’-]*(?:\s[\w'’-]+){0,4}(?:,\s[A-Z][\w'’-]*(?:\s[\w'’-]+){0,3}){0,2}$/u
const RE_NAMES = new RegExp(
  [
    String.raw`^(?:(?:[A-Z][\w.'’&-]*|[a-z]{1,2}['’][A-Z]\w*|\d{1,3}(?:st|nd|rd|th)|\d{1,2}(?:[:.]\d{2})?`,
    '|[ap]\\.?m\\.?|of|for|and|the|at|in|on|a|new|old),?\\s?)+$',
  ].join(''),
  'u',
)
