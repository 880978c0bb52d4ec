// The closing call: the last sentences of the speech from the one that calls, wishes or hopes; thanks and sign-offs
// left out.

import { itemAt } from '../../text/item-at.ts'
import { isCall, RE_SIGN_OFF } from '../../language/closing.ts'
import type { Span } from '../../model/source.ts'
import type { Spoken } from './spoken.ts'

/** Thanks and sign-offs at the end, at most so many. */
const MOST_TAIL = 6
const MOST_SENTENCES = 6
const MOST_CHARACTERS = { zh: 300, en: 700 }
/** A call may be followed by one more short paragraph (a wish, a verse). */
const PARAGRAPHS = 2
const SHORT_PARAGRAPH = 60

export function findClosing(sentences: readonly Spoken[]): Span | null {
  let last = sentences.length - 1
  for (let tail = 0; last >= 0 && tail < MOST_TAIL && RE_SIGN_OFF.test(sentences[last]?.text ?? ''); tail++) last--
  const prose = sentences[last]
  if (!prose || prose.heading) return null
  let paragraphs = 0
  let end = last
  while (end >= 0 && paragraphs < PARAGRAPHS) {
    const { paragraph, heading } = itemAt(sentences, end)
    if (heading) return null
    const found = callIn(sentences, end)
    if (found) return found
    const stop = itemAt(sentences, end).span.end
    let start = stop
    for (; end >= 0 && sentences[end]?.paragraph === paragraph; end--) start = itemAt(sentences, end).span.start
    if (stop - start > SHORT_PARAGRAPH) return null
    paragraphs++
  }
  return null
}

// --- internal ---

/** From the first call among the last sentences of the paragraph that ends with sentence `end`. */
function callIn(sentences: readonly Spoken[], end: number): Span | null {
  const last = itemAt(sentences, end)
  const zh = /[\u4e00-\u9fff]/.test(last.text)
  const most = MOST_CHARACTERS[zh ? 'zh' : 'en']
  let first: Spoken | null = null
  for (let at = end; at >= 0 && end - at < MOST_SENTENCES; at--) {
    const sentence = itemAt(sentences, at)
    if (sentence.paragraph !== last.paragraph || sentence.heading || last.span.end - sentence.span.start > most) break
    if (isCall(sentence.text)) first = sentence
  }
  return first && { start: first.span.start, end: last.span.end }
}
