// Slides of few words: cover, quotation, statement, closing page.

import { textWidth } from '../language/width.ts'
import type { Block, Lines, WrittenDeck, WrittenSlide } from '../model/slides-md.ts'
import { bookPage, matterOf, titleOf } from './frame.ts'
import { plain, rule, runs, text, type Dress, type Element, type Paragraph } from './elements.ts'
import { COLUMN, columns, GAP, gridOf } from './grid.ts'
import { lists, listsOf, textsOf } from './items.ts'

export function placeCover(deck: WrittenDeck, slide: WrittenSlide): Element[] {
  const { left, right, height } = gridOf(deck.ratio)
  const group = slide.blocks.find(block => block.type === 'component' && block.name === 'CoverFacts')
  const facts = group?.type === 'component' ? listsOf(group.blocks) : []
  const columns = group?.type === 'component' ? (group.props['columns']?.match(/\d+/g) ?? []).map(Number) : []
  const y = height - 148
  const spans =
    columns.length === facts.length && facts.length > 0
      ? columns
      : facts.length === 1
        ? [12]
        : facts.length === 2
          ? [6, 6]
          : facts.length === 3
            ? [6, 3, 3]
            : facts.map(() => 12 / Math.max(1, facts.length))
  let column = 0
  return [
    // Read in this order: the title first, the spine (which says it again) last.
    ...largeTitle(deck, slide, { left, right, ...boxAbove(deck) }),
    ...facts.flatMap(({ marker, phrase, below }, index): Element[] => {
      const span = spans[index] ?? 3
      const x = left + column * (COLUMN + GAP)
      const w = span * (COLUMN + GAP) - GAP
      column += span
      return [
        rule({ x, y, w, h: 2 }),
        ...(marker
          ? [
              text(
                'Fact',
                { x, y: y + 15, w, h: 23 },
                { lines: plain(marker), dress: { size: 16, leading: 1.4, spacing: 0.06, colour: 'ink-3' } },
              ),
            ]
          : []),
        text(
          'Fact',
          { x, y: y + (marker ? 43 : 15), w: w + GAP - 4, h: 24 * 1.36 * Math.max(1, phrase.length) },
          { lines: runs([...phrase, ...below.flat()]), dress: { size: 24, leading: 1.36 } },
        ),
      ]
    }),
    ...bookPage(deck, false),
  ]
}

export function placeClosing(deck: WrittenDeck, slide: WrittenSlide): Element[] {
  const { left, right, line, height } = gridOf(deck.ratio, true)
  const recap = lists(slide.blocks)
  return [
    // Without its parts the sentence hangs from the line of a statement.
    ...(recap.length === 0 ? [rule({ x: left, y: line - 2, w: COLUMN, h: 2 }, 'accent')] : []),
    ...largeTitle(deck, slide, { left, right, ...(recap.length === 0 ? { y: 0, h: height - 10 } : boxAbove(deck)) }),
    ...columns(left, right, Math.max(1, recap.length)).flatMap(({ x, w }, index): Element[] =>
      recap[index]
        ? [
            rule({ x, y: height - 148, w, h: 2 }),
            text(
              'Part',
              { x, y: height - 130, w: w + GAP - 4, h: 80 },
              {
                lines: runs(recap[index]),
                dress: { size: recap.length >= 5 ? 24 : 28, leading: 1.3, serif: true, bold: true },
              },
            ),
          ]
        : [],
    ),
    ...bookPage(deck, true),
  ]
}

