// Outline → outline.md: headings and paragraphs that people can edit, and beside them, in comments, everything a reader
// does not need but the way back does: what was removed, lines nobody speaks, where a table was read from.

import { itemAt } from '../text/item-at.ts'
import { stringify } from 'yaml'
import { fromSource, toSource } from '../text/edits.ts'
import type { OutlineNode, OutlineTree, Paragraph, Quote, Section, Table } from '../model/outline.ts'
import type { Readings } from '../model/readings.ts'
import type { Manuscript, Source, Span } from '../model/source.ts'
import { makeAnchor } from './anchor.ts'
import { escapeCell, escapeInside, escapeText, headingSigns, splitHeading, writeComment, writeMark } from './syntax.ts'
import { solid, usualGap } from './tape.ts'

/** What front matter calls itself. */
export const FORMAT = 'outline 1'

/** Signs of the source format: too many and too small for comments in the text; they are kept by offset. */
const BY_OFFSET = 'markup'

/** The outline as Markdown; `parseOutlineMarkdown` leads back to an equal outline, given the source text. */
export function renderOutline(
  outline: OutlineTree,
  manuscript: Manuscript,
  source: Pick<Source, 'name' | 'format' | 'encoding' | 'sha256' | 'text'>,
  readings: Readings = {},
): string {
  const page = new Page(outline, manuscript, source.text)
  if (outline.title !== null) page.block(`# ${escapeText(outline.title)}`)
  page.nodes(outline.children, 0)
  page.fillTo(source.text.length)
  const signs = outline.removed
    .filter(({ rule }) => rule === BY_OFFSET)
    .map(({ span }) => `${span.start}+${span.end - span.start}`)
  if (signs.length > 0) page.block(writeComment('removed-at', [BY_OFFSET, ...signs]))
  return `${frontMatter(outline, source, readings)}\n${page.blocks.join('\n\n')}\n`
}

// --- internal ---

function frontMatter(
  { subtitle, speaker, date, occasion, lang, issues }: OutlineTree,
  { name, format, encoding, sha256 }: Pick<Source, 'name' | 'format' | 'encoding' | 'sha256'>,
  readings: Readings,
): string {
  const stated = Object.fromEntries(
    Object.entries({ subtitle, speaker, date, occasion }).filter(([, value]) => value !== null),
  )
  const noted = issues.map(({ rule, message, span }) => ({
    rule,
    message,
    ...(span ? { span: [span.start, span.end] } : {}),
  }))
  const facts = {
    speechdeck: FORMAT,
    ...stated,
    lang,
    ...(Object.keys(readings).length > 0 && { readings }),
    source: { name, format, encoding, sha256 },
    ...(noted.length > 0 ? { issues: noted } : {}),
  }
  return `---\n${stringify(facts, { lineWidth: 0, flowCollectionPadding: false })}---\n`
}

/**
 * Writes blocks in the order of the source and remembers how far it has come: whatever lies between goes into comments.
 */
class Page {
  readonly blocks: string[] = []
  private readonly outline: OutlineTree
  private readonly manuscript: Manuscript
  private readonly sourceText: string
  /** All solid characters of the manuscript: the anchors of views are places in it. */
  private readonly speech: string
  /** How many of them stand before each offset. */
  private readonly solidBefore: number[]
  /** Source offset up to which everything is written. */
  private at = 0
  /** Level that a paragraph written now would belong to. */
  private depth = 0

  constructor(outline: OutlineTree, manuscript: Manuscript, sourceText: string) {
    this.outline = outline
    this.manuscript = manuscript
    this.sourceText = sourceText
    this.speech = solid(manuscript.text)
    this.solidBefore = [0]
    let count = 0
    for (const character of manuscript.text.split('')) {
      if (solid(character) !== '') count++
      this.solidBefore.push(count)
    }
  }

  block(text: string) {
    if (text !== '') this.blocks.push(text)
  }

