// The outline stage: Manuscript → Outline. Finds the title block, explicit tables, markers, series, and builds the
// tree; then lays prose tables and quotations beside it. Pure and linear; docs/outline.md tells the order of decisions.

import { toSource } from '../text/edits.ts'
import type { Outline, OutlineNode, OutlineTree, Quote, Table } from '../model/outline.ts'
import type { Manuscript, Mark, Result, Span } from '../model/source.ts'
import { announcesToAll, closesAccount, findAnnouncements, isPromise, looksBack } from '../language/announcements.ts'
import { withFacts } from './facts/index.ts'
import { findPlainHeadings } from './points/headings.ts'
import { findIssues } from './issues/index.ts'
import { findKeywords } from './points/keywords.ts'
import { findMarkers, LAST, type Marker } from '../language/markers.ts'
import { findChains } from './points/candidates.ts'
import { dropPreviews } from './points/previews.ts'
import { findQuotes } from './views/quotations/quotes.ts'
import { splitLines, splitSentences, type ManuscriptLine } from '../language/sentences.ts'
import type { Context } from './points/placements.ts'
import { reasonsOf, type Reason, type ReasonPlace } from './points/reasons.ts'
import { findSeries } from './points/series.ts'
import { findProseTables } from './views/tables/index.ts'
import { findTopics } from './points/topics.ts'
import { readTitleBlock } from './title/title-block.ts'
import { buildTree } from './points/tree.ts'
import { placeViews } from './views/place.ts'
import { endsLine } from '../language/punctuation.ts'

export { splitSentences, withFacts }
export type { Reason, ReasonPlace }

/** The understood speech; spans point into the source text. Never throws, whatever the text. */
export function parseOutline(manuscript: Manuscript): Result<Outline> {
  const { text, marks, lang, removed } = manuscript
  const { tables, block, lines, points, root } = findPoints(manuscript)
  const views: (Table | Quote)[] = [
    ...tables.map(({ table }) => table),
    ...findProseTables(text, lines),
    ...findQuotes(text, lines, marks),
  ]
  const children = placeViews(root, views)
  const issues = findIssues(text, lines, points, lang).map(issue =>
    issue.span ? { ...issue, span: toSource(manuscript, issue.span) } : issue,
  )
  const titleBlock = [...block.spans, ...tables.flatMap(table => (table.caption ? [table.caption] : []))].toSorted(
    (a, b) => a.start - b.start,
  )
  const tree: OutlineTree = {
    version: 1,
    title: block.title,
    subtitle: block.subtitle,
    speaker: block.speaker,
    date: block.date,
    occasion: block.occasion,
    lang,
    children: children.map(node => inSource(node, manuscript)),
    removed,
    issues,
    titleBlock: titleBlock.map(span => toSource(manuscript, span)),
  }
  return { value: withFacts(tree, manuscript), issues }
}

/** Why each point of the outline lies where it does, in document order; spans point into the source text. */
export function explainOutline(manuscript: Manuscript): Reason[] {
  return reasonsOf(manuscript.text, findPoints(manuscript).points).map(reason => ({
    ...reason,
    span: toSource(manuscript, reason.span),
  }))
}

/** The outline with `because` on each section that has a reason. */
export function withBecause(outline: Outline, reasons: readonly Reason[]): Outline {
  const known = new Map(reasons.map(({ span, because }) => [span.start, because]))
  const walk = (nodes: readonly OutlineNode[]): OutlineNode[] =>
    nodes.map(node => {
      if (node.type !== 'section') return node
      const because = known.get(node.span.start)
      return { ...node, ...(because && { because }), children: walk(node.children) }
    })
  return { ...outline, children: walk(outline.children) }
}

// --- internal ---

/** A caption that names the speech stands near its beginning. */
const MOST_REMOVED = 12

function findPoints({ text, marks, removed }: Manuscript) {
  const all = splitLines(text)
  const tables = explicitTables(text, marks)
  const unspoken = tables.flatMap(table => table.unspoken)
  const block = readTitleBlock(
    text,
    outside(all, unspoken),
    marks,
    Array.from(removed.slice(0, MOST_REMOVED), one => one.text),
  )
  const lines = outside(all, [...block.spans, ...unspoken])
  const found = findMarkers(text, lines)
  const series = dropPreviews(text, lines, findSeries(withHeadings(text, lines, found, marks), contextOf(text, lines)))
  return { tables, block, lines, ...buildTree(text, lines, series) }
}

