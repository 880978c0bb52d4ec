// Markdown → marks: what its signs say (headings, tables, quotations) and where the signs stand, so that cleaning can
// take them out. The text itself stays raw: spans point into what the author sees in his editor.

import type { Nodes, Parents, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfm } from 'micromark-extension-gfm'
import type { Mark, Span } from '../../model/source.ts'
import { raised, withoutSigns } from '../shared/signs.ts'
import { bounded } from './bounded.ts'
import { type Decoded, decodeEntities } from './entities.ts'
import { findFrontMatter } from './frontmatter.ts'
import { htmlSigns } from '../html/signs.ts'

/** Matches `##一、指导思想`, which Chinese authors write and CommonMark does not take for a heading. Not `#话题#讨论`. */
const RE_TIGHT_HEADING = /^ {0,3}(#{1,6})(?=[^\s#])([^#\n]+)$/gm
/** What follows a `**` that hides a name or a number: `张**同志`, `增长**%`. Not `**重点**`. */
const RE_AFTER_REDACTION =
  /^(?:同志|书记|市|县|区|省|镇|乡|村|厅|局|部|处|科|州|旗|委|万|亿|千|百|元|名|人|个|年|月|日|号|%|％|倍|位|户|家|先生|女士|主任|部长|局长|市长|县长|省长|区长)/
/** Matches `表1 各县指数`, `附表：…`, `Table 2. …`: a line that names the table beside it. Not `表决结果如下`. */
const RE_CAPTION = /^(?:附?表\s*[\d一二三四五六七八九十]+|附表|Table\s+\d+)/
/** Matches `<sup>4</sup>`. */
const RE_RAISED_FIGURE = /<sup>([\d+\-−()n]{1,12})<\/sup>/gi
/** Elements that say something of the words inside. */
const SAYING: Readonly<Record<string, 'struck' | 'raised'>> = {
  s: 'struck',
  del: 'struck',
  strike: 'struck',
  sup: 'raised',
}

/**
 * The text as it is read, for `readMarkdown`: entities are characters, and figures above the line join no other figure.
 */
export function typedMarkdown(raw: string): Decoded {
  return decodeEntities(raw.replace(RE_RAISED_FIGURE, (_, figure: string) => withoutSigns(raised(figure))))
}

/**
 * `literals` are offsets of characters that are no signs. Marks in order of their start, none inside the front matter
 * but its title.
 */
export function readMarkdown(text: string, literals: readonly number[] = []): Mark[] {
  const front = findFrontMatter(text)
  const start = front?.span.end ?? 0
  // What an entity stood for is a letter to the parser.
  const letters = bounded(withLetters(text, literals))
  const tags = htmlSigns(letters).filter(span => span.start >= start)
  // The parser sees spaces for front matter and HTML: offsets stay those of the file, and a tag swallows no Markdown
  // around it.
  const body = blanked(letters, [{ start: 0, end: start }, ...tags])
  const tree = fromMarkdown(body, {
    // Indented lines are paragraphs of a letter here, never code; `3~5个` is a range, never struck out.
    extensions: [
      gfm({ singleTilde: false }),
      cjkFriendlyExtension(),
      gfmStrikethroughCjkFriendly({ singleTilde: false }),
      { disable: { null: ['codeIndented'] } },
    ],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const marks: Mark[] = [...(front?.marks ?? [])]
  const visit = (node: Nodes, parent: Parents | null) => {
    marks.push(...marksOf(node, parent, body))
    if ('children' in node && node.type !== 'table') for (const child of node.children) visit(child, node)
  }
  visit(tree, null)
  marks.push(...tags.flatMap(signs), ...saidByTags(tags, text))
  for (const match of body.matchAll(RE_TIGHT_HEADING)) marks.push(...tightHeading(match))
  return withoutSignsInTables(marks).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

// --- internal ---

function blanked(text: string, spans: readonly Span[]): string {
  let out = ''
  for (const { start, end } of spans)
    out += text.slice(out.length, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
  return out + text.slice(out.length)
}

function withLetters(text: string, literals: readonly number[]): string {
  let out = ''
  for (const at of literals) out += `${text.slice(out.length, at)}x`
  return out + text.slice(out.length)
}

/** `<del>…</del>`: words struck out; a tag without its other half says nothing. */
function saidByTags(tags: readonly Span[], text: string): Mark[] {
  const marks: Mark[] = []
  const open: { name: string; at: number }[] = []
  for (const { start, end } of tags) {
    const [, slash, name = ''] = /^<(\/?)([a-z]+)/i.exec(text.slice(start, end)) ?? []
    const kind = SAYING[name.toLowerCase()]
    if (kind === undefined) continue
    if (!slash) open.push({ name, at: end })
    else {
      const last = open.pop()
      if (last?.name === name && start > last.at) marks.push({ kind, span: { start: last.at, end: start } })
    }
  }
  return marks
}

function marksOf(node: Nodes, parent: Parents | null, text: string): Mark[] {
  const span = spanOf(node)
  switch (node.type) {
    case 'heading':
      return headingMarks(span, innerSpan(node), node.depth, text)
    case 'delete':
      return isRedaction(span, innerSpan(node), text)
        ? []
        : [...around(span, innerSpan(node)), { kind: 'struck', span: innerSpan(node) }]
    case 'strong':
    case 'emphasis':
      return isRedaction(span, innerSpan(node), text) ? [] : around(span, innerSpan(node))
    case 'link':
      return text[span.start] === '[' || text[span.start] === '<' ? around(span, innerSpan(node)) : []
    case 'linkReference':
      return /^\[\d+\]/.test(text.slice(span.start, span.end)) ? notes(span) : around(span, innerSpan(node))
    case 'inlineCode':
      return around(span, {
        start: text.indexOf(node.value, span.start),
        end: text.indexOf(node.value, span.start) + node.value.length,
      })
    case 'code':
      return fenceMarks(span, text)
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'thematicBreak':
      return signs(span)
    case 'footnoteReference':
    case 'footnoteDefinition':
      return notes(span)
    case 'break':
      return text[span.start] === '\\' ? signs({ start: span.start, end: span.start + 1 }) : []
    case 'listItem':
      return bulletMarks(span, text)
    case 'blockquote':
      return parent?.type === 'root' ? [{ kind: 'quote', span }, ...quoteSigns(span, text)] : []
    case 'table':
      return [tableMark(node, parent, text)]
    case 'text':
      return escapes(span, text)
    default:
      return []
  }
}

const signs = (span: Span): Mark[] => (span.end > span.start ? [{ kind: 'markup', span }] : [])
const notes = (span: Span): Mark[] => [{ kind: 'note', span }]
const around = (outer: Span, inner: Span) => [
  ...signs({ start: outer.start, end: inner.start }),
  ...signs({ start: inner.end, end: outer.end }),
]

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** What stands between the signs of a node. */
function innerSpan(node: Parents): Span {
  const first = node.children[0]
  const last = node.children.at(-1)
  if (!first || !last) return { start: spanOf(node).end, end: spanOf(node).end }
  return { start: spanOf(first).start, end: spanOf(last).end }
}

/** A paragraph over `---` is a paragraph whose author drew a line below it; only one short line is a heading. */
function headingMarks(span: Span, words: Span, level: number, text: string): Mark[] {
  const isSetext = !/^ {0,3}#/.test(text.slice(span.start, words.start))
  const line = text.slice(words.start, words.end)
  const isProse = isSetext && (line.includes('\n') || /[。；;，,]$/.test(line))
  return [
    ...around(span, words),
    ...(isProse || words.end === words.start ? [] : [{ kind: 'heading' as const, level, span: words }]),
  ]
}

function tightHeading(match: RegExpExecArray): Mark[] {
  const [whole, hashes = '', words = ''] = match
  const start = match.index + whole.length - words.length
  const span = { start, end: start + words.trimEnd().length }
  return [
    { kind: 'markup', span: { start: start - hashes.length, end: start } },
    { kind: 'heading', level: hashes.length, span },
  ]
}

/** `张**同志、李**同志` and `3*4=12、5*6=30` are no emphasis: the stars stand for something. */
function isRedaction(outer: Span, inner: Span, text: string): boolean {
  const isMidWord = /[\p{L}\p{N}]/u.test(text[outer.start - 1] ?? '')
  if (!isMidWord) return false
  const isProduct = /\d/.test(text[outer.start - 1] ?? '') && /\d/.test(text[inner.start] ?? '')
  return (
    isProduct ||
    (RE_AFTER_REDACTION.test(text.slice(inner.start, inner.start + 2)) &&
      RE_AFTER_REDACTION.test(text.slice(outer.end, outer.end + 2)))
  )
}

function fenceMarks(span: Span, text: string): Mark[] {
  const first = text.indexOf('\n', span.start)
  const last = text.lastIndexOf('\n', span.end - 1)
  if (first < 0 || first >= span.end) return signs(span)
  const isClosed = last > first && /^\s*[`~]{3,}\s*$/.test(text.slice(last + 1, span.end))
  return [...signs({ start: span.start, end: first }), ...(isClosed ? signs({ start: last + 1, end: span.end }) : [])]
}

/** Bullets are signs; `1.` and `一是` are the speaker's own markers. */
function bulletMarks(span: Span, text: string): Mark[] {
  const item = text.slice(span.start, span.start + 40)
  const bullet = /^[-*+](?=\s|$)/.exec(item)
  const box = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\][ \t])/.exec(item)
  const boxAt = span.start + (box?.[0].length ?? 0)
  return [
    ...(bullet ? signs({ start: span.start, end: span.start + bullet[0].length }) : []),
    ...(box ? signs({ start: boxAt - (box[1]?.length ?? 0), end: boxAt }) : []),
  ]
}

function quoteSigns(span: Span, text: string): Mark[] {
  return Array.from(text.slice(span.start, span.end).matchAll(/^[ \t]{0,3}>[> \t]*/gm), match => ({
    kind: 'markup',
    span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
  }))
}

function tableMark(node: Table, parent: Parents | null, text: string): Mark {
  const [columns = [], ...rows] = node.children.map(row =>
    row.children.map(cell => {
      const { start, end } = innerSpan(cell)
      return text.slice(start, end).replaceAll('\\|', '|').replace(/\s+/g, ' ').trim()
    }),
  )
  const before = parent?.children[parent.children.findIndex(child => child === node) - 1]
  const caption = before?.type === 'paragraph' ? spanOf(before) : null
  const isCaption =
    caption !== null && caption.end - caption.start <= 60 && RE_CAPTION.test(text.slice(caption.start, caption.end))
  return { kind: 'table', span: spanOf(node), caption: isCaption ? caption : null, columns, rows }
}

/** `\*` is spoken as `*`: the backslash is a sign. */
function escapes(span: Span, text: string): Mark[] {
  return Array.from(text.slice(span.start, span.end).matchAll(/\\(?=[!-/:-@[-`{-~])/g), match => ({
    kind: 'markup',
    span: { start: span.start + match.index, end: span.start + match.index + 1 },
  }))
}

function withoutSignsInTables(marks: readonly Mark[]): Mark[] {
  const tables = marks.filter(mark => mark.kind === 'table')
  if (tables.length === 0) return [...marks]
  return marks.filter(
    ({ kind, span }) =>
      kind === 'table' || !tables.some(table => span.start >= table.span.start && span.end <= table.span.end),
  )
}
