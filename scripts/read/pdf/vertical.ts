// Pages set in columns from right to left, read from the top down: turned by a quarter they are pages like others, so
// that lines and paragraphs are found as always.

import type { PdfPage, Run } from './worker.ts'

/** In sizes of type: how far the next character of a column stands below, and how little beside. */
const [NEAREST, FARTHEST, ASIDE] = [0.5, 2, 0.3]
/** Share of the pairs of neighbours that stand below one another. */
const LEAST_SHARE = 0.6
const FEWEST = 8
/** Matches `︒`, `﹁`: the forms that marks have in columns. */
const RE_VERTICAL_FORM = /[\uFE10-\uFE19\uFE30-\uFE48]/g

/** Pages in rows stay as they are. */
export function asRows(pages: readonly PdfPage[]): PdfPage[] {
  const runs = pages.flatMap(page => page.runs.filter(({ text }) => text.trim() !== ''))
  return isVertical(runs) ? pages.map(turned) : [...pages]
}

// --- internal ---

function isVertical(runs: readonly Run[]): boolean {
  if (runs.length < FEWEST) return false
  if (runs.filter(({ vertical }) => vertical).length * 2 > runs.length) return true
  const below = runs.filter((run, index) => {
    const before = runs[index - 1]
    if (!before || Array.from(run.text.trim()).length > 2) return false
    const step = (run.y - before.y) / run.size
    return Math.abs(run.x - before.x) < run.size * ASIDE && step > NEAREST && step < FARTHEST
  })
  return below.length >= runs.length * LEAST_SHARE
}

/** A quarter to the left: the right edge becomes the top. */
function turned({ width, height, runs, draws }: PdfPage): PdfPage {
  const sideways = runs.map(run => ({
    ...run,
    text: run.text.replace(RE_VERTICAL_FORM, form => form.normalize('NFKC')),
    x: run.y - run.size,
    y: width - run.x,
    width: run.vertical ? run.width : run.size * Math.max(1, Array.from(run.text).length),
    turned: false,
  }))
  return { width: height, height: width, runs: sideways, draws }
}
