// Reads the lines above the speech: title, subtitle, speaker, date, occasion. They are facts about the speech
// and nobody speaks them, so their spans leave the spoken text. Where no title is stated there is none.

import { itemAt } from '../../text/item-at.ts'
import { opensWithMarker } from '../../language/written-markers.ts'
import { unbroken } from '../../language/any-of.ts'
import type { Mark, Span } from '../../model/source.ts'
import { RE_DATE_LINE } from '../../language/dates.ts'
import { isHouse as isEnglishHouse, RE_KIND as RE_KIND_EN, RE_TITLED_NAME } from '../../language/en/people.ts'
import { isByline, isHouse, isName } from '../../language/people.ts'
import { opensWithSalutation } from '../../language/salutations.ts'
import { RE_ONLY_OFFICE } from '../../language/zh/people.ts'
import { trimmed, type ManuscriptLine } from '../../language/sentences.ts'
import { isColumn, RE_KIND } from '../../language/titles.ts'
import type { TitleBlock } from './block.ts'
import { coverLine, dateIn, takeCoverLine } from './cover-line.ts'
import { RE_OCCASION_BRACKET, RE_SPEAKER_LABEL, RE_SPOKEN_AT, takeFact } from './facts.ts'
import { remarksBy, takeEnglishByline } from './english-byline.ts'
import { headEnd, type HeadEnd } from './head.ts'
import { namedTitle, speakerInTitle, withoutTrimmings } from './named.ts'
import { isNoTitle, ownTitleIndex } from './own-title.ts'
import { rosterAt } from './roster.ts'
import { takeOpening } from './opening.ts'
import { takeSignOff } from './sign-off.ts'
import { RE_SUBTITLE } from './subtitle.ts'
import {
  fitsTitle,
  isEnglishSubtitle,
  isFullTitle,
  isUnit,
  LONGEST_TITLE,
  LONGEST_TITLE_EN,
  RE_ENDS_PROSE,
} from './title-words.ts'

/** So many lines from the top may be title lines. */
const DEPTH = 10

const RE_OCCASION = /^在.{3,40}[上中]的/
/** `From: Office` `收件人：办公室`: the mail in which the speech came. Its subject is the title. */
const RE_MAIL =
  /^(?:From|To|Cc|Bcc|Sent|Date|Reply-To|Attachments?|发件人|收件人|抄送|发送时间|发件时间|附件)\s?[:：]\s?\S/
const RE_SUBJECT = /^(?:Subject|Re|主题|主\s题)\s?[:：]\s?(?<title>\S.*)$/
/** `某局长《在…的讲话》`: the title stands wrapped, the speaker before it. */
const RE_WRAPPED = /^([^《》。！？]{0,14}?)《([^《》]{4,60})》(?:[（(]?(?:全文|摘要|摘编|节选|实录)[）)]?)?$/
/** ` - 校长专栏 - 云泽中学`: what a page adds to a title. Not the `——在…上的讲话` of a subtitle. */
const RE_SITE = new RegExp(
  unbroken`
    (?:\s*[-_|–]{1,2}\s*[^-_|–—]{1,24}){0,2}\s*[-_|–]{1,2}\s*[^-_|–—]{0,20}
    (?:网|網|中学|小学|学校|大学|政府|公司|官网|博客|门户|专栏|教育局|\.com|\.cn|\.org)$`,
)
/** `关于印发《…》的通知` */
const RE_CIRCULAR = /^(?:关于|關於)?(?:印发|印發|转发|轉發|下发|学习).*(?:通知|函)$/

/** `一、总体情况` is a point, `第一篇：在会上的讲话` a title that a collection has numbered. */
const isPoint = (words: string) => opensWithMarker(withoutTrimmings(words))

/** The first lines, what the format says of them, and the title that it states. */
interface Head extends HeadEnd {
  text: string
  lines: readonly ManuscriptLine[]
  /** The line that the format calls a heading. */
  heading: Span | null
  stated: Span | null
}

