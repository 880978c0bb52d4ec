// Tags of the press: datelines before the first sentence, （记者 张三）, the line that names the editor in charge.

import { unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal, removals } from '../draft.ts'

/** Matches `新华社北京3月5日电（记者 张三）`, `本报讯（记者李四）`. Not `新华社3月5日报道了这件事`. */
const RE_DATELINE = new RegExp(
  unbroken`
    ^[^\S\n]*
    (?:(?:新华社|中新社|新华网|中新网|人民网|本报)[\p{Script=Han}]{0,8}(?:\d{1,2}月)?(?:\d{1,2}日)?(?:电|讯))
    (?:\s*[（(](?:记者|通讯员)[^（）()\n]{1,60}[）)])?[^\S\n]*`,
  'gmu',
)
/** Matches `（责任编辑：张三）`, `编辑：李四 校对：王五`, `本报记者 张三`. Not `记者：您怎么看` (an interview). */
const RE_CREDIT = new RegExp(
  unbroken`
    ^[（(【[]?\s*
    (?:责任编辑|责编|编辑|编审|校对|审核|审校|初审|复审|终审|监制|供稿|撰稿|通讯员|录入|值班编辑|见习记者|本报记者
    |本网记者)\s*
    (?:[:：]\s*\S{1,12}|\s\S{2,4})(?:[\s/|、]+\S{1,14}){0,6}\s*[）)】\]]?$`,
)
/** Matches `作者单位：某某大学`, `来源：某某日报`, `（会议秘书处 印）` below the speech. Not `汇报人：李某`, who signs. */
const RE_ORIGIN = new RegExp(
  unbroken`
    ^[（(【[]?\s*
    (?:作者单位|作者系|来源|稿源|供稿单位|供稿|文字|图文|排版|投稿邮箱
    |来稿)\s*[:：]\s*[^，。；！？]{2,30}[）)】\]]?$
    |^[（(][^（）()，。]{2,20}\s印(?:发|制)?[）)]$
    |^[（(][^（）()。]{2,30}(?:整理|供稿|摘编|记录|供图|录入|提供)[）)]$`,
)
/** Matches `（记者 张三 通讯员 李四）` inside a line. Not `（记者问）`. */
const RE_BRACKETS = /[（(](?:本报记者|本网记者|记者|通讯员)[\s:：]+[^（）()\n，。]{2,40}[）)]/g

/** Where they stand: above the text and below it. `审核：从严` in between is the speaker's. */
const NEAR = 8

export function reporters(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  const near = lines.filter((_, index) => index < NEAR || index >= lines.length - NEAR)
  const credits = near.filter(
    ({ text, isTable }) => !isTable && text.length <= 60 && !/[。？！?!]$/.test(text) && RE_CREDIT.test(text),
  )
  const origins = trailing(lines)
  return [
    ...origins.map(({ span }) => removal('reporter', span)),
    ...credits.map(({ span }) => removal('reporter', span)),
    ...removals('reporter', draft, RE_DATELINE),
    ...removals('reporter', draft, RE_BRACKETS),
  ]
}

// --- internal ---

/** Credits and origins that end the file, one under the other. */
function trailing(lines: readonly DraftLine[]): readonly DraftLine[] {
  let first = lines.length
  while (
    first > 1 &&
    (RE_ORIGIN.test(lines[first - 1]?.text ?? '') || RE_CREDIT.test(lines[first - 1]?.text ?? '')) &&
    !lines[first - 1]?.isTable
  )
    first--
  return lines.slice(first).filter(({ text }) => RE_ORIGIN.test(text))
}
