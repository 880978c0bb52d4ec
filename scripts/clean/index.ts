// Source → Manuscript: takes out what nobody speaks and puts broken lines together. Each rule proposes edits on the
// text as the rules before it left it; the list goes round until no rule finds anything, so cleaning a clean text
// changes nothing.

import { applyEdits, fromSource, originsOf, trace } from '../text/edits.ts'
import { isFigureJoined, UNSEEN } from '../text/apart.ts'
import { say } from '../words/messages.ts'
import type { Edit, Issue, Lang, Manuscript, Mark, Removed, Result, Source, Span, TracedText } from '../model/source.ts'
import { captions } from './rules/captions.ts'
import { contents } from './rules/contents.ts'
import { dividers } from './rules/dividers.ts'
import { draftOf, overlaps, type Rule } from './draft.ts'
import { editorNotes } from './rules/editor-notes.ts'
import { footnotes } from './rules/footnotes.ts'
import { hardWraps } from './rules/hard-wraps.ts'
import { invisible, visible } from './rules/invisible.ts'
import { loneMarkers } from './rules/lone-markers.ts'
import { leadIns } from './rules/lead-ins.ts'
import { lostBreaks } from './rules/lost-breaks.ts'
import { markup } from './rules/markup.ts'
import { pageCode } from './rules/page-code.ts'
import { pageNumbers } from './rules/page-numbers.ts'
import { promotions } from './rules/promotions.ts'
import { reporters } from './rules/reporters.ts'
import { semicolonBreaks } from './rules/semicolon-breaks.ts'
import { pastedMarkdown } from './rules/pasted-markdown.ts'
import { siteBlocks } from './rules/site-blocks.ts'
import { siteFooter } from './rules/site-footer.ts'
import { siteHeader } from './rules/site-header.ts'
import { struck } from './rules/struck.ts'
import { siteNotices } from './rules/site-notices.ts'
import { splitSpaces } from './rules/split-spaces.ts'
import { stageDirections } from './rules/stage-directions.ts'
import { timestamps } from './rules/timestamps.ts'
import { watermarks } from './rules/watermarks.ts'
import { whiteSpace } from './rules/white-space.ts'

/** In this order. What goes whole goes first; lines are joined when nothing foreign stands between them any more. */
const RULES: readonly Rule[] = [
  struck,
  markup,
  pastedMarkdown,
  pageCode,
  invisible,
  timestamps,
  siteFooter,
  siteHeader,
  siteBlocks,
  siteNotices,
  lostBreaks,
  contents,
  leadIns,
  editorNotes,
  promotions,
  watermarks,
  dividers,
  pageNumbers,
  captions,
  reporters,
  stageDirections,
  footnotes,
  loneMarkers,
  hardWraps,
  semicolonBreaks,
  splitSpaces,
  whiteSpace,
]

/** Names of the rules that can be turned off (`--keep`). White space is put in order in any case. */
export const CLEANING_RULES = [
  'struck',
  'markup',
  'page-code',
  'invisible',
  'timestamp',
  'site-notice',
  'lost-break',
  'contents',
  'site-footer',
  'site-header',
  'lead-in',
  'editor-note',
  'promotion',
  'watermark',
  'divider',
  'page-number',
  'running-head',
  'caption',
  'reporter',
  'stage-direction',
  'footnote',
  'hard-wrap',
  'semicolon-break',
  'stray-space',
] as const

/** Percent of a speech that may stand in tables, which nobody speaks. */
const MOSTLY_TABLE = 50

/** Marks that only cleaning asks for. */
const OF_FORMAT: ReadonlySet<Mark['kind']> = new Set(['markup', 'struck', 'raised', 'note'])

/** Real texts settle in two rounds; the limit only guards against two rules that undo each other. */
const MOST_ROUNDS = 8

/** Above this share of the text something is wrong with the file, or with us. */
const MUCH_REMOVED = 0.4

/** One paragraph a line, everything that went listed with its rule; what the rules in `keep` would take stays. */
export function clean(source: Source, keep: readonly string[] = []): Result<Manuscript> {
  const kept = new Set(keep)
  const lang = languageOf(source.text)
  const removed: Removed[] = []
  let traced = trace(source.text)
  let draft = draftOf({ text: source.text, marks: source.marks, lang })
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = traced
    for (const rule of RULES) {
      if (draft.text !== traced.text) draft = draftOf({ text: traced.text, marks: moved(source.marks, traced), lang })
      const edits = rule(draft).filter(edit => !kept.has(edit.rule) && !touchesTable(edit, draft.marks))
      traced = step(traced, edits, source.text, removed)
    }
    if (traced === before) break
  }
  const marks = moved(source.marks, traced).filter(({ kind }) => !OF_FORMAT.has(kind))
  const value = { ...traced, marks, removed: merged(removed, source.text), lang }
  return { value, issues: issuesOf(value, source) }
}

// --- internal ---

function step(traced: TracedText, edits: readonly Edit[], source: string, removed: Removed[]): TracedText {
  if (edits.length === 0) return traced
  const { traced: next, applied } = applyEdits(traced, apart(edits, traced.text))
  for (const { rule, span } of applied) {
    for (const origin of originsOf(traced, span)) {
      const text = source.slice(origin.start, origin.end)
      if (text.trim() !== '') removed.push({ rule, text, span: origin })
    }
  }
  return next
}

