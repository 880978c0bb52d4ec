// A marker alone on its line: what it marks stands on the next one.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, linesOf, removal } from '../draft.ts'
import { RE_MARKER } from './markers.ts'

const N = '[一二三四五六七八九十]{1,3}'
/**
 * A line that is nothing but a marker with its own sign, by family: `1.`, `（二）`, `①`, `一是`, `1.2`, `First,`, `II.`.
 * Not `一` and not `3`: a bare number may be a section's, or the page's.
 */
const FAMILIES: readonly RegExp[] = [
  new RegExp(`^${N}[、．.）)]$`),
  new RegExp(`^[（(]${N}[）)]$`),
  /^\d{1,2}[、．.]$/,
  /^\d{1,2}[）)]$/,
  /^[（(]\d{1,2}[）)]$/,
  /^\d{1,2}\.\d{1,2}\.?$/,
  /^[①-⑳]$/,
  /^[⑴-⒇]$/,
  /^[⒈-⒛]$/,
  /^[甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾]、$/,
  new RegExp(`^第${N}[，,、：:]$`),
  new RegExp(`^${N}(?:是|要)[，,：:]?$`),
  /^(?:首先|其次|再次|最后)[，,：:]$/,
  /^(?:First|Second|Third|Fourth|Fifth|Finally)(?:ly)?[,:]$/,
  /^[IVX]{1,5}[.)]$/,
  /^[A-Z][.)]$/,
  /^[a-z]\)$/,
]
/** One may be a slip of the layout; several are a series. */
const LEAST = 2
const RE_WIDE_END = /[^\x21-\x7E]$/

export function loneMarkers(draft: CleaningDraft): Edit[] {
  const lines = linesOf(draft)
  const family = lines.map(({ text, isTable }) => (isTable ? -1 : FAMILIES.findIndex(pattern => pattern.test(text))))
  const counts = new Map<number, number>()
  for (const one of family) counts.set(one, (counts.get(one) ?? 0) + 1)
  return lines.flatMap((line, index) => {
    const own = family[index] ?? -1
    const next = lines[index + 1]
    if (own < 0 || !next || next.isTable || (family[index + 1] ?? -1) >= 0 || RE_MARKER.test(next.text)) return []
    if ((counts.get(own) ?? 0) < LEAST) return []
    return [
      removal('hard-wrap', { start: line.span.end, end: next.span.start }, RE_WIDE_END.test(line.text) ? '' : ' '),
    ]
  })
}