/** `removed`: what cleaning took away, where a caption may name the speech. */
export function readTitleBlock(
  text: string,
  lines: readonly ManuscriptLine[],
  marks: readonly Mark[],
  removed: readonly string[] = [],
): TitleBlock {
  const block: TitleBlock = { title: null, subtitle: null, speaker: null, date: null, occasion: null, spans: [] }
  // A subtitle that the page states as its title is what stands below the text's own.
  const stated = marks.find(({ kind, span }) => kind === 'title' && !RE_SUBTITLE.test(text.slice(span.start, span.end)))
  if (stated && !yieldsToText(block, text, { lines, span: stated.span }))
    takeStatedTitle(block, text, { lines, span: stated.span })
  const heading = marks.find(mark => mark.kind === 'heading')?.span ?? null
  const end = headEnd(lines.slice(0, DEPTH + 1).map(line => text.slice(line.start, line.end)))
  const head: Head = { text, lines, heading, stated: stated?.span ?? null, ...end }
  for (let index = takeMail(block, text, lines); index < Math.min(lines.length, DEPTH);) {
    const taken = takeLines(block, head, index)
    if (taken === 0) break
    index += taken
  }
  const above = block.spans.length
  takeSignOff(block, text, lines)
  const isSigned = block.spans.length > above
  if (block.title === null && block.spans.length > 0 && !isSigned) dropUntitled(block)
  finish(block, head, removed)
  takeOpening(block, text, lines)
  return block
}

// --- internal ---

/** What a line may be, in order: each says how many lines it takes, 0 where the line is none of it. */
const STEPS: readonly ((block: TitleBlock, head: Head, index: number) => number)[] = [
  (_, { lines, stated }, index) => {
    const line = itemAt(lines, index)
    return stated && line.start >= stated.start && line.end <= stated.end + 2 ? 1 : 0
  },
  (block, { text, lines }, index) =>
    block.title === null ? leave(block, lines, index, leadInLines(text, lines, index)) : 0,
  (block, { text, lines }, index) => {
    const count = block.title === null ? columnLines(text, lines, index) : 0
    if (count > 0) block.speaker ??= speakerInTitle(wordsOf(text, lines[index]))
    return leave(block, lines, index, count)
  },
  (block, { text, lines }, index) => {
    const words = wordsOf(text, lines[index])
    if (block.title !== null || !standsAboveTitle(text, lines, index)) return 0
    const name = words.replace(/[：:]$/, '')
    if (isName(name) && !isEnglishHouse(name)) block.speaker ??= name
    return leave(block, lines, index, 1)
  },
  (block, { text, lines }, index) => {
    const roster = rosterAt(lines.slice(index, index + DEPTH).map(line => wordsOf(text, line)))
    block.date ??= roster.date
    block.occasion ??= roster.place
    return leave(block, lines, index, roster.lines)
  },
  // `by` in a line of its own.
  (block, { text, lines }, index) =>
    leave(block, lines, index, block.title !== null && /^by:?$/i.test(wordsOf(text, lines[index])) ? 1 : 0),
  (block, { text, lines, end }, index) => {
    const words = wordsOf(text, lines[index])
    const below = lines.slice(index + 1, index + 4).map(line => wordsOf(text, line))
    const above = index < end
    const isTaken = (block.title !== null && takeEnglishByline(block, words, below)) || takeFact(block, words, above)
    return leave(block, lines, index, isTaken ? 1 : 0)
  },
  takeTitleWithFacts,
  (block, { text, lines }, index) => {
    if (block.title !== null || isPoint(wordsOf(text, lines[index]))) return 0
    const second = titleOnTwoLines(text, lines, index)
    if (second > 0) takeTitle(block, text, lines.slice(index, index + second + 1))
    return second > 0 ? second + 1 : 0
  },
  (block, head, index) => {
    const line = itemAt(head.lines, index)
    if (block.title !== null || isPoint(wordsOf(head.text, line)) || !isTitle(head, index)) return 0
    takeTitle(block, head.text, [line])
    return 1
  },
  (block, { text, lines }, index) => {
    const [words, below] = [wordsOf(text, lines[index]), wordsOf(text, lines[index + 1])]
    if (block.title !== null || isPoint(words) || !isOverOccasion(words, below)) return 0
    takeTitle(block, text, lines.slice(index, index + 1))
    return 1
  },
  (block, { text, lines }, index) => {
    if (block.title !== null || isPoint(wordsOf(text, lines[index]))) return 0
    return leave(block, lines, index, isLetterhead(text, lines, index) ? 1 : 0)
  },
  (block, { text, lines }, index) =>
    leave(block, lines, index, block.title !== null && sameWords(wordsOf(text, lines[index]), block.title) ? 1 : 0),
  takeFirstOfHead,
  // What nobody understands stays spoken, and what stands below it is still about the speech.
  (block, { addressed, end }, index) => (block.title !== null && addressed && index < end ? 1 : 0),
]

