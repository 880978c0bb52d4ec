// Characters nobody sees: zero-width spaces and joiners, soft hyphens, direction marks, stray byte order marks.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removals } from '../draft.ts'

/** Matches U+200B inside a word. Not an ordinary space, and not the variation selector of a rare character. */
const RE_INVISIBLE = /(?:(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}])+/gu

export function invisible(draft: CleaningDraft): Edit[] {
  return removals('invisible', draft, RE_INVISIBLE)
}
