// A part's own page: its heading, a clause, its subheadings and the parts beside it (layouts/section.vue).

import { markerWidth } from '../../components/marker-width.ts'
import type { Block, Lines, WrittenDeck, WrittenSlide } from '../model/slides-md.ts'
import { matterOf, titleOf } from './frame.ts'
import { plain, rule, runs, text, type Element } from './elements.ts'
import { columns, GAP, gridOf, type Box } from './grid.ts'
import { lists, splitMarker, textsOf } from './items.ts'

/** The column of the heading's marker, and the sizes of clause, subheadings and index. */
const HEADING_COLUMN = 95
const CLAUSE = { size: 30, above: 22, aboveList: 14, line: 44 }
const LIST = { size: 30, above: 18, belowClause: 12, pitch: 62, gap: 14 }
const INDEX = { size: 20, height: 39, gap: 12 }

export function placeSection(deck: WrittenDeck, slide: WrittenSlide): Element[] {
  const { left, right, line, bottom } = gridOf(deck.ratio)
  const { marker, rest } = splitMarker(titleOf(slide) ?? [])
  const size = slide.size === 's' ? 44 : slide.size === 'l' || (slide.size === null && rest.length < 2) ? 74 : 56
  const x = marker ? left + Math.max(HEADING_COLUMN, markerWidth(marker) * size + 21) : left
  const y = line + 44
  const h = size * 1.28 * Math.max(1, rest.length)
  const matter = matterOf(slide)
  const clauses = textsOf(matter.filter(({ type }) => type !== 'list'))
  const from = marker ? left + HEADING_COLUMN : left
  const clauseHeight = CLAUSE.line * clauses.flat().length
  const hasList = matter.some(block => block.type === 'list' && block.ordered)
  const clauseTop = y + h + (hasList ? CLAUSE.aboveList : CLAUSE.above)
  const listTop = clauseHeight > 0 ? clauseTop + clauseHeight + LIST.belowClause : y + h + LIST.above
  const dress = { size, leading: 1.28, serif: true, bold: true }
  return [
    ...above(slide, { left, right, line }),
    ...(marker
      ? [
          text(
            'Marker',
            { x: left, y, w: x - left, h: size * 1.28 },
            { lines: plain(marker), dress: { ...dress, colour: deck.theme === 'ink' ? 'on-field' : 'on-field-2' } },
          ),
        ]
      : []),
    text(
      'Title',
      { x, y, w: right - x + 40, h },
      { lines: runs(rest, { redacted: 'on-field-2' }), dress: { ...dress, colour: 'on-field', spacing: 0.01 } },
      'top',
      { title: true },
    ),
    ...(clauses.length > 0
      ? [
          text(
            'Clause',
            { x: from, y: clauseTop, w: right - from, h: clauseHeight },
            {
              lines: runs(clauses.flat(), { redacted: 'on-field-2' }),
              dress: { size: CLAUSE.size, leading: 1.45, colour: 'on-field' },
            },
          ),
        ]
      : []),
    ...placeList(matter, { x: from, y: listTop, w: right - from, h: bottom - listTop }),
    ...placeIndex(matter, { x: left, y: bottom - INDEX.height, w: right - left, h: INDEX.height }),
  ]
}

// --- internal ---

/** What it is a part of, and which one of how many. */
function above(slide: WrittenSlide, { left, right, line }: { left: number; right: number; line: number }): Element[] {
  return [
    ...(slide.up
      ? [
          text(
            'Group',
            { x: left, y: line - 18 - 34, w: 600, h: 34 },
            {
              lines: runs([[{ text: slide.up }]], { redacted: 'on-field-2' }),
              dress: { size: 24, leading: 1.3, spacing: 0.06, colour: 'on-field' },
            },
            'bottom',
          ),
        ]
      : []),
    ...(slide.position
      ? [
          text(
            'Position',
            { x: right - 200, y: line - 18 - 30, w: 200, h: 30 },
            { lines: plain(slide.position), dress: { size: 20, leading: 1.3, colour: 'on-field-2' }, align: 'right' },
            'bottom',
          ),
        ]
      : []),
  ]
}

/** The subheadings, as far apart as they have room. */
function placeList(matter: readonly Block[], box: Box): Element[] {
  const rows = entriesOf(matter, true)
  const pitch = Math.min(LIST.pitch, box.h / Math.max(1, rows.length))
  const widest = Math.max(0, ...rows.map(({ marker }) => (marker ? markerWidth(marker) : 0)))
  const beside = widest > 0 ? widest * LIST.size + LIST.gap : 0
  return rows.flatMap(({ marker, words }, index): Element[] => {
    const y = box.y + index * pitch
    return [
      rule({ x: box.x, y, w: box.w, h: 1 }, 'field-hair'),
      ...(marker
        ? [
            text(
              'Marker',
              { x: box.x, y, w: beside, h: pitch },
              { lines: plain(marker), dress: { size: LIST.size, leading: 1.3, colour: 'on-field-2' } },
              'middle',
            ),
          ]
        : []),
      text(
        'Item',
        { x: box.x + beside, y, w: box.w - beside + 20, h: pitch },
        {
          lines: runs(words, { redacted: 'on-field-2' }),
          dress: { size: LIST.size, leading: 1.3, colour: 'on-field' },
        },
        'middle',
      ),
    ]
  })
}

/** The parts side by side at the foot, names of two lines standing on it. */
function placeIndex(matter: readonly Block[], box: Box): Element[] {
  const entries = entriesOf(matter, false)
  const lines = Math.max(1, ...entries.map(({ words }) => words.length))
  const top = box.y - (lines - 1) * INDEX.size * 1.4
  return columns(box.x, box.x + box.w, Math.max(1, entries.length)).flatMap(({ x, w }, no): Element[] => {
    const entry = entries[no]
    if (!entry) return []
    const { marker, words, on } = entry
    const beside = marker && words.length > 0 ? markerWidth(marker) * INDEX.size + INDEX.gap : 0
    const dress = { size: INDEX.size, leading: 1.4, bold: on, colour: on ? 'on-field' : 'on-field-2' } as const
    const h = 28 * lines
    return [
      rule({ x, y: top, w, h: on ? 2 : 1 }, on ? 'on-field' : 'field-hair'),
      ...(marker ? [text('Marker', { x, y: top + 11, w: beside || w, h: 28 }, { lines: plain(marker), dress })] : []),
      ...(words.length > 0
        ? [
            text(
              'Index',
              { x: x + beside, y: top + 11, w: w - beside + GAP - 4, h },
              { lines: runs(words, { redacted: 'on-field-2' }), dress },
            ),
          ]
        : []),
    ]
  })
}

/** The entries of the numbered lists, or of the others. */
function entriesOf(matter: readonly Block[], ordered: boolean): { marker: string | null; words: Lines; on: boolean }[] {
  return lists(matter.filter(block => block.type === 'list' && block.ordered === ordered)).map(entry => {
    const { marker, rest } = splitMarker(entry)
    return { marker, words: rest.filter(line => line.length > 0), on: entry.flat().some(words => words.strong) }
  })
}
