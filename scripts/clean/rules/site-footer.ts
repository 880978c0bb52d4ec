// What a web page puts below the speech: other articles, neighbours, copyright, licence numbers. Goes as one block from
// the first such line to the end, and only if nothing that could be speech stands in it.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'
import { isLinkish, isSiteLine, RE_ADDRESS_LINE, RE_MORE_READING } from './site-words.ts'

/** `…号角已经吹响。⏎推荐阅读文章⏎某某网 https://…⏎Copyright © …` → `…号角已经吹响。` */
export function siteFooter(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  let first = lines.length
  let opener = lines.length
  let strong = 0
  // From the end upwards, as long as each line belongs to a page and not to a speech.
  for (let index = lines.length - 1; index > 0; index--) {
    const line = lines[index]
    if (!line || line.isTable) break
    const { text } = line
    const isStrong = text.length <= 200 && (isSiteLine(text) || RE_ADDRESS_LINE.test(text))
    const isOpener = RE_MORE_READING.test(text)
    if (!isStrong && !isOpener && !isLinkish(text)) break
    if (isStrong) strong++
    if (isStrong || isOpener) first = index
    if (isOpener) opener = index
  }
  // `推荐阅读` above a list of books is a heading of the speech, unless it is the last thing there is.
  const isLoneOpener = strong === 0 && opener < lines.length - 1
  const found = isLoneOpener ? lines.slice(appended(lines)) : lines.slice(Math.min(first, appended(lines)))
  return found.map(({ span }) => removal('site-footer', span))
}

// --- internal ---

/** Matches `【扩展阅读】`, `相关范文：`. A lone `推荐阅读` may be a heading. */
const RE_APPENDIX =
  /^(?:[【[]\s*(?:扩展|拓展|延伸|相关|推荐)(?:阅读|文章|范文|内容)\s*[】\]]|(?:扩展|拓展|相关|推荐)(?:范文|阅读材料)\s*[:：]?)$/
/** Matches `在全市会议上的发言`, `读书演讲稿范文`: another text begins. */
const RE_OTHER_TITLE =
  /(?:上的?)?(?:讲话|发言|致辞|演讲|报告|总结|心得体会|方案|范文)(?:稿|材料|范文)*(?:\d|[一二三四五])?$/

/** Below `【扩展阅读】` another text begins, whole paragraphs of it: from there on nothing belongs to the speech. */
function appended(lines: readonly DraftLine[]): number {
  const at = lines.findLastIndex(({ text }, index) => {
    const next = lines[index + 1]
    return (
      index > 2 &&
      RE_APPENDIX.test(text) &&
      next !== undefined &&
      next.text.length <= 40 &&
      RE_OTHER_TITLE.test(next.text)
    )
  })
  return at < 0 ? lines.length : at
}
