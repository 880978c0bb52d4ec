// Every text of a slide, line by line, where the browser has set it.

import { inked, type Box } from './boxes.ts'

export interface Line extends Box {
  text: string
  node: Node
  element: Element
  block: Element
}

export function linesOf(slide: Element): Line[] {
  const lines: Line[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || element.closest('style, script') || isUnseen(element, slide)) continue
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

/** Words of a slide that no one can see, though nothing of the design means them to be hidden. */
export function unseenTexts(slide: Element): string[] {
  const unseen: string[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    // The table of a chart is its drawing.
    if (!element || !node.textContent?.trim() || element.closest('style, script, .sd-chart table')) continue
    if (isClipped(element, slide)) continue
    if (isNotDrawn(element, slide) || isLikeItsGround(element)) unseen.push(node.textContent)
  }
  return unseen
}

/** All words of a slide in the page, seen or not, without white space. */
export function wordsOf(slide: Element): string {
  let words = ''
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('style, script')) words += node.textContent ?? ''
  return words.replace(/\s/g, '')
}

/** Not drawn, or hidden from sight on purpose. */
export function isUnseen(element: Element, slide: Element): boolean {
  return isNotDrawn(element, slide) || isClipped(element, slide)
}

// --- internal ---

/** As the heading of a quotation is, which only programs read. */
function isClipped(element: Element, slide: Element): boolean {
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const { clipPath, clip, position, overflow } = getComputedStyle(at)
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

function isNotDrawn(element: Element, slide: Element): boolean {
  const { fontSize, color, visibility } = getComputedStyle(element)
  if (visibility !== 'visible' || Number.parseFloat(fontSize) === 0 || isClear(color)) return true
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const { display, opacity } = getComputedStyle(at)
    if (display === 'none' || Number(opacity) === 0) return true
  }
  return false
}

/** The colour lets all light through: `rgba(0, 0, 0, 0)`. */
function isClear(color: string): boolean {
  return /^rgba\(.*, 0\)$/.test(color)
}

/** The letters have the colour of what lies behind them, as far as an eye can tell. */
function isLikeItsGround(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at)
    if (backgroundImage !== 'none') return false
    if (isClear(backgroundColor)) continue
    const ground = channelsOf(backgroundColor)
    const ink = channelsOf(getComputedStyle(element).color)
    return ink.length === 3 && ink.every((value, index) => Math.abs(value - (ground[index] ?? Infinity)) <= SAME)
  }
  return false
}

/** Steps of 255 by which a channel may differ and nobody sees letters. */
const SAME = 16

/** `rgb(255, 253, 250)` → its three numbers. What lets light through or is written otherwise has none. */
function channelsOf(color: string): number[] {
  const found = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)
  return found ? found.slice(1).map(Number) : []
}

function blockOf(element: Element): Element {
  let at = element
  while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement
  return at
}