export function placeQuote(deck: WrittenDeck, slide: WrittenSlide): Element[] {
  const { left, right, line, height } = gridOf(deck.ratio)
  const title = titleOf(slide)
  const pull = slide.blocks.find((block): block is Extract<Block, { type: 'component' }> => block.type === 'component')
  const props = pull?.props ?? {}
  const inside = pull?.blocks ?? matterOf(slide)
  const outside = pull ? matterOf(slide).filter(block => block !== pull) : []
  const quotation = inside.flatMap(block => (block.type === 'quote' ? textsOf(block.blocks) : []))
  const source = textsOf([...inside.filter(({ type }) => type !== 'quote'), ...outside])
  const set = quotationSet(deck, quotation, { size: props['size'], width: right - left })
  const marks = { open: 'open' in props, close: 'close' in props }
  const hung = marks.open ? set.dress.size * HANG : 0
  const isTitled = 'titled' in props
  const top = isTitled ? line + 8 : 44
  return [
    // One that is not seen stands above the slide: outline and readers have it, whatever a program makes of `hidden`.
    ...(title && isTitled
      ? [
          rule({ x: left, y: line - 2, w: right - left, h: 2 }),
          text('Title', { x: left, y: line - 17 - 72, w: right - left, h: 72 }, titled(title), 'bottom', {
            title: true,
          }),
        ]
      : title
        ? [text('Title', { x: left, y: -40, w: 600, h: 24 }, unseen(title), 'top', { title: true, hidden: true })]
        : []),
    // The text keeps its measure; what is hung stands outside it.
    text(
      'Quotation',
      { x: left - hung, y: top, w: set.measure + hung + 6, h: height - 124 - top },
      quoted(quotation, set, marks),
      'middle',
    ),
    ...(source.length > 0 ? credit(source, { left, right, y: height - 102 }) : []),
  ]
}

/** Type sizes in px (layouts/statement.vue). */
export const STATEMENT = { l: 60, m: 54, s: 46 }

export function placeStatement(deck: WrittenDeck, slide: WrittenSlide): Element[] {
  const { left, right, line, height, bottom } = gridOf(deck.ratio)
  const title = titleOf(slide) ?? []
  const others = textsOf(matterOf(slide))
  const box =
    title.length >= 4
      ? { x: left, y: line, w: right - left, h: bottom - line }
      : { x: left, y: 0, w: right - left, h: height - 10 }
  return [
    rule({ x: left, y: line - 2, w: COLUMN, h: 2 }, 'accent'),
    text(
      'Title',
      box,
      {
        lines: runs(title, { em: { colour: 'accent' } }),
        dress: { size: STATEMENT[slide.size ?? 'l'], leading: 1.42, serif: true, bold: true, spacing: 0.01 },
      },
      'middle',
      { title: true },
    ),
    ...(others.length > 0
      ? [
          text(
            'Text',
            { x: left, y: bottom - 80, w: right - left, h: 80 },
            others.map(lines => ({
              lines: runs(lines, { strong: { bold: true } }),
              dress: { size: 24, leading: 1.46, colour: 'ink-2' },
            })),
            'bottom',
          ),
        ]
      : []),
  ]
}

// --- internal ---

/** The title on the line over a quotation, as layouts/quote.vue has it. */
const titled = (title: Lines) => ({
  lines: runs(title),
  dress: { size: 24, leading: 1.4, serif: true, bold: true, colour: 'ink-2' } as const,
})
const unseen = (title: Lines) => ({ lines: runs(title), dress: { size: 13, leading: 1.4, serif: true } as const })

/** How a quotation is set: type, width of its lines in pixels, ragged or justified. */
interface QuotationSet {
  dress: Dress
  measure: number
  align: 'left' | 'justify'
}

const QUOTATIONS: Readonly<Record<string, Dress>> = {
  brief: { size: 54, leading: 1.5, serif: true, bold: true },
  medium: { size: 46, leading: 1.56, serif: true, bold: true },
  short: { size: 40, leading: 1.62, serif: true, bold: true },
  long: { size: 32, leading: 1.72, serif: true },
  xl: { size: 28, leading: 1.66, serif: true },
}
/** The opening mark stands so many ems outside the lines. */
const HANG = 0.5

