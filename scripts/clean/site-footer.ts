// What a web page puts below the speech: other articles, neighbours, copyright, licence numbers. Goes as one block from
// the first such line to the end, and only if nothing that could be speech stands in it.

import type { Edit } from '../model.ts'
import { type Draft, linesOf, removal } from './draft.ts'
import { isLinkish, isSiteLine, RE_ADDRESS_LINE, RE_MORE_READING } from './site-words.ts'

/** `…号角已经吹响。⏎推荐阅读文章⏎某某网 https://…⏎Copyright © …` → `…号角已经吹响。` */
export function siteFooter(draft: Draft): Edit[] {
  const lines = linesOf(draft)
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
  const found = isLoneOpener ? [] : lines.slice(first)
  return found.map(({ span }) => removal('site-footer', span))
}
