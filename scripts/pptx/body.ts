// Rows of a slide as one text in its body: the outline view shows it, a changed word wraps by itself, and yet each row
// stands where the slide has it.

import { textWidth } from '../language/width.ts'
import { text, type Dress, type Element, type Paragraph, type Run } from './elements.ts'

/** Lines in px from the top of the slide. */
export interface BodyRow {
  top: number
  marker: Run | null
  lines: Run[][]
  dress: Dress
  /** Below the row's own words, one level deeper. */
  clauses: { top: number; lines: Run[][]; dress: Dress }[]
}

/**
 * One text from `x` to `x + w` that ends at `bottom`; what follows a marker begins `hang` px further to the right.
 */
export function bodyText(
  rows: readonly BodyRow[],
  { x, w, hang, bottom }: { x: number; w: number; hang: number; bottom: number },
): Element[] {
  const [first] = rows
  if (!first) return []
  let y = first.top
  const paragraphs = rows.flatMap((row, index): Paragraph[] =>
    [{ ...row, level: 0 }, ...row.clauses.map(clause => ({ ...clause, marker: null, level: 1 }))].map(
      ({ top, marker, lines, dress, level }): Paragraph => {
        const width = w - hang
        const flowing = soft(lines, { width, size: dress.size })
        const before = Math.max(0, top - y)
        y = top + dress.size * dress.leading * Math.max(1, lines.length)
        const [opening = [], ...others] = flowing
        return {
          lines: marker ? [[{ ...marker, text: `${marker.text}\t` }, ...opening], ...others] : flowing,
          dress,
          before,
          step: index + 1,
          ...(level > 0 && { level }),
          ...(marker ? { hang: hang / dress.size } : { inset: hang }),
        }
      },
    ),
  )
  const box = { x, y: first.top, w, h: Math.max(bottom, y) - first.top }
  return [text('Text', box, paragraphs, 'top', { isBody: true })]
}

// --- internal ---

/** Between two letters or figures of Latin script a line end stands for a space. */
const RE_LATIN_END = /[A-Za-z0-9,.;:)%]$/
const RE_LATIN_START = /^[A-Za-z0-9(]/

/** Lines that may be broken anew, where that takes as many of them, the last of them not too short. */
function soft(lines: Run[][], { width, size }: { width: number; size: number }): Run[][] {
  const [first, ...rest] = lines
  if (!first || rest.length === 0) return lines
  const all = rest.reduce<Run[]>((done, line) => [...done, ...spaced(done.at(-1), line)], first)
  const wide = (run: Run) => textWidth(run.text, run.bold ? 'sans-700' : 'sans-400') * (run.size ?? size)
  const length = all.reduce((sum, run) => sum + wide(run), 0)
  return length > width * (rest.length + LEAST_LAST) && length < width * lines.length * FULLEST ? [all] : lines
}

/** Of the lines' width: the last words of a line that do not fit go over whole. */
const FULLEST = 0.94
/** Two or three words alone on the last line look like a mistake: there the breaks of the slide are kept. */
const LEAST_LAST = 0.35

function spaced(last: Run | undefined, line: Run[]): Run[] {
  const [first, ...others] = line
  if (!first || !last || !RE_LATIN_END.test(last.text) || !RE_LATIN_START.test(first.text)) return line
  return [{ ...first, text: ` ${first.text}` }, ...others]
}
