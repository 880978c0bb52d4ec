// The lines below a speech that say who gave it and when, where none above it does: `（讲话人：站长 石小军）`, `镇长　石小军`
// and a date, `——局长石小军在动员会上的讲话`. Nobody speaks them either.

import { itemAt } from '../../text/item-at.ts'
import { RE_DATE_IN, RE_DATE_LINE, RE_TOLD_IN } from '../../language/dates.ts'
import { RE_OFFICE_LINE } from '../../language/en/people.ts'
import { isName } from '../../language/people.ts'
import { endsLine } from '../../language/punctuation.ts'
import type { ManuscriptLine } from '../../language/sentences.ts'
import { KINDS } from '../../language/titles.ts'
import { RE_OFFICE } from '../../language/zh/people.ts'
import { NAME, TITLES } from '../../language/zh/persons.ts'
import type { TitleBlock } from './block.ts'
import { coverLine, dateIn } from './cover-line.ts'
import { speakerInTitle } from './named.ts'

const MOST_LINES = 3
const RE_BRACKETS = /^[（(](?<inside>.*)[）)]$/
const RE_LABEL = /^(?:讲话人|講話人|发言人|演讲人|演講人|主讲人|致辞人|报告人|发言者|作者)\s?[：:]\s?(?<who>.{2,30})$/
const RE_BARE_NAME = /^[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2}$/u
const RE_DASH = /^[—─-]+\s*(?=\S)/

/** `Dear friends of the library,` opens what a name alone signs. */
const RE_DEAR = /^(?:My\s)?[Dd]ear\s/
const RE_THANKS = /^(?:Thank|Thanks|God|Yours|Kind|Best|Warm|Good|Happy|Merry|Many|With|All)\b/
const RE_SIGNATURE = /^(?:[A-Z][a-z'’-]+|[A-Z]\.)(?:\s(?:[A-Z][A-Za-z'’-]+|[A-Z]\.)){1,2}$/

export function takeSignOff(block: TitleBlock, text: string, lines: readonly ManuscriptLine[]) {
  const isLetter = lines.slice(0, MOST_LINES).some(({ start, end }) => RE_DEAR.test(text.slice(start, end)))
  if (block.speaker !== null) return takeLastDate(block, text, lines)
  const last = lines.slice(-MOST_LINES).map(({ start, end }) => text.slice(start, end).trim())
  let taken = 0
  let who: string | null = null
  let date: string | null = null
  for (const words of last.toReversed()) {
    const isDate: boolean = date === null && who === null && dateAlone(words) !== null
    // `Bernadette Quill` above `Depot Manager`
    if (taken === 0 && RE_OFFICE_LINE.test(words) && RE_SIGNATURE.test(last.at(-2) ?? '')) {
      taken++
      continue
    }
    const isAboveOffice = taken === 1 && RE_OFFICE_LINE.test(last.at(-1) ?? '')
    const isSigned = (isLetter || isAboveOffice) && RE_SIGNATURE.test(words) && !RE_THANKS.test(words)
    const named: string | null = isDate ? null : isSigned ? words : signed(words, date !== null)
    if (!isDate && named === null) break
    if (isDate) date = dateAlone(words)
    else {
      who = named
      date ??= dateIn(words)
    }
    taken++
    if (who !== null) break
  }
  const before = lines.at(-1 - taken)
  if (who === null) return takeLastDate(block, text, lines)
  if (!before || !endsLine(text.slice(Math.max(before.start, before.end - 4), before.end))) return
  block.speaker = who
  block.date ??= date
  block.occasion ??= RE_SPOKEN_AT.exec(wordsInside(last.at(-taken) ?? ''))?.groups?.['at'] ?? null
  for (let at = lines.length - taken; at < lines.length; at++) {
    const { start, end } = itemAt(lines, at)
    block.spans.push({ start, end })
  }
}

// --- internal ---

