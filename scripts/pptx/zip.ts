// The package: parts in a fixed order and with a fixed date, so that the same deck gives the same bytes.

import { strToU8, zipSync, type Zippable } from 'fflate'

/**
 * The first day a zip can name. fflate writes local time, and this is made in local time: the same bytes everywhere.
 */
export const EPOCH = new Date(1980, 0, 1)

export function pack(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of parts) files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files, { mtime: EPOCH, level: 6 })
}
