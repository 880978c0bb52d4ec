// Running heads, feet and page numbers: what stands at the same place of page after page.

import type { Line } from './lines.ts'

/** Matches `3`, `- 3 -`, `— 3 —`, `第3页`, `第 3 页 共 12 页`, `3/12`, `Page 3 of 12`. Not `3.`. */
const RE_PAGE = new RegExp(
  [
    String.raw`^[-—–－·•\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:[\s，,/／]*(?:共|of)?\s*\d{1,3}\s*页?)?[-—–－·•\s]*$`,
    String.raw`^Page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$`,
  ].join('|'),
  'i',
)
/** Share of a page's height, above and below, where heads and numbers stand. */
const EDGE = 0.13
/** Lines that stand at one place within so many points are the same. */
const SLACK = 4
/** Of all pages, or of those of one side: left and right pages may differ. */
const LEAST_SHARE = 0.4
const LEAST_PAGES = 3
const OTHER_SIZE = 0.15

/** The lines that belong to the paper and not to the speech. */
export function runningHeads(lines: readonly Line[], pages: readonly { height: number }[]): Set<Line> {
  const places = new Map<string, Set<Line>>()
  for (const line of lines) {
    const words = line.text.replace(/\d+/g, '#').replace(/\s+/g, '')
    for (const y of [Math.floor(line.y / SLACK), Math.ceil(line.y / SLACK)]) {
      const key = `${words}@${y}`
      const found = places.get(key) ?? new Set()
      places.set(key, found.add(line))
    }
  }
  const heads = new Set<Line>()
  const size = medianSize(lines)
  for (const found of places.values()) {
    const all = Array.from(found)
    const on = new Set(all.map(({ page }) => page)).size
    // In the middle of the page only what is set otherwise is a stamp: a speaker may repeat himself.
    const isApart =
      all.every(line => isAtEdge(line, pages[line.page]?.height ?? 0)) ||
      all.every(line => Math.abs(line.size - size) > size * OTHER_SIZE)
    const isOften = on >= Math.max(LEAST_PAGES, pages.length * LEAST_SHARE) || (on > 1 && on === pages.length)
    if (isApart && isOften) for (const line of found) heads.add(line)
  }
  for (const line of lines) if (isPageNumber(line, lines, pages[line.page]?.height ?? 0)) heads.add(line)
  return heads
}

// --- internal ---

function medianSize(lines: readonly Line[]): number {
  return lines.map(({ size }) => size).sort((a, b) => a - b)[lines.length >> 1] ?? 0
}

function isAtEdge({ y }: Line, height: number): boolean {
  return y < height * EDGE || y > height * (1 - EDGE)
}

/** First or last on its page, at the page's edge. */
function isPageNumber(line: Line, lines: readonly Line[], height: number): boolean {
  if (!RE_PAGE.test(line.text)) return false
  const atTop = line.y < height / 2
  return (
    isAtEdge(line, height) &&
    !lines.some(
      other =>
        other !== line && other.page === line.page && (atTop ? other.y < line.y - SLACK : other.y > line.y + SLACK),
    )
  )
}
