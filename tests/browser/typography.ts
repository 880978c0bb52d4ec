// The lines of a text as the browser has set them, and what Chinese typesetting forbids in them: 避头尾, a lost last
// character, a number torn from its unit. Measured, because only the browser knows where it broke.

import type { Page } from '../../scripts/browser/page.ts'

export interface SetText {
  no: number
  kind: string
  heading: boolean
  lines: string[]
}

/** `，` may not begin a line. Not `“`. */
const RE_NEVER_FIRST = /^[，。、；：！？”’）》】〕…,.;:!?)\]%％]/u
/** `（` may not end a line. Not `）`. */
const RE_NEVER_LAST = /[“‘（《【〔([]$/u
/** Ends in a figure: `投资3.5`. Not `第三`. */
const RE_FIGURE_END = /[\d×]$/u
/** Goes on with the figure or its unit: `亿元`, `5%`. Not ` people`. */
const RE_UNIT_START = /^[\d.%％\p{Script=Han}]/u
/** `××`: what is kept back is no figure of one unit. */
const FEWEST = { heading: 3, text: 2 }

/** What is wrong with the lines of each text, in words. */
export function faultsOfLines(texts: readonly SetText[]): string[] {
  return texts.flatMap(({ no, kind, heading, lines }) => {
    const faults: string[] = []
    const last = lines.at(-1) ?? ''
    if (lines.length > 1 && lettersOf(last) < (heading ? FEWEST.heading : FEWEST.text)) faults.push('lost last line')
    lines.forEach((line, index) => {
      const next = lines[index + 1]
      if (index > 0 && RE_NEVER_FIRST.test(line)) faults.push('begins with a closing mark')
      if (next === undefined) return
      if (RE_NEVER_LAST.test(line)) faults.push('ends with an opening mark')
      if (RE_FIGURE_END.test(line) && RE_UNIT_START.test(next)) faults.push('figure torn')
    })
    return faults.map(fault => `${no} ${kind}: ${fault}: ${lines.join(' / ')}`)
  })
}

function lettersOf(line: string): number {
  return line.replace(/[^\p{L}\p{N}×]/gu, '').length
}

/** All texts of the slides in their lines, upright ones and furniture apart. */
export function linesOnPage(page: Page): Promise<SetText[]> {
  return page.evaluate(() => {
    const blockOf = (element: Element): Element => {
      let at = element
      while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement
      return at
    }
    return [...document.querySelectorAll('#print-content > .print-slide-container')].flatMap(slide => {
      const no = Number(slide.querySelector('[data-slidev-no]')?.getAttribute('data-slidev-no'))
      const kind = slide.querySelector<HTMLElement>('.sd-slide')?.dataset['kind'] ?? ''
      const blocks = new Map<Element, { lines: string[]; middle: number; size: number }>()
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        if (
          !element ||
          !node.textContent?.trim() ||
          element.closest('style, .sd-edge, .sd-foot, .sd-spine, .sd-quote h2')
        )
          continue
        const { writingMode, fontSize } = getComputedStyle(element)
        if (writingMode.startsWith('vertical')) continue
        const block = blockOf(element)
        const set = blocks.get(block) ?? { lines: [], middle: Number.NaN, size: Number.parseFloat(fontSize) }
        blocks.set(block, set)
        const range = document.createRange()
        let at = 0
        for (const character of node.textContent) {
          range.setStart(node, at)
          range.setEnd(node, at + character.length)
          at += character.length
          const rect = range.getClientRects()[0]
          if (!rect || rect.height === 0 || (rect.width === 0 && /\s/.test(character))) continue
          const middle = (rect.top + rect.bottom) / 2
          if (!(Math.abs(middle - set.middle) < set.size / 2)) set.lines.push('')
          set.middle = middle
          set.lines[set.lines.length - 1] += character
        }
      }
      return [...blocks].map(([block, { lines }]) => ({
        no,
        kind,
        heading: block.matches('h1, h2, h3'),
        lines: lines.map(line => line.trim()).filter(Boolean),
      }))
    })
  })
}
