// Points, agenda, short items and shared endings: the same columns and rows as their components.

import { markerWidth } from '../../components/marker-width.ts'
import type { Block } from '../model/slides-md.ts'
import { plain, rule, runs, text, upright, type Element } from './elements.ts'
import { COLUMN, columns, GAP, type Box } from './grid.ts'
import { lists, listsOf, splitMarker } from './items.ts'

/** Columns of KeyPoints.vue: marker and phrase together, then the clause. */
const PHRASE_COLUMN = 378
const CLAUSE_COLUMN = 402

const FORMS = {
  few: { row: 158, pad: 18, phrase: 32, marker: 26 },
  rows: { row: 0, pad: 13, phrase: 28, marker: 24 },
  list: { row: 74, pad: 0, phrase: 30, marker: 26 },
  lines: { row: 93, pad: 0, phrase: 28, marker: 26 },
} as const

/** `<KeyPoints form="…">`; `highest` is the row of a form that has none of its own. */
export function placePoints(
  blocks: readonly Block[],
  props: Record<string, string>,
  body: Box,
  highest: number,
): Element[] {
  const name = props['form'] as keyof typeof FORMS
  const form = FORMS[name] ?? FORMS.rows
  const items = listsOf(blocks)
  const height = Math.min(body.h / Math.max(1, items.length), form.row || highest)
  const marker = form.marker
  const phrase = form === FORMS.list && items.length >= 6 ? 28 : form.phrase
  const mk = Math.max(
    COLUMN,
    (Math.max(0, ...items.map(item => (item.marker ? markerWidth(item.marker) : 0))) - 0.2) * marker,
  )
  const hasMarkers = items.some(item => item.marker)
  const oneColumn = form === FORMS.list || form === FORMS.lines
  return items.flatMap((item, index): Element[] => {
    const y = body.y + index * height
    const line = index === 0 ? [] : [rule({ x: body.x, y, w: body.w, h: 1 }, 'hair')]
    const anchor = oneColumn || !item.strong ? ('middle' as const) : ('top' as const)
    const top = y + (anchor === 'top' ? form.pad : 0)
    const h = height - (anchor === 'top' ? form.pad : 0)
    const leading = 1.3
    if (!item.strong)
      return [
        ...line,
        text(
          'Point',
          { x: body.x, y: top, w: body.w, h },
          {
            lines: runs([
              ...(item.marker ? [[{ text: `${item.marker} ` }]] : []),
              ...item.phrase,
              ...item.below.flat(),
            ]),
            dress: { size: 24, leading: 1.46 },
          },
          anchor,
        ),
      ]
    const x = hasMarkers ? body.x + mk + GAP : body.x
    const w = oneColumn ? body.x + body.w - x : (hasMarkers ? PHRASE_COLUMN - mk : CLAUSE_COLUMN) + GAP - 4
    const bold = form !== FORMS.lines || hasMarkers
    return [
      ...line,
      ...(item.marker
        ? [
            text(
              'Marker',
              {
                x: body.x,
                y: top,
                w: mk + GAP - 4,
                h: anchor === 'middle' && item.phrase.length > 1 ? h - phrase * leading * (item.phrase.length - 1) : h,
              },
              {
                lines: plain(item.marker),
                dress: {
                  size: marker,
                  leading: (phrase * leading) / marker,
                  serif: true,
                  bold: true,
                  colour: 'accent',
                },
              },
              anchor,
            ),
          ]
        : []),
      text(
        'Point',
        { x, y: top, w, h },
        { lines: runs(item.phrase, { strong: { bold } }), dress: { size: phrase, leading } },
        anchor,
      ),
      ...(item.below.length > 0
        ? [
            text(
              'Clause',
              oneColumn ? { x, y: top, w, h } : { x: body.x + PHRASE_COLUMN + 2 * GAP, y: top, w: CLAUSE_COLUMN, h },
              item.below.map(lines => ({
                lines: runs(lines),
                dress: { size: 24, leading: 1.46, colour: 'ink-2' as const },
              })),
              oneColumn ? 'bottom' : anchor,
            ),
          ]
        : []),
    ]
  })
}

/** `<AgendaGroups>`: a column and a line for each group. */
export function placeAgenda(blocks: readonly Block[], body: Box): Element[] {
  const groups = sections(blocks)
  const tallest = Math.max(1, ...groups.map(({ heading }) => (heading?.type === 'heading' ? heading.text.length : 1)))
  return columns(body.x, body.x + body.w, Math.max(1, groups.length)).flatMap(({ x, w }, index): Element[] => {
    const { heading, matter } = groups[index] ?? { heading: null, matter: [] }
    const items = listsOf(matter)
    const mk = Math.max(34, Math.max(0, ...items.map(({ marker }) => (marker ? markerWidth(marker) : 0))) * 20 + 10)
    let y = body.y + 14 + 39 * tallest + 16
    return [
      rule({ x, y: body.y - 2, w, h: 2 }),
      ...(heading?.type === 'heading'
        ? [
            text(
              'Group',
              { x, y: body.y + 14, w: w + GAP - 4, h: 39 * tallest },
              {
                lines: runs(heading.text),
                dress: { size: 30, leading: 1.3, serif: true, bold: true, colour: 'accent' },
              },
            ),
          ]
        : []),
      ...items.flatMap(({ marker, phrase, below }): Element[] => {
        const top = y + 7
        const lines = [...phrase, ...below.flat()]
        y += Math.max(47, 14 + 24 * 1.36 * lines.length)
        return [
          ...(marker
            ? [
                text(
                  'Marker',
                  { x, y: top, w: mk, h: 33 },
                  { lines: plain(marker), dress: { size: 20, leading: 1.63, bold: true, colour: 'accent' } },
                ),
              ]
            : []),
          text(
            'Item',
            {
              x: marker ? x + mk : x,
              y: top,
              w: w - (marker ? mk : 0) + GAP - 4,
              h: 24 * 1.36 * Math.max(1, lines.length),
            },
            { lines: runs(lines, { strong: { bold: true } }), dress: { size: 24, leading: 1.36 } },
          ),
        ]
      }),
    ]
  })
}

