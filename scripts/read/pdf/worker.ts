// Takes the words and their places out of a PDF. Runs in a thread of its own: a PDF may be a bomb, and a thread can be
// ended.

import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

/** A run of characters as the page draws it; `y` counts from the top of the page to the base line. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
  turned: boolean
  artifact: boolean
  /** The font sets its characters below one another; `width` is then the length of the column. */
  vertical?: boolean
  /** By so much it stands lower than it would without what is set above its characters. */
  lowered?: number
}
/** `draws`: the page draws characters, whether they could be read or not. */
export interface PdfPage {
  width: number
  height: number
  runs: Run[]
  draws: boolean
}
export interface PdfTask {
  bytes: Uint8Array
  mostPages: number
  mostCharacters: number
}
/** The number by which pdf.js calls the operator that draws characters. */
const SHOW_TEXT = 44
/** A scan shows itself on these. */
const FIRST_PAGES = 3
/** No page is drawn; and what Chinese fonts that are not in the file mean by their codes, which unpdf leaves out. */
const OPTIONS = {
  verbosity: 0,
  disableFontFace: true,
  cMapUrl: `${join(import.meta.dirname, 'cmaps')}/`,
  cMapPacked: true,
}

export type PdfAnswer =
  | { pages: PdfPage[] }
  | { failed: 'encrypted' | 'damaged' | 'characters'; reason: string }
  | { failed: 'pages'; pages: number }

async function pagesOf({ bytes, mostPages, mostCharacters }: PdfTask): Promise<PdfAnswer> {
  const pdf = await getDocumentProxy(bytes, OPTIONS)
  if (pdf.numPages > mostPages) return { failed: 'pages', pages: pdf.numPages }
  const pages: PdfPage[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { items, styles } = await page.getTextContent({ includeMarkedContent: true })
    const runs: Run[] = []
    /** Open marked content; `Artifact` is what tagged PDFs call heads, feet and page numbers. */
    const open: boolean[] = []
    for (const item of items) {
      if ('str' in item) {
        const vertical = styles[item.fontName]?.vertical === true
        const length = vertical ? item.height : item.width
        const run = placed(item.str, length, product(transform, item.transform), open.includes(true))
        runs.push(vertical ? { ...run, vertical } : run)
        characters += item.str.length
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push((item as { tag?: string }).tag === 'Artifact')
    }
    const draws =
      runs.length > 0 || (number <= FIRST_PAGES && (await page.getOperatorList()).fnArray.includes(SHOW_TEXT))
    page.cleanup()
    if (characters > mostCharacters) return { failed: 'characters', reason: '' }
    pages.push({ width, height, runs, draws })
  }
  return { pages }
}

function placed(
  text: string,
  width: number,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  artifact: boolean,
): Run {
  const size = Math.hypot(c, d)
  return { text, x: e, y: f, width, size, turned: Math.abs(b) > Math.abs(a) * 0.05 || a < 0, artifact }
}

/** Matrices as PDF writes them: [a b c d e f]. */
function product(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function failureOf(error: unknown): PdfAnswer {
  const { name = '', message = '' } = error as Partial<Error>
  return { failed: name === 'PasswordException' ? 'encrypted' : 'damaged', reason: message }
}

const answer = await pagesOf(workerData as PdfTask).catch(failureOf)
parentPort?.postMessage(answer)
