// One slide of slides.md → what stands where. Layouts and components have their places; Markdown written by hand flows
// below the title.

import { textWidth } from '../language/width.ts'
import type { Block, Lines, WrittenDeck, WrittenSlide } from '../model/slides-md.ts'
import { bodyBox, foreEdge, matterOf, titleAbove } from './frame.ts'
import { rule, runs, text, type Element, type Paragraph } from './elements.ts'
import { gridOf, type Box } from './grid.ts'
import { textsOf } from './items.ts'
import { placeCells, placeColumns, placeNames, placeQuotes } from './place-columns.ts'
import { placeChart } from './place-chart.ts'
import { placeFigures } from './place-figures.ts'
import { placeAgenda, placeContrast, placePoints, placeSharedEnding, placeUpright } from './place-points.ts'
import { placeRemark, placeTable, type MarkdownTable } from './place-table.ts'
import { placeChange } from './place-change.ts'
import { placeSteps, placeTimeline } from './place-steps.ts'
import { placeClosing, placeCover, placeQuote, placeStatement } from './place-words.ts'
import { placeSection } from './place-section.ts'

export function placeSlide(deck: WrittenDeck, slide: WrittenSlide): Element[] {
  switch (slide.layout) {
    case 'cover':
      return placeCover(deck, slide)
    case 'end':
      return placeClosing(deck, slide)
    case 'section':
      return [...placeSection(deck, slide), foreEdge(deck, slide)]
    case 'quote':
      return [...placeQuote(deck, slide), foreEdge(deck, slide)]
    case 'statement':
      return [...placeStatement(deck, slide), foreEdge(deck, slide)]
    case 'two-cols':
      return [...titleAbove(deck, slide), ...placeContrast(matterOf(slide), bodyBox(deck)), foreEdge(deck, slide)]
    default:
      return placeContent(deck, slide)
  }
}

/** Its matter draws the hanging line itself, in as many pieces as it has columns. */
export function drawsOwnLine(slide: WrittenSlide): boolean {
  return matterOf(slide).some(
    block =>
      block.type === 'component' &&
      (DRAWS_LINE.has(block.name) || OWN_LINE.has(`${block.name} ${block.props['form']}`)),
  )
}

// --- internal ---

/** Components that fill the body; each draws the hanging line as its design has it. */
const DRAWS_LINE = new Set(['AgendaGroups', 'UprightItems', 'KeyFigures'])

/** Forms of the others that do so too. */
const OWN_LINE = new Set(['KeyPoints steps', 'KeyPoints columns', 'KeyPoints cells', 'BeforeAfter words'])

function placeContent(deck: WrittenDeck, slide: WrittenSlide): Element[] {
  const body = bodyBox(deck)
  const { height, rows } = gridOf(deck.ratio)
  const blocks = matterOf(slide)
  const plain: Block[] = []
  const elements = blocks.flatMap((block): Element[] => {
    if (block.type === 'component') {
      const table = block.blocks.find((inner): inner is MarkdownTable => inner.type === 'table')
      if (block.name === 'KeyPoints' && block.props['form'] === 'steps')
        return placeSteps(block.blocks, body, rows.first)
      if (block.name === 'KeyPoints' && block.props['form'] === 'timeline')
        return placeTimeline(block.blocks, block.props, body, rows.first)
      if (block.name === 'KeyPoints' && block.props['form'] === 'columns')
        return placeColumns(block.blocks, block.props, body, rows)
      if (block.name === 'KeyPoints' && block.props['form'] === 'cells')
        return placeCells(block.blocks, block.props, body, rows)
      if (block.name === 'KeyPoints' && block.props['form'] === 'quotes')
        return placeQuotes(block.blocks, block.props, body)
      if (block.name === 'KeyPoints' && block.props['form'] === 'names')
        return placeNames(block.blocks, block.props, body, rows.tall)
      if (block.name === 'KeyPoints') return placePoints(block.blocks, block.props, body, rows)
      if (block.name === 'BeforeAfter') return placeChange(block.blocks, block.props, body)
      if (block.name === 'AgendaGroups') return placeAgenda(block.blocks, body)
      if (block.name === 'KeyFigures') return placeFigures(block.blocks, block.props, body)
      if (block.name === 'UprightItems') return placeUpright(block.blocks, body)
      if (block.name === 'SharedEnding') return placeSharedEnding(block.blocks, body)
      if (block.name === 'DataTable' && table) return placeTable(table, block.props, body, rows.tall)
      if (block.name === 'DataChart' && table) return placeChart(table, block, body, rows.tall)
      if (block.name === 'SlideRemark') return [placeRemark(textsOf(block.blocks).flat(), body, height)]
    }
    plain.push(block)
    return []
  })
  return [
    ...titleAbove(deck, slide),
    ...(drawsOwnLine(slide) ? [] : [rule({ x: body.x, y: body.y - 2, w: body.w, h: 2 }, 'ink', 'Hanging line')]),
    ...elements,
    ...placePlain(plain, body, !elements.some(each => each.type === 'text' && each.isBody)),
    foreEdge(deck, slide),
  ]
}

/** Markdown without a component: paragraphs and lists in one text box, tables below. */
function placePlain(blocks: readonly Block[], body: Box, isBody: boolean): Element[] {
  let y = body.y + 16
  const elements: Element[] = []
  let waiting: Paragraph[] = []
  const flush = () => {
    if (waiting.length === 0) return
    const h = waiting.reduce(
      (sum, { lines, before = 0 }) =>
        sum +
        before +
        lines.reduce(
          (count, line) =>
            count + Math.max(1, Math.ceil((textWidth(line.map(run => run.text).join('')) * 24) / body.w)),
          0,
        ) *
          35,
      0,
    )
    // A slide has one placeholder for text.
    elements.push(text('Text', { ...body, y, h }, waiting, 'top', { isBody: isBody && elements.length === 0 }))
    y += h + 16
    waiting = []
  }
  for (const block of blocks) {
    const inner = block.type === 'component' ? block.blocks : [block]
    for (const part of inner) {
      if (part.type === 'table') {
        flush()
        const placed = placeTable(part, { form: 'dense' }, { ...body, y })
        elements.push(...placed)
        const last = placed.at(-1)
        y += (last?.type === 'table' ? last.box.h : 0) + 16
      } else waiting.push(...paragraphs(part, waiting.length > 0))
    }
  }
  flush()
  return elements
}

function paragraphs(block: Block, follows: boolean): Paragraph[] {
  const of = (lines: Lines, before: number, lead = ''): Paragraph => ({
    lines: runs(lead === '' ? lines : [[{ text: lead }, ...(lines[0] ?? [])], ...lines.slice(1)], {
      strong: { bold: true },
    }),
    dress: { size: 24, leading: 1.46, bold: block.type === 'heading' },
    before,
  })
  if (block.type !== 'list') return textsOf([block]).map((lines, index) => of(lines, follows || index > 0 ? 16 : 0))
  return block.items.map((item, index) =>
    of(textsOf(item).flat(), index > 0 || follows ? 8 : 0, block.ordered ? `${index + 1}. ` : '· '),
  )
}
