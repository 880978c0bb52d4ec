// The items of a list as the components read them: a marker in *em*, a phrase in **strong**, a clause below.

import type { Block, Lines, Words } from '../model/slides-md.ts'

export interface Item {
  marker: string | null
  /** The first paragraph without its marker. */
  phrase: Lines
  /** The phrase is in bold; else the row is a sentence. */
  strong: boolean
  /** What stands below the first paragraph. */
  below: Lines[]
}

export function listsOf(blocks: readonly Block[]): Item[] {
  return blocks.flatMap(block => (block.type === 'list' ? block.items.map(itemOf) : []))
}

function itemOf(blocks: readonly Block[]): Item {
  const [first = [], ...below] = textsOf(blocks)
  const { marker, rest } = splitMarker(first)
  return { marker, phrase: rest, strong: rest.some(line => line.some(words => words.strong)), below }
}

/** `*一是* **坚持**` → the marker 一是 and the rest. */
export function splitMarker(lines: Lines): { marker: string | null; rest: Lines } {
  const [[first, ...others] = [], ...more] = lines
  if (!first?.em) return { marker: null, rest: lines }
  const [next, ...after] = others
  const line: Words[] = next ? [{ ...next, text: next.text.trimStart() }, ...after] : []
  return { marker: first.text, rest: [line.filter(({ text }) => text !== ''), ...more] }
}

/** Every text of some blocks in reading order, whatever holds it. */
export function textsOf(blocks: readonly Block[]): Lines[] {
  return blocks.flatMap((block): Lines[] => {
    switch (block.type) {
      case 'text':
      case 'heading':
        return [block.text]
      case 'list':
        return block.items.flatMap(textsOf)
      case 'quote':
      case 'component':
        return textsOf(block.blocks)
      case 'table':
        return [block.head, ...block.rows].flat()
      case 'slot':
        return []
    }
  })
}

export function lists(blocks: readonly Block[]): Lines[] {
  return blocks.flatMap(block => (block.type === 'list' ? block.items.map(item => joined(textsOf(item))) : []))
}

function joined(texts: readonly Lines[]): Lines {
  return texts.flat()
}
