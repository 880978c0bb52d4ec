// The headline that a page shows above or beside the text: the heading that reads most like the title of a speech, not
// the name of the site, the house or the column; and the lines below it that belong to it.

import { isByline } from '../../language/people.ts'
import { isColumn, isHouseOfSite, isSpeechTitle } from '../../language/titles.ts'
import type { Block } from '../shared/layout.ts'
import { textsIn } from './content.ts'
import { isChrome } from './shown.ts'

export interface Headline {
  text: string
  /** Subtitle, speaker, date: lines between the headline and the text that the text itself lacks. */
  below: string[]
}

/** A longer text is no headline. */
const LONGEST = 90
/** So many paragraphs of the text may stand above its own headline. */
const DEPTH = 3
/** Where several headings could be it: the rank of the element, and what its words are like. */
const RANKS: Readonly<Record<string, number>> = { h1: 3, h2: 2, h3: 1 }
const SPEECH = 4
const LEAST = 2
/** Fewer characters are a button. */
const LEAST_LONG = 6
const MOST_BELOW = 4
const HEADLINES =
  'h1, h2, h3, [class*="title" i], [id*="title" i], [class*="headline" i], [class*="biaoti" i], [id*="biaoti" i]'
const LINES = 'h1, h2, h3, h4, h5, h6, p, div, span'

/** `sites`: the other parts of the page's `<title>`, names of the site most likely. */
export function headlineOf(page: Document, blocks: readonly Block[], sites: readonly string[]): Headline | null {
  const first = blocks.slice(0, DEPTH).map(block => (block.kind === 'paragraph' ? squeezed(block.text) : ''))
  const known = new Set(blocks.map(block => (block.kind === 'paragraph' ? squeezed(block.text) : '')))
  const found = Array.from(page.querySelectorAll(HEADLINES)).flatMap(element => {
    const text = firstLine(element)
    const words = squeezed(text)
    const isApart = !known.has(words)
    if (words.length < 2 || text.length > LONGEST || isOutside(element) || (!isApart && !first.includes(words)))
      return []
    const isSite = isHouseOfSite(text) || isColumn(text) || sites.some(site => words.startsWith(squeezed(site)))
    if (isSite) return []
    return [{ element, text, score: (RANKS[element.localName] ?? LEAST) + (isSpeechTitle(text) ? SPEECH : 0) }]
  })
  const best = found.toSorted((a, b) => b.score - a.score)[0] ?? aboveDate(page)
  return best ? { text: best.text, below: known.has(squeezed(best.text)) ? [] : linesBelow(best.element, known) } : null
}

// --- internal ---

/** `发稿时间：2021/7/1 字体：大 中 小`: what stands right above it is the headline. */
const RE_PAGE_FACTS = /(?:发稿|发布|發佈|发表|更新)(?:时间|時間|日期)|[【\s]字[体號号体][：:]/
/** So many boxes around the facts are looked at. */
const MOST_BOXES = 3

function aboveDate(page: Document): { element: Element; text: string } | null {
  for (const facts of textsIn(page.body)) {
    if (!RE_PAGE_FACTS.test(facts.textContent ?? '')) continue
    let box = facts.parentElement
    for (let n = 0; box && box.localName !== 'body' && n < MOST_BOXES; n++, box = box.parentElement) {
      const element = box.previousElementSibling
      const text = collapsed(element?.textContent ?? '')
      if (!element || text === '') continue
      const isTitle = squeezed(text).length >= LEAST_LONG && text.length <= LONGEST
      return isTitle && !isOutside(element) && !isHouseOfSite(text) && !isColumn(text) ? { element, text } : null
    }
  }
  return null
}

const squeezed = (text: string) => text.replace(/[\s《》“”"「」]+/g, '')
const collapsed = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim()

/** What stands before the first line break of an element. */
function firstLine(element: Element): string {
  const lines = element.innerHTML.split(/<br\b[^>]*>|<\/(?:p|div|h\d)>/i)
  const first = lines.find(line => line.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '')
  if (lines.length < 2 || first === undefined) return collapsed(element.textContent ?? '')
  const copy = element.cloneNode(false) as Element
  copy.innerHTML = first
  return collapsed(copy.textContent ?? '')
}

/** In a menu, or a link to another page. */
function isOutside(element: Element): boolean {
  if (element.querySelector('a[href]') && (element.textContent ?? '').length < LONGEST) return true
  for (let up: Element | null = element; up && up.localName !== 'body'; up = up.parentElement)
    if (up.localName !== 'header' && isChrome(up)) return true
  return false
}

/** Subtitle and byline behind the headline in its own box. */
function linesBelow(headline: Element, known: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (let next = headline.nextElementSibling; next && found.length < MOST_BELOW; next = next.nextElementSibling) {
    if (!LINES.includes(next.localName)) break
    const text = collapsed(next.textContent ?? '')
    if (text === '') continue
    if (text.length > LONGEST || known.has(squeezed(text)) || next.querySelector('a[href]')) break
    if (/^h\d$/.test(next.localName) || RE_BELOW.test(text) || isByline(text)) found.push(text)
    else break
  }
  return found
}

/** A subtitle, or who speaks. */
const RE_BELOW = /^(?:——|—|--|──)|^(?:by|remarks|address|speech|keynote)\b/i
