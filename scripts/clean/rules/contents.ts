// A list of the headings before the speech (提纲：, 目录): it is not spoken. Told by its place, by its shape (markers, and
// nothing but markers) and because the speech says each of them again.

import { itemAt } from '../../text/item-at.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'
import { opensWithMarker } from '../../language/written-markers.ts'

/** Matches `提纲：`, `目录/提纲:……`, `目　录`. Not `提纲挈领`. */
const RE_LABEL =
  /^[【[（(]?(?:目\s*录|(?:内容|讲话|发言)?提\s*纲|主要内容|内容提要)(?:[/／](?:目录|提纲))?[】\]）)]?[：:]?[…\s.]*$/
/** Matches what parts the list from the speech: `正文：`, `……`. */
const RE_BODY = /^(?:[【[（(]?(?:正\s*文|全\s*文|讲话全文|讲话正文)[】\]）)]?[：:]?|[….·\s]{2,})$/
const NEAR_START = 10
const LEAST = 2
const MOST = 60
/** Characters of an entry. */
const LONGEST = 50
/** Share of the list that the speech has to say again. */
const SAID_AGAIN = 0.6

export function contents(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  const first = lines.slice(0, NEAR_START).findIndex(isEntry)
  if (first < 0) return []
  let end = first
  while (end < lines.length && (isEntry(itemAt(lines, end)) || RE_BODY.test(lines[end]?.text ?? ''))) end++
  const entries = lines.slice(first, end).filter(isEntry)
  if (entries.length > MOST) return []
  const later = lines.slice(end).map(({ text }) => bare(text.slice(0, LONGEST + 10)))
  const said = entries.filter(({ text }) => later.some(words => words.startsWith(bare(text))))
  if (entries.length < LEAST || said.length < entries.length * SAID_AGAIN) return []
  const label = lines.slice(0, first).findLastIndex(({ text }) => RE_LABEL.test(text))
  return lines.slice(label < 0 ? first : label, end).map(({ span }) => removal('contents', span))
}

// --- internal ---

/** `一、认清形势`: a marker and a heading, and no more. */
function isEntry({ text, isTable }: DraftLine): boolean {
  return !isTable && text.length <= LONGEST && opensWithMarker(text) && !/[。！？；]./.test(text)
}

/** Without what a list of headings adds: dots and page numbers. */
const bare = (text: string) => text.replace(/[.…·\s]*\d{0,3}$/, '').replace(/[\s。：:，,、.．；;]/g, '')
