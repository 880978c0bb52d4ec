// Points with what put them where they are, a line a point: `  第一， | 要快 (sure) goes-on words-in-number`.

import { clean } from '../scripts/clean/index.ts'
import type { OutlineNode } from '../scripts/model/outline.ts'
import type { Manuscript } from '../scripts/model/source.ts'
import { explainOutline, parseOutline, withBecause } from '../scripts/outline/index.ts'

export function manuscriptOf(text: string): Manuscript {
  return clean({ name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }).value
}

export function readableReasons(text: string): string {
  const manuscript = manuscriptOf(text)
  const outline = withBecause(parseOutline(manuscript).value, explainOutline(manuscript))
  const issues = outline.issues.map(({ rule, span }) => `! ${rule}: ${span ? text.slice(span.start, span.end) : ''}`)
  return [...linesOf(outline.children, ''), ...issues].join('\n')
}

function linesOf(nodes: readonly OutlineNode[], indent: string): string[] {
  return nodes.flatMap(node =>
    node.type === 'section'
      ? [
          [`${indent}${node.marker ?? '#'} | ${node.heading} (${node.confidence})`, ...(node.because ?? [])].join(' '),
          ...linesOf(node.children, `${indent}  `),
        ]
      : [],
  )
}
