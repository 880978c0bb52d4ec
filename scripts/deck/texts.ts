// All that a slide shows, in reading order: what deck.json records and check compares.

import type { Deck, Shown, Slide, SlideBody } from '../model/deck.ts'

/** Texts of one slide; empty ones (a cell without a value) are left out. */
export function slideTexts(deck: Deck, slide: Slide): Shown[] {
  const frame =
    slide.kind === 'cover' || slide.kind === 'closing'
      ? [deck.short, deck.unit]
      : [slide.edge, ...(deck.footer ? [deck.footer] : [deck.unit, deck.short])]
  return [kickerOf(slide), slide.title, slide.continued, ...bodyTexts(slide), ...frame]
    .filter(shown => shown !== null && shown !== undefined)
    .filter(({ text }) => text !== '')
}

/** Texts of the matter alone: no title, no frame. */
export function bodyTexts(slide: SlideBody): (Shown | null)[] {
  switch (slide.kind) {
    case 'cover':
      return slide.meta.flatMap(({ label, value }) => [label, value])
    case 'agenda':
      return slide.groups.flatMap(({ heading, items }) => [
        heading,
        ...items.flatMap(({ marker, text }) => [marker, text]),
      ])
    case 'section':
      return [slide.marker, slide.up, slide.position, slide.support, ...slide.index.map(({ text }) => text)]
    case 'points':
      return slide.items.flatMap(({ marker, phrase, clause }) => [marker, phrase, clause])
    case 'contrast':
      return slide.sides.flatMap(({ marker, phrase, items }) => [marker, phrase, ...items])
    case 'quote':
      return [slide.quotation, slide.speaker]
    case 'statement':
      return []
    case 'enumeration':
      return slide.items.flatMap(({ head, text, tail }) => [head, text, tail])
    case 'table':
      return [...slide.columns, ...slide.rows.flat(), slide.remark]
    case 'chart':
      return [...slide.columns, ...slide.rows.flat(), ...slide.takeaway, slide.remark]
    case 'figures':
      return slide.items.flatMap(({ figure, unit, label }) => [figure, unit, label])
    case 'change':
      return slide.items.flatMap(({ label, before, after }) => [label, before, after])
    case 'closing':
      return slide.recap
  }
}

// --- internal ---

/** All levels are one text. */
function kickerOf({ kicker = [] }: Slide): Shown | null {
  return kicker.length === 0
    ? null
    : {
        text: kicker.map(({ text }) => text).join('　'),
        spans: kicker.flatMap(level => ('spans' in level ? level.spans : [])),
      }
}
