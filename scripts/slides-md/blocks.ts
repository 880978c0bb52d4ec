// The Markdown of one slide as blocks: what plain Markdown says, and the components around it as they are named.

import type { BlockContent, DefinitionContent, ListItem, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Block } from '../model/slides-md.ts'
import { linesOf } from './inline.ts'
import { unescapeNote } from './note.ts'

/** A component opens: `<KeyPoints form="few">`. Not `<div>`, which is Markdown's own HTML. */
const RE_OPEN = /^<([A-Z]\w*)((?:\s[^>]*?)?)(\/?)>\s*$/
/** A component closes: `</KeyPoints>`. */
const RE_CLOSE = /^<\/([A-Z]\w*)>\s*$/
/** `form="few"`, `open`, `:widths="[1, 2]"`. */
const RE_PROP = /:?([\w-]+)(?:="([^"]*)")?/g
/**
 * A slot of a two-column layout on a line of its own, as Slidev finds it: `::right::`. Not `\::right::`, `::: tip`.
 * Group 1 is its name.
 */
const RE_SLOT = /^::[ \t]*([\w.\-:]+)[ \t]*::[ \t]*$/m
/** HTML that shows nothing: a style, a script, a comment. */
const RE_UNSEEN = /<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi
/** `<b>`, `</div>`. Not `a < b`. */
const RE_TAG = /<\/?[a-z][^>]*>/gi

export function blocksOf(markdown: string): Block[] {
  return markdown
    .split(RE_SLOT)
    .flatMap((part, index): Block[] => (index % 2 === 1 ? [{ type: 'slot', name: part }] : plainBlocks(part)))
}

// --- internal ---

function plainBlocks(markdown: string): Block[] {
  return nested(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children)
}

/** Tags that stand alone open and close: what is between them is theirs. */
function nested(nodes: readonly RootContent[]): Block[] {
  const root: Block[] = []
  const open: { name: string; blocks: Block[] }[] = []
  for (const node of nodes) {
    const here = open.at(-1)?.blocks ?? root
    const tag = node.type === 'html' ? node.value : ''
    const opening = RE_OPEN.exec(tag)
    const closing = RE_CLOSE.exec(tag)
    if (opening) {
      const component = {
        type: 'component' as const,
        name: opening[1] ?? '',
        props: propsOf(opening[2] ?? ''),
        blocks: [] as Block[],
      }
      here.push(component)
      if (!opening[3]) open.push(component)
    } else if (closing) {
      const at = open.findLastIndex(({ name }) => name === closing[1])
      if (at >= 0) open.length = at
    } else here.push(...block(node))
  }
  return root
}

function propsOf(attributes: string): Record<string, string> {
  return Object.fromEntries(Array.from(attributes.matchAll(RE_PROP), ([, name = '', value = 'true']) => [name, value]))
}

function block(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', level: node.depth, text: linesOf(node.children) }]
    case 'paragraph': {
      const [first, ...rest] = node.children
      const opening = first?.type === 'html' ? RE_OPEN.exec(first.value) : null
      const last = rest.at(-1)
      if (opening && last?.type === 'html' && RE_CLOSE.test(last.value)) {
        return [
          {
            type: 'component',
            name: opening[1] ?? '',
            props: propsOf(opening[2] ?? ''),
            blocks: [{ type: 'text', text: linesOf(rest.slice(0, -1)) }],
          },
        ]
      }
      return texts(linesOf(node.children))
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item: ListItem) => children(item.children)),
        },
      ]
    case 'table':
      return [table(node)]
    case 'blockquote':
      return [{ type: 'quote', blocks: children(node.children) }]
    case 'footnoteDefinition':
      return children(node.children)
    case 'code':
      return texts(node.value.split('\n').map(text => [{ text }]))
    case 'html':
      return texts(
        node.value
          .replace(RE_UNSEEN, '')
          .split('\n')
          .map(line => [{ text: unescapeNote(line.replace(RE_TAG, '').trim()) }])
          .filter(([words]) => words?.text !== ''),
      )
    default:
      return []
  }
}

function texts(text: Extract<Block, { type: 'text' }>['text']): Block[] {
  return text.some(line => line.length > 0) ? [{ type: 'text', text }] : []
}

function children(nodes: readonly (BlockContent | DefinitionContent)[]): Block[] {
  return nodes.flatMap(block)
}

function table({ align, children: rows }: Table): Block {
  const [head = [], ...body] = rows.map(row => row.children.map(cell => linesOf(cell.children)))
  return { type: 'table', align: (align ?? []).map(side => side ?? 'left'), head, rows: body }
}
