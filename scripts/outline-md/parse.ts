// outline.md → OutlineTree. Reads what `renderOutline` wrote, what people made of it, and outlines that people typed
// themselves.

import { itemAt } from '../text/item-at.ts'
import { readMarker } from '../language/written-markers.ts'
import { say } from '../words/messages.ts'
import type { Mark, OutlineNode, OutlineTree, Paragraph, Quote, Section, Table } from '../model/outline.ts'
import type { Readings } from '../model/readings.ts'
import type { Issue, Lang, Manuscript, Source, Span } from '../model/source.ts'
import { resolveAnchor } from './anchor.ts'
import { readBlocks, textOf, type Block, type Page, type Trouble } from './blocks.ts'
import { splitSentences } from './sentences.ts'
import { gapBetween, markOf, splitHeading, type Comment, type Inline } from './syntax.ts'
import {
  layNew,
  layOn,
  manuscriptOf,
  removedOf,
  solid,
  spanOf,
  spanOfSolid,
  type Laid,
  type Run,
  type Runs,
} from './tape.ts'
import { endsLine } from '../language/punctuation.ts'

/** What is at hand beside the Markdown itself. */
interface Original {
  /** The source text the outline was made from (`DIR/source.txt`). */
  sourceText?: string
  /** Name and SHA-256 of the Markdown file, for an outline that people typed. */
  name?: string
  sha256?: string
}

interface ParsedOutline {
  source: Source
  manuscript: Manuscript
  outline: OutlineTree
  issues: Issue[]
  /** As somebody left them; null: nothing is said of them. */
  readings: Readings | null
}

/**
 * The outline with the source and the manuscript it speaks of. With the right source text all spans point into it;
 * without it, or when the words were changed, into a source text made of the Markdown's own words.
 */
export function parseOutlineMarkdown(text: string, original: Original | null = null): ParsedOutline {
  const page = readBlocks(text)
  const draft = build(page)
  const lang = langOf(page, draft.runs)
  const signs = draft.signs
  const onto =
    original?.sourceText === undefined
      ? null
      : layOn(
          draft.runs,
          original.sourceText,
          signs.map(({ span }) => span),
        )
  const laid = onto ?? layNew(draft.runs)
  const removed = removedOf(draft.runs, laid, onto ? signs : [])
  const ground: Ground = { runs: draft.runs, laid, ...speechOf(draft.runs, laid), troubles: draft.troubles }
  const children = draft.children.map(node => settle(node, ground))
  const { title, subtitle, speaker, date, occasion } = stated(page.front, draft.title)
  const outline: OutlineTree = {
    version: 1,
    title,
    subtitle,
    speaker,
    date,
    occasion,
    lang,
    children,
    removed,
    issues: onto ? writtenIssues(page.front) : [],
    titleBlock: draft.runs.flatMap(({ kind }, index) =>
      kind === 'unspoken' ? [spanOf(laid, { first: index, end: index + 1 })] : [],
    ),
  }
  const troubles = ground.speech === '' ? [...draft.troubles, { key: 'outline-empty', line: 1 }] : draft.troubles
  const issues = troubles
    .sort((a, b) => a.line - b.line)
    .map(({ key, line, values }) => ({ rule: key, message: say(key, lang, { line, ...values }) }))
  return {
    source: sourceOf(page.front, laid.sourceText, original, onto !== null),
    manuscript: { ...manuscriptOf(draft.runs, laid), marks: [], removed, lang },
    outline,
    issues,
    readings: readingsIn(page.front),
  }
}

// --- internal ---

/** Nodes whose places are still runs of the tape, or words to be looked up in the speech. */
type Place = { runs: Runs } | { anchor: Comment; line: number; runs: Runs }
type MarkedRuns = Runs & { mark?: Mark }
type DraftNode =
  | { node: Section; place: Place; children: DraftNode[] }
  | { node: Paragraph; places: MarkedRuns[] }
  | { node: Table | Quote; place: Place }

