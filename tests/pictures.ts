// Small pictures made in the test: PNGs pixel by pixel, an SVG.

import { crc32, deflateSync } from 'node:zlib'

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">' +
  '<path d="M10 50 L40 10 L60 35 L75 20 L110 50 Z"/></svg>\n'

/** A PNG of these colours, each of 3 samples (no alpha) or 4. */
export function png(rows: readonly (readonly (readonly number[])[])[]): Buffer {
  const [width, height, samples] = [rows[0]?.length ?? 0, rows.length, rows[0]?.[0]?.length ?? 3]
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, samples === 4 ? 6 : 2], 8)
  const data = deflateSync(Buffer.concat(rows.map(row => Buffer.from([0, ...row.flat()]))))
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
