// What a web page puts above the speech: menus, the way to the page, source and click counts, lists of other articles.
// Takes lines, never the title that stands between them.

import { itemAt } from '../../text/item-at.ts'
import { unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'
import {
  isLinkish,
  isSiteLine,
  RE_ADDRESS_LINE,
  RE_BREADCRUMB,
  RE_BYLINE,
  RE_MENU_WORD,
  RE_MORE_READING,
} from './site-words.ts'

/** Lines of a menu are shorter than most titles. */
const MENU_LINE = 10
/** So many short lines with so many words of menus among them are a menu; of very many, one word is enough. */
const MENU_LINES = 8
const MENU_WORDS = 3
const LONG_MENU = 20
/** A list of other articles is not longer than this. */
const MOST_LINKS = 60
/** Below the first paragraph of this length the speech has begun. */
const PROSE = 60
/** Matches `在读书会上的讲话`, `开学典礼致辞`: a title that a menu may run into. Not `领导讲话` within one. */
const RE_TITLE = /上的|典礼|致辞|演讲|发言稿|讲话稿|寄语/
/** Matches `来源：某某网`, `点击：12`. Not `作者：张三 日期：2021年3月1日`, which the title block needs. */
const RE_WEB_FACT = /来源|出处|编辑|发布|录入|更新时间|点击|浏览|阅读|字号|字体/
/** Matches `教学楼调整公告[08-12]`, `某某通知 2019-03-01`: an entry of a list of articles. */
const RE_DATED_LINK = /[[(（]?\s*(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s*[\])）]?$/

/** Matches `2019-09-02 10:21:00`, `来源：清河区教育局`, `原创 小李 某某号 2021-03-05`. Not `2019-09-02`, the date of the speech. */
const RE_STAMP = new RegExp(
  unbroken`
    ^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$|^(?:来源|信息来源|來源)\s*[:：]\s*\S{2,20}$
    |^原创\s.{0,40}\d{4}[-年]\d{1,2}`,
)

export function siteHeader(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  const prose = lines.findIndex(({ text }) => text.length >= PROSE && /[。！？.!?：:]["”’]?$/.test(text))
  const head = (prose < 0 ? lines : lines.slice(0, prose)).filter(({ isTable, isHeading }) => !isTable && !isHeading)
  const all = new Set([
    ...head.filter(({ text }) => isPageLine(squeezed(text))),
    ...menus(head),
    ...articleLists(head),
    ...namesOfPlaces(head),
    ...columns(lines),
  ])
  // A page that is nothing but its header is no page we understand.
  if (all.size === lines.length) return []
  return [...all].map(({ span }) => removal('site-header', span))
}

// --- internal ---

/** Copied pages are full of empty columns. */
const squeezed = (text: string) => text.replace(/\s+/g, ' ')

function isPageLine(text: string): boolean {
  if (text.length > 200) return false
  const facts = text.match(RE_BYLINE)?.length ?? 0
  const isByline =
    (facts >= 2 && RE_WEB_FACT.test(text)) ||
    /^(?:文章来源|发布时间|发布日期|更新时间|信息来源|稿件来源)\s*[:：]/.test(text) ||
    RE_STAMP.test(text)
  return isSiteLine(text) || RE_BREADCRUMB.test(text) || isByline || RE_ADDRESS_LINE.test(text) || isMenuLine(text)
}

/** Matches `首页 | 新闻 | 公告`, `登录|注册`. Not `竖直脊梁 | 立定脚跟`, a title in parts. */
function isMenuLine(text: string): boolean {
  const items = text
    .split('|')
    .flatMap(part => part.split('｜'))
    .map(item => item.trim())
    .filter(Boolean)
  const words = items.filter(item => RE_MENU_WORD.test(item)).length
  return (
    items.every(item => item.length <= MENU_LINE) &&
    ((items.length >= 3 && words >= 1) || (items.length === 2 && words === 2))
  )
}

/** Runs of many short lines with words of menus among them. */
function menus(lines: readonly DraftLine[]): DraftLine[] {
  const found: DraftLine[] = []
  let run: DraftLine[] = []
  for (const line of [...lines, null]) {
    if (line && line.text.length <= MENU_LINE && isLinkish(line.text)) {
      run.push(line)
      continue
    }
    found.push(...menuIn(run))
    run = []
  }
  return found
}

/** The title that follows a menu may be as short as its words: a menu ends with the last of them we know. */
function menuIn(run: readonly DraftLine[]): readonly DraftLine[] {
  const words = run.flatMap(({ text }, index) => (RE_MENU_WORD.test(text) ? [index] : []))
  if (run.length >= LONG_MENU && words.length > 0)
    return run.filter(({ text }, index) => index < run.length - 2 || !RE_TITLE.test(text))
  const menu = run.slice(words[0] ?? 0, (words.at(-1) ?? 0) + 1)
  return menu.length >= MENU_LINES && words.length >= MENU_WORDS ? menu : []
}

/** `推荐阅读` and the dated links below it. */
function articleLists(lines: readonly DraftLine[]): DraftLine[] {
  return lines.flatMap((line, index) => {
    if (!RE_MORE_READING.test(line.text)) return []
    const after = lines.slice(index + 1, index + 1 + MOST_LINKS)
    const end = after.findIndex(({ text }) => text.length > 60 || !RE_DATED_LINK.test(text))
    const links = after.slice(0, end < 0 ? after.length : end)
    return links.length >= 2 ? [line, ...links] : []
  })
}

/** Matches `领导致辞`, `校长专栏`: a column of a site. */
const RE_COLUMN =
  /^(?:领导|校长|院长|董事长|总裁|书记|局长|部长|馆长|领导人)(?:致辞|讲话|寄语|专栏|专题|信箱|言论|文集)$/
const NEAR_TOP = 4

/** A column's name above the title; alone above the salutation it is the title. */
function columns(lines: readonly DraftLine[]): DraftLine[] {
  return lines.slice(0, NEAR_TOP).filter(({ text }, index) => {
    const next = lines[index + 1]?.text ?? ''
    return RE_COLUMN.test(text) && next.length >= 5 && isLinkish(next)
  })
}

/** The last word of `首页 > 新闻 > 校长专栏` often stands again as the head of the page. */
function namesOfPlaces(lines: readonly DraftLine[]): DraftLine[] {
  const at = lines.findIndex(({ text }) => RE_BREADCRUMB.test(text))
  if (at < 0) return []
  const places = new Set(
    squeezed(itemAt(lines, at).text)
      .split(/[>»›＞→/|:：]/)
      .map(place => place.trim())
      .slice(1),
  )
  return lines.slice(at + 1, at + 3).filter(({ text }) => text.length <= MENU_LINE && places.has(text))
}
