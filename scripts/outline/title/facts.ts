// The lines of facts about a speech: when, who, where or at what, which edition of the text. Each row takes one.

import { unbroken } from '../../language/any-of.ts'
import { RE_DATE_LINE, RE_LEADING_DATE, RE_TOLD_IN } from '../../language/dates.ts'
import { RE_OFFICE_AND_NAME } from '../../language/en/people.ts'
import { isHouse, isName } from '../../language/people.ts'
import { RE_KIND } from '../../language/titles.ts'
import { RE_ONLY_OFFICE } from '../../language/zh/people.ts'
import type { TitleBlock } from './block.ts'
import { takeCoverLine } from './cover-line.ts'
import { RE_SUBTITLE } from './subtitle.ts'
import { fitsTitle, isEnglishSubtitle, isUnit, LONGEST_TITLE } from './title-words.ts'

/** `主讲人：张三` `Speaker: Jane Doe` */
export const RE_SPEAKER_LABEL =
  /^(?:讲话人|主讲人|主讲|发言人|演讲人|演讲者|致辞人|报告人|作者|講話人|講者|发言|宣讲人|汇报人|述职人|Speaker|By)[：:\s]\s*(.{2,40})$/i
/** `（在…会议上）` */
export const RE_OCCASION_BRACKET = /^[（(](在[^（）()]{3,50}(?:上|时|期间))[）)]$/
/** `分行行长 沈涛 在季度分析会上的讲话` under the title; not `讲好故事的讲话`. */
export const RE_SPOKEN_AT = /(?:^|\s|[\u4e00-\u9fff])在.{3,40}[上中]的/
/** `题目：怎样和孙辈说话` `Title: Why the river floods` */
const RE_TITLE_LABEL = /^(?:题目|題目|标题|標題|讲题|講題|主题|主題|Title|Topic|Subject)\s?[：:]\s*(\S.{1,58})$/i
const RE_OCCASION_LABEL =
  /^(?:会议|会议名称|场合|地点|活动|會議|場合|地點|Occasion|Venue|Event|Place|Location)[：:]\s*(.{2,60})$/i
/** `在揭牌仪式上` */
const RE_ONLY_OCCASION = /^在[^（）()，。]{3,40}(?:上|时|期间)$/
/** `Check against delivery`, `(As prepared for delivery)`; not `As prepared as we were`. */
const RE_EDITION_EN = new RegExp(
  unbroken`
    ^[([]?
    (?:check against delivery|(?:as )?(?:delivered|prepared|written)(?: for delivery)?
    |remarks as (?:delivered|prepared)(?: for delivery)?|embargoed until .{3,40}
    |(?:full |unedited |edited )?transcript|draft(?:\s\d+)?(?:\s?[–—,-]\s?not for [a-z]+)?)[.)\]]*$`,
  'i',
)
/** `（根据录音整理）` `（节选）`: about the text, spoken by nobody. */
const RE_EDITION =
  /^[（(【[][^（）()]{0,20}(?:录音|整理|审阅|节选|摘要|讲话稿|草稿|送审稿|发言稿|摘录|全文|錄音|内部)[^（）()]{0,14}[）)】\]]$/

/** A line of facts about the speech: true where it is one, and the block has it. Some stand only below the title. */
export function takeFact(block: TitleBlock, words: string, above: boolean): boolean {
  const facts = block.title === null ? FACTS : [...FACTS, ...FACTS_BELOW_TITLE]
  const pieces = words.split(RE_GAP)
  // `时间：正月初八  地点：一号车间`
  const isRow = above && pieces.length > 1 && pieces.every(piece => LABELS.some(label => label.test(piece)))
  return (
    (isRow && pieces.every(piece => takeFact(block, piece, above))) || facts.some(take => take(block, words, above))
  )
}

const RE_GAP = /\s{2,}|　+/u
const LABELS = [RE_SPEAKER_LABEL, RE_OCCASION_LABEL, /^(?:时间|日期|時間)[：:]/]

