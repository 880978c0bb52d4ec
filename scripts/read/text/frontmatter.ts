// The block of settings some Markdown files open with. Only its title is ever spoken of; the rest is markup.

import type { Mark, Span } from '../../model/source.ts'

/**
 * Matches `layout: post`, `tags: [a]`, `  - b`, `# remark`, `title = "x"`. Not `同志们：` and not a sentence: a speech may
 * open with `---`.
 */
const RE_SETTING = /^(?:[A-Za-z][\w.-]*\s*[:=](?:\s|$)|\s+\S|-\s|#|\s*$)/
/** Matches `title: "[News] A talk"`. Not `subtitle: x`. */
const RE_TITLE = /^title\s*[:=][ \t]*(.*?)[ \t]*$/m
const MOST_LINES = 80

/** Span of the block with its fences and its title; null when the text does not open with one. */
export function findFrontMatter(text: string): { span: Span; marks: Mark[] } | null {
  const lines = text.split('\n', MOST_LINES)
  const fence = lines[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return null
  const last = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence)
  if (last < 2 || !lines.slice(1, last).every(line => RE_SETTING.test(line))) return null
  const end = lines.slice(0, last + 1).join('\n').length
  const title = titleSpan(text.slice(0, end))
  if (!title) return { span: { start: 0, end }, marks: [{ kind: 'markup', span: { start: 0, end } }] }
  return {
    span: { start: 0, end },
    marks: [
      { kind: 'markup', span: { start: 0, end: title.start } },
      { kind: 'title', span: title },
      { kind: 'markup', span: { start: title.end, end } },
    ],
  }
}

// --- internal ---

function titleSpan(block: string): Span | null {
  const match = RE_TITLE.exec(block)
  const value = match?.[1]
  if (!match || !value) return null
  const start = match.index + match[0].lastIndexOf(value)
  const quoted = /^(["']).+\1$/.test(value)
  const span = quoted ? { start: start + 1, end: start + value.length - 1 } : { start, end: start + value.length }
  return span.end > span.start ? span : null
}
