// Points, agenda, short items and shared endings: the same columns and rows as their components.

import { markerWidth } from '../../components/marker-width.ts'
import type { Block } from '../model/slides-md.ts'
import { bodyText, type BodyRow } from './body.ts'
import { inRow, plain, rule, runs, text, upright, type Element, type Run } from './elements.ts'
import { COLUMN, columns, GAP, type Box, type RowGrid } from './grid.ts'
import { lists, listsOf, splitMarker, type Item } from './items.ts'

/** Columns of KeyPoints.vue: marker and phrase together, then the clause. */
const PHRASE_COLUMN = 378
const CLAUSE_COLUMN = 402

/** Type sizes in px where the slide does not say them (`size`). */
const FORMS = {
  under: { phrase: 30, marker: 27 },
  beside: { phrase: 30, marker: 27 },
  few: { phrase: 32, marker: 27 },
  rows: { phrase: 28, marker: 26 },
  list: { phrase: 30, marker: 27 },
  lines: { phrase: 28, marker: 27 },
  lead: { phrase: 40, marker: 27 },
  contents: { phrase: 40, marker: 40 },
} as const
function isForm(name: string): name is keyof typeof FORMS {
  return Object.hasOwn(FORMS, name)
}
/** A marker of `contents` is as large as its name, smaller where it is a word. */
const CONTENTS_MARKERS = 64
const LEAST_MARKER = 24
/** The line below a name, whatever the rows; two of them under each of three names on 16:9. */
const SUBHEADINGS = { size: 24, line: 34 }
const UNDER_TWO = { hang: 42, between: 3 }
/** From the top of a line of type at line height 1.3 to its baseline, in em of its size (KeyPoints.vue). */
const ASCENT = 1.086
const LEADING = 1.3
/** Below the last of rows with equal air, in px, on 16:9 and on 4:3. */
const FOOT = { wide: 4, tall: 36 }
/** Size of a figure within a row, in em of the row. */
const FIGURE = 1.14

/** Clauses of two, three and four rows: type size, height of a line, and for `under` the space above them. */
const CLAUSES = [
  { size: 28, line: 41, between: 12 },
  { size: 26, line: 36, between: 7 },
  { size: 24, line: 34, between: 3 },
] as const
const TALL_CLAUSES = [
  { size: 28, line: 41, between: 12 },
  { size: 28, line: 41, between: 9 },
  { size: 26, line: 37, between: 6 },
] as const
/** One column of the grid with its gutter. */
const GRID = 71

/** A row of a list: its own box, and where its text begins. */
interface Row {
  y: number
  h: number
  top: number
}

/** `<KeyPoints form="…" size="…">` */
export function placePoints(
  blocks: readonly Block[],
  props: Record<string, string>,
  body: Box,
  grid: RowGrid,
): Element[] {
  const form = props['form'] ?? ''
  const sizes = isForm(form) ? FORMS[form] : FORMS.rows
  const items = listsOf(blocks)
  const tall = grid.tall ? Number(props['tall']) : 0
  const phrase = tall || Number(props['size']) || (form === 'list' ? listSize(items.length) : sizes.phrase)
  if (form === 'lead') return items.map(item => leadElement(item, body, phrase))
  const isContents = form === 'contents'
  const marker = isContents
    ? contentsMarker(items, phrase)
    : items.length >= 5
      ? 24
      : items.length === 4
        ? 26
        : sizes.marker
  const columns = columnsOf(items, body, {
    marker,
    wide: form === 'list' || form === 'lines' || form === 'under' || isContents,
    columns: form === 'beside' ? Number(props['columns']) || 5 : null,
    clause: clauseOf(form, (tall ? TALL_CLAUSES : CLAUSES)[clamped(items.length)], {
      own: Number(props['clause']),
      isHigh: isHigh(items, form, grid),
    }),
  })
  const rows = rowsOf(items, body, { form, phrase, grid })
  const dress = {
    strong: { bold: true, ...(isContents && { serif: true }) },
    ...figureDress(phrase),
  }
  const isQuiet = items.some(({ phrase: own, below }) =>
    [own, ...below].some(lines => lines.some(words => words.some(({ figure }) => figure))),
  )
  const lines = rows.flatMap((row, index) =>
    index === 0 ? [] : inRow(index, [rule({ x: body.x, y: row.y, w: body.w, h: 1 }, 'hair')]),
  )
  const set: RowSetting = { ...columns, phrase, dress, size: marker, isQuiet }
  return [...lines, ...(columns.wide ? wideRows : narrowRows)(items, rows, set, body)]
}

