// What a web page puts above the speech: menus, the way to the page, source and click counts. Takes lines, never the title
// that stands between them.

import type { Edit } from '../model.ts'
import { type Draft, type Line, linesOf, removal } from './draft.ts'
import { isLinkish, isSiteLine, RE_ADDRESS_LINE, RE_BREADCRUMB, RE_BYLINE, RE_MENU_WORD } from './site-words.ts'

/** Lines of a menu are shorter than any title. */
const MENU_LINE = 10
const MENU_LINES = 8
const MENU_WORDS = 3
/** Below the first paragraph of this length the speech has begun. */
const PROSE = 60

export function siteHeader(draft: Draft): Edit[] {
  const lines = linesOf(draft)
  const prose = lines.findIndex(({ text }) => text.length >= PROSE && /[。！？.!?：:]["”’]?$/.test(text))
  const head = lines.slice(0, prose < 0 ? Math.min(lines.length, 40) : prose)
  const found = head.filter(({ text, isTable, isHeading }) => !isTable && !isHeading && isPageLine(text))
  const all = new Set([...found, ...menus(head)])
  // A page that is nothing but its header is no page we understand.
  if (all.size === lines.length) return []
  return [...all].map(({ span }) => removal('site-header', span))
}

// --- internal ---

function isPageLine(text: string): boolean {
  if (text.length > 200) return false
  const facts = text.match(RE_BYLINE)?.length ?? 0
  const isByline = facts >= 2 || /^(?:文章来源|发布时间|发布日期|更新时间|信息来源|稿件来源)\s*[:：]/.test(text)
  return isSiteLine(text) || RE_BREADCRUMB.test(text) || isByline || RE_ADDRESS_LINE.test(text) || isMenuLine(text)
}

/** Matches `首页 | 新闻 | 公告 | 登录`. Not `竖直脊梁 | 立定脚跟`, a title in parts. */
function isMenuLine(text: string): boolean {
  const items = text.split(/\s*[|｜]\s*|\s{2,}|\u3000/).map(item => item.trim()).filter(Boolean)
  return items.length >= 3 && items.some(item => RE_MENU_WORD.test(item)) && items.every(item => item.length <= MENU_LINE)
}

/** Runs of many short lines with words of menus among them. */
function menus(lines: readonly Line[]): Line[] {
  const found: Line[] = []
  let run: Line[] = []
  for (const line of [...lines, null]) {
    if (line && !line.isTable && !line.isHeading && line.text.length <= MENU_LINE && isLinkish(line.text)) { run.push(line); continue }
    // The title that follows a menu may be as short as a menu's words: the menu ends with the last of them we know.
    const words = run.flatMap(({ text }, index) => RE_MENU_WORD.test(text) ? [index] : [])
    const menu = run.slice(words[0] ?? 0, (words.at(-1) ?? 0) + 1)
    if (menu.length >= MENU_LINES && words.length >= MENU_WORDS) found.push(...menu)
    run = []
  }
  return found
}
