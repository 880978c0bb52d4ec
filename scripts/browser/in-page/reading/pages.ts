// Cuts the reading script into pages: paragraph after paragraph is set, and what stands below the page goes over to
// the next.

import type { ReadingParagraph } from '../../../model/product.ts'
import { chooseCut } from './cuts.ts'
import { build, type Built, type Look } from './element.ts'
import { fillMargins } from './margin.ts'

export interface ReadingInput extends Look {
  paragraphs: ReadingParagraph[]
  /** Width of a slide by its height. */
  ratio: number
}

/** `starts`: slide number → page from 1; `catchwords`: for each page but the last, the text that comes next. */
export interface ReadingPages {
  starts: Record<string, number>
  catchwords: string[]
}

export function layOutReading({ paragraphs, ratio, ...look }: ReadingInput): ReadingPages {
  const root = document.querySelector<HTMLElement>('#sd-print .pr')
  const first = root?.querySelector<HTMLElement>('.pr-read')
  if (!root || !first) return { starts: {}, catchwords: [] }
  const pages = new Pages(root, first, look)
  for (const [index, paragraph] of paragraphs.entries()) pages.write(paragraph, paragraphs[index - 1] ?? null)
  return { starts: fillMargins(ratio), catchwords: pages.catchwords }
}

// --- internal ---

/** The pages so far; the last one is being filled. */
class Pages {
  readonly catchwords: string[] = []
  readonly #root: HTMLElement
  readonly #look: Look
  #read: HTMLElement
  /** Places in the paragraph at hand at which a turn begins a line of its own. */
  #breaks = new Set<number>()

  constructor(root: HTMLElement, first: HTMLElement, look: Look) {
    this.#root = root
    this.#read = first
    this.#look = look
  }

  write(paragraph: ReadingParagraph, before: ReadingParagraph | null): void {
    this.#breaks = new Set()
    const end = paragraph.text.length
    let from = 0
    for (;;) {
      const built = this.#place(paragraph, from, end)
      const below = this.#firstBelow(built, from, end)
      if (below >= end) return
      const isEmpty = this.#read.firstElementChild === built.element
      let cut = below > from ? this.#cut(paragraph, built, { from, below }) : from
      if (cut <= from && isEmpty) cut = below > from ? below : end
      built.element.remove()
      if (cut > from) this.#place(paragraph, from, cut)
      const heading = cut === from && from === 0 && before?.heading ? this.#loneHeading() : null
      this.#endPage(heading ? (before?.text ?? '') : paragraph.text.slice(cut))
      if (heading) this.#read.append(heading)
      if (cut >= end) return
      from = cut
    }
  }

  /** A heading alone at the foot of a page goes over, too. */
  #loneHeading(): HTMLElement | null {
    const last = this.#read.lastElementChild
    const isParagraph = last instanceof HTMLElement && last.classList.contains('pr-p')
    return isParagraph && this.#read.childElementCount > 1 ? last : null
  }

  #place(paragraph: ReadingParagraph, from: number, to: number): Built {
    const set = (): Built => {
      const built = build(paragraph, { from, to, breaks: this.#breaks }, this.#look)
      this.#read.append(built.element)
      return built
    }
    let built = set()
    for (let at = doubleTurn(paragraph, built); at !== null && !this.#breaks.has(at);) {
      this.#breaks.add(at)
      built.element.remove()
      built = set()
      at = doubleTurn(paragraph, built)
    }
    return built
  }

  #cut(paragraph: ReadingParagraph, built: Built, { from, below }: { from: number; below: number }): number {
    const pitch = Number.parseFloat(getComputedStyle(this.#read).lineHeight)
    const bottom = boxOf(built, below - 1)?.bottom ?? this.#limit()
    const linesAbove = (at: number): number => {
      const box = boxOf(built, at)
      return box ? (bottom - box.bottom) / pitch : 0
    }
    return chooseCut(paragraph, { from, below, isEnglish: this.#look.isEnglish, linesAbove })
  }

  /** The first character that stands below the page, or `to`. */
  #firstBelow(built: Built, from: number, to: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      const box = boxOf(built, middle)
      if (box && box.width + box.height > 0 && box.bottom > this.#limit()) high = middle
      else low = middle + 1
    }
    return low
  }

  #limit(): number {
    return this.#read.getBoundingClientRect().bottom + 1
  }

  /** Leaves room for the catchword and begins the next page. */
  #endPage(next: string): void {
    const catchword = document.createElement('p')
    catchword.className = 'pr-catch'
    // Said on the next page: whoever listens would hear it twice.
    catchword.setAttribute('aria-hidden', 'true')
    this.#read.parentElement?.append(catchword)
    this.catchwords.push(next)
    const sheet = document.createElement('section')
    sheet.className = 'pr-sheet'
    this.#read = document.createElement('div')
    this.#read.className = 'pr-read'
    sheet.append(this.#read)
    this.#root.append(sheet)
  }
}

function boxOf({ pieces }: Built, at: number): DOMRect | null {
  const piece = pieces.findLast(({ start }) => start <= at)
  if (!piece || at - piece.start >= piece.node.length) return null
  const range = document.createRange()
  range.setStart(piece.node, at - piece.start)
  range.setEnd(piece.node, at - piece.start + 1)
  return range.getBoundingClientRect()
}

/** Of two turns in one line the place of the second, which has to begin a line of its own. */
function doubleTurn({ turns }: ReadingParagraph, { element }: Built): number | null {
  const tops = [...element.querySelectorAll('.pr-turn')].map(turn => turn.getBoundingClientRect().top)
  const double = tops.findIndex((top, at) => at > 0 && Math.abs(top - (tops[at - 1] ?? 0)) < 4)
  if (double === -1) return null
  const label = [...element.querySelectorAll<HTMLElement>('.pr-label')][double]
  return turns.find(({ no }) => String(no) === label?.dataset['no'])?.at ?? null
}
