// The laws of the outline, for any manuscript: heads and sentences cover the spoken text once and in order; texts are
// what their spans say.

import { expect } from 'vitest'
import { trace, without } from '../scripts/text/edits.ts'
import type { OutlineNode } from '../scripts/model/outline.ts'
import type { Manuscript, Span } from '../scripts/model/source.ts'
import { parseOutline } from '../scripts/outline/index.ts'

const squeeze = (text: string) => text.replace(/[\s\u200B\uFEFF]+/g, '')

export function expectOutlineLaws(manuscript: Manuscript) {
  // As its own source, the spans can be read off the manuscript itself.
  const own: Manuscript = { ...manuscript, pieces: trace(manuscript.text).pieces }
  const before = JSON.stringify(own)
  const { value: outline } = parseOutline(own)
  expect(JSON.stringify(own)).toBe(before)
  expect(JSON.parse(JSON.stringify(outline))).toEqual(outline)
  const { text } = own
  const parts = outline.children.flatMap(node => spokenParts(node))
  let last = 0
  for (const { span } of parts) {
    expect(span.start).toBeGreaterThanOrEqual(last)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    last = span.end
  }
  const unspoken = [...outline.titleBlock, ...own.marks.flatMap(mark => (mark.kind === 'table' ? [mark.span] : []))]
  expect(squeeze(parts.map(({ span }) => text.slice(span.start, span.end)).join(''))).toBe(
    squeeze(without(trace(text), unspoken).text),
  )
  outline.children.forEach(node => expectTruth(node, text))
  for (const passage of [outline.salutation, outline.thesis, outline.closing])
    if (passage) expect(passage.text).toBe(text.slice(passage.span.start, passage.span.end))
  for (const { value, unit, label, span, labelSpan } of outline.figures) {
    expect(squeeze(text.slice(span.start, span.end))).toBe(squeeze(value + (unit ?? '')))
    expect(text.slice(labelSpan.start, labelSpan.end)).toBe(label)
    expect(value).not.toContain('×')
  }
  for (const issue of outline.issues) expect(issue.span && issue.span.end <= text.length).toBe(true)
}

function spokenParts(node: OutlineNode): { span: Span }[] {
  switch (node.type) {
    case 'section':
      return [...(node.synthetic ? [] : [{ span: node.span }]), ...node.children.flatMap(spokenParts)]
    case 'paragraph':
      return node.sentences
    default:
      return []
  }
}

function expectTruth(node: OutlineNode, text: string) {
  const words = text.slice(node.span.start, node.span.end)
  if (node.type === 'section') {
    const left = squeeze(words).slice(squeeze((node.marker ?? '') + node.heading).length)
    expect(squeeze(words).startsWith(squeeze((node.marker ?? '') + node.heading))).toBe(true)
    expect(left).toMatch(/^[。．.；;：:，,、！!？?…]*$/)
    node.children.forEach(child => expectTruth(child, text))
  } else if (node.type === 'paragraph')
    for (const sentence of node.sentences)
      expect(sentence.text).toBe(text.slice(sentence.span.start, sentence.span.end))
  else if (node.type === 'quote') {
    const gap = /[\u4e00-\u9fff]/.test(words) ? '' : ' '
    expect(node.text).toBe(words.replace(/\n[“"]?/g, gap))
  } else if (!node.explicit) for (const cell of node.rows.flatMap(row => row.slice(1))) expect(words).toContain(cell)
}
