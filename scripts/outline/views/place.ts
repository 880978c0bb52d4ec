// Lays tables and quotations beside the paragraph in which they begin.

import { itemAt } from '../../text/item-at.ts'
import type { OutlineNode, Quote, Section, Table } from '../../model/outline.ts'

export function placeViews(root: readonly OutlineNode[], views: readonly (Table | Quote)[]): OutlineNode[] {
  const waiting = views.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let next = 0
  const place = (nodes: readonly OutlineNode[]): OutlineNode[] => {
    const out: OutlineNode[] = []
    for (const node of nodes) {
      while (next < waiting.length && itemAt(waiting, next).span.start < node.span.start)
        out.push(itemAt(waiting, next++))
      out.push(node)
      if (node.type === 'section') {
        const inHead: OutlineNode[] = []
        while (next < waiting.length && itemAt(waiting, next).span.start < node.span.end)
          inHead.push(itemAt(waiting, next++))
        out[out.length - 1] = { ...node, children: [...inHead, ...place(node.children)] } satisfies Section
      } else
        while (next < waiting.length && itemAt(waiting, next).span.start < node.span.end)
          out.push(itemAt(waiting, next++))
    }
    return out
  }
  const out = place(root)
  return [...out, ...waiting.slice(next)]
}
