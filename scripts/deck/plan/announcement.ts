// Finds the speaker's own name for a list in the words before it: 四条原则, 三点意见, “四个不到位”, three lessons.

import { fromEnglish } from '../../language/en/numerals.ts'
import { fromChinese, ONE_TO_TEN } from '../../language/zh/numerals.ts'
import type { Reading, Stretch } from '../reading.ts'

const NUMERALS = `${ONE_TO_TEN}两兩`
/** Matches `四条原则`, `“三个坚决”`, `五个方面的工作`; not `三年来`, `一个目标` (one is no list). */
const RE_CHINESE = new RegExp(
  `([${NUMERALS}]{1,3}|\\d{1,2})(?:条|條|点|點|个|個|项|項|方面|大|重|件|步|句|种|種)(?:方面)?(?:的)?[\\p{Script=Han}、]{0,8}`,
  'gu',
)
/** Where a name for a list ends: `三点意见就` → `三点意见`. */
const RE_TAIL =
  /(?<=(?:意见|意見|要求|希望|原则|原則|方面|问题|問題|建议|建議|工作|任务|任務|举措|舉措|措施|体会|體會|特点|特點|压力|壓力|关系|關係|转变|轉變|提升|到位|目标|目標|经验|經驗|重点|重點|内容|內容|想法|原因|优势|優勢|看法|打算|承诺|承諾|保障)).*/u
const RE_ENGLISH =
  /\b(two|three|four|five|six|seven|eight|nine|ten)\s+(?:[a-z-]+\s+){0,2}?(lessons|points|goals|priorities|steps|things|reasons|principles|questions|commitments|promises|challenges|areas|ways|tasks|ideas|values|pillars|themes|parts)\b/giu
/** How far before the list an announcement may stand, in characters. */
const REACH = 160

/** The last announcement before `before` that names `count` things; else the last that names several; else null. */
export function announcementBefore(
  { spoken, lang }: Reading,
  from: number,
  before: number,
  count: number,
): Stretch | null {
  const start = Math.max(from, before - REACH)
  const text = spoken.text.slice(start, before)
  const found = Array.from(text.matchAll(lang === 'zh' ? RE_CHINESE : RE_ENGLISH), match => {
    const words = lang === 'zh' ? match[0].replace(RE_TAIL, '') : match[0]
    return {
      start: start + match.index,
      end: start + match.index + words.length,
      count: fromChinese(match[1] ?? '') || fromEnglish(match[1] ?? ''),
      words,
    }
  }).filter(({ count: named, words }) => named > 1 && words.length >= 3 && words.length <= 24)
  const exact = found.filter(
    announcement => announcement.count === count && (lang === 'en' || RE_NAMED.test(announcement.words)),
  )
  const near = found.filter(
    announcement => Math.abs(announcement.count - count) === 1 && quotedAt(spoken.text, announcement.start),
  )
  const best = exact.at(-1) ?? near.at(-1)
  return best ? { start: best.start, end: best.end } : null
}

/** A count alone (`四个`) names nothing. */
const RE_NAMED = /(?:条|條|点|點|个|個|项|項|方面|大|重|件|步|句|种|種).*\p{Script=Han}{2,}|方面$/u

function quotedAt(text: string, at: number): boolean {
  return /[“"]/.test(text[at - 1] ?? '')
}
