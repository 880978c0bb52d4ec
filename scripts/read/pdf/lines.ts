// Runs of characters → the lines one sees on the page, with their places. Spaces are where the page leaves room.

import { itemAt } from '../../text/item-at.ts'
import { raised, withoutSigns } from '../shared/signs.ts'
import { withoutReadings } from './readings.ts'
import type { PdfPage, Run } from './worker.ts'

export interface Line {
  page: number
  /** What stands above the line carries the signs of signs.ts. */
  text: string
  /** Left and right edge of its words, base line from the top, size of type. */
  x0: number
  x1: number
  y: number
  size: number
  /** Parts between which there is much room: cells of a table, or a name and a date. */
  cells: string[]
  /** Left edge of each of them. */
  starts: number[]
  /** It stands lower than it would without the readings above it. */
  lowered?: number
}

/** In sizes of type: room that is a space between Latin words, between Han, and between cells. */
const SPACE = 0.15
const SPACE_HAN = 0.45
const CELL = 2.5
/** What is smaller than this share of its line, and that much of a size above it, is a note mark or an exponent. */
const RAISED_SIZE = 0.85
const RAISED_BY = 0.15
/** Matches the room that programs leave between Han and Latin, and before marks: `2023 年 11 月`, `经验 ，`. Not `张 三`. */
const RE_ROOM = new RegExp(
  [
    String.raw`(?<=[\p{Script=Han}“‘（《])[ ](?=[A-Za-z0-9])`,
    String.raw`(?<=[A-Za-z0-9%])[ ](?=\p{Script=Han})`,
    String.raw`(?<=[\p{Script=Han}A-Za-z0-9])[ ](?=[，。；：、！？）》”])`,
    String.raw`(?<=[，。；：、！？（《“])[ ](?=\p{Script=Han})`,
  ].join('|'),
  'gu',
)
/** Matches what stands above the line at the end of a text. */
const RE_RAISED_END = /\x03[^\x04]*\x04$/
const RE_HAN_EDGE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…×]/u

/** In the order of reading, left column before right. */
export function linesOf(pages: readonly PdfPage[]): Line[] {
  const all = pages.flatMap(({ runs }) => runs).filter(({ text }) => text.trim() !== '')
  // A stamp across the page; a page that lies on its side is turned as a whole.
  const upright = all.filter(({ turned }) => !turned).length * 2 > all.length
  const spoken = all.filter(({ artifact }) => !artifact).length * 2 > all.length
  return pages.flatMap((page, index) => {
    const runs = page.runs.filter(
      run => run.text !== '' && run.size > 0 && !(upright && run.turned) && !(spoken && run.artifact),
    )
    return inOrder(grouped(withoutReadings(runs), index), page.width)
  })
}

// --- internal ---

function grouped(runs: readonly Run[], page: number): Line[] {
  const lines: Line[] = []
  let group: Run[] = []
  const close = () => {
    const line = lineOf(group, page)
    if (line) lines.push(line)
    group = []
  }
  for (const run of runs) {
    const words = group.filter(({ text }) => text.trim() !== '')
    const last = words.at(-1)
    if (run.text.trim() === '' && group.length === 0) continue
    const size = Math.max(run.size, ...words.slice(-1).map(one => one.size))
    if (last && run.text.trim() !== '' && (Math.abs(run.y - last.y) > size * 0.5 || run.x < last.x + last.width - size))
      close()
    group.push(run)
  }
  close()
  return lines
}

function lineOf(runs: readonly Run[], page: number): Line | null {
  const words = runs.filter(({ text }) => text.trim() !== '')
  const [first] = words
  const last = words.at(-1)
  if (!first || !last) return null
  const size = sizeOf(words)
  const y = words.find(run => run.size > size * RAISED_SIZE)?.y ?? first.y
  const cells: string[] = ['']
  const starts: number[] = [first.x]
  let edge = first.x
  for (const run of words) {
    const text = cells.at(-1) ?? ''
    const room = (run.x - edge) / size
    const isRaised = run.size < size * RAISED_SIZE && y - run.y > size * RAISED_BY
    const words = isRaised ? raised(run.text) : withoutSigns(run.text)
    if (text !== '' && room > CELL) {
      cells.push(words)
      starts.push(run.x)
    } else cells[cells.length - 1] = text + (isRaised ? '' : between(text, words, room)) + words
    edge = run.x + run.width
  }
  const tidy = cells.map(cell => cell.trim().replace(RE_ROOM, ''))
  const lowered = Math.max(...words.map(run => run.lowered ?? 0))
  const indent = /^[\s\u3000]*/.exec(first.text)?.[0].length ?? 0
  return {
    page,
    text: tidy.join(' '),
    x0: first.x + indent * size,
    x1: last.x + last.width,
    y,
    size,
    cells: tidy,
    starts,
    ...(lowered > 0 && { lowered }),
  }
}

/** The size of most of its characters: a note mark is smaller, an initial larger. */
function sizeOf(runs: readonly Run[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of runs) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

function between(before: string, after: string, room: number): string {
  if (before === '' || /\s$/.test(before) || /^\s/.test(after)) return ''
  // Behind a raised sign the room is its own.
  const isHan = RE_HAN_EDGE.test(before.replace(RE_RAISED_END, '').at(-1) ?? '') && RE_HAN_EDGE.test(after[0] ?? '')
  return room > (isHan ? SPACE_HAN : SPACE) ? ' ' : ''
}

/**
 * Most pages are drawn in the order of reading; one that jumps up again and again is sorted, unless it has two columns.
 */
function inOrder(lines: Line[], width: number): Line[] {
  const rises = lines.filter((line, index) => index > 0 && line.y < itemAt(lines, index - 1).y - line.size).length
  const right = lines.filter(({ x0 }) => x0 > width * 0.48).length
  const left = lines.filter(({ x1 }) => x1 < width * 0.52).length
  if (rises <= Math.max(2, lines.length * 0.1)) return lines
  if (right > lines.length * 0.25 && left > lines.length * 0.25) {
    const isRight = ({ x0 }: Line) => x0 > width * 0.48
    return lines.toSorted((a, b) => Number(isRight(a)) - Number(isRight(b)) || a.y - b.y || a.x0 - b.x0)
  }
  return lines.toSorted((a, b) => (Math.abs(a.y - b.y) < a.size * 0.3 ? a.x0 - b.x0 : a.y - b.y))
}
