// What the browser found cut, once more with less on it: clauses go to the notes, long lists are continued, type steps
// down. The computed fit should make this rare; where it happens, the case belongs into the tests of the fit.

import { continuedLabel } from '../../words/labels.ts'
import type { Shown } from '../../model/deck.ts'
import { pageOf, titleOf, withIds, type Draft } from '../draft.ts'
import { evenly, fits, inBox, titleBoxes, unbroken } from './boxes.ts'
import { locate, type Reading } from '../reading.ts'
import { saidAt } from '../slides/table.ts'

/**
 * The slides after rounds in each of which those with the given ids were found cut. Pages of one series are counted
 * anew.
 */
export function withLess(
  reading: Reading,
  drafts: readonly Draft[],
  rounds: readonly (readonly string[])[],
): readonly Draft[] {
  if (rounds.length === 0) return drafts
  let members = withSeries(drafts)
  let series = members.length
  for (const ids of rounds) {
    const named = withIds(members.map(({ draft }) => draft))
    members = members.flatMap((member, index): Member[] => {
      if (!ids.includes(named[index]?.id ?? '')) return [member]
      const pages = lighter(reading, member.draft)
      const next = members[index + 1]?.draft.start ?? Infinity
      const own = member.series ?? (pages.length > 1 ? series++ : null)
      return pages.map(page => ({ draft: { ...page, start: Math.min(page.start, next) }, series: own }))
    })
  }
  return counted(reading, members)
}

// --- internal ---

/** A slide and the series of pages it belongs to. */
interface Member {
  draft: Draft
  series: number | null
}

/** A page belongs to the series whose page before it came last. */
function withSeries(drafts: readonly Draft[]): Member[] {
  const members: Member[] = []
  for (const [index, draft] of drafts.entries()) {
    const page = draft.continued
    const before = members.findLast(
      ({ draft: { continued } }) => page && continued?.of === page.of && continued.number === page.number - 1,
    )
    members.push({ draft, series: page && (before?.series ?? index) })
  }
  return members
}

/** Each page with its number, and a title that leaves the mark its room. */
function counted(reading: Reading, members: readonly Member[]): Draft[] {
  return members.map(({ draft, series }, index) => {
    if (series === null) return draft
    const pages = members.filter(member => member.series === series).length
    const number = members.slice(0, index).filter(member => member.series === series).length
    if (draft.continued?.of === pages) return draft
    return { ...draft, title: retitled(reading, draft.title, pages), continued: pageOf(number, pages) }
  })
}

/** The slides in place of one that was cut; the same one where nothing is left to take away. */
function lighter(reading: Reading, draft: Draft): Draft[] {
  switch (draft.kind) {
    case 'points':
      return lighterPoints(reading, draft)
    case 'table':
      return lighterTable(reading, draft)
    case 'chart':
      return [draft.takeaway.length > 0 ? { ...draft, takeaway: [] } : asTable(draft)]
    case 'agenda':
      return lighterAgenda(draft)
    case 'contrast': {
      const [left, right] = draft.sides
      return [{ ...draft, sides: [shorterSide(left), shorterSide(right)] }]
    }
    case 'quote':
      return [lighterQuote(draft)]
    case 'section':
      return [lighterSection(draft)]
    case 'enumeration':
      return draft.form === 'upright'
        ? [draft]
        : halves(draft.items).map((items, half) => ({
            ...draft,
            items,
            start: half === 0 ? draft.start : after(draft, placeOf(reading, items[0]?.head ?? items[0]?.text)),
          }))
    case 'figures':
      return draft.items.length > 2
        ? [{ ...draft, items: draft.items.slice(0, -1), widths: draft.widths.slice(0, -1) }]
        : [draft]
    case 'change':
    case 'cover':
    case 'closing':
    case 'statement':
      return [draft]
  }
}

type Of<K extends Draft['kind']> = Extract<Draft, { kind: K }>

