// Web pages often break a paragraph after every `；`. The speaker did not: these breaks go, the ones that end a sentence
// or open a numbered point stay.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'
import { opensWithMarker } from '../../language/written-markers.ts'

/** Matches `到位；`, `；”`, `群众,`. Not `到位。`, not `如下：`: what follows a colon is a paragraph of its own. */
const RE_OPEN_END_ZH = /[；;，,、][”’」』）]?$/
/** Matches `ready,`. In English only a small letter on the next line shows that the sentence goes on. */
const RE_OPEN_END_EN = /[,;]$/
const RE_SMALL = /^[a-z]/
/** Matches `到位；`. Not `Mr. Speaker,`. */
const RE_HAN = /\p{Script=Han}/u

/** `带头讲政治；⏎带头守纪律。` → `带头讲政治；带头守纪律。` */
export function semicolonBreaks(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (!next || line.isTable || next.isTable || line.isHeading || next.isHeading) return []
    const isChinese = RE_HAN.test(line.text) && !RE_SMALL.test(next.text)
    const isOpen = isChinese
      ? RE_OPEN_END_ZH.test(line.text) && !opensWithMarker(next.text)
      : RE_OPEN_END_EN.test(line.text) && RE_SMALL.test(next.text)
    return isOpen
      ? [removal('semicolon-break', { start: line.span.end, end: next.span.start }, isChinese ? '' : ' ')]
      : []
  })
}