/** How all rows of a slide are set; `size` is the marker's, px. */
interface RowSetting extends Columns {
  phrase: number
  dress: Parameters<typeof runs>[1]
  size: number
  isQuiet: boolean
}

/** A figure set as figures in a row of this type. */
function figureDress(size: number): { figure: Omit<Run, 'text'> } {
  return { figure: { size: size * FIGURE, serif: true, bold: true, colour: 'accent' } }
}

/** Rows over the whole width are one text. */
function wideRows(items: readonly Item[], rows: readonly Row[], set: RowSetting, body: Box): Element[] {
  const words = items.flatMap((item, index) => {
    const row = rows[index]
    return row ? [bodyRow(item, row, set)] : []
  })
  const { x, w } = set
  return bodyText(words, { x: body.x, w: x + w - body.x, hang: x - body.x, bottom: body.y + body.h + 12 })
}

/** Rows with a clause in the next column: text boxes. */
function narrowRows(items: readonly Item[], rows: readonly Row[], set: RowSetting, body: Box): Element[] {
  const { x, w, marker, phrase, dress } = set
  return items.flatMap((item, index): Element[] => {
    const row = rows[index]
    if (!row) return []
    if (!item.strong) return inRow(index, [sentence(item, body, row)])
    const box = { x, y: row.top, w, h: row.y + row.h - row.top }
    return inRow(index, [
      ...(item.marker ? [markerElement(item, body, row, { ...set, width: marker })] : []),
      text('Point', box, { lines: runs(item.phrase, dress), dress: { size: phrase, leading: LEADING } }),
      ...clauseElements(item, body, row, { ...set, phrase: phrase * LEADING }),
    ])
  })
}

/** A row over the whole width: its words, and below them its clauses. */
function bodyRow(item: Item, row: Row, { clause, phrase, dress, size, isQuiet }: RowSetting): BodyRow {
  const line = phrase * LEADING
  const lines = Math.max(1, item.phrase.length)
  const { top } = row
  const own = clause ?? { size: 24, line: 24 * 1.46, between: 0 }
  const below = item.below.reduce((sum, words) => sum + own.line * Math.max(1, words.length), 0)
  // Without a place of their own clauses stand at the foot of the row.
  let y = clause ? top + line * lines + clause.between : Math.max(top + line * lines, row.y + row.h - below)
  return {
    top,
    marker: item.marker
      ? { text: item.marker, size, serif: true, bold: true, colour: isQuiet ? 'ink-2' : 'accent' }
      : null,
    lines: runs(item.phrase, dress),
    dress: { size: phrase, leading: LEADING },
    clauses: item.below.map(words => {
      const at = y
      y += own.line * Math.max(1, words.length)
      const { figure } = figureDress(own.size)
      return {
        top: at,
        lines: runs(words, { figure }),
        dress: { size: own.size, leading: own.line / own.size, colour: 'ink-2' },
      }
    }),
  }
}

/** Type size of rows of one line by their amount. */
function listSize(rows: number): number {
  return rows >= 9 ? 24 : rows === 8 ? 26 : rows >= 6 ? 28 : FORMS.list.phrase
}

/** Three names, under one of which stand two lines. */
function isHigh(items: readonly Item[], form: string, { tall }: RowGrid): boolean {
  const hasTwo = items.some(({ below }) => below.some(lines => lines.length > 1))
  return form === 'contents' && !tall && items.length === 3 && hasTwo
}

