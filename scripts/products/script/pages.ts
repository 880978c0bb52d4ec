// Cuts the reading script into pages, in the browser: a page ends at a sentence if one ends on its last lines, else at a comma,
// never inside a word; a heading stays with what follows. One function, because the page knows nothing else of this file.

import type { ReadingParagraph } from './text.ts'

export interface ReadingInput {
  paragraphs: ReadingParagraph[]
  isEnglish: boolean
  /** Width of a slide by its height. */
  ratio: number
  turn: string
  minutes: string
}

/** `starts`: slide number → page from 1; `catchwords`: for each page but the last, the text that comes next. */
export function layOutReading({ paragraphs, isEnglish, ratio, turn, minutes }: ReadingInput): {
  starts: Record<string, number>
  catchwords: string[]
} {
  /** So many of the last lines may stay empty for a sentence to end there, and for a clause. */
  const SENTENCE_LINES = isEnglish ? 5 : 3
  const CLAUSE_LINES = isEnglish ? 3 : 2
  /** Characters. */
  const LONGEST_HEADING = isEnglish ? 120 : 60
  const RE_CLOSER = /[”’」』）)\]】》"']/
  const RE_NO_BREAK = /([“"][^“”"\s]{1,4}[”"]|\d[\d.,]*(?:%|[年月日岁]))/
  const RE_CURLY = /([‘’“”])/

  interface Piece {
    node: Text
    start: number
  }
  interface Built {
    element: HTMLElement
    pieces: Piece[]
  }

  const root = document.querySelector('#sd-print .pr')
  const first = root?.querySelector<HTMLElement>('.pr-read')
  if (!root || !first) return { starts: {}, catchwords: [] }
  const starts: Record<string, number> = {}
  const catchwords: string[] = []
  const breaks = paragraphs.map(() => new Set<number>())
  let read: HTMLElement = first

  const mark = (className: string, text: string): HTMLElement => {
    const span = document.createElement('span')
    span.className = className
    span.textContent = text
    return span
  }

  /** Text with what must not be torn (Chinese), or is drawn too wide (English). */
  const appendText = (parent: HTMLElement, text: string, start: number, pieces: Piece[]): void => {
    let at = start
    text.split(isEnglish ? RE_CURLY : RE_NO_BREAK).forEach((part, index) => {
      if (part === '') return
      const node = document.createTextNode(part)
      pieces.push({ node, start: at })
      at += part.length
      if (index % 2 === 0) parent.append(node)
      else {
        const span = mark(isEnglish ? (/[‘“]/.test(part) ? 'pr-opens' : 'pr-closes') : 'nb', '')
        span.append(node)
        parent.append(span)
      }
    })
  }

  /** The characters from `from` to `to` of a paragraph as an element, marks included. */
  const build = (index: number, from: number, to: number): Built => {
    const paragraph = paragraphs[index]
    const element = document.createElement(paragraph?.heading === 'section' ? 'h2' : 'p')
    element.className = from > 0 ? 'pr-p is-rest' : 'pr-p'
    const pieces: Piece[] = []
    if (!paragraph) return { element, pieces }
    const isLast = to === paragraph.text.length
    const turns = paragraph.turns.filter(({ at }) => at >= from && (at < to || (isLast && at === to)))
    const times = paragraph.minutes.filter(({ at }) => at >= from && (at < to || (isLast && at === to)))
    const edges = [
      ...new Set([
        from,
        to,
        ...turns.map(({ at }) => at),
        ...times.map(({ at }) => at),
        ...paragraph.bold.flatMap(({ start, end }) => [start, end]),
      ]),
    ]
      .filter(at => at >= from && at <= to)
      .sort((a, b) => a - b)
    edges.forEach((at, edge) => {
      for (const { label, no } of turns.filter(turned => turned.at === at)) {
        if (breaks[index]?.has(at)) element.append(document.createElement('br'))
        const number = mark(`pr-label${label.length > 2 ? ' is-long' : ''}`, label)
        number.dataset['no'] = String(no)
        number.setAttribute('aria-hidden', 'true')
        element.append(number, mark('pr-turn', turn))
      }
      for (const { minute } of times.filter(time => time.at === at))
        element.append(mark('pr-min', `${minute} ${minutes}`))
      const end = edges[edge + 1]
      if (end === undefined) return
      const isBold = paragraph.bold.some(span => span.start <= at && at < span.end)
      const parent = isBold && paragraph.heading !== 'section' ? document.createElement('b') : element
      appendText(parent, paragraph.text.slice(at, end), at, pieces)
      if (parent !== element) element.append(parent)
    })
    return { element, pieces }
  }

  const boxOf = ({ pieces }: Built, at: number): DOMRect | null => {
    const piece = pieces.findLast(({ start }) => start <= at)
    if (!piece || at - piece.start >= piece.node.length) return null
    const range = document.createRange()
    range.setStart(piece.node, at - piece.start)
    range.setEnd(piece.node, at - piece.start + 1)
    return range.getBoundingClientRect()
  }

  const limit = (): number => read.getBoundingClientRect().bottom + 1

  /** The first character that stands below the page, or `to`. */
  const firstBelow = (built: Built, from: number, to: number): number => {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      const box = boxOf(built, middle)
      if (box && box.width + box.height > 0 && box.bottom > limit()) high = middle
      else low = middle + 1
    }
    return low
  }

  /** `sentence` after `。`, `clause` after `，`, null elsewhere; closing signs belong to the mark. Not after the comma of `412,000`. */
  const endsAt = (text: string, at: number): 'sentence' | 'clause' | null => {
    if (RE_CLOSER.test(text[at] ?? '') || /[。！？；，：、.!?;:,…—]/.test(text[at] ?? '')) return null
    let before = at - 1
    while (before > 0 && RE_CLOSER.test(text[before] ?? '')) before--
    const sign = text[before] ?? ''
    if (
      /[.!?;:,]/.test(sign) &&
      before === at - 1 &&
      /[\p{L}\p{Nd}]/u.test(text[at] ?? '') &&
      !/\p{Script=Han}/u.test(text[at] ?? '')
    )
      return null
    if (/[。！？；…!?;.]/.test(sign)) return 'sentence'
    return /[，：、:,—]/.test(sign) ? 'clause' : null
  }

  /** Where the page ends: at most `below`, and after `from`; `from` where the whole rest had better go over. */
  const chooseCut = (built: Built, index: number, from: number, below: number): number => {
    const paragraph = paragraphs[index]
    const text = paragraph?.text ?? ''
    if (paragraph?.heading) return from
    const pitch = Number.parseFloat(getComputedStyle(read).lineHeight)
    const bottom = boxOf(built, below - 1)?.bottom ?? limit()
    /** English puts a space after the mark: it ends the line. */
    const after = (at: number): number => (text[at] === ' ' ? at + 1 : at)
    let clause = -1
    let isNear = from === 0
    for (let at = below; at > from; at--) {
      const box = boxOf(built, Math.max(from, at - 1))
      const above = box ? (bottom - box.bottom) / pitch : 0
      if (above > SENTENCE_LINES - 0.5) {
        isNear = false
        break
      }
      const kind = endsAt(text, text[at - 1] === ' ' ? at - 1 : at)
      if (kind === 'sentence') return beforeHeading(index, from, after(at))
      if (kind === 'clause' && clause === -1 && above < CLAUSE_LINES - 0.5) clause = after(at)
    }
    // The paragraph began on the last lines, in the middle of its first sentence: it goes over whole.
    if (isNear) return from
    if (clause > from) return beforeHeading(index, from, clause)
    const words = new Intl.Segmenter(isEnglish ? 'en' : 'zh', { granularity: 'word' }).segment(text)
    return Math.max(from, words.containing(below)?.index ?? below)
  }

  /** A run-in heading does not end a page: it goes over with its text, and so does one right before it. */
  const beforeHeading = (index: number, from: number, at: number): number => {
    const text = paragraphs[index]?.text ?? ''
    let cut = at
    for (;;) {
      const heading = paragraphs[index]?.bold.find(
        ({ start, end }) => start < cut && (end === cut || end === cut - 1) && !/[；;，,、]/.test(text[end - 1] ?? ''),
      )
      if (!heading || heading.end >= text.length || cut - heading.start > LONGEST_HEADING) return cut
      cut = Math.max(from, heading.start)
    }
  }

  const newPage = (): void => {
    const sheet = document.createElement('section')
    sheet.className = 'pr-sheet'
    read = document.createElement('div')
    read.className = 'pr-read'
    sheet.append(read)
    root.append(sheet)
  }

  const endPage = (next: string): void => {
    const place = document.createElement('p')
    place.className = 'pr-catch'
    read.parentElement?.append(place)
    catchwords.push(next)
    newPage()
  }

  /** Two turns in one line: the second begins a line of its own. */
  const separateTurns = (built: Built, index: number): boolean => {
    const turns = [...built.element.querySelectorAll('.pr-turn')].map(element => element.getBoundingClientRect().top)
    const double = turns.findIndex((top, at) => at > 0 && Math.abs(top - (turns[at - 1] ?? 0)) < 4)
    const shown = [...built.element.querySelectorAll<HTMLElement>('.pr-label')]
    const at =
      double === -1
        ? undefined
        : paragraphs[index]?.turns.find(({ no }) => String(no) === shown[double]?.dataset['no'])?.at
    if (at === undefined || breaks[index]?.has(at)) return false
    breaks[index]?.add(at)
    return true
  }

  const place = (index: number, from: number, to: number): Built => {
    let built = build(index, from, to)
    read.append(built.element)
    while (separateTurns(built, index)) {
      built.element.remove()
      built = build(index, from, to)
      read.append(built.element)
    }
    return built
  }

  paragraphs.forEach((paragraph, index) => {
    const end = paragraph.text.length
    let from = 0
    for (;;) {
      const built = place(index, from, end)
      const below = firstBelow(built, from, end)
      if (below >= end) break
      const isEmpty = read.firstElementChild === built.element
      let cut = below > from ? chooseCut(built, index, from, below) : from
      if (cut <= from && isEmpty) cut = below > from ? below : end
      built.element.remove()
      if (cut > from) place(index, from, cut)
      // A heading alone at the foot of a page goes over, too.
      const last = read.lastElementChild
      const stays =
        cut === from &&
        from === 0 &&
        index > 0 &&
        paragraphs[index - 1]?.heading !== null &&
        last instanceof HTMLElement &&
        last.classList.contains('pr-p') &&
        read.childElementCount > 1
      endPage(stays ? (paragraphs[index - 1]?.text ?? '') : paragraph.text.slice(cut))
      if (stays) read.append(last)
      if (cut >= end) break
      from = cut
    }
  })

  // Numbers, pages, and beside each turn with room below it a small picture of the slide.
  document.querySelectorAll<HTMLElement>('#sd-print .pr-sheet').forEach((sheet, sheetIndex) => {
    const labels = [...sheet.querySelectorAll<HTMLElement>('.pr-label')]
    const body = sheet.querySelector<HTMLElement>('.pr-read')
    if (!body) return
    const { top, bottom } = body.getBoundingClientRect()
    labels.forEach((label, index) => {
      for (const no of (label.textContent ?? '').split('–')) starts[no] ??= sheetIndex + 1
      const frame = document.createElement('div')
      frame.className = 'pr-slide pr-thumb'
      frame.dataset['no'] = label.dataset['no'] ?? ''
      frame.setAttribute('aria-hidden', 'true')
      body.append(frame)
      const box = label.getBoundingClientRect()
      const height = frame.getBoundingClientRect().width / ratio
      const below = Math.min(labels[index + 1]?.getBoundingClientRect().top ?? Infinity, bottom)
      if (box.bottom + 4 + height > below - 4) frame.remove()
      else frame.style.cssText += `;top:${box.bottom + 4 - top}px;height:${height}px`
    })
    // Two minutes that would lie on each other: the later one goes.
    const times = [...sheet.querySelectorAll<HTMLElement>('.pr-min')]
    times.forEach((time, index) => {
      const before = times[index - 1]?.getBoundingClientRect()
      if (before && before.height > 0 && time.getBoundingClientRect().top < before.bottom) time.remove()
    })
  })
  return { starts, catchwords }
}
