// Lines that only draw a line: `-----`, `* * *`, `＝＝＝＝`.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'

/** Matches `----------`, `***` and `* * *`. Not `——` (a dash that begins a point), not `×××` or `**` (redactions). */
const RE_DIVIDER = /^(?:[-=_~＝＿～·•.…]{4,}|[—─━┄]{4,}|[*＊]{3,}|(?:[-*•·] +){2,}[-*•·])$/

export function dividers(draft: CleaningDraft): Edit[] {
  return draft.lines
    .filter(({ text, isTable }) => !isTable && RE_DIVIDER.test(text))
    .map(({ span }) => removal('divider', span))
}
