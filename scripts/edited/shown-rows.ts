// The matter of a slide as rows of an outline: points with their markers, figures with what they measure, rows of
// tables, quotations with their speakers; what explains a row stands below it.

import type { Role } from '../model/deck.ts'
import type { LedgerSlide } from '../model/ledger.ts'
import type { ShownRow } from '../model/product.ts'
import type { WrittenSlide } from '../model/slides-md.ts'
import type { Lang } from '../model/source.ts'
import { proofUnits } from './proof-units.ts'

/** Headings and frame, which an outline has by itself, and words of ours. */
const AROUND: ReadonlySet<Role> = new Set<Role>(['title', 'kicker', 'label', 'frame', 'fact'])
const BELOW: ReadonlySet<Role> = new Set<Role>(['support', 'speaker', 'after'])
/** Before who said it. */
const DASH = { zh: '——', en: '— ' } as const
/** Matches `一是`, `（二）`, `1.`: what follows needs no space. */
const RE_CLOSED = /[是要）).、，]$/u

/** Null where the ledger does not say what its texts are: an old folder, a slide by hand. */
export function shownRows(slide: LedgerSlide, written: WrittenSlide, lang: Lang): ShownRow[] | null {
  if (slide.texts.some(({ role }) => role === undefined)) return null
  const rows: ShownRow[] = []
  let marker = ''
  for (const { text, role } of proofUnits(slide, written, lang)) {
    if (role && AROUND.has(role)) continue
    if (role === 'marker') marker = text.trim()
    else {
      const gap = marker === '' ? '' : !RE_CLOSED.test(marker) ? '　' : lang === 'en' ? ' ' : ''
      const words = role === 'quotation' ? `“${text.trim()}”` : role === 'speaker' ? `${DASH[lang]}${text}` : text
      rows.push({ text: `${marker}${gap}${words.trim()}`, isBelow: role !== undefined && BELOW.has(role) })
      marker = ''
    }
  }
  return rows
}
