// The spoken words as HTML for print: paragraphs, headings and points in bold, and what must not be torn by a line.

import { setPunctuation } from '../../language/set-punctuation.ts'
import { escapeHtml } from '../../text/format.ts'
import type { Page } from '../../browser/page.ts'
import type { ProductDeck, ProductSlide } from '../../model/product.ts'
import type { Lang, Span } from '../../model/source.ts'
import { boldIn } from '../bold.ts'

/**
 * Quoted terms of at most four characters, and figures with their unit: `“一把手”`, `12月`, `95.9%`. Not a longer
 * quotation, not `2340公里`.
 */
const RE_NO_BREAK = /[“"][^“”"\s]{1,4}[”"]|\d[\d.,]*(?:%|[年月日岁])/g
/** Curly quotes of English text, which a Chinese font draws too wide. */
const RE_CURLY = /[‘’“”]/g
const RE_OPENING = /[‘“]/
const RE_SINGLE = /[‘’]/

/** Characters of three lines in the 1-up handout: so little goes over whole, or a line would stand alone. */
const BRIEF = { zh: 100, en: 230 } as const
const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

/** `{ note: '一是备水。要早。', phrases: [0–5] }` → `<p><b>一是备水。</b>要早。</p>` */
export function paragraphsHtml({ note, phrases }: Pick<ProductSlide, 'note' | 'phrases'>, lang: Lang): string {
  let at = 0
  return note
    .split('\n')
    .map(line => {
      const span = { start: at, end: at + line.length }
      at = span.end + 1
      const isBrief = line.length <= BRIEF[lang]
      return `<p${isBrief ? ' class="is-brief"' : ''}>${lineHtml(note, span, phrases, lang)}</p>`
    })
    .join('')
}

/** `12月讲“水”` → `<span class="nb">12月</span>讲<span class="nb">“水”</span>` */
export function textHtml(text: string, lang: Lang): string {
  if (lang === 'en')
    return escapeHtml(text).replace(RE_CURLY, mark => `<span class="${curlyClass(mark)}">${mark}</span>`)
  let html = ''
  let at = 0
  for (const match of text.matchAll(RE_NO_BREAK)) {
    html += `${escapeHtml(text.slice(at, match.index))}<span class="nb">${escapeHtml(match[0])}</span>`
    at = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(at))
}

/** A value on a cover, which lines part between words: `苍岭县人民政府<wbr>县长　卢望川`. */
export function factHtml(text: string, lang: Lang): string {
  if (lang === 'en') return textHtml(text, lang)
  const words = Array.from(chinese.segment(text))
  return words
    .map(({ segment, isWordLike }, index) => {
      const before = words[index - 1]
      const parts = isWordLike && before?.isWordLike && segment.length > 1
      return `${parts ? '<wbr>' : ''}${textHtml(segment, lang)}`
    })
    .join('')
}

/** The title with the line breaks of the cover, where that still shows it. */
export async function titleHtml(page: Page, { title, lang }: ProductDeck): Promise<string> {
  const lines = await page.evaluate(coverLines)
  return (bare(lines.join('')) === bare(title) ? lines : [title]).map(line => textHtml(line, lang)).join('<br>')
}

// --- internal ---

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

function lineHtml(note: string, { start, end }: Span, phrases: readonly Span[], lang: Lang): string {
  const line = setPunctuation(note.slice(start, end), lang)
  const inside = phrases
    .filter(phrase => phrase.end > start && phrase.start < end)
    .map(phrase => ({ start: Math.max(0, phrase.start - start), end: Math.min(line.length, phrase.end - start) }))
  let html = ''
  let at = 0
  for (const { start: from, end: to } of boldIn(line, inside, lang)) {
    html += `${textHtml(line.slice(at, from), lang)}<b>${textHtml(line.slice(from, to), lang)}</b>`
    at = to
  }
  return html + textHtml(line.slice(at), lang)
}

// --- run in the page ---

function coverLines(): string[] {
  const heading = document.querySelector('#print-content .sd-cover h1')
  const lines = ['']
  const walk = (node: Node): void => {
    if (node.nodeName === 'BR') lines.push('')
    else if (node.nodeType === Node.TEXT_NODE) lines.push((lines.pop() ?? '') + (node.nodeValue ?? ''))
    else node.childNodes.forEach(walk)
  }
  if (heading) walk(heading)
  return lines.map(line => line.trim())
}

function curlyClass(mark: string): string {
  return `${RE_OPENING.test(mark) ? 'pr-opens' : 'pr-closes'}${RE_SINGLE.test(mark) ? ' is-single' : ''}`
}
