// All that a slide shows, in reading order: what deck.json records and check compares.

import type { AgendaGroup, ContrastSide, Deck, Role, RoledText, Shown, Slide, SlideBody } from '../model/deck.ts'

/** Texts of one slide, each with the role by which it was chosen; empty ones (a cell without a value) are left out. */
export function slideTexts(deck: Deck, slide: Slide): RoledText[] {
  const frame =
    slide.kind === 'cover' || slide.kind === 'closing'
      ? [deck.short, deck.unit]
      : [slide.edge, ...(deck.footer ? [deck.footer] : [deck.unit, deck.short])]
  const all: Roled[] = [
    ['kicker', kickerOf(slide)],
    ['title', slide.title],
    ['label', slide.continued],
    ...bodyRoles(slide),
    ...frame.map((text): Roled => ['frame', text]),
  ]
  return all.flatMap(([role, shown]) => (shown && shown.text !== '' ? [{ ...shown, role }] : []))
}

/** Texts of the matter alone: no title, no frame. */
export function bodyTexts(slide: SlideBody): (Shown | null)[] {
  return bodyRoles(slide).map(([, shown]) => shown)
}

// --- internal ---

type Roled = readonly [Role, Shown | null]

/** The matter by what each text was chosen as. */
function bodyRoles(slide: SlideBody): Roled[] {
  switch (slide.kind) {
    case 'cover':
      return slide.meta.flatMap(({ label, value }): Roled[] => [
        ['label', label],
        ['fact', value],
      ])
    case 'agenda':
      return slide.groups.flatMap(groupRoles)
    case 'section':
      return sectionRoles(slide)
    case 'points':
      return pointRoles(slide)
    case 'contrast':
      return slide.sides.flatMap(sideRoles)
    case 'quote':
      return [
        ['quotation', slide.quotation],
        ['speaker', slide.speaker],
      ]
    case 'statement':
      return []
    case 'enumeration':
      return slide.items.flatMap(({ head, text, tail }): Roled[] => [
        ['item', head],
        ['item', text],
        ['item', tail],
      ])
    case 'table':
      return [...cells(slide.columns, slide.rows), ['label', slide.remark]]
    case 'chart':
      return [
        ...cells(slide.columns, slide.rows),
        ...slide.takeaway.map((text): Roled => ['support', text]),
        ['label', slide.remark],
      ]
    case 'figures':
      return slide.items.flatMap(({ figure, unit, label }): Roled[] => [
        ['figure', figure],
        ['figure', unit],
        ['measure', label],
      ])
    case 'change':
      return slide.items.flatMap(({ label, before, after }): Roled[] => [
        ['measure', label],
        ['before', before],
        ['after', after],
      ])
    case 'closing':
      return slide.recap.map((text): Roled => ['heading', text])
  }
}

function pointRoles({ form, items }: Extract<SlideBody, { kind: 'points' }>): Roled[] {
  return items.flatMap(({ marker, phrase, clause }): Roled[] =>
    form === 'quotes'
      ? [
          ['quotation', phrase],
          ['speaker', clause],
        ]
      : [
          ['marker', marker],
          [marker || clause ? 'heading' : 'row', phrase],
          ['support', clause],
        ],
  )
}

function sectionRoles(slide: Extract<SlideBody, { kind: 'section' }>): Roled[] {
  return [
    ['marker', slide.marker],
    ['kicker', slide.up],
    ['label', slide.position],
    ['support', slide.support],
    ...[...slide.list, ...slide.index].flatMap(({ marker, text }): Roled[] => [
      ['marker', marker],
      ['heading', text],
    ]),
  ]
}

function groupRoles({ heading, items }: AgendaGroup): Roled[] {
  const rows = items.flatMap(({ marker, text, below }): Roled[] => [
    ['marker', marker],
    ['heading', text],
    ['heading', below],
  ])
  return [['heading', heading], ...rows]
}

function sideRoles({ marker, phrase, items }: ContrastSide): Roled[] {
  return [['marker', marker], ['heading', phrase], ...items.map((item): Roled => ['support', item])]
}

function cells(columns: readonly Shown[], rows: readonly (readonly Shown[])[]): Roled[] {
  return [...columns.map((text): Roled => ['column', text]), ...rows.flat().map((text): Roled => ['cell', text])]
}

/** All levels are one text. */
function kickerOf({ kicker = [] }: Slide): Shown | null {
  return kicker.length === 0
    ? null
    : {
        text: kicker.map(({ text }) => text).join('　'),
        spans: kicker.flatMap(level => ('spans' in level ? level.spans : [])),
      }
}