function quotationSet(
  { lang }: WrittenDeck,
  quotation: readonly Lines[],
  { size = 'long', width }: { size: string | undefined; width: number },
): QuotationSet {
  const dress = QUOTATIONS[size] ?? { size: 32, leading: 1.72, serif: true }
  const isShort = dress.bold === true
  // English is set ragged: justified, a narrow column has rivers.
  const align = lang === 'en' || isShort ? 'left' : 'justify'
  // Its lines are broken in slides.md: a mark more must not break them again.
  if (isShort) return { dress, align, measure: width + 36 }
  if (lang === 'en') return { dress, align, measure: 757 }
  return { dress, align, measure: mended(quotation, size === 'xl' ? 27 : 23) * dress.size }
}

/** The paragraphs of a quotation, with the marks that open and close it where it has them. */
function quoted(
  quotation: readonly Lines[],
  { dress, align }: QuotationSet,
  marks: { open: boolean; close: boolean },
): Paragraph[] {
  const mark = (sign: string) => ({ text: sign, colour: 'accent' as const })
  return quotation.map((lines, index): Paragraph => {
    const found = runs(lines)
    const isFirst = index === 0
    const isLast = index === quotation.length - 1
    const withMarks = found.map((line, at) => [
      ...(isFirst && at === 0 && marks.open ? [mark('“')] : []),
      ...line,
      ...(isLast && at === found.length - 1 && marks.close ? [mark('”')] : []),
    ])
    return { lines: withMarks, dress, align, hang: isFirst && marks.open ? HANG : 0 }
  })
}

/** Whose words they are, behind a short rule. */
function credit(source: readonly Lines[], { left, right, y }: { left: number; right: number; y: number }): Element[] {
  return [
    rule({ x: left, y: y + 16, w: COLUMN, h: 2 }, 'accent'),
    text(
      'Source',
      { x: left + COLUMN + 16, y, w: right - left - COLUMN - 16, h: 34 },
      { lines: runs(source.flat(), { em: { size: 20, colour: 'ink-3' } }), dress: { size: 24, leading: 1.4 } },
      'middle',
    ),
  ]
}

/** Where a large title stands above the lines of cover or closing page. */
function boxAbove(deck: WrittenDeck): { y: number; h: number } {
  const { line, height } = gridOf(deck.ratio)
  return { y: line, h: height - 316 }
}

function largeTitle(
  deck: WrittenDeck,
  slide: WrittenSlide,
  { left, right, y, h }: { left: number; right: number; y: number; h: number },
): Element[] {
  const { height } = gridOf(deck.ratio)
  const lines = titleOf(slide) ?? []
  const size =
    lines.length > 3
      ? 40
      : slide.size === 's'
        ? 46
        : slide.size === 'm' || (slide.size === null && lines.length > 1)
          ? 54
          : 60
  const more = textsOf(matterOf(slide).filter(block => block.type === 'text' || block.type === 'quote'))
  return [
    text(
      'Title',
      { x: left, y, w: right - left + 20, h },
      { lines: runs(lines), dress: { size, leading: 1.42, serif: true, bold: true, spacing: 0.015 } },
      'middle',
      { title: true },
    ),
    ...(more.length > 0
      ? [
          text(
            'Text',
            { x: left, y: height - 200, w: right - left, h: 46 },
            more.map(words => ({ lines: runs(words), dress: { size: 24, leading: 1.4, colour: 'ink-2' } })),
            'bottom',
          ),
        ]
      : []),
  ]
}

/**
 * A last line of one or two characters: a measure one or two characters narrower may mend it, as PullQuote.vue does.
 */
function mended(quotation: readonly Lines[], ems: number): number {
  const length =
    textWidth(
      (quotation.at(-1) ?? [])
        .flat()
        .map(words => words.text)
        .join(''),
      'serif-500',
    ) + 0.5
  const found = [ems, ems - 1, ems - 2].find(
    measure => length <= measure || length % measure === 0 || length % measure >= 3.5,
  )
  return (found ?? ems) + 0.3
}
