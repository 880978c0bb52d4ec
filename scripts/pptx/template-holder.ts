// Words of ours in a placeholder of the unit's own presentation: its place, font and colour are inherited, and a size
// is stated only where the words would not fit.

import { textWidth } from '../language/width.ts'
import type { Lang } from '../model/source.ts'
import type { Box } from './grid.ts'
import { languageOf, LIST_STYLE, LOCKED, NO_FILL, RECTANGLE, sp } from './shapes.ts'
import type { Slot } from './template.ts'
import { element, escape, type Attributes } from './xml.ts'

/** Paragraphs, each of lines. */
export type Words = readonly (readonly string[])[]

export interface Holder {
  /** Lines stay as slides.md breaks them, if they fit. */
  keepsLines?: boolean
  /** Elsewhere, or larger, than the layout has it; points. */
  box?: Box
  size?: number
  /** In another colour than the layout has it. */
  ink?: string
  /** Without the bullets that the layout may have. */
  plain?: boolean
  isField?: boolean
}

/** A placeholder inherits place, font and colour; a size is stated only where the words would not fit. */
export function placeholder(
  slot: Slot,
  name: string,
  paragraphs: Words,
  {
    id,
    lang,
    keepsLines = false,
    box,
    size,
    plain = false,
    isField = false,
    ink: own,
  }: Holder & { id: number; lang: Lang },
): string {
  const room = box ?? slot.box
  const asked = size ?? slot.size
  const flowing = paragraphs.map(each => [joined(each, lang)])
  // Sense lines are worth a tenth of the size.
  const lines =
    keepsLines && fitting(paragraphs, asked, room) >= fitting(flowing, asked, room) * 0.9 ? paragraphs : flowing
  const points = isField ? asked : fitting(lines, asked, room)
  const stated = points < asked || size !== undefined ? Math.floor(points * 2) * 50 : null
  const kind = slot.type === 'none' ? '' : element('p:ph', { type: slot.type, idx: slot.idx })
  const stands = own ?? (kind === '' ? slot.ink : null)
  const ink = stands ? element('a:solidFill', {}, stands) : ''
  const look = element('a:rPr', { ...language(lang), sz: stated }, ink)
  const run = (text: string) => (isField ? text : element('a:r', {}, look, element('a:t', {}, escape(text))))
  // A line height that the template states in points is one for its own size.
  const leading = stated === null ? '' : element('a:lnSpc', {}, element('a:spcPct', { val: 110_000 }))
  const before = plain
    ? element('a:pPr', { marL: 0, indent: 0 }, leading, element('a:buNone'))
    : leading && element('a:pPr', {}, leading)
  const words = lines.map(each => element('a:p', {}, before, each.map(run).join(element('a:br'))))
  return sp(
    {
      name: element('p:cNvPr', { id, name }),
      own: element('p:cNvSpPr', { txBox: kind ? null : true }, kind ? LOCKED : ''),
      kind: element('p:nvPr', {}, kind),
    },
    box ? [moved(box), ...(kind ? [] : [RECTANGLE, NO_FILL])] : [''],
    element('a:bodyPr', kind ? { anchor: box ? 'ctr' : null } : { wrap: 'square' }, element('a:normAutofit')),
    LIST_STYLE,
    ...words,
  )
}

export function language(lang: Lang): Attributes {
  return { lang: languageOf(lang), altLang: languageOf(lang === 'zh' ? 'en' : 'zh'), dirty: 0 }
}

/** Chinese lines join as they are; between Latin letters a space goes. */
export function joined(lines: readonly string[], lang: Lang): string {
  return lines.reduce(
    (all, line) =>
      all === '' || line.startsWith(' ') || (lang === 'zh' && !/[\w,.;:]$/.test(all)) ? all + line : `${all} ${line}`,
    '',
  )
}

// --- internal ---

/** In English Metric Units already. */
function moved({ x, y, w, h }: Box): string {
  return element(
    'a:xfrm',
    {},
    element('a:off', { x: Math.round(x), y: Math.round(y) }),
    element('a:ext', { cx: Math.round(w), cy: Math.round(h) }),
  )
}

/** Left and right of the text of a placeholder together, in English Metric Units: the format's own. */
const INSET = 182_880
const LEADING = 1.2

/** The largest size up to `points` at which the paragraphs fit the box, half of it at the least. */
function fitting(paragraphs: Words, points: number, { w, h }: Box): number {
  for (let size = points; size > points / 2; size -= 1) {
    const across = (w - INSET) / 12_700 / size
    const lines = paragraphs
      .flat()
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, 'sans-700') / across)), 0)
    if (lines === 1 || lines * size * LEADING * 12_700 <= h) return size
  }
  return points / 2
}
