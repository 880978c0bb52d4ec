// Takes out the signs that the file format states: `## `, `**`, HTML tags, front matter. Nothing is guessed here.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'
import { opensWithMarker } from '../../language/written-markers.ts'

/** Matches `<br>`, `</p>`, `<li class="x">`: a new line begins there. Not `<b>`. */
const RE_BREAK_TAG = /^<\/?(?:br|p|div|li|ul|ol|tr|table|h[1-6]|blockquote|section|article)\b/i

/** `## 一、抓落实` → `一、抓落实`; a title of the front matter that the first heading repeats goes as well. */
export function markup({ text, marks }: CleaningDraft): Edit[] {
  // A bullet begins a paragraph of its own: no wrap may join it to the line above.
  const edits = marks
    .filter(({ kind }) => kind === 'markup')
    .flatMap(({ span }) => {
      const sign = text.slice(span.start, span.end)
      const isBullet =
        /^[-*+]$/.test(sign) &&
        /^\s?$/.test(text[span.end] ?? '') &&
        /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, span.start - 40), span.start))
      // The bullet is the only marker that its point has; beside a number it is the format's.
      if (isBullet && sign[0] !== '+' && !opensWithMarker(text.slice(span.end, span.end + 16).trimStart())) return []
      const insert = RE_BREAK_TAG.test(sign) || isBullet ? '\n' : ''
      return [removal('markup', span, insert)]
    })
  const title = marks.find(({ kind }) => kind === 'title')
  const heading = marks.find(({ kind }) => kind === 'heading')
  if (title && heading && heading.span.start > title.span.end && bare(text, title.span) === bare(text, heading.span))
    edits.push(removal('markup', title.span))
  return edits
}

const bare = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(start, end).replace(/\s+/g, '')
