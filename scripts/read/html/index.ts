// A saved web page, or Word's HTML → the speech on it: title and main content as a reader sees them, without the site
// around. What belongs to the page and not to the speech never enters the source text. Nothing is fetched and no script
// is run.

import { failure } from '../shared/failure.ts'
import { blocksOf } from './blocks.ts'
import { decodePage } from './decode.ts'
import { isMhtml, pageOfMhtml } from './mhtml.ts'
import { findContent } from './content.ts'
import { parsePage } from './parse.ts'
import { withTitle } from './title.ts'
import type { Reading } from '../shared/reading.ts'
import { type Block, layOut } from '../shared/layout.ts'

/** Bytes, pictures inside apart; the longest reports have some 2 MB with all of Word's styles. */
const MOST_BYTES = 12_000_000
/** Matches what ends an address in a page. */
const RE_ADDRESS_END = /["'()<>\s]/g
const SHORT_ADDRESS = 200

/** Throws E_READ where there is no page in the bytes, or one too large or too deep to be one. */
export function readHtml(bytes: Uint8Array, path: string): Reading {
  const { blocks, encoding } = htmlBlocks(bytes, path)
  return { encoding, ...layOut(blocks) }
}

/** What the page shows, laid out by who asked for it. */
export function htmlBlocks(bytes: Uint8Array, path: string): { blocks: Block[]; encoding: string } {
  const part = isMhtml(bytes) ? pageOfMhtml(bytes) : { bytes, charset: null }
  if (!part) throw failure('read-no-page', path)
  const decoded = decodePage(part.bytes, part.charset)
  if (!decoded || decoded.text.includes('\0')) throw failure('read-binary', path)
  const html = withoutFiles(decoded.text)
  const size = Buffer.byteLength(html)
  if (size > MOST_BYTES)
    throw failure('read-page-large', path, { megabytes: Math.ceil(size / 1e6), most: MOST_BYTES / 1e6 })
  const page = parsePage(html)
  if (!page) throw failure('read-page-broken', path)
  const content = findContent(page, html)
  return { encoding: decoded.encoding, blocks: withTitle(blocksOf(page, content), page, content) }
}

// --- internal ---

/** `<img src="data:image/png;base64,iVBOR…">` → `<img src="">`: pictures inside the page are most of its length. */
function withoutFiles(html: string): string {
  let out = ''
  let at = 0
  for (let start = html.indexOf('data:'); start >= 0; start = html.indexOf('data:', at)) {
    RE_ADDRESS_END.lastIndex = start
    const end = RE_ADDRESS_END.exec(html)?.index ?? html.length
    out += html.slice(
      at,
      end - start > SHORT_ADDRESS && html.slice(start, start + SHORT_ADDRESS).includes(',') ? start : end,
    )
    at = end
  }
  return out + html.slice(at)
}
