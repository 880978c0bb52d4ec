// An outline as a tree that a person can review: facts, then one line a node, indented; issues last.

import type { Outline, OutlineNode } from '../scripts/model/outline.ts'

export function readableTree(outline: Outline, source: string): string {
  const facts = (['title', 'subtitle', 'speaker', 'date', 'occasion'] as const).flatMap(name =>
    outline[name] === null ? [] : [`${name}: ${outline[name]}`],
  )
  const issues = outline.issues.map(({ rule, span }) => `! ${rule}: ${span ? source.slice(span.start, span.end) : ''}`)
  return [...facts, ...outline.children.flatMap(node => nodeLines(node, '')), ...issues].join('\n')
}

/** What follows from the outline: its parts that are there, then a figure a line: `value | unit | label of subject`. */
export function readableFacts(outline: Outline): string {
  const parts = (['salutation', 'thesis', 'closing'] as const).flatMap(name =>
    outline[name] === null ? [] : [`${name}: ${outline[name].text}`],
  )
  const figures = outline.figures.map(
    ({ value, unit, label, subject }) => `${value} | ${unit ?? '-'} | ${label}${subject ? ` of ${subject.text}` : ''}`,
  )
  return [...parts, ...figures].join('\n')
}

/** The points alone, indented: what lies in what. */
export function readableLevels({ children }: Outline): string {
  const points = (nodes: readonly OutlineNode[], indent: string): string[] =>
    nodes.flatMap(node =>
      node.type === 'section'
        ? [`${indent}${node.marker ?? '#'} | ${node.heading}`, ...points(node.children, `${indent}  `)]
        : [],
    )
  return points(children, '').join('\n')
}

function nodeLines(node: OutlineNode, indent: string): string[] {
  switch (node.type) {
    case 'section':
      return [
        `${indent}${node.marker ?? '#'} | ${node.heading}`,
        ...node.children.flatMap(child => nodeLines(child, `${indent}  `)),
      ]
    case 'paragraph':
      return [`${indent}· ${node.sentences.map(sentence => sentence.text).join(' / ')}`]
    case 'table':
      return [
        `${indent}table ${node.caption ?? '-'} [${node.columns.join(', ')}]`,
        ...node.rows.map(row => `${indent}  [${row.join(', ')}]`),
      ]
    case 'quote':
      return [`${indent}quote “${node.text}” ${node.speaker ?? '-'}`]
  }
}
