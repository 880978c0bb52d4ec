// The proof that a slide shows what it says: every text measured where the browser has set it, all slides on one page.
// A text is faulty when it leaves its slide, is clipped, reaches into the footer, lies on other text, or is too small to read.

import type { Page } from 'playwright-chromium'
import { SIZE } from '../../model/bounds.ts'

/** `cut`: outside its slide or its clipping box; `footer`: in the footer's band; `overlap`: on other text, or out of its row; `small`: below the floor. */
export type FaultKind = 'cut' | 'footer' | 'overlap' | 'small'
export interface Fault {
  kind: FaultKind
  text: string
  px: number
}

export interface SlideMeasure {
  no: number
  /** `cut 12 px: 坚持凭实绩用人…`: for people; `details` is for programs. Empty: nothing is wrong. */
  faults: string[]
  details: Fault[]
  /** Characters shown, white space aside. */
  characters: number
  /** Smallest size of body text in px, null without any. */
  smallest: number | null
}

/** Sizes of the design, in px, and what each holds for; the first selector that matches counts. */
const FLOORS: readonly (readonly [selector: string, px: number])[] = [
  ['.sd-foot, .sd-edge, .sd-spine', SIZE.foot],
  ['.sd-remark, .sd-facts em, .sd-mark', SIZE.note],
  ['table', SIZE.table],
  ['.sd-chart text', SIZE.note],
  ['.sd-continued, .sd-position, .sd-section li, em', SIZE.second],
  ['.sd-unit', SIZE.unit],
  ['.sd-slide', SIZE.body],
]

/** Measures all slides of a print page. */
export async function measurePage(page: Page): Promise<SlideMeasure[]> {
  const measured = await page.evaluate(measureInPage, FLOORS)
  return measured.map(slide => ({
    ...slide,
    faults: slide.details.map(({ kind, px, text }) => `${kind} ${px} px: ${text}`),
  }))
}

// --- run in the page: one function, because the page knows nothing else of this file ---

function measureInPage(floors: readonly (readonly [string, number])[]): Omit<SlideMeasure, 'faults'>[] {
  interface Box {
    left: number
    top: number
    right: number
    bottom: number
  }
  interface Line extends Box {
    text: string
    node: Node
    element: Element
    block: Element
  }

  /** Less than this is rounding. */
  const SLACK = 1.5

  const excerpt = (text: string): string => {
    const plain = text.replace(/\s+/g, ' ').trim()
    return plain.length > 16 ? `${plain.slice(0, 15)}…` : plain
  }

  const blockOf = (element: Element): Element => {
    let at = element
    while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement
    return at
  }

  /** Hidden from sight on purpose, as the heading of a quotation is. */
  const isUnseen = (element: Element, slide: Element): boolean => {
    for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
      const { display, visibility, clipPath, clip, position, overflow } = getComputedStyle(at)
      if (display === 'none' || visibility === 'hidden') return true
      const { width, height } = at.getBoundingClientRect()
      if (
        position === 'absolute' &&
        (clipPath !== 'none' || clip !== 'auto' || overflow !== 'visible') &&
        width <= 1 &&
        height <= 1
      )
        return true
    }
    return false
  }

  /** The box of a line without the font's own leading: a Chinese glyph fills 0.88 em above and 0.12 em below the baseline. */
  const inked = ({ left, top, right, bottom }: DOMRect, size: number, upright: boolean): Box => {
    const spare = Math.max(0, (upright ? right - left : bottom - top) - size)
    return upright
      ? { left: left + spare / 2, top, right: right - spare / 2, bottom }
      : { left, top: top + spare * 0.62, right, bottom: bottom - spare * 0.38 }
  }

  /** How far `inner` sticks out of `outer`. */
  const excess = (inner: Box, outer: Box): number =>
    Math.max(outer.left - inner.left, outer.top - inner.top, inner.right - outer.right, inner.bottom - outer.bottom)

  /** How deep two boxes lie in each other; 0 or less: not at all. */
  const depth = (a: Box, b: Box): number =>
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    )

  const linesOf = (slide: Element): Line[] => {
    const lines: Line[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || element.closest('style, script') || isUnseen(element, slide))
        continue
      const { fontSize, writingMode } = getComputedStyle(element)
      const range = document.createRange()
      range.selectNodeContents(node)
      const block = blockOf(element)
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && rect.height > 0)
          lines.push({
            ...inked(rect, Number.parseFloat(fontSize), writingMode.startsWith('vertical')),
            text: node.textContent,
            node,
            element,
            block,
          })
      }
    }
    return lines
  }

  /** How far a line is hidden by the slide, or by a box around it that does not show what is too much for it. */
  const cutOff = (line: Line, slide: Element): number => {
    let most = excess(line, slide.getBoundingClientRect())
    for (let at: Element | null = line.element; at && at !== slide; at = at.parentElement) {
      if (getComputedStyle(at).overflow !== 'visible') most = Math.max(most, excess(line, at.getBoundingClientRect()))
    }
    return most
  }

  const measure = (slide: Element): Omit<SlideMeasure, 'faults'> => {
    const worst = new Map<string, Fault>()
    const report = (kind: FaultKind, text: string, px: number): void => {
      const key = `${kind}\n${text}`
      const rounded = Math.round(px * 10) / 10
      if ((worst.get(key)?.px ?? -1) < rounded) worst.set(key, { kind, text: excerpt(text), px: rounded })
    }
    const lines = linesOf(slide)
    const footer = slide.querySelector('.sd-foot')
    const band = footer && !isUnseen(footer, slide) ? footer.getBoundingClientRect().top : Infinity
    let smallest: number | null = null
    for (const line of lines) {
      const out = cutOff(line, slide)
      if (out > SLACK) report('cut', line.text, out)
      if (!line.element.closest('.sd-foot, .sd-edge, .sd-spine')) {
        // The remark under a table stands between body and footer.
        const body = line.element.closest('.sd-remark') ? null : line.element.closest('.sd-body')
        const floor = Math.min(band, body?.getBoundingClientRect().bottom ?? Infinity)
        if (line.bottom - floor > SLACK) report('footer', line.text, line.bottom - floor)
      }
      const row = line.element.closest('li')?.getBoundingClientRect()
      if (row && line.bottom - row.bottom > SLACK) report('overlap', line.text, line.bottom - row.bottom)
      const size = Number.parseFloat(getComputedStyle(line.element).fontSize)
      const floor = floors.find(([selector]) => line.element.closest(selector))?.[1] ?? 0
      if (size < floor - 0.01) report('small', line.text, size)
      if (floor >= 24) smallest = Math.min(smallest ?? size, size)
    }
    lines.forEach((line, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.block !== line.block && depth(line, other) > SLACK)
          report('overlap', `${excerpt(line.text)} / ${excerpt(other.text)}`, depth(line, other))
      }
    })
    for (const picture of slide.querySelectorAll('img, svg, canvas, video, table')) {
      const out = excess(picture.getBoundingClientRect(), slide.getBoundingClientRect())
      if (out > SLACK && !isUnseen(picture, slide)) report('cut', `<${picture.tagName.toLowerCase()}>`, out)
    }
    const characters = [...new Set(lines.map(({ node }) => node))]
      .map(node => node.textContent ?? '')
      .join('')
      .replace(/\s/g, '').length
    return {
      no: Number(slide.querySelector('[data-slidev-no]')?.getAttribute('data-slidev-no')),
      details: [...worst.values()],
      characters,
      smallest,
    }
  }

  return [...document.querySelectorAll('#print-content > .print-slide-container')].map(measure)
}
