// The contents of a handout: parts, and below each its slides, with whole titles and each said once.

import { LABELS } from '../../words/labels.ts'
import type { ProductDeck, ProductSlide } from '../../model/product.ts'
import { escapeHtml } from '../../text/format.ts'
import { textWidth } from '../../language/width.ts'
import { markerAt } from '../../language/written-markers.ts'
import { heightOf, widthOf, type Sheet } from './paper.ts'
import { textHtml } from './text.ts'

/** A line of the contents; `no`: the slide it leads to. */
export interface ContentsLine {
  isPart: boolean
  no: number
  text: string
}

/** Slides of these kinds are no entry: what they say is the heading of others, the contents again, or a call. */
const NO_ENTRY = new Set(['section', 'agenda', 'closing'])
/** What a slide was cut to ends so. */
const RE_CUT = /…+$/u
const RE_CLOSING = /[。！？；，：、.!?;,:\s]+$/u

/**
 * Each part and each new title once: not that of a slide that goes on, nor one that says no more than its part, nor
 * the title of the cover.
 */
export function contentsLines({
  title,
  slides,
  parts,
}: Pick<ProductDeck, 'title' | 'slides' | 'parts'>): ContentsLine[] {
  let part: number | null = null
  const said = new Set([bare(title)])
  return slides.flatMap((slide): ContentsLine[] => {
    const name = slide.part === null || slide.part === part ? undefined : parts[slide.part]
    part = slide.part ?? part
    const lines = name === undefined ? [] : [{ isPart: true, no: slide.no, text: name }]
    for (const line of lines) said.add(bare(line.text))
    const whole = wholeTitle(slide)
    if (slide.no === 1 || NO_ENTRY.has(slide.kind) || whole === '' || said.has(bare(whole))) return lines
    // Of a part's heading the slide may show more: its first line is the part.
    if (slide.part !== null && opens(whole, parts[slide.part] ?? '')) return lines
    said.add(bare(whole))
    return [...lines, { isPart: slide.part === null, no: slide.no, text: whole }]
  })
}

/** The contents as a list of links; set closer where that saves a page of a few lines. */
export function contentsHtml(deck: ProductDeck, sheet: Sheet): string {
  const entries = contentsLines(deck)
  const isTight = looksOf(entries, sheet) === 'tight'
  const lines = entries.map(
    ({ isPart, no, text }) =>
      `<li class="${isPart ? 'pr-part' : ''}"><a href="#pr-${no}"><span>${textHtml(text, deck.lang)}</span>` +
      '<i class="pr-dots"></i><b class="pr-number">000</b></a></li>',
  )
  return (
    `<section class="pr-contents${isTight ? ' is-tight' : ''}"><h1>${escapeHtml(LABELS.contents[deck.lang])}</h1>` +
    `<ol>${lines.join('')}</ol></section>`
  )
}

/** How many pages they will most likely take: only the browser knows. */
export function contentsPages(deck: ProductDeck, sheet: Sheet): number {
  const entries = contentsLines(deck)
  return Math.ceil(heightIn(entries, looksOf(entries, sheet), sheet) / heightOf(sheet))
}

/** The title of a slide; where it was cut, the words of the speech that it was cut from. */
export function wholeTitle({ title, note, phrases }: Pick<ProductSlide, 'title' | 'note' | 'phrases'>): string {
  if (!RE_CUT.test(title)) return title.trim()
  const stem = bare(title.replace(RE_CUT, ''))
  const found = phrases
    .map(({ start, end }) => note.slice(start, end).replace(RE_CLOSING, ''))
    .find(words => bare(words).includes(stem))
  const at = found ? bare(found).indexOf(stem) : -1
  return found && at >= 0 ? fromBare(found, at) : title.trim()
}

/** The title with its number in the speech: `（一）成绩来之不易`. */
export function numberedTitle(slide: Pick<ProductSlide, 'title' | 'note' | 'phrases'>): string {
  const spoken = slide.phrases.map(({ start, end }) => slide.note.slice(start, end).replace(RE_CLOSING, ''))
  return spoken.find(words => markerAt(words, 0) && isTitleAgain(words, slide.title)) ?? wholeTitle(slide)
}

/** The name of a part as it is said where the part begins, with its number and to its end: `二、突出重点，抓好收储`. */
export function partHead({ kind, note }: Pick<ProductSlide, 'kind' | 'note'>, name: string): string {
  const said = kind === 'section' ? (note.split('\n', 1)[0] ?? '').replace(RE_CLOSING, '') : ''
  return saysPart(said, name) ? said : name
}

/** Does a heading name this part? `一、认清形势，增强责任` and 认清形势. */
export function saysPart(heading: string, name: string): boolean {
  return bare(heading).includes(bare(name))
}

/** So many characters more than a title, or this share of it, are a marker or an opening, not something of its own. */
const LITTLE = { characters: 4, share: 0.3 }

/** Does a point say what the title of its slide says already, a marker apart? Not a sentence that says more. */
export function isTitleAgain(text: string, title: string): boolean {
  const [said, known] = [bare(text), bare(title)]
  const more = said.length - known.length
  return known !== '' && said.includes(known) && more <= Math.max(LITTLE.characters, known.length * LITTLE.share)
}

// --- internal ---

/** Millimetres (handout.ts): the heading, a line, what stands between entries, and above a part; type in points. */
const HEADING = 18.2
const LOOKS = {
  usual: { line: 5.85, gap: 1.4, abovePart: 4.4, type: 11.5 },
  tight: { line: 5, gap: 0.6, abovePart: 2.4, type: 10.5 },
} as const
/** Beside an entry: its indent, the least of its leader and the column of numbers. */
const BESIDE = 6 + 6 + 9 + 4.8
const MM_PER_PT = 25.4 / 72

function looksOf(entries: readonly ContentsLine[], sheet: Sheet): keyof typeof LOOKS {
  const room = heightOf(sheet)
  const isTight = heightIn(entries, 'usual', sheet) > room && heightIn(entries, 'tight', sheet) <= room
  return isTight ? 'tight' : 'usual'
}

function heightIn(entries: readonly ContentsLine[], looks: keyof typeof LOOKS, sheet: Sheet): number {
  const { line, gap, abovePart, type } = LOOKS[looks]
  const em = (widthOf(sheet) - BESIDE) / (type * MM_PER_PT)
  return entries.reduce(
    (sum, { isPart, text }) => sum + Math.ceil(textWidth(text) / em) * line + gap + (isPart ? abovePart : 0),
    HEADING,
  )
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '')
}

/** `text` from its `count`th character on, white space and punctuation not counted. */
function fromBare(text: string, count: number): string {
  let left = count
  for (let at = 0; at < text.length; at++) if (bare(text[at] ?? '') !== '' && left-- === 0) return text.slice(at)
  return text
}

function opens(title: string, part: string): boolean {
  return bare(part) !== '' && bare(title).startsWith(bare(part))
}
