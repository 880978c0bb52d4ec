// What is wrong with the texts of a slide: outside, clipped, in the footer, on other text, too small.

import { depth, excess } from './boxes.ts'
import { isUnseen, linesOf, unseenTexts, wordsOf, type Line } from './lines.ts'

/**
 * `cut`: outside its slide or its clipping box; `footer`: in the footer's band; `overlap`: on other text, or out of
 * its row; `small`: below the floor; `unseen`: not drawn at all.
 */
export type FaultKind = 'cut' | 'footer' | 'overlap' | 'small' | 'unseen'
export interface Fault {
  kind: FaultKind
  text: string
  px: number
}

/** A slide as it was measured: faults, words in the page, characters shown, smallest size of body text in px. */
export interface Measured {
  no: number
  details: Fault[]
  words: string
  characters: number
  smallest: number | null
}

/** Least sizes in px; the first selector that matches counts. */
type Floors = readonly (readonly [selector: string, px: number])[]

/** Less than this is rounding, in px. */
const SLACK = 1.5
/** From this floor on a text is body text, in px. */
const BODY = 24

export function measureSlides(floors: Floors): Measured[] {
  return [...document.querySelectorAll('#print-content > .print-slide-container')].map(slide => measure(slide, floors))
}

/** `第一行\n 很长很长的一段文字，没有尽头` → `第一行 很长很长的一段文字，没…` */
export function excerpt(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 16 ? `${plain.slice(0, 15)}…` : plain
}

/** The worst of each kind and text. */
export class Faults {
  readonly #worst = new Map<string, Fault>()

  report(kind: FaultKind, text: string, px: number): void {
    const key = `${kind}\n${text}`
    const rounded = Math.round(px * 10) / 10
    if ((this.#worst.get(key)?.px ?? -1) < rounded) this.#worst.set(key, { kind, text: excerpt(text), px: rounded })
  }

  list(): Fault[] {
    return [...this.#worst.values()]
  }
}

// --- internal ---

function measure(slide: Element, floors: Floors): Measured {
  const lines = linesOf(slide)
  const faults = new Faults()
  const footer = slide.querySelector('.sd-foot')
  const band = footer && !isUnseen(footer, slide) ? footer.getBoundingClientRect().top : Infinity
  let smallest: number | null = null
  for (const line of lines) {
    reportPlace(line, { slide, band, faults })
    const size = Number.parseFloat(getComputedStyle(line.element).fontSize)
    const floor = floors.find(([selector]) => line.element.closest(selector))?.[1] ?? 0
    if (size < floor - 0.01) faults.report('small', line.text, size)
    if (floor >= BODY) smallest = Math.min(smallest ?? size, size)
  }
  reportOverlaps(lines, faults)
  for (const text of unseenTexts(slide)) faults.report('unseen', text, 0)
  reportPictures(slide, faults)
  return {
    no: Number(slide.querySelector('[data-slidev-no]')?.getAttribute('data-slidev-no')),
    details: faults.list(),
    words: wordsOf(slide),
    characters: charactersOf(lines),
    smallest,
  }
}

function reportPlace(line: Line, { slide, band, faults }: { slide: Element; band: number; faults: Faults }): void {
  const out = cutOff(line, slide)
  if (out > SLACK) faults.report('cut', line.text, out)
  if (!line.element.closest('.sd-foot, .sd-edge, .sd-spine')) {
    // The remark under a table stands between body and footer.
    const body = line.element.closest('.sd-remark') ? null : line.element.closest('.sd-body')
    const floor = Math.min(band, body?.getBoundingClientRect().bottom ?? Infinity)
    if (line.bottom - floor > SLACK) faults.report('footer', line.text, line.bottom - floor)
  }
  const row = line.element.closest('li')?.getBoundingClientRect()
  if (row && line.bottom - row.bottom > SLACK) faults.report('overlap', line.text, line.bottom - row.bottom)
}

/** How far a line is hidden by the slide, or by a box around it that does not show what is too much for it. */
function cutOff(line: Line, slide: Element): number {
  let most = excess(line, slide.getBoundingClientRect())
  for (let at: Element | null = line.element; at && at !== slide; at = at.parentElement) {
    if (getComputedStyle(at).overflow !== 'visible') most = Math.max(most, excess(line, at.getBoundingClientRect()))
  }
  return most
}

function reportOverlaps(lines: readonly Line[], faults: Faults): void {
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (other.block !== line.block && depth(line, other) > SLACK)
        faults.report('overlap', `${excerpt(line.text)} / ${excerpt(other.text)}`, depth(line, other))
    }
  }
}

function reportPictures(slide: Element, faults: Faults): void {
  for (const picture of slide.querySelectorAll('img, svg, canvas, video, table')) {
    const out = excess(picture.getBoundingClientRect(), slide.getBoundingClientRect())
    if (out > SLACK && !isUnseen(picture, slide)) faults.report('cut', `<${picture.tagName.toLowerCase()}>`, out)
  }
}

function charactersOf(lines: readonly Line[]): number {
  return [...new Set(lines.map(({ node }) => node))]
    .map(node => node.textContent ?? '')
    .join('')
    .replace(/\s/g, '').length
}
