// Breaks inside a paragraph (soft returns, page and column breaks): some end a line that is one, most only a row on
// paper.

import { opensWithMarker } from '../../language/written-markers.ts'
import { endsLine, endsSentence } from '../../language/punctuation.ts'

const RE_HAN_EDGE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…×]/u
/** A part with a comma in it is no heading. */
const RE_COMMA = /[，,][^，,]*$/

/** `翻页在句子⏎中间断开。` → `翻页在句子中间断开。`; lines that end where lines end stay apart. `plain` is the text without signs. */
export function withoutSoftBreaks(text: string, plain: (text: string) => string): string {
  if (!text.includes('\n')) return text
  const parts = text.split('\n')
  const words = parts.map(part => plain(part).trim())
  // Where some of the breaks end sentences, a part without a stop may be a heading among them.
  const isWrapped = words.slice(0, -1).every(word => word === '' || !endsLine(word))
  let out = parts[0] ?? ''
  for (let index = 1; index < parts.length; index++) {
    const goesOn = isCut(words, index, isWrapped)
    const [before, after] = [plain(out).trimEnd(), words[index] ?? '']
    const isClosed = RE_HAN_EDGE.test(before.at(-1) ?? '') || RE_HAN_EDGE.test(after[0] ?? '')
    const part = parts[index] ?? ''
    out = goesOn ? out.trimEnd() + (isClosed || before.endsWith('-') ? '' : ' ') + part.trimStart() : `${out}\n${part}`
  }
  return out
}

// --- internal ---

/** Does the sentence go on over the break before this part? */
function isCut(words: readonly string[], index: number, isWrapped: boolean): boolean {
  const [before = '', after = ''] = [words[index - 1], words[index]]
  if (before === '' || after === '' || endsLine(before) || opensWithMarker(after)) return false
  if (/^[a-z]/.test(after) || /[，,、]$/.test(before)) return true
  if (!RE_HAN_EDGE.test(after[0] ?? '')) return false
  // Some part further down must end the sentence that was begun.
  const rest = words.slice(index)
  const end = rest.findIndex(word => endsLine(word))
  if (end < 0 || !endsSentence(rest[end] ?? '')) return false
  const sentence = before.slice(Math.max(...['。', '！', '？', '；'].map(stop => before.lastIndexOf(stop))) + 1)
  const isHeading = opensWithMarker(before) && sentence === before && !RE_COMMA.test(before)
  return !isHeading && (isWrapped || sentence !== before || RE_COMMA.test(sentence))
}