/** Without clauses, then as two pages. */
function lighterPoints(reading: Reading, draft: Of<'points'>): Draft[] {
  if (draft.form !== 'quotes' && draft.items.some(item => item.clause))
    return [{ ...draft, items: draft.items.map(item => ({ ...item, clause: null })) }]
  return halves(draft.items).map((items, half) => ({
    ...draft,
    items,
    start: half === 0 ? draft.start : after(draft, placeOf(reading, items[0]?.marker ?? items[0]?.phrase)),
  }))
}

/** With its rows nearer together, then as two pages. */
function lighterTable(reading: Reading, draft: Of<'table'>): Draft[] {
  if (draft.form === 'roomy') return [{ ...draft, form: 'large' }]
  if (draft.form === 'airy') return [{ ...draft, form: 'normal' }]
  if (draft.form === 'large' || draft.form === 'normal') return [{ ...draft, form: 'dense' }]
  return halves(draft.rows).map((rows, half) => ({
    ...draft,
    rows,
    start: half === 0 ? draft.start : after(draft, rowPlace(reading, rows[0] ?? [])),
  }))
}

/** Groups by their names alone, one group as two pages. */
function lighterAgenda(draft: Of<'agenda'>): Draft[] {
  if (draft.groups.length > 1) return [{ ...draft, groups: draft.groups.map(group => ({ ...group, items: [] })) }]
  return halves(draft.groups[0]?.items ?? []).map(items => ({
    ...draft,
    groups: draft.groups.map(group => ({ ...group, items })),
  }))
}

function shorterSide<T extends { items: readonly unknown[] }>(side: T): T {
  return { ...side, items: side.items.slice(0, -1) }
}

const LIGHTER = { brief: 'short', medium: 'short', short: 'long', long: 'xl' } as const

/** The next smaller type. */
function lighterQuote(draft: Of<'quote'>): Draft {
  if (draft.size === 'xl') return draft
  return { ...draft, size: LIGHTER[draft.size], quotation: unbroken(draft.quotation) }
}

/** The index goes first, then the sentence beside a list, then both. */
function lighterSection(draft: Of<'section'>): Draft {
  if (draft.index.length > 0) return { ...draft, index: [] }
  if (draft.support && draft.list.length > 0) return { ...draft, support: null }
  return { ...draft, support: null, list: [] }
}

/** Two halves, or all where there are not two. */
function halves<T>(items: readonly T[]): T[][] {
  return evenly(items, Math.max(1, Math.ceil(items.length / 2)))
}

/** A page is not spoken before the slide it was cut from. */
function after(draft: Draft, place: number): number {
  return Math.max(draft.start, place)
}

/** Where a text of the speech stands in it. */
function placeOf(reading: Reading, shown: Shown | undefined): number {
  const span = shown && 'spans' in shown ? shown.spans[0] : undefined
  return span ? locate(reading, span).start : 0
}

/** Where a row of a table is spoken: all its cells have the span of the whole table. */
function rowPlace(reading: Reading, row: readonly Shown[]): number {
  const cell = row.find(shown => 'spans' in shown && shown.spans.length > 0)
  const span = cell && 'spans' in cell ? cell.spans[0] : undefined
  return span ? saidAt(reading, span, row) : 0
}

/** A chart that does not fit says the same as a table. */
function asTable(draft: Of<'chart'>): Draft {
  const { columns, rows, title, start, part, edge, continued } = draft
  // What the note says of the axis is over.
  const remark = rows.flat().some(({ text }) => text.includes('×')) ? draft.remark : null
  const align = columns.map((_, column) => (column === 0 ? ('left' as const) : ('right' as const)))
  return { kind: 'table', form: 'dense', columns, rows, align, widths: [], remark, title, start, part, edge, continued }
}

/** The mark beside the title takes its room. */
function retitled(reading: Reading, title: Shown, pages: number): Shown {
  const whole = unbroken(title)
  const box = titleBoxes(continuedLabel(pages, pages, reading.lang)).find(candidate => fits(whole.text, candidate))
  if (box) return inBox(whole, box)
  const span = 'spans' in title ? title.spans[0] : undefined
  return span ? titleOf(reading, locate(reading, span), pages) : title
}