function explicitTables(
  text: string,
  marks: readonly Mark[],
): { table: Table; unspoken: Span[]; caption: Span | null }[] {
  return marks
    .filter(mark => mark.kind === 'table')
    .map(({ span, caption, columns, rows }) => ({
      table: {
        type: 'table',
        explicit: true,
        caption: caption ? text.slice(caption.start, caption.end) : null,
        columns,
        rows,
        span,
      },
      unspoken: caption ? [span, caption] : [span],
      caption,
    }))
}

/** Lines, or what remains of them, outside the given spans; numbered anew. */
function outside(lines: readonly ManuscriptLine[], spans: readonly Span[]): ManuscriptLine[] {
  const kept = lines.filter(line => !spans.some(span => span.start < line.end && span.end > line.start))
  return kept.map((line, index) => ({ ...line, index }))
}

function withHeadings(
  text: string,
  lines: readonly ManuscriptLine[],
  markers: readonly Marker[],
  marks: readonly Mark[],
): Marker[] {
  const taken = new Set(markers.filter(marker => marker.place === 'line').map(marker => marker.line))
  const keywords = findKeywords(text, lines, taken)
  const plain = findPlainHeadings(text, lines, { marks, taken })
  const others = [...markers, ...plain, ...keywords].toSorted((a, b) => a.start - b.start)
  const topics = findTopics(text, lines, countedLines(others))
  const opened = new Set(topics.map(({ start }) => start))
  return [...others.filter(({ start }) => !opened.has(start)), ...topics].toSorted((a, b) => a.start - b.start)
}

/** Lines that open with a point of a series; `头一桩，…` and `还有一件，…` alone count nothing, and are topics in company. */
function countedLines(markers: readonly Marker[]): Set<number> {
  const isCounted = ({ written, value }: Marker) => written === undefined && value !== LAST
  const { chains } = findChains(markers)
  const points = chains.flatMap(({ family, items }) =>
    family === 'ordinal' && items.filter(isCounted).length < 2 ? [] : items,
  )
  return new Set(points.filter(({ place }) => place === 'line').map(({ line }) => line))
}

/** `孩子们有以下特征：` in characters; a paragraph that also tells something is longer. */
const SHORT_LINE = 40

function contextOf(text: string, lines: readonly ManuscriptLine[]): Context {
  const toAll = counted(lines, line => announcesToAll(text.slice(line.start, line.end)))
  const accounts = counted(lines, line => closesAccount(text.slice(line.start, Math.min(line.end, line.start + 160))))
  return {
    announced: (from, to) => findAnnouncements(text, { start: Math.max(from, to - 120), end: to }).length > 0,
    speaks: (after, to) => isPromise(text.slice(Math.max(lines[after]?.end ?? 0, to - 100), to)),
    isProse: line => endsLine(text.slice(Math.max(0, (lines[line]?.end ?? 0) - 4), lines[line]?.end)),
    leadsOn: line => /[：:]$/.test(text.slice((lines[line]?.end ?? 1) - 1, lines[line]?.end)),
    isShort: line => (lines[line]?.end ?? 0) - (lines[line]?.start ?? 0) <= SHORT_LINE,
    looksBack: line => looksBack(text.slice(lines[line]?.start ?? 0, lines[line]?.end)),
    closes: (from, to) => (toAll[to + 1] ?? 0) > (toAll[from + 1] ?? 0),
    closesAccount: (from, to) => (accounts[to + 1] ?? 0) > (accounts[from + 1] ?? 0),
  }
}

/** How many lines before each line are such lines. */
function counted(lines: readonly ManuscriptLine[], isSuch: (line: ManuscriptLine) => boolean): number[] {
  const counts = [0]
  for (const line of lines) counts.push((counts.at(-1) ?? 0) + (isSuch(line) ? 1 : 0))
  return counts
}

function inSource(node: OutlineNode, manuscript: Manuscript): OutlineNode {
  const span = toSource(manuscript, node.span)
  switch (node.type) {
    case 'section':
      return { ...node, span, children: node.children.map(child => inSource(child, manuscript)) }
    case 'paragraph':
      return {
        ...node,
        span,
        sentences: node.sentences.map(sentence => ({ ...sentence, span: toSource(manuscript, sentence.span) })),
      }
    default:
      return { ...node, span }
  }
}
