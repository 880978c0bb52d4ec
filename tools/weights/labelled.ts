// Speeches with an editor's marks. One sentence a line: what it is worth on a slide, `*` where it is the title of its
// paragraph, a tab, the sentence; ⟦ ⟧ around what a slide would show of it. An empty line parts paragraphs.
//
// Grades: 3 its absence would be a fault, 2 a good row, 1 adds little, 0 must not be shown, - no sentence of the speech
// (title, name, heading, salutation), ? not judged.

import { readFileSync } from 'node:fs'

export interface Labelled {
  /** The speech as its author wrote it. */
  text: string
  sentences: LabelledSentence[]
}

export interface LabelledSentence {
  start: number
  end: number
  /** 0 to 3; null where it is not judged. */
  grade: number | null
  isTitle: boolean
  /** What a slide would show of it. */
  shown: { start: number; end: number }[]
}

export function readLabelled(file: string): Labelled {
  return parseLabelled(readFileSync(file, 'utf8'))
}

/** Throws where a line is not of that form. */
export function parseLabelled(written: string): Labelled {
  const between = /\p{Script=Han}/u.test(written) ? '' : ' '
  let text = ''
  const sentences: LabelledSentence[] = []
  for (const [index, line] of written.trimEnd().split('\n').entries()) {
    if (line === '') {
      text += '\n'
      continue
    }
    const match = RE_LINE.exec(line)
    if (!match) throw new Error(`line ${index + 1} is not GRADE, tab, sentence: ${line}`)
    const [, grade = '', title, marked = ''] = match
    if (text !== '' && !text.endsWith('\n')) text += between
    const start = text.length
    const shown: LabelledSentence['shown'] = []
    for (const [at, piece] of marked.split(/[⟦⟧]/u).entries()) {
      if (at % 2 === 1) shown.push({ start: text.length, end: text.length + piece.length })
      text += piece
    }
    const end = text.length
    sentences.push({
      start,
      end,
      grade: /\d/.test(grade) ? Number(grade) : null,
      isTitle: title === '*',
      shown: shown.length > 0 ? shown : [{ start, end }],
    })
  }
  return { text, sentences }
}

// --- internal ---

const RE_LINE = /^([0-3?-])(\*?)\t(.+)$/u