/** `<UprightItems>`: short items set upright, a line over each. */
export function placeUpright(blocks: readonly Block[], body: Box): Element[] {
  const items = lists(blocks)
  const size = items.some(lines => lines.flat().reduce((sum, { text: piece }) => sum + [...piece.trim()].length, 0) > 4)
    ? 58
    : 72
  return columns(body.x, body.x + body.w, Math.max(1, items.length)).flatMap(({ x, w }, index): Element[] => [
    rule({ x, y: body.y - 2, w, h: 2 }),
    text(
      'Item',
      { x, y: body.y + 24, w: size * 1.2, h: body.h - 24 },
      {
        lines: upright(runs([(items[index] ?? []).flat()], { em: { colour: 'accent' } }).flat()),
        dress: { size, leading: 1.14, serif: true, bold: true },
      },
    ),
  ])
}

/** `<SharedEnding>`: what all items end in, flush right. */
export function placeSharedEnding(blocks: readonly Block[], body: Box): Element[] {
  const items = lists(blocks)
  const height = Math.min(74, body.h / Math.max(1, items.length))
  return items.flatMap((lines, index): Element[] => {
    const box = { x: body.x, y: body.y + index * height, w: body.w - 170, h: height }
    const ending = lines.map(line => line.filter(words => words.strong)).filter(line => line.length > 0)
    return [
      ...(index === 0 ? [] : [rule({ x: body.x, y: box.y, w: body.w, h: 1 }, 'hair')]),
      text(
        'Item',
        box,
        {
          lines: runs(
            lines.map(line => line.filter(words => !words.strong)),
            { em: { colour: 'accent' } },
          ),
          dress: { size: 28, leading: 1.3 },
        },
        'middle',
      ),
      ...(ending.length > 0
        ? [
            text(
              'Ending',
              { ...box, x: body.x + body.w - 170, w: 170 },
              {
                lines: runs(ending),
                dress: { size: 34, leading: 1.2, serif: true, bold: true, colour: 'accent' },
                align: 'right',
              },
              'middle',
            ),
          ]
        : []),
    ]
  })
}

/** Two sides under a line each; `###` opens a side with `*marker*` and phrase. */
export function placeContrast(blocks: readonly Block[], body: Box): Element[] {
  const at = blocks.findIndex(({ type }) => type === 'slot')
  const sides = at === -1 ? [blocks] : [blocks.slice(0, at), blocks.slice(at + 1)]
  return columns(body.x, body.x + body.w, 2, 48).flatMap(({ x, w }, index): Element[] => {
    const [head, ...rest] = sections(sides[index] ?? [])
    const { marker, rest: phrase } = splitMarker(head?.heading?.type === 'heading' ? head.heading.text : [])
    let y = body.y + 16
    const elements: Element[] = sides[index] ? [rule({ x, y: body.y - 2, w, h: 2 })] : []
    if (marker) {
      elements.push(
        text(
          'Marker',
          { x, y, w, h: 34 },
          { lines: plain(marker), dress: { size: 26, leading: 1.3, serif: true, bold: true, colour: 'accent' } },
        ),
      )
      y += 40
    }
    if (phrase.some(line => line.length > 0)) {
      elements.push(
        text(
          'Phrase',
          { x, y, w: w + 20, h: 36 * 1.34 * phrase.length },
          { lines: runs(phrase), dress: { size: 36, leading: 1.34, bold: true } },
        ),
      )
      y += 36 * 1.34 * phrase.length + 22
    }
    for (const lines of [
      ...(head?.matter ?? []),
      ...rest.flatMap(({ heading, matter }) => [heading, ...matter]),
    ].flatMap(block => (block ? listed(block) : []))) {
      const h = 26 + 35 * Math.max(1, lines.length)
      elements.push(
        rule({ x, y, w, h: 1 }, 'hair'),
        text(
          'Item',
          { x, y, w: w + 20, h },
          { lines: runs(lines, { strong: { bold: true } }), dress: { size: 24, leading: 1.46, colour: 'ink-2' } },
          'middle',
        ),
      )
      y += h + 1
    }
    return elements
  })
}

// --- internal ---

/** Blocks under their headings; what stands before the first heading has none. */
function sections(blocks: readonly Block[]): { heading: Block | null; matter: Block[] }[] {
  const found: { heading: Block | null; matter: Block[] }[] = []
  for (const block of blocks) {
    if (block.type === 'heading' || found.length === 0)
      found.push({ heading: block.type === 'heading' ? block : null, matter: block.type === 'heading' ? [] : [block] })
    else found.at(-1)?.matter.push(block)
  }
  return found
}

function listed(block: Block) {
  return block.type === 'list' ? lists([block]) : block.type === 'heading' || block.type === 'text' ? [block.text] : []
}
