// Paper of the print products: sizes, margins, and the head and foot that the browser sets on every page (CSS margin
// boxes). Measures in millimetres, from the design's print pages.

import { textWidth } from '../../language/width.ts'
import type { Binding, Paper } from '../../model/product.ts'

interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

/** A page: its size, and where its matter stands; `duplex`: left pages are mirrored. */
export interface Sheet {
  width: number
  height: number
  margins: Margins
  small: boolean
  duplex: boolean
}

/**
 * What stands on every page beside its matter; `total`: of the pages, where these are only some of them; numbers are
 * large where they are looked for from a lectern, `— 3 —` in the middle.
 */
export interface HeadAndFoot {
  title: string
  product: string
  foot: string
  total?: number
  numbers?: 'large'
}

const SIZES = {
  a4: { width: 210, height: 297, small: false },
  a5: { width: 148, height: 210, small: true },
} as const satisfies Record<Paper, object>

/** Type size of head and foot. */
const FOOT_PT = 9
/** Of a page number that is large. */
const NUMBER_PT = 15
const MM_PER_PT = 25.4 / 72

/** 25 mm where the holes go, 20 mm elsewhere; on A5 15 and 11. Without binding both sides are alike. */
export function sheetOf(
  paper: Paper,
  binding: Binding,
  { top, bottom, duplex = false }: { top: number; bottom: number; duplex?: boolean | undefined },
): Sheet {
  const { small, ...size } = SIZES[paper]
  const [wide, narrow] = small ? [15, 11] : [25, 20]
  const side =
    binding === 'left' ? { left: wide, right: narrow } : { left: (wide + narrow) / 2, right: (wide + narrow) / 2 }
  return { ...size, small, duplex, margins: { top: top + (binding === 'top' ? wide - 12 : 0), bottom, ...side } }
}

export function widthOf({ width, margins }: Sheet): number {
  return width - margins.left - margins.right
}

export function heightOf({ height, margins }: Sheet): number {
  return height - margins.top - margins.bottom
}

/**
 * The `@page` rules: title and product above a line that ends 6 mm above the matter, foot and `3 / 21` 10 mm above
 * the edge; nothing on a page named `bare`.
 */
export function pageRules(sheet: Sheet, { title, product, foot, total, numbers }: HeadAndFoot): string {
  const {
    width,
    height,
    margins: { top, right, bottom, left },
  } = sheet
  const beside = widthOf(sheet) - emOf(product) - 6
  const head = 'vertical-align: bottom; margin-bottom: 6mm; padding-bottom: 1.6mm; border-bottom: .5pt solid #000;'
  const base = 'vertical-align: bottom; margin-bottom: 10mm;'
  const regular = `font: 400 ${FOOT_PT}pt/1.2 "Noto Sans SC"; color: #333; white-space: nowrap;`
  const isLarge = numbers === 'large'
  // A number in the middle of the page takes half of the line from what stands at its left.
  const room = isLarge ? widthOf(sheet) / 2 - 10 : widthOf(sheet) - emOf('000 / 000')
  const facing = sheet.duplex ? `@page :left { margin-left: ${right}mm; margin-right: ${left}mm; }\n` : ''
  const boxes = ['top-left', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right']
  const empty = boxes.map(box => `@${box} { content: none; border: 0 }`).join(' ')
  const pages = total === undefined ? 'counter(pages)' : quoted(String(total))
  const large = `font: 500 ${NUMBER_PT}pt/1.2 "Noto Sans SC"; color: #000; white-space: nowrap;`
  const bold = `font: 500 ${FOOT_PT}pt/1.2 "Noto Sans SC"; color: #000; white-space: nowrap;`
  return `@page { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  @top-left { content: ${quoted(shortened(title, beside))}; ${bold} text-align: left; ${head} }
  @top-right { content: ${quoted(product)}; text-align: right; ${regular} ${head} }
  @bottom-left { content: ${quoted(shortened(foot, room))}; text-align: left; ${regular} ${base} }
  ${
    isLarge
      ? `@bottom-center { content: "— " counter(page) " —"; text-align: center; ${large} ${base} } }`
      : `@bottom-right { content: counter(page) " / " ${pages}; text-align: right; ${regular} ${base} } }`
  }
${facing}@page bare { margin: 0; ${empty} }
`
}

// --- internal ---

/** Width in mm of a text in the head or foot. */
function emOf(text: string): number {
  return textWidth(text, 'sans-500') * FOOT_PT * MM_PER_PT
}

function shortened(text: string, room: number): string {
  if (emOf(text) <= room) return text
  const characters = [...text]
  while (characters.length > 0 && emOf(`${characters.join('')}…`) > room) characters.pop()
  return `${characters.join('')}…`
}

/** A CSS string: `他说"好"` → `"他说\22 好\22 "`. */
function quoted(text: string): string {
  // A span cannot narrow the curly quotes of a Chinese font here: between Latin letters they are straight.
  const plain = text.replace(/(?<=\p{Script=Latin})[‘’](?=\p{Script=Latin})/gu, "'")
  return `"${plain.replace(/["\\\n\r\f]/g, sign => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
}