  nodes(nodes: readonly OutlineNode[], depth: number) {
    for (const node of nodes) {
      if (node.type !== 'section' && this.depth > depth) {
        this.block(writeComment('back', ['#'.repeat(depth + 1)]))
        this.depth = depth
      }
      if (node.type === 'section') this.section(node, depth)
      else if (node.type === 'paragraph') this.paragraph(node)
      else if (node.type === 'table') this.table(node)
      else this.quote(node)
    }
  }

  /** Everything before `end` that no node shows: removed pieces, lines nobody speaks, stray text. */
  fillTo(end: number) {
    for (const comment of this.between(end)) this.block(comment)
  }

  private section(node: Section, depth: number) {
    if (node.synthetic) {
      const words = escapeText(this.headingLine(node, node.heading)) + this.attributes(node, node.heading)
      this.block(`${headingSigns(depth)} ${words} ${this.anchor('group', node.span)}`)
    } else {
      this.fillTo(node.span.start)
      for (const comment of this.gap(node.span, 'line')) this.block(comment)
      const line = this.inline(node.span)
      this.block(`${headingSigns(depth)} ${line.markdown}${this.attributes(node, line.text)}`)
      this.at = node.span.end
    }
    this.depth = depth + 1
    this.nodes(node.children, depth + 1)
  }

  private headingLine({ marker }: Section, heading: string): string {
    return marker === null ? heading : marker + heading
  }

  /**
   * What the heading line alone would not tell: an unusual marker, a heading that is not all the rest, how sure we are.
   */
  private attributes(node: Section, line: string): string {
    const usual = splitHeading(node.synthetic ? this.headingLine(node, line) : line)
    const marker =
      usual.marker === node.marker ? '' : ` ${writeComment('marker', [], node.marker === null ? [] : [node.marker])}`
    const heading = usual.heading === node.heading ? '' : ` ${writeComment('heading', [], [node.heading])}`
    const sure = node.confidence === 'sure' ? '' : ` ${writeComment(node.confidence)}`
    return `${marker}${heading}${sure}${writeMark(node.mark, this.outline.lang)}`
  }

  /** One sentence a line: what a sentence is stays visible, and a changed one is a changed line. */
  private paragraph(node: Paragraph) {
    this.fillTo(node.span.start)
    const lines: string[] = []
    for (const { span, mark } of node.sentences) {
      lines.push(...this.between(span.start), ...this.gap(span, lines.length === 0 ? 'line' : 'word'))
      lines.push(this.inline(span).markdown + writeMark(mark, this.outline.lang))
      this.at = span.end
    }
    this.block(lines.join('\n'))
  }