interface Draft {
  /** Written by speechdeck: each line is a sentence, title lines are in comments. */
  isWritten: boolean
  title: string | null
  runs: Run[]
  children: DraftNode[]
  signs: { rule: string; span: Span }[]
  /** White space that a comment states for the next run of the speech. */
  space: string | null
  troubles: Trouble[]
}

interface Open {
  level: number
  children: DraftNode[]
}

function build(page: Page): Draft {
  const draft: Draft = {
    isWritten: typeof page.front['speechdeck'] === 'string',
    title: null,
    runs: [],
    children: [],
    signs: [],
    space: null,
    troubles: [...page.troubles],
  }
  const open: Open[] = [{ level: 1, children: draft.children }]
  /** Comments and captions that belong to the next table or quotation. */
  let before: Before = { comment: null, caption: null }
  for (const block of page.blocks) {
    const list = itemAt(open, -1).children
    if (block.type === 'comment' && (block.comment.word === 'view' || block.comment.word === 'table')) {
      before.comment = { ...block, anchor: block.comment }
      continue
    }
    if (block.type === 'caption') {
      before.caption = block
      continue
    }
    if (block.type === 'table') list.push(tableOf(block, before, draft))
    else if (block.type === 'quote') list.push(...quoteOf(block, before, draft))
    else {
      leftOver(before, draft)
      if (block.type === 'heading') addHeading(block, open, draft)
      else if (block.type === 'paragraph') list.push(...paragraphsOf(block, draft))
      else addComment(block, open, draft)
    }
    before = { comment: null, caption: null }
  }
  leftOver(before, draft)
  return draft
}

interface Before {
  comment: { anchor: Comment; line: number } | null
  caption: Extract<Block, { type: 'caption' }> | null
}

/** A view without its table, a caption without a table: somebody deleted or moved something. */
function leftOver({ comment, caption }: Before, draft: Draft) {
  if (comment?.anchor.word === 'table') addRun(draft, comment.anchor.texts[0] ?? '', 'table', 'line')
  if (caption) addRun(draft, caption.text, 'unspoken', 'line')
  if (comment) draft.troubles.push({ key: 'outline-view-alone', line: comment.line })
}

function addRun(draft: Draft, text: string, kind: Run['kind'], gap: Run['gap'], rule = ''): Runs {
  const first = draft.runs.length
  if (solid(text) !== '') pushRun(draft, { text: text.trim(), kind, rule, gap })
  return { first, end: draft.runs.length }
}

function pushRun(draft: Draft, run: Run) {
  const { space } = draft
  if (space === null || run.kind === 'removed') {
    draft.runs.push(run)
    return
  }
  draft.runs.push({ ...run, space })
  draft.space = null
}

/** Parts of one line in order; what they hold between texts was removed there. */
function addLine(draft: Draft, parts: readonly Inline[], gap: Run['gap']): Runs {
  const first = draft.runs.length
  let next = gap
  const texts = parts.filter(part => 'text' in part && solid(part.text) !== '')
  for (const part of parts) {
    if ('comment' in part) {
      if (part.comment.word !== 'removed') continue
      addRun(draft, part.comment.texts[0] ?? '', 'removed', next, part.comment.args[0])
    } else if ('text' in part) {
      if (solid(part.text) === '') continue
      const isFirst = part === texts[0]
      const isLast = part === texts.at(-1)
      const trimmed =
        isFirst && isLast
          ? part.text.trim()
          : isFirst
            ? part.text.trimStart()
            : isLast
              ? part.text.trimEnd()
              : part.text
      pushRun(draft, { text: trimmed, kind: 'spoken', rule: '', gap: next })
    }
    next = 'none'
  }
  return { first, end: draft.runs.length }
}