/** A mark holds the cells as they were written: words that went from its text would be shown all the same. */
function touchesTable({ rule, span }: Edit, marks: readonly Mark[]): boolean {
  if (UNSEEN.has(rule) || rule === 'white-space') return false
  return marks.some(mark => mark.kind === 'table' && overlaps(mark.span, span))
}

/** What is cut out inside a figure leaves a gap: `3[1]2` is not 32, `12（掌声）.5` is not 12.5. */
function apart(edits: readonly Edit[], text: string): Edit[] {
  // Where cuts that touch each other end, by where the first of them begins.
  const ends = new Map<number, number>()
  for (const { span } of edits.toSorted((a, b) => a.span.start - b.span.start).toReversed())
    if (!ends.has(span.start)) ends.set(span.start, ends.get(span.end) ?? span.end)
  return edits.map(edit => {
    const { start } = edit.span
    if (edit.insert !== '' || UNSEEN.has(edit.rule)) return edit
    const end = ends.get(edit.span.end) ?? edit.span.end
    const isJoined = isFigureJoined(
      text.slice(Math.max(0, start - 2), start),
      text.slice(start, end),
      text.slice(end, end + 2),
    )
    return isJoined ? { ...edit, insert: ' ' } : edit
  })
}

function shownTable({ columns, rows }: Extract<Mark, { kind: 'table' }>): { columns: string[]; rows: string[][] } {
  return { columns: columns.map(visible), rows: rows.map(row => row.map(visible)) }
}

/** Marks in the offsets of the traced text; what is gone has no mark. */
function moved(marks: readonly Mark[], traced: TracedText): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    const span = fromSource(traced, mark.span)
    if (span.end <= span.start) return []
    return mark.kind === 'table'
      ? [{ ...mark, ...shownTable(mark), span, caption: mark.caption && fromSource(traced, mark.caption) }]
      : [{ ...mark, span }]
  })
}

/** In source order; neighbours of one rule with nothing but white space between them are one entry. */
function merged(removed: readonly Removed[], source: string): Removed[] {
  const out: Removed[] = []
  for (const { rule, span } of [...removed].sort((a, b) => a.span.start - b.span.start)) {
    const last = out.at(-1)
    const joined = trimmed(
      last && last.rule === rule && source.slice(last.span.end, span.start).trim() === ''
        ? { start: last.span.start, end: span.end }
        : span,
      source,
    )
    if (last && joined.start === last.span.start) out.pop()
    out.push({ rule, text: source.slice(joined.start, joined.end), span: joined })
  }
  return out
}

function trimmed({ start, end }: Span, source: string): Span {
  const text = source.slice(start, end)
  return { start: start + text.length - text.trimStart().length, end: end - text.length + text.trimEnd().length }
}

/** Chinese when three in ten letters are Han: English words and figures inside a Chinese speech stay far below that. */
function languageOf(text: string): Lang {
  const han = lengthOf(text, /\p{Script=Han}+/gu)
  const latin = lengthOf(text, /[A-Za-z]+/g)
  return han >= (han + latin) * 0.3 ? 'zh' : 'en'
}

/** Characters in runs: one match a run, for a long speech has a million of them. */
function lengthOf(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0)
}

function issuesOf({ text, removed, lang }: Manuscript, source: Source): Issue[] {
  const issues: Issue[] = (source.remarks ?? []).map(({ rule, values }) => ({ rule, message: say(rule, lang, values) }))
  const bad = source.text.indexOf('\uFFFD')
  if (bad >= 0)
    issues.push({
      rule: 'lost-character',
      message: say('clean-lost-character', lang),
      span: { start: bad, end: bad + 1 },
    })
  const own = text.match(RE_PRIVATE) ?? []
  const [first] = own
  if (first) {
    const start = source.text.indexOf(first)
    issues.push({
      rule: 'private-character',
      message: say('clean-private-character', lang, privateValues(own)),
      span: { start, end: start + first.length },
    })
  }
  const inTables = source.marks
    .filter(({ kind }) => kind === 'table')
    .reduce((sum, { span }) => sum + solid(source.text.slice(span.start, span.end)), 0)
  const percent = Math.round((inTables / Math.max(1, solid(source.text))) * 100)
  if (percent > MOSTLY_TABLE)
    issues.push({ rule: 'mostly-table', message: say('clean-mostly-table', lang, { percent }) })
  // Times of captions are many, and certain.
  const times = removed.filter(({ rule }) => rule === 'timestamp').reduce((sum, one) => sum + solid(one.text), 0)
  const share = 1 - solid(text) / Math.max(1, solid(source.text) - times)
  if (source.format === 'txt' && share > MUCH_REMOVED)
    issues.push({
      rule: 'much-removed',
      message: say('clean-much-removed', lang, { percent: Math.round(share * 100) }),
    })
  return issues
}

/** Characters that mean what one machine's font says. */
const RE_PRIVATE = /\p{Co}/gu
/** So many are named. */
const MOST_NAMED = 5

function privateValues(found: readonly string[]): { count: number; codes: string } {
  const codes = [...new Set(found.map(char => `U+${char.codePointAt(0)?.toString(16).toUpperCase()}`))]
  return { count: found.length, codes: codes.slice(0, MOST_NAMED).join(' ') }
}

const solid = (text: string) => text.replace(/\s+/g, '').length
