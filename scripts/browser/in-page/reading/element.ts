// A stretch of a paragraph as an element: its words, bold where they are, and before them the marks of turns and
// minutes.

import type { ReadingParagraph } from '../../../model/product.ts'

/** A node of text and the place of its first character in the paragraph. */
interface Piece {
  node: Text
  start: number
}

export interface Built {
  element: HTMLElement
  pieces: Piece[]
}

export interface Look {
  isEnglish: boolean
  turn: string
  minutes: string
}

/** From a character to another; `breaks`: places at which a turn begins a line of its own. */
export interface Stretch {
  from: number
  to: number
  breaks: ReadonlySet<number>
}

const RE_NO_BREAK = /([“"][^“”"\s]{1,4}[”"]|\d[\d.,]*(?:%|[年月日岁]))/
const RE_CURLY = /([‘’“”])/

export function build(paragraph: ReadingParagraph, { from, to, breaks }: Stretch, look: Look): Built {
  const { text, heading, bold, read, whole } = paragraph
  const element = document.createElement(heading === 'section' ? 'h2' : 'p')
  element.className = from > 0 ? 'pr-p is-rest' : 'pr-p'
  const pieces: Piece[] = []
  const inside = ({ at }: { at: number }): boolean => at >= from && (at < to || (to === text.length && at === to))
  const turns = paragraph.turns.filter(inside)
  const minutes = paragraph.minutes.filter(inside)
  const edges = edgesOf(
    [...turns, ...minutes].map(({ at }) => at),
    [...bold, ...read, ...whole],
    { from, to },
  )
  edges.forEach((at, index) => {
    for (const turn of turns.filter(turned => turned.at === at)) {
      if (breaks.has(at)) element.append(document.createElement('br'))
      element.append(numberOf(turn), mark('pr-turn', look.turn))
    }
    for (const { minute } of minutes.filter(time => time.at === at)) {
      const time = mark('pr-min', `${minute} ${look.minutes}`)
      time.setAttribute('aria-hidden', 'true')
      element.append(time)
    }
    const end = edges[index + 1]
    if (end === undefined) return
    const isBold = bold.some(span => span.start <= at && at < span.end)
    const parent = isBold && heading !== 'section' ? document.createElement('b') : element
    const kept = whole.some(span => span.start <= at && end <= span.end)
    const words = kept ? mark('nb', '') : parent
    const word = read.find(span => span.start === at && span.end === end)
    const base = word ? document.createElement('ruby') : words
    appendText(base, text.slice(at, end), { start: at, pieces, isEnglish: look.isEnglish })
    if (word) base.append(reading(word.reading))
    if (base !== words) words.append(base)
    if (words !== parent) parent.append(words)
    if (parent !== element) element.append(parent)
  })
  return { element, pieces }
}

// --- internal ---

/** Above the word. */
function reading(text: string): HTMLElement {
  const rt = document.createElement('rt')
  rt.textContent = text
  return rt
}

function edgesOf(
  marks: readonly number[],
  spans: ReadingParagraph['bold'],
  { from, to }: Pick<Stretch, 'from' | 'to'>,
): number[] {
  return [...new Set([from, to, ...marks, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter(at => at >= from && at <= to)
    .sort((a, b) => a - b)
}

function numberOf({ label, no }: ReadingParagraph['turns'][number]): HTMLElement {
  const number = mark(`pr-label${label.length > 2 ? ' is-long' : ''}`, label)
  number.dataset['no'] = String(no)
  number.setAttribute('aria-hidden', 'true')
  return number
}

function mark(className: string, text: string): HTMLElement {
  const span = document.createElement('span')
  span.className = className
  span.textContent = text
  return span
}

/** Text with what must not be torn (Chinese), or is drawn too wide (English). */
function appendText(
  parent: HTMLElement,
  text: string,
  { start, pieces, isEnglish }: { start: number; pieces: Piece[]; isEnglish: boolean },
): void {
  let at = start
  text.split(isEnglish ? RE_CURLY : RE_NO_BREAK).forEach((part, index) => {
    if (part === '') return
    const node = document.createTextNode(part)
    pieces.push({ node, start: at })
    at += part.length
    if (index % 2 === 0) parent.append(node)
    else {
      const span = mark(
        isEnglish ? `${/[‘“]/.test(part) ? 'pr-opens' : 'pr-closes'}${/[‘’]/.test(part) ? ' is-single' : ''}` : 'nb',
        '',
      )
      span.append(node)
      parent.append(span)
    }
  })
}
