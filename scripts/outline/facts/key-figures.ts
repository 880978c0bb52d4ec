// 关键数据: the figures of sentences that state several measures, each with its measure in the speaker's words. A figure of
// a table is not a key figure again; a redaction is no figure; dates, ages, ordinals and counts of points are none
// either.

import { itemAt } from '../../text/item-at.ts'
import type { Fact } from '../../language/facts/fact.ts'
import { readFacts } from '../../language/facts/read.ts'
import { subjectsOf } from '../../language/facts/subjects.ts'
import type { KeyFigure } from '../../model/outline.ts'
import type { Span } from '../../model/source.ts'
import { chineseFigures } from './key-figures-chinese.ts'
import { englishFigures } from './key-figures-english.ts'
import type { Spoken } from './spoken.ts'

/** Longer sentences are lists of everything. */
const LONGEST = 1000

export function findKeyFigures(sentences: readonly Spoken[], tables: readonly Span[]): KeyFigure[] {
  const found: KeyFigure[] = []
  /** Sentences of one paragraph that follow each other, each with a figure: they state their measures together. */
  let run: KeyFigure[] = []
  let last: Spoken | null = null
  let table = 0
  const close = () => {
    if (new Set(run.map(({ label }) => label)).size >= 2) found.push(...run)
    run = []
  }
  for (const sentence of sentences) {
    if (last && last.paragraph !== sentence.paragraph) close()
    last = sentence
    while (table < tables.length && itemAt(tables, table).end <= sentence.span.start) table++
    const figures = figuresOf(sentence).filter(({ span }) => !inTable(tables, table, span))
    if (figures.length === 0) close()
    else run.push(...figures)
  }
  close()
  return found
}

// --- internal ---

function figuresOf({ text, span }: Spoken): KeyFigure[] {
  if (text.length > LONGEST || !/\d/.test(text)) return []
  const facts = readFacts(text, [{ start: 0, end: text.length }])
  const figures = /[\u4e00-\u9fff]/.test(text) ? chineseFigures(text, facts) : englishFigures(text, facts)
  const subjects = subjectsOf(facts)
  const at = ({ start, end }: Span): Span => ({ start: span.start + start, end: span.start + end })
  return figures.flatMap(figure => {
    const index = facts.findIndex(fact => fact.span.start <= figure.span.start && fact.span.end > figure.span.start)
    const isMovement = facts[index] ? saysOnlyHow(facts[index], figure) : false
    const subject = isMovement ? subjects[index] : null
    // `下降12%` of nobody knows what says nothing.
    if (isMovement && !subject) return []
    return {
      ...figure,
      span: at(figure.span),
      labelSpan: at(figure.labelSpan),
      ...(subject && { subject: { text: text.slice(subject.start, subject.end), span: at(subject) } }),
    }
  })
}

/** The words before the figure are those of its movement: `同比下降`. */
const saysOnlyHow = ({ measure, direction }: Fact, { labelSpan }: KeyFigure) =>
  measure === null && direction !== null && direction.end > labelSpan.start && direction.start < labelSpan.end

/** Tables are in order of their starts; those from `first` on end after the sentence begins. */
function inTable(tables: readonly Span[], first: number, { start, end }: Span): boolean {
  for (let index = first; index < tables.length && itemAt(tables, index).start < end; index++)
    if (itemAt(tables, index).end > start) return true
  return false
}
