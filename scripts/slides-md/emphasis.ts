// A row with what is set off in it: its head in `**bold**`, its figures in `<b>`. Where Markdown would not end its bold
// (between a sign and a Chinese character: `**抓“减负”**工作`), the head is written as `<strong>`.

import type { Emphasis, Shown } from '../model/deck.ts'
import { escapeInline, escapeLine } from './escape.ts'

interface Piece {
  text: string
  head: boolean
  figure: boolean
}

/** `**供热面积**增加到<b>4860</b>万平方米`; lines are parted by `<br>`. `first`: the row begins with it. */
export function emphasised({ text, lines = [] }: Shown, { head, figures }: Emphasis, first: boolean): string {
  let at = 0
  const written = (lines.length > 1 ? lines : [text]).map(line => {
    const start = Math.max(at, text.indexOf(line, at))
    at = start + line.length
    return piecesOf(text, { start, end: at }, { head, figures })
  })
  const isHead = (piece: Piece | undefined) => piece?.head === true
  let markdown = ''
  for (const [number, pieces] of written.entries()) {
    const after = written[number + 1]?.[0]
    const before = written[number - 1]?.at(-1)
    if (number > 0) markdown += '<br>'
    let bold = ''
    for (const [index, piece] of pieces.entries()) {
      const isFirst = first && number === 0 && index === 0
      const words = isFirst && !piece.head && !piece.figure ? escapeLine(piece.text) : escapeInline(piece.text)
      const dressed = piece.figure ? `<b>${words}</b>` : words
      if (piece.head) bold += dressed
      else markdown += dressed
      if (bold && !isHead(pieces[index + 1])) {
        const next = pieces[index + 1]?.text ?? (after ? '<' : '')
        const last = index > 0 && !isHead(pieces[0]) ? (pieces[index - 1]?.text ?? '') : before ? '>' : ''
        markdown += strong(bold, last, next)
        bold = ''
      }
    }
  }
  return markdown
}

// --- internal ---

/** The line from `start` to `end`, cut wherever something begins or ends to be set off. */
function piecesOf(text: string, { start, end }: { start: number; end: number }, { head, figures }: Emphasis): Piece[] {
  const inside = (at: number, span: { start: number; end: number } | null) =>
    span !== null && at >= span.start && at < span.end
  const borders = [start, end, ...[head, ...figures].flatMap(span => (span ? [span.start, span.end] : []))]
    .filter(at => at >= start && at <= end)
    .toSorted((a, b) => a - b)
  return borders.slice(1).flatMap((to, index) => {
    const from = borders[index] ?? start
    return to > from
      ? [
          {
            text: text.slice(from, to),
            head: inside(from, head),
            figure: figures.some(figure => inside(from, figure)),
          },
        ]
      : []
  })
}

const RE_WHITE = /^\s?$/u
const RE_SIGN = /[\p{P}\p{S}]/u

/** Markdown opens bold before a sign, and ends it after one, only beside white space or another sign. */
function strong(markdown: string, before: string, after: string): string {
  const opens =
    !RE_SIGN.test(markdown[0] ?? '') || RE_WHITE.test(before.at(-1) ?? '') || RE_SIGN.test(before.at(-1) ?? '')
  const closes = !RE_SIGN.test(markdown.at(-1) ?? '') || RE_WHITE.test(after[0] ?? '') || RE_SIGN.test(after[0] ?? '')
  return opens && closes && markdown.trim() === markdown ? `**${markdown}**` : `<strong>${markdown}</strong>`
}
