// Cuts a typed paragraph into sentences. Only for outlines that people type: in a written one each line is a sentence,
// so that nothing here can disagree with the outline it came from.

import { isAbbreviation } from '../language/en/abbreviations.ts'

/** Matches the end of a sentence with what closes after it: `。`, `！”`, `. `. Not `；`, and not the dot of `3.5`. */
const RE_END = /(?:[。！？]|[!?.](?=["”’)]*(?:\s|$)))[。！？!?]*["”’」』）)]*/g

/** `要学。要干！` → `要学。`, `要干！` */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = []
  let at = 0
  for (const match of paragraph.matchAll(RE_END)) {
    const end = match.index + match[0].length
    const sentence = paragraph.slice(at, end).trim()
    const isOpen =
      count(sentence, '“') > count(sentence, '”') ||
      (sentence.endsWith('.') && isAbbreviation(paragraph, end - 1)) ||
      /^[，、；：的,]/.test(paragraph.slice(end))
    if (isOpen || sentence === '') continue
    sentences.push(sentence)
    at = end
  }
  const rest = paragraph.slice(at).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

const count = (text: string, character: string) => text.split(character).length - 1