/**
 * In a head that an address closes, or in which a line says who or when, the first line that is neither is the title,
 * and a house above it a letterhead.
 */
function takeFirstOfHead(block: TitleBlock, { text, lines, end, addressed }: Head, index: number): number {
  const words = lines.slice(index, end).map(line => wordsOf(text, line))
  const isFact = (line: string) => coverLine(line, true) !== null
  if (block.title !== null || words.length < 2 || !(addressed || words.some(isFact))) return 0
  const first = words.findIndex(line => fitsTitle(line) && !isPoint(line) && !isFact(line) && !isLetterheadName(line))
  if (first === 0) takeTitle(block, text, lines.slice(index, index + 1))
  return first === 0 ? 1 : leave(block, lines, index, first > 0 && isLetterheadName(words[0] ?? '') ? 1 : 0)
}

const isLetterheadName = (words: string) => isUnit(words) || isHouse(words) || isEnglishHouse(words)

function takeLines(block: TitleBlock, head: Head, index: number): number {
  for (const step of STEPS) {
    const taken = step(block, head, index)
    if (taken > 0) return taken
  }
  return 0
}

const wordsOf = (text: string, line: ManuscriptLine | undefined) => (line ? text.slice(line.start, line.end) : '')

/** These lines are not spoken. */
function leave(block: TitleBlock, lines: readonly ManuscriptLine[], index: number, count: number): number {
  for (const { start, end } of lines.slice(index, index + count)) block.spans.push({ start, end })
  return count
}

/** What the lines together say; a title that stands inside other words; nothing that collections add to it. */
function finish(block: TitleBlock, { text, lines }: Head, removed: readonly string[]) {
  const last = lines[Math.min(lines.length, DEPTH) - 1]
  block.title ??= last ? namedTitle(text.slice(lines[0]?.start, last.end), removed) : null
  if (block.title === null) return
  block.speaker ??= speakerInTitle(block.title) ?? speakerInTitle(block.subtitle ?? '')
  block.date ??= dateIn(block.subtitle ?? '') ?? dateIn(block.title)
  block.title = withoutTrimmings(block.title)
}

/** Where the text has a title of its own the stated one is a headline that nobody speaks, and may say who speaks. */
function yieldsToText(
  block: TitleBlock,
  text: string,
  { lines, span }: { lines: readonly ManuscriptLine[]; span: Span },
): boolean {
  const others = lines.filter(line => line.end <= span.start || line.start >= span.end)
  const words = others.slice(0, DEPTH).map(line => text.slice(line.start, line.end))
  const stated = text.slice(span.start, span.end)
  if (ownTitleIndex(stated, words, fitsTitle) < 0 && !(isNoTitle(stated) && words.slice(0, 3).some(isFullTitle)))
    return false
  block.spans.push(trimmed(text, span))
  block.speaker = speakerInTitle(stated)
  return true
}

/** `领导致辞`, `讲话稿（全文900字）`, `李四：在…上的讲话(全文900字)` above the title itself: so many lines go. */
function columnLines(text: string, lines: readonly ManuscriptLine[], index: number): number {
  const [words = '', ...below] = lines.slice(index, index + 4).map(line => text.slice(line.start, line.end))
  const own = withoutTrimmings(words)
  if (!isColumn(own) && (own === words || !RE_KIND.test(own))) return 0
  const title = below.findIndex(
    (line, i) => isFullTitle(withoutTrimmings(line)) || (fitsTitle(line) && RE_SUBTITLE.test(below[i + 1] ?? '')),
  )
  return title >= 0 && below.slice(0, title).every(line => fitsTitle(line) && !opensWithSalutation(line))
    ? title + 1
    : 0
}

