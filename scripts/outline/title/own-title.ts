// What a format or a page states as title, held against the first lines of the text: the text's own title stands, where
// it has one; a column, a site or the page's headline yields to it.

import { isColumn, isHouseOfSite, isSpeechTitle, RE_KIND } from '../../language/titles.ts'
import { RE_SUBTITLE } from './subtitle.ts'

/** So many lines below the stated title may be the text's own. */
const DEPTH = 3
/** So long an end two titles of one speech share. */
const SHARED = 6

/** `lines`: the first lines of the text without the stated title's. Index of the text's own title, or -1. */
export function ownTitleIndex(stated: string, lines: readonly string[], fits: (words: string) => boolean): number {
  const near = lines.slice(0, DEPTH)
  const isNone = isNoTitle(stated)
  return near.findIndex((words, index) => {
    if (!fits(words) || isColumn(words)) return false
    const next = near[index + 1] ?? lines[index + 1] ?? ''
    const subtitle = RE_SUBTITLE.test(next) ? bare(next.replace(RE_SUBTITLE, '')) : ''
    if (subtitle !== '' && (isNone || bare(stated).includes(subtitle))) return true
    return index === 0 && restates(words, stated)
  })
}

/** The name of a column or a site. */
export function isNoTitle(stated: string): boolean {
  return isColumn(stated) || isHouseOfSite(stated)
}

// --- internal ---

const RE_TAIL = /(?:[（(][^（）()]{1,14}[）)]|稿|提纲|摘要|全文|摘登)+$/
const bare = (words: string) => words.replace(/[\s《》「」"“”]/g, '')

/** `李明书记在春训会上的讲话`, the page's headline, above `在春训会上的讲话提纲`. */
function restates(words: string, stated: string): boolean {
  if (!isSpeechTitle(words) || bare(words) === bare(stated)) return false
  const [a, b] = [words, stated].map(one => bare(one).replace(RE_TAIL, ''))
  const own = a ?? ''
  const of = b ?? ''
  let shared = 0
  while (shared < own.length && own.at(-1 - shared) === of.at(-1 - shared)) shared++
  return shared >= SHARED || (shared >= own.length && RE_KIND.test(own))
}
