// What follows from an outline and its words, and is therefore not written into outline.md: salutation, thesis, closing
// call and key figures. The same for an outline just made and for one read back.

import { toSource } from '../../text/edits.ts'
import type { Outline, OutlineTree } from '../../model/outline.ts'
import type { Manuscript, Passage, Span } from '../../model/source.ts'
import { findClosing } from './closing.ts'
import { findKeyFigures } from './key-figures.ts'
import { findSalutation } from './salutation.ts'
import { spokenText } from './spoken.ts'
import { findThesis } from './thesis.ts'

export function withFacts(tree: OutlineTree, manuscript: Manuscript): Outline {
  const { sentences, tables } = spokenText(tree, manuscript)
  const passage = (span: Span | null): Passage | null =>
    span && { text: manuscript.text.slice(span.start, span.end), span: toSource(manuscript, span) }
  const figures = findKeyFigures(sentences, tables).map(({ span, labelSpan, subject, ...figure }) => ({
    ...figure,
    ...(subject && { subject: { text: subject.text, span: toSource(manuscript, subject.span) } }),
    span: toSource(manuscript, span),
    labelSpan: toSource(manuscript, labelSpan),
  }))
  return {
    ...tree,
    salutation: passage(findSalutation(sentences)),
    thesis: passage(findThesis(sentences)),
    closing: passage(findClosing(sentences)),
    figures,
  }
}