/** `above`: the line stands above the first that is spoken. */
type Fact = (block: TitleBlock, words: string, above: boolean) => boolean

/** The first that takes the line wins. */
const FACTS: readonly Fact[] = [
  (block, words, above) => (above || block.title !== null) && (RE_EDITION.test(words) || RE_EDITION_EN.test(words)),
  (block, words, above) => {
    const title =
      above && block.title === null && !RE_ENDS_SENTENCE.test(words) ? RE_TITLE_LABEL.exec(words)?.[1] : undefined
    if (title !== undefined) block.title = title.trim()
    return title !== undefined
  },
  // `地点：…` below another that says where or at what.
  (block, words, above) => above && block.occasion !== null && RE_OCCASION_LABEL.test(words),
  (block, words) => {
    const date = block.date === null ? RE_DATE_LINE.exec(words)?.[1] : undefined
    if (date !== undefined) block.date = date.trim()
    return date !== undefined
  },
  (block, words, above) => RE_OPENS_WITH_DATE.test(words) && takeCoverLine(block, words, above),
  (block, words) => {
    const speaker =
      block.speaker === null && !RE_ENDS_SENTENCE.test(words) ? RE_SPEAKER_LABEL.exec(words)?.[1] : undefined
    if (speaker !== undefined) block.speaker = speaker.trim()
    return speaker !== undefined
  },
  (block, words, above) => {
    if (block.occasion !== null || RE_ENDS_SENTENCE.test(words)) return false
    const only = above && block.title !== null ? RE_ONLY_OCCASION.exec(words)?.[0] : undefined
    const occasion = only ?? (RE_OCCASION_LABEL.exec(words) ?? RE_OCCASION_BRACKET.exec(words))?.[1]
    if (occasion !== undefined) block.occasion = occasion.trim()
    return occasion !== undefined
  },
]
const RE_ENDS_SENTENCE = /[。！？]/
const RE_OPENS_WITH_DATE = new RegExp(`${RE_LEADING_DATE.source}|^(?:${RE_TOLD_IN.source})`, 'i')
const FACTS_BELOW_TITLE: readonly Fact[] = [
  (block, words) => {
    if (block.subtitle !== null || !isEnglishSubtitle(words)) return false
    block.subtitle = words
    return true
  },
  (block, words) => {
    const dash = block.subtitle === null && words.length <= LONGEST_TITLE ? RE_SUBTITLE.exec(words) : null
    if (!dash) return false
    const below = words.slice(dash[0].length).trim()
    if (block.speaker === null && isName(below)) block.speaker = below
    else block.subtitle = below
    return true
  },
  (block, words) => {
    if (block.subtitle !== null || !RE_SPOKEN_AT_WHOLE.test(words)) return false
    block.subtitle = words.replace(/^[（(]|[）)]$/g, '')
    return true
  },
  takeCoverLine,
  (block, words) => {
    if (block.subtitle !== null || !RE_SPOKEN_AT.test(words) || !RE_KIND.test(words) || !fitsTitle(words)) return false
    block.subtitle = words
    return true
  },
  (block, words) => {
    if (block.speaker !== null || !(RE_OFFICE_AND_NAME.test(words) || RE_ONLY_OFFICE.test(words))) return false
    block.speaker = words
    return true
  },
  (block, words) => {
    const mayName = block.speaker === null || isHouse(block.speaker) || words.includes(block.speaker)
    if (!mayName || !isName(words)) return false
    block.speaker = words.replace(/^[（(]|[）)]$/g, '').trim()
    return true
  },
  (block, words, above) => {
    if (!isHouse(words) && !(above && isUnit(words))) return false
    block.speaker ??= words
    return true
  },
]
const RE_SPOKEN_AT_WHOLE =
  /^[（(]?(?:\d{4}年[\d年月日]{0,8})?在[^。]{3,50}上的?(?:讲话|发言|致辞|演讲|报告|講話|發言)[）)]?$/