/** How clauses are set in the forms that say it. */
function clauseOf(
  form: string,
  of: Columns['clause'],
  { own, isHigh }: { own: number; isHigh: boolean },
): Columns['clause'] {
  if (form === 'contents' && of) return { ...of, ...SUBHEADINGS, ...(isHigh && { between: UNDER_TWO.between }) }
  if (form === 'beside' && of && own > 0) return { ...of, size: own, line: Math.round(1.42 * own) }
  return form === 'under' || form === 'beside' ? of : undefined
}

function contentsMarker(items: readonly Item[], phrase: number): number {
  const widest = Math.max(0.1, ...items.map(({ marker }) => (marker ? markerWidth(marker) : 0)))
  return Math.max(LEAST_MARKER, Math.min(phrase, CONTENTS_MARKERS / widest))
}

function leadElement(item: Item, body: Box, size: number): Element {
  return text(
    'Point',
    { x: body.x, y: body.y, w: body.w, h: body.h - 18 },
    {
      lines: runs(item.phrase, { strong: { bold: true }, figure: { bold: true, colour: 'accent' } }),
      dress: { size, leading: 1.44, serif: true, bold: true },
    },
    'middle',
  )
}

/**
 * Where the rows stand: by their amount, nearer together where the body is lower than the design's (a unit's own
 * layout).
 */
function rowsOf(
  items: readonly Item[],
  body: Box,
  { form, phrase, grid }: { form: string; phrase: number; grid: RowGrid },
): Row[] {
  const at = Math.min(items.length, grid.pitch.length) - 1
  const areNames = form === 'contents' && items.every(item => item.below.length === 0 && item.phrase.length === 1)
  const own =
    form === 'under' || form === 'contents'
      ? areNames
        ? grid.names[Math.max(0, items.length - 2)]
        : grid.under[clamped(items.length)]
      : (form === 'rows' || form === 'beside') && items.length >= 4
        ? grid.clauses
        : undefined
  const pitch = own?.pitch ?? grid.pitch[at] ?? body.h / items.length
  const hang = isHigh(items, form, grid) ? UNDER_TWO.hang : (own?.hang ?? grid.hang[at] ?? pitch)
  const whole = areNames ? pitch * (items.length - 1) + grid.first : pitch * items.length + grid.first - hang
  // The last row may reach into the air above the footer, as on the slide.
  const scale = Math.min(1, (body.h + 12) / whole)
  const even = form === 'lines' ? evenRows(items, body, { phrase, grid }) : null
  if (even) return even
  let y = body.y
  return items.map((_, index) => {
    const down = (index === 0 ? grid.first : hang) * scale
    const h = pitch * scale + (index === 0 ? (grid.first - hang) * scale : 0)
    const row: Row = {
      y,
      h,
      top: y + Math.max(0, down - ASCENT * phrase),
    }
    y += h
    return row
  })
}

/** Three and four rows, some of two lines: equal air around each, half of it for the first and the last. */
function evenRows(
  items: readonly Item[],
  body: Box,
  { phrase, grid }: { phrase: number; grid: RowGrid },
): Row[] | null {
  const used = items.map(item => LEADING * phrase * Math.max(1, item.phrase.length))
  const first = grid.first - ASCENT * phrase
  const foot = grid.tall ? FOOT.tall : FOOT.wide
  const free = body.h - first - foot - used.reduce((sum, h) => sum + h, 0)
  if (items.length < 3 || items.length > 4 || free < 0 || items.every(item => item.phrase.length < 2)) return null
  const air = free / (items.length - 1)
  const last = items.length - 1
  let y = body.y
  return used.map((h, index) => {
    const [above, below] = [index === 0 ? first : air / 2, index === last ? foot : air / 2]
    const row: Row = { y, h: above + h + below, top: y + above }
    y += row.h
    return row
  })
}

interface Columns {
  marked: boolean
  marker: number
  /** Of the phrase. */
  x: number
  w: number
  /** The phrase has the whole width; a clause stands below it. */
  wide: boolean
  clause: { size: number; line: number; between: number } | undefined
}

/** Two, three and four rows have sizes of their own. */
function clamped(rows: number): number {
  return Math.max(0, Math.min(2, rows - 2))
}