function addHeading({ level, parts, line }: Extract<Block, { type: 'heading' }>, open: Open[], draft: Draft) {
  const text = textOf(parts)
  const comments = parts.flatMap(part => ('comment' in part ? [part.comment] : []))
  if (text === '') {
    draft.troubles.push({ key: 'outline-heading-empty', line })
    return
  }
  if (level === 1 && draft.title === null && draft.children.length === 0) {
    draft.title = text
    if (!draft.isWritten) addRun(draft, text, 'unspoken', 'line')
    return
  }
  if (level === 1) draft.troubles.push({ key: 'outline-second-title', line })
  const target = Math.max(2, level)
  while (open.length > 1 && itemAt(open, -1).level >= target) open.pop()
  const parent = itemAt(open, -1)
  if (target > parent.level + 1) draft.troubles.push({ key: 'outline-level-jump', line, values: { level: target } })
  const group = comments.find(({ word }) => word === 'group')
  const mark = markOf(parts)
  // Comments at the end of the line belong to the heading; what was removed inside it stays in the tape.
  const runs = group ? { first: draft.runs.length, end: draft.runs.length } : addLine(draft, parts, 'line')
  const node: Section = {
    type: 'section',
    ...headingOf(text, comments),
    span: { start: 0, end: 0 },
    confidence: confidenceOf(comments),
    ...(group ? { synthetic: true as const } : {}),
    ...(mark && { mark }),
    children: [],
  }
  const children: DraftNode[] = []
  parent.children.push({ node, place: group ? { anchor: group, line, runs } : { runs }, children })
  open.push({ level: target, children })
}

function headingOf(text: string, comments: readonly Comment[]): Pick<Section, 'marker' | 'series' | 'heading'> {
  const { marker, heading } = writtenHeading(text, comments)
  return { marker, series: marker === null ? null : readMarker(marker, heading), heading }
}

function writtenHeading(text: string, comments: readonly Comment[]): Pick<Section, 'marker' | 'heading'> {
  const usual = splitHeading(text)
  const marker = comments.find(({ word }) => word === 'marker')
  const heading = comments.find(({ word }) => word === 'heading')?.texts[0]
  if (!marker) return { marker: usual.marker, heading: heading ?? usual.heading }
  const [written = null] = marker.texts
  // A marker that was edited away is none.
  if (written !== null && !text.startsWith(written) && heading === undefined) return usual
  const rest = splitHeading(text.slice(written?.length ?? 0).trim())
  return { marker: written, heading: heading ?? (rest.marker ?? '') + rest.heading }
}

function confidenceOf(comments: readonly Comment[]): Section['confidence'] {
  return comments.some(({ word }) => word === 'guess')
    ? 'guess'
    : comments.some(({ word }) => word === 'likely')
      ? 'likely'
      : 'sure'
}

function addComment({ comment, line }: Extract<Block, { type: 'comment' }>, open: Open[], draft: Draft) {
  const {
    word,
    args,
    texts: [text = ''],
  } = comment
  if (word === 'removed') addRun(draft, text, 'removed', 'line', args[0])
  else if (word === 'unspoken') addRun(draft, text, 'unspoken', 'line')
  else if (word === 'text') addRun(draft, text, 'spoken', 'line')
  else if (word === 'gap') draft.space = /^\s*$/.test(text) ? text : null
  else if (word === 'removed-at') draft.signs.push(...args.slice(1).flatMap(place => signAt(args[0] ?? '', place)))
  else if (word === 'back') {
    const level = args[0]?.length ?? 1
    if (!open.some(({ level: one }) => one === level)) draft.troubles.push({ key: 'outline-back', line })
    while (open.length > 1 && itemAt(open, -1).level > level) open.pop()
  }
}

function signAt(rule: string, place: string): { rule: string; span: Span }[] {
  const [start = Number.NaN, length = Number.NaN] = place.split('+').map(Number)
  return Number.isInteger(start) && Number.isInteger(length) ? [{ rule, span: { start, end: start + length } }] : []
}

function paragraphsOf({ lines }: Extract<Block, { type: 'paragraph' }>, draft: Draft): DraftNode[] {
  if (!draft.isWritten) return typedParagraphs(lines, draft)
  const places: MarkedRuns[] = []
  let gap: Run['gap'] = 'line'
  for (const parts of lines) {
    if (textOf(parts) === '') {
      for (const part of parts)
        if ('comment' in part) addComment({ type: 'comment', comment: part.comment, line: 0 }, [], draft)
      continue
    }
    places.push(marked(addLine(draft, parts, gap), parts))
    gap = 'word'
  }
  return [{ node: { type: 'paragraph', span: { start: 0, end: 0 }, sentences: [] }, places }]
}

