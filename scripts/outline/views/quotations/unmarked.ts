// Quotations without marks: announced before a colon, `As X put it, …`, or in the paragraph after `X put it this way.`

import { itemAt } from '../../../text/item-at.ts'
import { splitSentences } from '../../../language/sentences.ts'
import type { Span } from '../../../model/source.ts'
import { LEAST, sentenceEnd, type Page } from './candidates.ts'
import { subjectOf, type Subject } from './subjects-chinese.ts'
import { subjectInEnglish } from './subjects-english.ts'

interface Unmarked {
  span: Span
  speaker: string | null
}

/** A quotation announced but not marked: `有这样一段话：`, `这样写道：`. */
const RE_UNMARKED =
  /(?:[有过過](?:这样|這樣|这么|這麼)?的?(?:一|几|两)?[段句](?:名言|话|話)|(?:这样|這樣|如此|这么)[写寫說说讲講](?:道|过)?)[：:]\s*(?=[^\s“"「])/g
/** `As X put it at the time, …` */
const RE_EN_UNMARKED = /^As\s[^,.;]{3,50}?\s(?:once\s)?(?:put it|said|wrote|noted|observed)\b[^,.;]{0,70},\s+(?=[A-Z])/
/** `X put it this way.` with the words in what follows. */
const RE_EN_THIS_WAY = /\b(?:put it|said it|wrote|said)\s(?:this way|like this|these words|the following)[.:]$/

export function unmarkedQuotations({ text, lines }: Page, index: number): Unmarked[] {
  const line = itemAt(lines, index)
  const next = lines[index + 1]
  const words = text.slice(line.start, line.end)
  const found: Unmarked[] = []
  for (const match of words.matchAll(RE_UNMARKED)) {
    const start = line.start + match.index + match[0].length
    const sentence = splitSentences(text, { start, end: line.end })[0]
    const speaker = nameOf(subjectOf(sentenceEnd(text.slice(line.start, line.start + match.index))))
    if (sentence && sentence.end - sentence.start >= LEAST) found.push({ span: sentence, speaker })
  }
  for (const sentence of /\bAs\s/.test(words) ? splitSentences(text, line) : []) {
    const match = RE_EN_UNMARKED.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200)))
    const start = sentence.start + (match?.[0].length ?? 0)
    if (match && sentence.end - start >= 40)
      found.push({ span: { start, end: sentence.end }, speaker: nameOf(subjectInEnglish(match[0])) })
  }
  if (next && RE_EN_THIS_WAY.test(words.slice(-60)) && !/^[“"]/.test(text[next.start] ?? ''))
    found.push({ span: next, speaker: nameOf(subjectInEnglish(sentenceEnd(words.replace(/[.:]$/, '')))) })
  return found
}

// --- internal ---

const nameOf = (subject: Subject) => (subject.kind === 'person' ? subject.who : null)
