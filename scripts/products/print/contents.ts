// The contents of a handout: parts, and below each its slides, with whole titles and each said once.

import { LABELS } from '../../words/labels.ts'
import type { ProductDeck, ProductSlide } from '../../model/product.ts'
import { escapeHtml } from '../../text/format.ts'
import { textHtml } from './text.ts'

/** A line of the contents; `no`: the slide it leads to. */
export interface ContentsLine {
  isPart: boolean
  no: number
  text: string
}

/** Slides of these kinds are no entry: what they say is the heading of others, or the contents again. */
const NO_ENTRY = new Set(['section', 'agenda'])
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

/** The contents as a list of links. */
export function contentsHtml(deck: ProductDeck): string {
  const lines = contentsLines(deck).map(
    ({ isPart, no, text }) =>
      `<li class="${isPart ? 'pr-part' : ''}"><a href="#pr-${no}"><span>${textHtml(text, deck.lang)}</span>` +
      '<i class="pr-dots"></i><b class="pr-number">000</b></a></li>',
  )
  return (
    `<section class="pr-contents"><h1>${escapeHtml(LABELS.contents[deck.lang])}</h1>` +
    `<ol>${lines.join('')}</ol></section>`
  )
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

/** So many characters more than a title, or this share of it, are a marker or an opening, not something of its own. */
const LITTLE = { characters: 4, share: 0.3 }

/** Does a point say what the title of its slide says already, a marker apart? Not a sentence that says more. */
export function isTitleAgain(text: string, title: string): boolean {
  const [said, known] = [bare(text), bare(title)]
  const more = said.length - known.length
  return known !== '' && said.includes(known) && more <= Math.max(LITTLE.characters, known.length * LITTLE.share)
}

// --- internal ---

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
