// Characters nobody sees: zero-width spaces and joiners, soft hyphens, direction marks, stray byte order marks.

import type { Edit } from '../model.ts'
import { type Draft, removals } from './draft.ts'

/** Matches U+200B inside `同​志`. Not an ordinary space, and not the variation selector of a rare character. */
const RE_INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u0000-\u0008\u000E-\u001F\u007F]+/g

export function invisible(draft: Draft): Edit[] {
  return removals('invisible', draft, RE_INVISIBLE)
}
