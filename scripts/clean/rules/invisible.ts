// Characters nobody sees: zero-width spaces and joiners, soft hyphens, direction marks, stray byte order marks.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removals } from '../draft.ts'

/** What makes one sign of several: joiners inside an emoji and between letters that join, Mongolian's separator. */
const SCRIPTS = ['Mongolian', 'Arabic', 'Devanagari', 'Bengali', 'Tamil']
const JOINING = `[${SCRIPTS.map(script => String.raw`\p{Script=${script}}`).join('')}]`
const KEPT = [
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Script=Mongolian})\u180E`,
  String.raw`(?<=${JOINING})[\u200C\u200D](?=${JOINING})`,
].join('|')
/** Matches U+200B inside a word. Not a space, not the variation selector of a rare character, not `KEPT`. */
const RE_INVISIBLE = new RegExp(String.raw`(?:(?!${KEPT})(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}])+`, 'gu')

/** A cell of a table, which a mark holds beside the text, as the text will be. */
export function visible(cell: string): string {
  return cell.toWellFormed().replace(RE_INVISIBLE, '')
}

export function invisible(draft: CleaningDraft): Edit[] {
  return removals('invisible', draft, RE_INVISIBLE)
}
