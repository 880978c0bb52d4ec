// Outline → a tree to read in a terminal: marker and heading of each point, how much is said under it, what else was
// seen.

import { say, type MessageKey } from '../words/messages.ts'
import type { Outline, OutlineNode } from '../model/outline.ts'
import type { Lang } from '../model/source.ts'
import { shortened } from '../text/format.ts'

const FACTS = ['subtitle', 'speaker', 'date', 'occasion'] as const satisfies (keyof Outline)[]
const MOST_CHARACTERS = 60

/** One line a node, indented by level; uncertain points carry a question mark. */
export function renderTree(outline: Outline, lang: Lang): string {
  const text = (key: MessageKey, values = {}) => say(key, lang, values)
  return [
    outline.title ?? text('tree-no-title'),
    ...FACTS.flatMap(name => (outline[name] ? [`${text(`about-${name}`)}${text('tree-colon')}${outline[name]}`] : [])),
    '',
    ...branches(outline.children, '', text),
    ...(outline.issues.length > 0 ? ['', ...outline.issues.map(issue => `! ${issue.message}`)] : []),
    ...(outline.removed.length > 0 ? ['', text('tree-removed', { count: outline.removed.length })] : []),
    '',
  ].join('\n')
}

// --- internal ---

type Text = (key: MessageKey, values?: Record<string, string | number>) => string

function sizeOf({ caption, columns, rows }: Extract<OutlineNode, { type: 'table' }>) {
  const widest = Math.max(columns.length, ...rows.map(row => row.length))
  return { caption: caption ?? '', rows: rows.length, columns: widest }
}

function branches(nodes: readonly OutlineNode[], indent: string, text: Text): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.type) {
      case 'section':
        return [`${indent}${heading(node)}`, ...branches(node.children, `${indent}  `, text)]
      case 'paragraph':
        return [`${indent}· ${shortened(node.sentences.map(sentence => sentence.text).join(''), MOST_CHARACTERS)}`]
      case 'table':
        return [indent + text('tree-table', sizeOf(node))]
      case 'quote':
        return [
          indent + text('tree-quote', { text: shortened(node.text, MOST_CHARACTERS), speaker: node.speaker ?? '' }),
        ]
    }
  })
}

function heading({ marker, heading, confidence }: Extract<OutlineNode, { type: 'section' }>): string {
  const gap = marker !== null && /[\w.)]$/.test(marker) ? ' ' : ''
  return `${marker ?? '#'}${marker === null ? ' ' : gap}${heading}${confidence === 'guess' ? ' ?' : ''}`
}
