// What belongs together on a slide stands together on the proof sheet: a figure with its unit and what it measures, a
// row of a table with the names of its columns. A label beside the wrong figure is what the sheet is there to find.

import type { LedgerSlide, LedgerText } from '../model/ledger.ts'
import type { Block, Lines, WrittenSlide } from '../model/slides-md.ts'
import type { Lang, Span } from '../model/source.ts'

/** The texts of a slide, those that belong together as one. */
export function proofUnits(slide: LedgerSlide, written: WrittenSlide | undefined, lang: Lang): LedgerText[] {
  const table = written ? tableIn(written.blocks) : null
  const rows = table ? withRows(slide.texts, table, lang) : null
  return rows ?? withMeasures(slide.texts)
}

// --- internal ---

type Table = Extract<Block, { type: 'table' }>

/** `98.5`, `%`, `年底全市供水普及率` → `98.5% 年底全市供水普及率` */
function withMeasures(texts: readonly LedgerText[]): LedgerText[] {
  const units: LedgerText[] = []
  let open: LedgerText[] = []
  const end = (): void => {
    if (open.length > 0) units.push(together(open, joinedFigures(open)))
    open = []
  }
  for (const text of texts) {
    const isFigure = text.role === 'figure'
    if (isFigure && open.some(({ role }) => role === 'measure')) end()
    if (isFigure || (text.role === 'measure' && open.length > 0)) open.push(text)
    else {
      end()
      units.push(text)
    }
  }
  end()
  return units
}

function joinedFigures(open: readonly LedgerText[]): string {
  const words = (role: string): string[] => open.flatMap(({ role: own, text }) => (own === role ? [text.trim()] : []))
  return [words('figure').join(''), ...words('measure')].join(' ')
}

/** Each row of the table as one text; null where the ledger has not the same cells. */
function withRows(texts: readonly LedgerText[], { head, rows }: Table, lang: Lang): LedgerText[] | null {
  const names = head.map(plain)
  const first = [...names, ...rows.flat().map(plain)].find(text => text !== '')
  const start = texts.findIndex(({ text }) => bare(text) === bare(first ?? ''))
  if (first === undefined || start === -1) return null
  let at = start
  const take = (text: string): LedgerText | null => {
    const found = texts[at]
    if (!found || bare(found.text) !== bare(text)) return null
    at++
    return found
  }
  const columns = names.map(name => (name === '' ? undefined : take(name)))
  const units: LedgerText[] = []
  for (const row of rows) {
    const cells = row.map(cell => (plain(cell) === '' ? undefined : take(plain(cell))))
    if ([...columns, ...cells].includes(null)) return null
    const found = [...cells, ...columns].filter(cell => cell !== null && cell !== undefined)
    units.push(together(found, sentence(row.map(plain), names, lang), cells))
  }
  return [...texts.slice(0, start), ...units, ...texts.slice(at)]
}

/** What a column is counted in, in its head: `里程（公里）`, `公里`. Not `增速（2024年）`. */
const RE_COUNTED_IN = /^(.*?)[（(]([^（）()\d]{1,8})[）)]$/u
const RE_BARE_FIGURE = /^[-+−]?(?:\d[\d.,]*|×+)$/u

/** `沙洲区：2021年 13.8%，里程 412公里`; the cell of the first column leads, a figure has its unit behind it. */
function sentence([label = '', ...cells]: readonly string[], [, ...names]: readonly string[], lang: Lang): string {
  const pairs = cells.flatMap((cell, index) => {
    if (cell === '') return []
    const name = names[index] ?? ''
    const [, measure, unit] = (RE_BARE_FIGURE.test(cell) && RE_COUNTED_IN.exec(name)) || [null, name, '']
    return [`${measure?.trim()} ${cell}${lang === 'en' && unit ? ' ' : ''}${unit}`.trim()]
  })
  const [colon, comma] = lang === 'zh' ? ['：', '，'] : [': ', ', ']
  return names.some(name => name !== '') && label !== ''
    ? label + colon + pairs.join(comma)
    : [label, ...pairs].join(' ')
}

/** One text from the places of all; by hand where one of `own` is. */
function together(
  texts: readonly LedgerText[],
  text: string,
  own: readonly (LedgerText | null | undefined)[] = texts,
): LedgerText {
  const spans = texts.flatMap((each): Span[] => ('spans' in each ? each.spans : []))
  const isEdited = own.some(each => each?.edited)
  return { text, spans, ...(isEdited && { edited: true as const }) }
}

function tableIn(blocks: readonly Block[]): Table | null {
  for (const block of blocks) {
    if (block.type === 'table') return block
    const inside = block.type === 'component' || block.type === 'quote' ? tableIn(block.blocks) : null
    if (inside) return inside
  }
  return null
}

function plain(lines: Lines): string {
  return lines
    .map(line => line.map(({ text }) => text).join(''))
    .join('')
    .trim()
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}
