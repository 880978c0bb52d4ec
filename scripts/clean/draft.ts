// What every cleaning rule looks at: the text as the rules before it left it, its lines, and the marks of the file
// format.

import type { Edit, Lang, Mark, Span } from '../model/source.ts'

/** Text and marks in the same offsets. */
export interface CleaningDraft {
  text: string
  marks: readonly Mark[]
  lang: Lang
  /** Those that are not blank, in order. */
  lines: readonly DraftLine[]
}

/** One idea: finds what has to go. Offsets are the draft's. Where edits of one rule overlap, the first wins. */
export type Rule = (draft: CleaningDraft) => Edit[]

/** A line without the white space around it. */
export interface DraftLine {
  text: string
  span: Span
  /** White space before its first character: an indent begins a paragraph. */
  indent: string
  /** At least one blank line stands above. */
  afterBlank: boolean
  /** Part of an explicit table, which no rule may touch. */
  isTable: boolean
  isHeading: boolean
}

export function draftOf(stated: Omit<CleaningDraft, 'lines'>): CleaningDraft {
  return { ...stated, lines: cutLines(stated) }
}

function cutLines({ text, marks }: Omit<CleaningDraft, 'lines'>): DraftLine[] {
  const tables = marks.filter(mark => mark.kind === 'table')
  const headings = marks.filter(mark => mark.kind === 'heading' || mark.kind === 'title')
  const lines: DraftLine[] = []
  let at = 0
  let afterBlank = false
  for (const raw of text.split('\n')) {
    const start = at + raw.length - raw.trimStart().length
    const span = { start, end: start + raw.trim().length }
    at += raw.length + 1
    if (span.end <= span.start) {
      afterBlank = true
      continue
    }
    lines.push({
      text: raw.trim(),
      span,
      indent: raw.slice(0, raw.length - raw.trimStart().length),
      afterBlank,
      isTable: tables.some(table => overlaps(table.span, span)),
      isHeading: headings.some(heading => overlaps(heading.span, span)),
    })
    afterBlank = false
  }
  return lines
}

/** The whole line goes; the white space it leaves is another rule's business. */
export function removal(rule: string, span: Span, insert = ''): Edit {
  return { rule, span, insert }
}

/** Every match of a global pattern that the condition allows goes. */
export function removals(
  rule: string,
  { text }: CleaningDraft,
  pattern: RegExp,
  isRight: (match: RegExpExecArray) => boolean = () => true,
): Edit[] {
  return Array.from(text.matchAll(pattern))
    .filter(isRight)
    .map(match => removal(rule, { start: match.index, end: match.index + match[0].length }))
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
