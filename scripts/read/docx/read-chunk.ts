// An embedded part → its paragraphs, by what its bytes are: a web page, RTF, another Word file, or plain text.

import { decode } from '../decode.ts'
import { htmlBlocks } from '../html/index.ts'
import { looksLikeHtml } from '../recognise.ts'
import { rtfBlocks } from '../rtf/index.ts'
import { createLost } from '../shared/lost.ts'
import { isZip } from '../shared/zip.ts'
import type { ReadChunk } from './chunks.ts'
import { docxBlocks } from './index.ts'

export const readChunk: ReadChunk = (bytes, name) => {
  try {
    if (isZip(bytes)) return docxBlocks(bytes, name, { lost: createLost(), readChunk: () => null }).blocks
    if (/^\s*\{\\rtf/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 100))))
      return rtfBlocks(bytes, name).blocks
    if (looksLikeHtml(bytes) || /\.(?:x?html?|mht|mhtml)$/i.test(name)) return htmlBlocks(bytes, name).blocks
    const text = decode(bytes)?.text
    return text === undefined ? null : text.split(/\r\n?|\n/).map(line => ({ kind: 'paragraph', text: line }))
  } catch {
    // A part that is broken is named by a remark; the rest of the speech is read.
    return null
  }
}
