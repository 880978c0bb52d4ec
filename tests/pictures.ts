// Small pictures made in the test: PNGs pixel by pixel, an SVG.

import { crc32, deflateSync } from 'node:zlib'

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">' +
  '<path d="M10 50 L40 10 L60 35 L75 20 L110 50 Z"/></svg>\n'

/**
 * A PNG of these colours, each of 3 samples (no alpha) or 4; `filter`: how its lines are packed, 0 to 4 (PNG, third
 * edition, 9.2).
 */
export function png(rows: readonly (readonly (readonly number[])[])[], filter = 0): Buffer {
  const [width, height, samples] = [rows[0]?.length ?? 0, rows.length, rows[0]?.[0]?.length ?? 3]
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, samples === 4 ? 6 : 2], 8)
  const data = deflateSync(
    Buffer.concat(rows.map((row, at) => filtered(row.flat(), rows[at - 1]?.flat() ?? [], { filter, samples }))),
  )
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A line less what the filter expects of it from the sample to the left, above, and above to the left. */
function filtered(line: readonly number[], above: readonly number[], how: { filter: number; samples: number }): Buffer {
  const { filter, samples } = how
  const bytes = line.map((value, at) => {
    const [left, up, corner] = [line[at - samples] ?? 0, above[at] ?? 0, above[at - samples] ?? 0]
    const distance = (one: number) => Math.abs(left + up - corner - one)
    const nearest = [left, up, corner].toSorted((a, b) => distance(a) - distance(b))[0] ?? 0
    return value - ([0, left, up, Math.floor((left + up) / 2), nearest][filter] ?? 0)
  })
  return Buffer.from([filter, ...bytes])
}
