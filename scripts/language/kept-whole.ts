// Words that no line may part where a speech is read aloud: names of persons, and what the speech says again and again
// (渠长制, 望山县). Who reads one half of a name does not know how it goes on.

import type { Lang, Span } from '../model/source.ts'
import { spansOf } from '../text/spans-of.ts'
import { ownWords } from './own-words.ts'
import { NAME, TITLES } from './zh/persons.ts'

/** Before or behind what a person is called. */
const RE_PERSON = new RegExp(`${NAME}(?=${TITLES})|(?<=${TITLES})${NAME}(?!\\p{Script=Han})`, 'gu')

/** For a whole speech: gives the places in one text of it, in no order; they may overlap. */
export function keptWhole(speech: string, lang: Lang): (text: string) => Span[] {
  const words = [...ownWords(speech, lang)]
  return text => [
    ...words.flatMap(word => spansOf(text, word)),
    ...(lang === 'zh'
      ? Array.from(text.matchAll(RE_PERSON), ({ index, 0: name }) => ({ start: index, end: index + name.length }))
      : []),
  ]
}
