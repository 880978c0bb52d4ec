// Markdown where the format is none: what a chat assistant wrote, pasted into a text or Word file with its signs.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'

/** Matches what a line opens with in bold: `**一、抓认识。**认识到位`, `- **时间**：周五`. Not `张**同志`. */
const RE_BOLD_HEAD = new RegExp(
  [
    /^(?:#{1,6}\s+)?(?:[-*+•]\s+|\d{1,2}[.、．)]\s*|[一二三四五六七八九十]{1,3}、)?/,
    /\*\*(?=\S)[^*\n]{1,120}(?:[。：:！？.!?]\*\*|\*\*(?=$|[\s：:，,。、—]))/,
  ]
    .map(({ source }) => source)
    .join(''),
  'u',
)
const RE_HEADING = /^#{2,6}\s+(?=\S)/
const RE_ANY_HEADING = /^#{1,6}\s+(?=\S)/
/** Matches a pair; what stands for a name (`李**同志和王**同志`) is no pair. */
const RE_PAIR =
  /\*\*(?=[^\s*])(?!(?<=\p{Script=Han}\*\*)(?:同志|先生|女士|县|市|区|局|镇|乡|村|公司|集团))([^*\n]{1,200}?)(?<=\S)\*\*/gu
/** Fewer lines that look like Markdown are an accident. */
const LEAST = 2

/** `### **一、抓认识**` in a Word file → `一、抓认识` */
export function pastedMarkdown(draft: CleaningDraft): Edit[] {
  const lines = draft.lines.filter(({ isTable }) => !isTable)
  if (lines.filter(({ text }) => RE_BOLD_HEAD.test(text) || RE_HEADING.test(text)).length < LEAST) return []
  return lines.flatMap(signsOf)
}

// --- internal ---

function signsOf({ text, span: { start } }: DraftLine): Edit[] {
  const sign = (from: number, length: number) => removal('markup', { start: start + from, end: start + from + length })
  const heading = RE_ANY_HEADING.exec(text)
  const pairs = [...text.matchAll(RE_PAIR)].flatMap(({ index, 0: pair }) => [
    sign(index, 2),
    sign(index + pair.length - 2, 2),
  ])
  return [...(heading ? [sign(0, heading[0].length)] : []), ...pairs]
}