/** The head of a mail, at least two lines of it: how many lines there are. */
function takeMail(block: TitleBlock, text: string, lines: readonly ManuscriptLine[]): number {
  let count = 0
  let subject: ManuscriptLine | null = null
  for (const line of lines.slice(0, DEPTH)) {
    const words = text.slice(line.start, line.end)
    if (RE_SUBJECT.test(words)) subject = line
    else if (!RE_MAIL.test(words)) break
    count++
  }
  if (count < 2 || !subject) return 0
  if (block.title === null)
    block.title = (RE_SUBJECT.exec(text.slice(subject.start, subject.end))?.groups?.['title'] ?? '').replace(
      /\s*\([^()]{2,30}\)$/,
      '',
    )
  for (const { start, end } of lines.slice(0, count)) block.spans.push({ start, end })
  return count
}

/** Facts without a title are facts only where they are labelled or dated; a bare name line stays speech. */
function dropUntitled(block: TitleBlock) {
  if (block.date === null && block.occasion === null && block.subtitle === null) {
    block.speaker = null
    block.spans = []
  }
}

/**
 * The file's own title; a page often adds its site to it, then the speech's first lines say how much of it is the
 * title.
 */
function takeStatedTitle(
  block: TitleBlock,
  text: string,
  { lines, span }: { lines: readonly ManuscriptLine[]; span: Span },
) {
  takeTitle(block, text, [span])
  const stated = text.slice(span.start, span.end)
  for (const line of lines.slice(0, 6)) {
    const words = text.slice(line.start, line.end)
    if (line.start < span.end && line.end > span.start) continue
    if (
      words.length < 4 ||
      words.length >= stated.length ||
      !fitsTitle(words) ||
      !stated.replace(/\s/g, '').includes(words.replace(/\s/g, ''))
    )
      continue
    const speaker = /^(?<who>[^《》\s]{2,14})《/.exec(stated)?.groups?.['who']
    if (speaker && block.speaker === null) block.speaker = speaker
    block.title = words
    return
  }
  const own = stated.replace(RE_SITE, '')
  if (own !== stated && own.length >= 4) block.title = own.trim()
}

function takeTitle(block: TitleBlock, text: string, spans: readonly Span[]) {
  const words = spans
    .map(span => text.slice(span.start, span.end).trim())
    .reduce((all, part) => all + (needsSpace(all, part) ? ' ' : '') + part, '')
  const wrapped = RE_WRAPPED.exec(words)
  if (wrapped) {
    block.title = wrapped[2] ?? ''
    const speaker = (wrapped[1] ?? '').replace(/(?:同志)?(?:的)?[：:\s]*$/, '').trim()
    if (speaker && block.speaker === null) block.speaker = speaker
  } else {
    const [title, subtitle] = splitSubtitle(words)
    block.title = title.replace(/\s{2,}|\u3000+/g, ' ')
    if (subtitle) block.subtitle = subtitle
  }
  for (const span of spans) block.spans.push(trimmed(text, span))
  block.spans.sort((a, b) => a.start - b.start)
}

function needsSpace(before: string, after: string): boolean {
  return (/[a-z0-9,:]$/i.test(before) && /^[a-z0-9]/i.test(after)) || (before !== '' && !runsOn(before, after))
}

/** `标题——副标题` → both. */
function splitSubtitle(words: string): [string, string | null] {
  const at = words.search(/——|──/)
  if (at < 4) return [words, null]
  const subtitle = words.slice(at + 2).trim()
  return RE_KIND.test(subtitle) || subtitle.startsWith('在') ? [words.slice(0, at).trim(), subtitle] : [words, null]
}

/** `党员大会发言提纲  罗永福  2026年七一`: a title, and behind a gap who speaks and when. */
function takeTitleWithFacts(block: TitleBlock, { text, lines, end, addressed }: Head, index: number): number {
  const words = wordsOf(text, lines[index])
  if (block.title !== null || index >= end) return 0
  for (const gap of words.matchAll(/\s{2,}|　+|\s[-–—|·]\s|,\s(?=by\s[A-Z])/gu)) {
    if (gap.index > LONGEST_TITLE_EN) break
    const title = words.slice(0, gap.index)
    const mayBeTitle = RE_KIND.test(title) || RE_KIND_EN.test(title) || (addressed && !isLetterheadName(title))
    if (!mayBeTitle || !fitsTitle(title) || isColumn(title) || coverLine(title, true)) continue
    const rest = words.slice(gap.index + gap[0].length)
    if (!takeCoverLine(block, rest, true) && !(rest.startsWith('by ') && takeEnglishByline(block, rest, []))) continue
    takeTitle(block, text, lines.slice(index, index + 1))
    block.title = title
    return 1
  }
  return 0
}

