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
    if (isNotDrawn(element, slide)) unseen.push(node.textContent)
  }
  return unseen
}

/** Hidden from sight on purpose, as the heading of a quotation is. */
export function isUnseen(element: Element, slide: Element): boolean {
  if (isNotDrawn(element, slide)) return true
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

// --- internal ---

function isNotDrawn(element: Element, slide: Element): boolean {
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const { display, visibility, opacity } = getComputedStyle(at)
    if (display === 'none' || visibility === 'hidden' || Number(opacity) === 0) return true
  }
  return false
}

function blockOf(element: Element): Element {
  let at = element
  while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement
  return at
}