function marked(runs: Runs, parts: readonly Inline[]): MarkedRuns {
  const mark = markOf(parts)
  return mark ? { ...runs, mark } : runs
}

/**
 * A typed line that ends a sentence ends its paragraph, as authors mean it; other lines go on. A mark is of its
 * paragraph.
 */
function typedParagraphs(lines: readonly (readonly Inline[])[], draft: Draft): DraftNode[] {
  const paragraphs: { text: string; mark: Mark | undefined }[] = []
  let isOpen = false
  for (const parts of lines) {
    const line = textOf(parts)
    if (line === '') continue
    const last = isOpen ? paragraphs.pop() : undefined
    const text = last ? last.text + gapBetween(last.text, line) + line : line
    paragraphs.push({ text, mark: markOf(parts) ?? last?.mark })
    isOpen = !endsLine(line)
  }
  return paragraphs.map(({ text, mark }) => ({
    node: { type: 'paragraph', span: { start: 0, end: 0 }, sentences: [] },
    places: splitSentences(text).map((sentence, index) => ({
      ...addRun(draft, sentence, 'spoken', index === 0 ? 'line' : 'word'),
      ...(mark && { mark }),
    })),
  }))
}

function tableOf(
  { columns, rows }: Extract<Block, { type: 'table' }>,
  { comment, caption }: Before,
  draft: Draft,
): DraftNode {
  const node: Table = {
    type: 'table',
    explicit: comment?.anchor.word !== 'view',
    caption: caption?.text ?? null,
    columns,
    rows,
    span: { start: 0, end: 0 },
  }
  const here = { first: draft.runs.length, end: draft.runs.length }
  if (comment?.anchor.word === 'view')
    return { node, place: { anchor: comment.anchor, line: comment.line, runs: here } }
  if (comment) return { node, place: { runs: addRun(draft, comment.anchor.texts[0] ?? '', 'table', 'line') } }
  // Typed by hand: its cells are its source, and nobody speaks the line above it.
  if (caption) addRun(draft, caption.text, 'unspoken', 'line')
  const raw = [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
  return { node, place: { runs: addRun(draft, raw, 'table', 'line') } }
}

function quoteOf({ lines, voice }: Extract<Block, { type: 'quote' }>, { comment }: Before, draft: Draft): DraftNode[] {
  const last = lines.at(-1) ?? ''
  const speaker = lines.length > 1 && /^—+\s/.test(last) ? last.replace(/^—+\s+/, '') : null
  const text = (speaker === null ? lines : lines.slice(0, -1)).reduce(
    (all, line) => all + (all === '' ? '' : gapBetween(all, line)) + line,
    '',
  )
  const node: Quote = { type: 'quote', text, speaker, ...(voice && { voice }), span: { start: 0, end: 0 } }
  if (comment)
    return [
      {
        node,
        place: {
          anchor: comment.anchor,
          line: comment.line,
          runs: { first: draft.runs.length, end: draft.runs.length },
        },
      },
    ]
  // Typed by hand: its words are spoken, so they are a paragraph as well.
  const places = splitSentences(text).map((sentence, index) =>
    addRun(draft, sentence, 'spoken', index === 0 ? 'line' : 'word'),
  )
  const runs = { first: places[0]?.first ?? draft.runs.length, end: draft.runs.length }
  return [
    { node: { type: 'paragraph', span: { start: 0, end: 0 }, sentences: [] }, places },
    { node: { ...node, text: text.replace(/^[“"]|[”"]$/g, '') }, place: { runs } },
  ]
}

interface Ground {
  runs: readonly Run[]
  laid: Laid
  speech: string
  kept: readonly number[]
  troubles: Trouble[]
}

/** Places become spans. */
function settle(draft: DraftNode, ground: Ground): OutlineNode {
  if ('children' in draft)
    return {
      ...draft.node,
      span: spanAt(draft.place, ground),
      children: draft.children.map(child => settle(child, ground)),
    }
  if ('place' in draft) return { ...draft.node, span: spanAt(draft.place, ground) }
  const { laid, runs } = ground
  const first = draft.places[0]
  const last = draft.places.at(-1)
  const span = first && last ? spanOf(laid, { first: first.first, end: last.end }) : { start: 0, end: 0 }
  const sentences = draft.places.map(({ first: from, end, mark }) => ({
    text: runs
      .slice(from, end)
      .map(({ kind, text }) => (kind === 'spoken' ? text : ''))
      .join(''),
    span: spanOf(laid, { first: from, end }),
    ...(mark && { mark }),
  }))
  return { ...draft.node, span, sentences }
}

function spanAt(place: Place, { laid, speech, kept, troubles }: Ground): Span {
  if (!('anchor' in place)) return spanOf(laid, place.runs)
  const found = resolveAnchor(speech, place.anchor)
  if (!found && place.anchor.texts.length > 0)
    troubles.push({ key: 'outline-view-lost', line: place.line, values: { words: place.anchor.texts[0] ?? '' } })
  if (!found) {
    const at = laid.offsets[laid.starts[place.runs.first] ?? 0] ?? laid.sourceText.length
    return { start: at, end: at }
  }
  return spanOfSolid(kept, found.from, found.to)
}

/** What the manuscript holds, solid, with the source offset of each character: the ground that anchors stand on. */
function speechOf(runs: readonly Run[], { offsets, starts }: Laid): { speech: string; kept: number[] } {
  const kept = runs.flatMap(({ kind }, index) =>
    kind === 'removed' ? [] : offsets.slice(starts[index], starts[index + 1]),
  )
  return { speech: solid(runs.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('')), kept }
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).trim() || null
    : value instanceof Date
      ? value.toISOString().slice(0, 10)
      : null

function stated(
  front: Page['front'],
  title: string | null,
): Pick<OutlineTree, 'title' | 'subtitle' | 'speaker' | 'date' | 'occasion'> {
  return {
    title: title ?? textIn(front['title']),
    subtitle: textIn(front['subtitle']),
    speaker: textIn(front['speaker']),
    date: textIn(front['date']),
    occasion: textIn(front['occasion']),
  }
}

/** `readings: { 盱眙: xū yí }`; a word without a reading has none. */
function readingsIn({ readings }: Page['front']): Readings | null {
  if (typeof readings !== 'object' || readings === null) return readings === null ? {} : null
  return Object.fromEntries(
    Object.entries(readings).flatMap(([word, value]) => {
      const reading = textIn(value)
      return word && reading ? [[word, reading]] : []
    }),
  )
}

function langOf({ front }: Page, runs: readonly Run[]): Lang {
  if (front['lang'] === 'zh' || front['lang'] === 'en') return front['lang']
  const text = runs.map(run => run.text).join('')
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han * 3 >= (text.match(/[A-Za-z]/g)?.length ?? 0) ? 'zh' : 'en'
}

/** Issues about words that are unchanged still hold; after an edit nobody knows. */
function writtenIssues(front: Page['front']): Issue[] {
  const { issues } = front
  if (!Array.isArray(issues)) return []
  return issues.flatMap((issue: unknown) => {
    const { rule, message, span } = (issue ?? {}) as Record<string, unknown>
    if (typeof rule !== 'string' || typeof message !== 'string') return []
    const [start, end]: unknown[] = Array.isArray(span) ? span : []
    return [
      { rule, message, ...(typeof start === 'number' && typeof end === 'number' ? { span: { start, end } } : {}) },
    ]
  })
}

function sourceOf(front: Page['front'], text: string, original: Original | null, isOriginal: boolean): Source {
  const source = (typeof front['source'] === 'object' && front['source'] !== null ? front['source'] : {}) as Record<
    string,
    unknown
  >
  const format = source['format'] === 'txt' ? 'txt' : 'md'
  return {
    name: textIn(source['name']) ?? original?.name ?? 'outline.md',
    format,
    encoding: textIn(source['encoding']) ?? 'utf-8',
    sha256: (isOriginal ? textIn(source['sha256']) : original?.sha256) ?? '',
    text,
    marks: [],
  }
}