/** `2025年10月18日`, `五月二十日`, `12 November 2021` alone below the last sentence. */
function takeLastDate(block: TitleBlock, text: string, lines: readonly ManuscriptLine[]) {
  const [before, last] = lines.slice(-2)
  if (
    block.date !== null ||
    !before ||
    !last ||
    !endsLine(text.slice(Math.max(before.start, before.end - 4), before.end))
  )
    return
  const words = text.slice(last.start, last.end).trim()
  const bare = block.speaker !== null && words.startsWith(block.speaker) ? words.slice(block.speaker.length) : words
  const date = dateAlone(bare.trim())
  if (date === null) return
  block.date = date
  block.spans.push({ start: last.start, end: last.end })
}

const dateAlone = (words: string) => (RE_DATE_LINE.exec(words)?.[1] ?? RE_DATE_ALONE.exec(words)?.[0])?.trim() ?? null

const wordsInside = (words: string) => RE_BRACKETS.exec(words)?.groups?.['inside'] ?? words

/** `陶大田，十一月六日在供水站座谈会上的发言` in brackets. */
const RE_SPOKEN_AT = new RegExp(
  `^(?<who>(?:[\\u4e00-\\u9fff]{0,12}?${TITLES}\\s?)?${NAME})[，,\\s　]+(?:${RE_DATE_IN.source}|${RE_TOLD_IN.source})?` +
    `[，,]?在(?<at>[^，。]{3,40}?)[上中]的?${KINDS}$`,
  'i',
)

/** As people tell a day, and no more: `五月二十日`, `二〇一九年九月的第二个星期六`. */
const YEAR_AND_MONTH = '[\\d〇零一二三四五六七八九]{4}年[\\d一二三四五六七八九十]{1,3}月'
const MONTH_AND_DAY = '[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}'
const RE_DATE_ALONE = new RegExp(
  `^(?:${RE_DATE_IN.source}|${RE_TOLD_IN.source}|${YEAR_AND_MONTH}[^，。！？]{0,10}|${MONTH_AND_DAY}[日号號])$`,
  'i',
)

/** `站长洪大年，二〇二六年五月九日`, `Joan Petherick, secretary, 9 May 2026` in brackets. */
function signedAndDated(inside: string): string | null {
  const date = dateIn(inside) ?? RE_TOLD_AT_END.exec(inside)?.[0] ?? null
  if (date === null || !inside.endsWith(date)) return null
  const who = inside.slice(0, -date.length).replace(/[，,、\s　]+$/u, '')
  return RE_WHO.test(who) || RE_SIGNED.test(who) ? who : null
}

const RE_TOLD_AT_END = new RegExp(`(?:${RE_TOLD_IN.source})$`, 'i')
const RE_WHO = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,16}?${TITLES}\\s?)?${NAME}$`)
/** `Joan Petherick, secretary` */
const RE_SIGNED = /^(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]+(?:,\s[A-Za-z][\w\s&’'-]{2,40})?$/

/** Who signs with the line; a bare name does only above a date. */
function signed(words: string, isDated: boolean): string | null {
  const inside = wordsInside(words)
  const labelled = RE_LABEL.exec(inside)?.groups?.['who']
  if (labelled !== undefined) return labelled.trim()
  if (RE_DASH.test(words)) return speakerInTitle(words.replace(RE_DASH, ''))
  if (inside !== words)
    return (
      RE_SPOKEN_AT.exec(inside)?.groups?.['who'] ??
      signedAndDated(inside) ??
      speakerInTitle(inside.replace(/^(?:根据|本文是|此件是|这是)/, ''))
    )
  const { who = null, at = null, date = null } = coverLine(words, true) ?? {}
  if (who !== null && date !== null && at === null && isName(who)) return who
  const isSigned = isDated && RE_SIGNED.test(words) && !RE_THANKS.test(words)
  return isSigned || (isDated && RE_BARE_NAME.test(words)) || (isName(words) && (isDated || RE_OFFICE.test(words)))
    ? words
    : null
}