function isTitle({ text, lines, heading, end, addressed }: Head, index: number): boolean {
  const line = itemAt(lines, index)
  const words = text.slice(line.start, line.end)
  const marked = heading !== null && heading.start >= line.start - 3 && heading.end <= line.end + 1
  if (!fitsTitle(words)) return false
  if (marked || RE_WRAPPED.test(words)) return true
  const after = lines[index + 1]
  if (!after) return false
  const next = text.slice(after.start, after.end)
  if (RE_KIND.test(words) || RE_KIND_EN.test(words) || (/^在[\u4e00-\u9fff]/.test(words) && /的/.test(words)))
    return true
  return (
    opensWithSalutation(next) ||
    (addressed && index + 1 === end) ||
    isEnglishSubtitle(next) ||
    remarksBy(next) !== null ||
    RE_OCCASION_BRACKET.test(next) ||
    RE_DATE_LINE.test(next) ||
    coverLine(next, index + 1 < end) !== null ||
    RE_SUBTITLE.test(next) ||
    isName(next) ||
    (index + 1 < end && isUnit(next) && !isUnit(words)) ||
    RE_SPEAKER_LABEL.test(next) ||
    (/[\u4e00-\u9fff]，[\u4e00-\u9fff]/.test(words) && RE_SPOKEN_AT.test(next) && RE_KIND.test(next)) ||
    rosterAt(lines.slice(index + 1, index + 3).map(line => wordsOf(text, line))).lines > 0 ||
    (index === 0 && !/[？?]["”」』]?$/.test(words) && RE_ENDS_PROSE.test(next) && next.length > words.length)
  )
}

/** 1 where the title runs on into the next line, else 0: `在全市经济工作会议` / `暨表彰大会上的讲话`, or two lines above `——在…上的报告`. */
function titleOnTwoLines(text: string, lines: readonly ManuscriptLine[], index: number): number {
  const [first, second, third] = [0, 1, 2].map(at => wordsOf(text, lines[index + at])) as [string, string, string]
  if (!fitsTitle(first) || !fitsTitle(second) || isPoint(second)) return 0
  const english = englishLines(text, lines, index)
  if (english > 0) return english
  if (first.length + second.length > LONGEST_TITLE) return 0
  if (RE_KIND.test(first) || RE_DATE_LINE.test(second) || isName(second)) return 0
  if (/^(?:在|关于|關於)/.test(second)) return 0
  if (RE_SUBTITLE.test(third) && (RE_KIND.test(third) || /^[—─-]+\s*在/.test(third))) return 1
  if (isCapitals(first) && isCapitals(second) && !isEnglishHouse(first)) return 1
  return runsOn(first, second) && RE_KIND.test(second) ? 1 : 0
}

/** `Remarks to the Guild of` / `River Pilots`: so many more lines does the title run on over. */
function englishLines(text: string, lines: readonly ManuscriptLine[], index: number): number {
  let title = wordsOf(text, lines[index])
  let count = 0
  for (const line of lines.slice(index + 1, index + 4)) {
    const words = wordsOf(text, line)
    const goesOn = RE_GOES_ON.test(title) || (RE_GOES_ON_WITH.test(words) && !/^by\s/i.test(words))
    if (!goesOn || !fitsTitle(words) || title.length + words.length > LONGEST_TITLE_EN) break
    title += ` ${words}`
    count++
  }
  return RE_KIND_EN.test(title) ? count : 0
}

const RE_GOES_ON = /[a-z],?\s(?:of|the|and|for|to|at|in|on|with|from|an?)$/
const RE_GOES_ON_WITH = /^(?:of|the|and|for|to|at|in|on|with|from|an?)\s/

/** `在全市经济工作会议` / `暨表彰大会上的讲话`; not `凝心聚力` / `再谱新篇`. */
function runsOn(first: string, second: string): boolean {
  return (
    (/^(?:在|关于|關於|[\u4e00-\u9fff×]{2,12}在)/.test(first) && !/上的?$/.test(first)) ||
    /(?:和|暨|及|与|與|的|上)$/.test(first) ||
    /^(?:暨|及|上|的|和|会议|大会)/.test(second) ||
    isColumn(second)
  )
}

/** `FLOODS IN THE WEST`: a title as typewriters set it; not `NATO`. */
function isCapitals(words: string): boolean {
  return /^[A-Z][A-Z0-9\s,.'’&:–—-]{7,}$/.test(words) && /[A-Z]{3}/.test(words) && /\s/.test(words)
}

/** A short line above the real title: a unit's name, a file number. */
/** `让每一滴水都算数` above `在全县节水大会上的讲话`: the title, and where it was spoken. */
function isOverOccasion(words: string, below: string): boolean {
  return (
    RE_OCCASION.test(below) &&
    RE_KIND.test(below) &&
    fitsTitle(words) &&
    words.length >= 6 &&
    // The links of a site: `首页 资讯 视频`.
    words.split(/\s+/).length < 3 &&
    !RE_KIND.test(words) &&
    !isUnit(words) &&
    !isByline(words) &&
    !isName(words) &&
    !isColumn(words)
  )
}

function isLetterhead(text: string, lines: readonly ManuscriptLine[], index: number): boolean {
  const line = itemAt(lines, index)
  if (index > 2 || !fitsTitle(text.slice(line.start, line.end)) || line.end - line.start > 30) return false
  for (let i = index + 1; i < Math.min(lines.length, index + 4); i++) {
    const later = itemAt(lines, i)
    const words = text.slice(later.start, later.end)
    if (!fitsTitle(words)) return false
    if (RE_KIND.test(words) || titleOnTwoLines(text, lines, i) > 0) return true
  }
  return false
}

/** `现摘录某局长《在…的讲话》，请学习。`, or a circular with its address and date, above the title itself: so many lines go. */
function leadInLines(text: string, lines: readonly ManuscriptLine[], index: number): number {
  const line = itemAt(lines, index)
  const named = /《([^《》]{4,60})》/.exec(text.slice(line.start, Math.min(line.end, line.start + 160)))
  if (!named) return 0
  const near = lines.slice(index + 1, index + 4).findIndex(later => sameWords(wordsOf(text, later), named[1] ?? ''))
  if (near >= 0) return 1
  if (!RE_CIRCULAR.test(wordsOf(text, line))) return 0
  const far = lines.slice(index + 1, index + 9).findIndex(later => sameWords(wordsOf(text, later), named[1] ?? ''))
  return far < 0 ? 0 : far + 1
}

/** `县委书记`, `张三`, a unit or a date with `在…会议上的讲话` within the next lines, and nothing but such lines between. */
function standsAboveTitle(text: string, lines: readonly ManuscriptLine[], index: number): boolean {
  const [words = '', ...below] = lines.slice(index, index + 5).map(line => text.slice(line.start, line.end))
  const title = below.findIndex(
    line =>
      isFullTitle(line) ||
      (line.startsWith('在') && RE_KIND.test(line) && fitsTitle(line)) ||
      (fitsTitle(line) && RE_SUBTITLE.test(below[below.indexOf(line) + 1] ?? '')) ||
      ((RE_TITLED_NAME.test(words) || isEnglishHouse(words)) && RE_KIND_EN.test(line) && fitsTitle(line)),
  )
  if (title < 0 || RE_KIND.test(words)) return false
  const isLetter = (line: string) => isName(line.replace(/[：:]$/, '')) || isUnit(line)
  const isFact = (line: string) => isLetter(line) || RE_DATE_LINE.test(line) || RE_SPEAKER_LABEL.test(line)
  if (!below.slice(0, title).every(isFact)) return false
  // A line right above may be the first half of the title; a unit stands apart from it by other facts.
  return (
    isName(words.replace(/[：:]$/, '')) ||
    RE_ONLY_OFFICE.test(words) ||
    (isUnit(words) && (title > 0 || isHouse(words))) ||
    isEnglishHouse(words)
  )
}

function sameWords(a: string, b: string): boolean {
  const bare = (s: string) => s.replace(/[\s《》「」"“”]/g, '')
  return bare(a) === bare(b)
}