  private table(node: Table) {
    if (node.explicit) {
      this.fillTo(node.span.start)
      const { start, end } = fromSource(this.manuscript, node.span)
      for (const comment of this.gap(node.span, 'line')) this.block(comment)
      this.block(writeComment('table', [], [this.manuscript.text.slice(start, end)]))
      this.at = node.span.end
    } else this.block(this.anchor('view', node.span))
    if (node.caption !== null) this.block(`: ${escapeText(node.caption)}`)
    const row = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`
    this.block([row(node.columns), `|${' --- |'.repeat(node.columns.length)}`, ...node.rows.map(row)].join('\n'))
  }

  private quote(node: Quote) {
    this.block(this.anchor('view', node.span))
    const speaker = node.speaker === null ? '' : `\n>\n> — ${escapeText(node.speaker)}`
    const voice = node.voice === undefined ? '' : `\n>\n> <!-- ${node.voice} -->`
    this.block(`> ${escapeText(node.text)}${speaker}${voice}`)
  }

  private anchor(word: string, span: Span): string {
    const { start, end } = fromSource(this.manuscript, span)
    const { args, texts } = makeAnchor(this.speech, this.solidBefore[start] ?? 0, this.solidBefore[end] ?? 0)
    return writeComment(word, args, texts)
  }

  /** The text of a span, with what was removed inside it as comments at its place. */
  private inline(span: Span): { markdown: string; text: string } {
    const { manuscript } = this
    const { start, end } = fromSource(manuscript, span)
    const text = manuscript.text.slice(start, end).replace(/\n/g, ' ')
    let markdown = ''
    let at = start
    for (const removed of this.removedIn(span)) {
      const place = Math.min(
        end,
        Math.max(at, fromSource(manuscript, { start: removed.span.start, end: removed.span.start }).start),
      )
      markdown += this.escaped(at, place, at === start) + writeComment('removed', [removed.rule], [removed.text])
      at = place
    }
    return { markdown: markdown + this.escaped(at, end, at === start), text }
  }

  /** Only the head of a line needs the escapes of a line's head. */
  private escaped(start: number, end: number, isHead: boolean): string {
    const text = this.manuscript.text.slice(start, end).replace(/\n/g, ' ')
    return isHead ? escapeText(text) : escapeInside(text)
  }

  /** Comments for what lies between the place reached and `end`, in source order. */
  private between(end: number): string[] {
    if (end <= this.at) return []
    const span = { start: this.at, end }
    const removed = this.removedIn(span).map(({ rule, text, span: at }) => ({
      at: at.start,
      comment: writeComment('removed', [rule], [text]),
    }))
    const unspoken = this.outline.titleBlock.filter(({ start }) => start >= span.start && start < end)
    const noted = (word: string, place: Span) =>
      [...this.gap(place, 'line'), writeComment(word, [], [this.kept(place).trim()])].map(comment => ({
        at: place.start,
        comment,
      }))
    const lines = unspoken.flatMap(place => noted('unspoken', place))
    const stray = gaps(span, unspoken)
      .flatMap(gap =>
        splitAt(
          gap,
          removed.map(({ at }) => at),
        ),
      )
      .filter(gap => this.kept(gap).trim() !== '')
    const texts = stray.flatMap(place => noted('text', place))
    this.at = end
    return [...removed, ...lines, ...texts].sort((a, b) => a.at - b.at).map(({ comment }) => comment)
  }

  /** A comment with the white space before a place, where reading would guess another. */
  private gap(span: Span, kind: 'line' | 'word'): string[] {
    const { text } = this.manuscript
    const [removed] = this.removedIn(span)
    const { end } = fromSource(this.manuscript, removed ? { start: span.start, end: removed.span.start } : span)
    let at = fromSource(this.manuscript, span).start
    while (/\s/.test(text[at] ?? '')) at++
    const before = text.slice(0, at).trimEnd().length
    if (before === 0) return []
    const from = toSource(this.manuscript, { start: before - 1, end: before }).end
    const between = this.sourceText.slice(from, toSource(this.manuscript, { start: at, end: at + 1 }).start)
    const usual = usualGap(kind, text.slice(0, before), text.slice(at, end), between)
    const space = text.slice(before, at)
    return space === usual ? [] : [writeComment('gap', [], [space])]
  }

  private kept(span: Span): string {
    const { start, end } = fromSource(this.manuscript, span)
    return this.manuscript.text.slice(start, end)
  }

  private removedIn({ start, end }: Span) {
    return this.outline.removed.filter(
      ({ rule, span }) => rule !== BY_OFFSET && span.start >= start && span.start < end,
    )
  }
}

/** What is left of a span outside the given ones. */
function gaps(span: Span, taken: readonly Span[]): Span[] {
  const found: Span[] = []
  let at = span.start
  for (const { start, end } of taken) {
    if (start > at) found.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  if (span.end > at) found.push({ start: at, end: span.end })
  return found
}

function splitAt(span: Span, places: readonly number[]): Span[] {
  const cuts = [span.start, ...places.filter(place => place > span.start && place < span.end), span.end]
  return cuts.slice(1).map((end, index) => ({ start: itemAt(cuts, index), end }))
}