function columnsOf(
  items: readonly Item[],
  body: Box,
  {
    marker,
    wide,
    columns,
    clause,
  }: { marker: number; wide: boolean; columns: number | null; clause: Columns['clause'] },
): Columns {
  const marked = items.some(item => item.marker)
  const widest = Math.max(0, ...items.map(item => (item.marker ? markerWidth(item.marker) : 0)))
  const mk = Math.max(COLUMN, (widest - 0.2) * marker)
  const x = marked ? body.x + mk + GAP : body.x
  const phrase = columns === null ? (marked ? PHRASE_COLUMN - mk : CLAUSE_COLUMN) : columns * GRID - GAP
  const w = wide ? body.x + body.w - x : phrase + GAP - 4
  return { marked, marker: mk, x, w, wide, clause }
}

/** A row without a phrase in bold. */
function sentence(item: Item, body: Box, row: Row): Element {
  const lines = runs([...(item.marker ? [[{ text: `${item.marker} ` }]] : []), ...item.phrase, ...item.below.flat()])
  const box = { x: body.x, y: row.top, w: body.w, h: row.y + row.h - row.top }
  return text('Point', box, { lines, dress: { size: 24, leading: 1.46 } })
}

function markerElement(
  item: Item,
  body: Box,
  row: Row,
  { size, phrase, width, isQuiet }: { size: number; phrase: number; width: number; isQuiet: boolean },
): Element {
  return text(
    'Marker',
    { x: body.x, y: row.top, w: width + GAP - 4, h: row.y + row.h - row.top },
    {
      lines: plain(item.marker ?? ''),
      dress: {
        size,
        leading: (phrase * LEADING) / size,
        serif: true,
        bold: true,
        colour: isQuiet ? 'ink-2' : 'accent',
      },
    },
  )
}

function clauseElements(
  item: Item,
  body: Box,
  row: Row,
  { x, w, clause, phrase }: Columns & { phrase: number },
): Element[] {
  if (item.below.length === 0) return []
  const h = row.y + row.h - row.top
  const { size, line } = clause ?? { size: 24, line: 24 * 1.46 }
  const dress = { size, leading: line / size, colour: 'ink-2' as const }
  const paragraphs = item.below.map(lines => ({ lines: runs(lines, figureDress(size)), dress }))
  if (clause) {
    // Its first baseline is that of the phrase.
    const left = x + w + 4
    const y = row.top + ASCENT * (phrase / LEADING) - ascentOf(size, line)
    return [text('Clause', { x: left, y, w: body.x + body.w - left, h: row.y + row.h - y }, paragraphs)]
  }
  const box = { x: body.x + PHRASE_COLUMN + 2 * GAP, y: row.top, w: CLAUSE_COLUMN, h }
  return [text('Clause', box, paragraphs)]
}

/** From the top of a line so high to its baseline. */
function ascentOf(size: number, line: number): number {
  return (ASCENT + (line / size - LEADING) / 2) * size
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
  return columns(body.x, body.x + body.w, Math.max(1, items.length)).flatMap(({ x, w }, index): Element[] =>
    inRow(index, [
      rule({ x, y: body.y - 2, w, h: 2 }),
      text(
        'Item',
        { x, y: body.y + 24, w: size * 1.2, h: body.h - 24 },
        {
          lines: upright(runs([(items[index] ?? []).flat()], { em: { colour: 'accent' } }).flat()),
          dress: { size, leading: 1.14, serif: true, bold: true },
        },
      ),
    ]),
  )
}

/** `<SharedEnding>`: what all items end in, flush right. */
export function placeSharedEnding(blocks: readonly Block[], body: Box): Element[] {
  const items = lists(blocks)
  const height = Math.min(74, body.h / Math.max(1, items.length))
  return items.flatMap((lines, index): Element[] => {
    const box = { x: body.x, y: body.y + index * height, w: body.w - 170, h: height }
    const ending = lines.map(line => line.filter(words => words.strong)).filter(line => line.length > 0)
    return inRow(index, [
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
    ])
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
    return inRow(index, elements)
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
