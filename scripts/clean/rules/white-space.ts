// Last of all: one line break between paragraphs, no blank lines, no space at line ends. Spaces inside a line stay.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'

/** Matches every run of white space; only runs with a line break, or at an end of the text, are edited. */
const RE_SPACE = /\s+/g
/** Matches a page break, which ends a line as well. Not a tab. */
const RE_BREAK = /[\n\f\v\u0085\u2028\u2029]/

/** `  同志们：⏎⏎  今天` → `同志们：⏎今天` */
export function whiteSpace({ text }: CleaningDraft): Edit[] {
  return Array.from(text.matchAll(RE_SPACE)).flatMap(({ index, 0: { length }, 0: space }) => {
    const isEnd = index === 0 || index + length === text.length
    if (space === '\n' && !isEnd) return []
    if (!isEnd && !RE_BREAK.test(space)) return []
    return [removal('white-space', { start: index, end: index + length }, isEnd ? '' : '\n')]
  })
}
