// The spoken sentences of an outline in order, each with its place in the manuscript: the ground on which the parts of
// a speech and its key figures are found, whether the outline was just made or read back from outline.md.

import { fromSource } from '../../text/edits.ts'
import type { OutlineNode, OutlineTree } from '../../model/outline.ts'
import type { Manuscript, Span } from '../../model/source.ts'

export interface Spoken {
  /** A heading without its marker. */
  text: string
  /** In the manuscript. */
  span: Span
  /** Number of its paragraph; a heading is one of its own. */
  paragraph: number
  heading: boolean
}

export interface SpokenText {
  sentences: Spoken[]
  /** Manuscript spans of tables. */
  tables: Span[]
}

export function spokenText({ children }: Pick<OutlineTree, 'children'>, manuscript: Manuscript): SpokenText {
  const found: SpokenText = { sentences: [], tables: [] }
  let paragraph = 0
  const add = (source: Span, rest: Omit<Spoken, 'text' | 'span'>, marker: string | null = null) => {
    const whole = fromSource(manuscript, source)
    const start = whole.start + (marker !== null && manuscript.text.startsWith(marker, whole.start) ? marker.length : 0)
    const span = { start, end: whole.end }
    if (span.end > span.start)
      found.sentences.push({ text: manuscript.text.slice(span.start, span.end), span, ...rest })
  }
  const walk = (nodes: readonly OutlineNode[]) => {
    for (const node of nodes) {
      if (node.type === 'table') {
        found.tables.push(fromSource(manuscript, node.span))
        continue
      }
      if (node.type === 'quote') continue
      paragraph++
      if (node.type === 'paragraph') {
        for (const { span } of node.sentences) add(span, { paragraph, heading: false })
        continue
      }
      if (!node.synthetic) add(node.span, { paragraph, heading: true }, node.marker)
      walk(node.children)
    }
  }
  walk(children)
  found.tables.sort((a, b) => a.start - b.start)
  return found
}
