// What a slide of slides.md shows, seen in the ways that check, hand edits and products need.

import type { Block, Lines, WrittenDeck, WrittenSlide } from '../model/slides-md.ts'

/** A heading or an emphasised point, with the marker before it, or an empty one. */
export interface Phrase {
  marker: string
  text: string
  isHeading: boolean
}

/** The deck as it is shown: slides that are hidden by hand are neither there nor counted. */
export function withoutHidden(deck: WrittenDeck): WrittenDeck {
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  return { ...deck, slides: shown.map((slide, index) => ({ ...slide, no: index + 1 })) }
}

/** Its first heading, with the marker: `一 抓好水质`. */
export function headingOf(slide: WrittenSlide): string {
  return piecesOf(slide)
    .filter(({ heading }) => heading)
    .map(({ text }) => text)
    .join(' ')
}

/**
 * All that is shown, piece by piece, in the order of the ledger (folder/ledger.ts): heading, items, cells, then the
 * frame.
 */
export function shownTexts(slide: WrittenSlide, deck: WrittenDeck): string[] {
  const pieces = piecesOf(slide)
  const texts = (heading: boolean) => pieces.filter(piece => piece.heading === heading).map(({ text }) => text)
  const isBook = slide.kind === 'cover' || slide.kind === 'closing'
  return [
    ...slide.kicker,
    slide.up,
    ...texts(true),
    slide.continued,
    slide.position,
    ...texts(false),
    slide.edge,
    ...(deck.footer && !isBook ? [deck.footer] : [deck.unit, deck.short]),
    deck.confidential,
  ].filter(text => text !== null)
}

/** What the matter of the slide is made of: not its heading and frame, and no markers. */
export function bodyTexts(slide: WrittenSlide): string[] {
  return piecesOf(slide)
    .filter(({ heading, role }) => !heading && role !== 'marker')
    .map(({ text }) => text)
}

export function phrasesOf(slide: WrittenSlide): Phrase[] {
  const pieces = piecesOf(slide)
  return pieces.flatMap(({ text, heading, role }, index) => {
    if (role === 'marker' || (role === 'plain' && !heading)) return []
    const before = pieces[index - 1]
    return [{ marker: before?.role === 'marker' ? before.text : '', text, isHeading: heading }]
  })
}

/** Rows of the longest list. */
export function longestList({ blocks }: Pick<WrittenSlide, 'blocks'>): number {
  return Math.max(
    0,
    ...blocks.map(block => {
      if (block.type === 'list')
        return Math.max(block.items.length, ...block.items.map(item => longestList({ blocks: item })))
      return block.type === 'quote' || block.type === 'component' ? longestList(block) : 0
    }),
  )
}

/** The first slide that brings in another file, and that file's name. */
export function importedSlide({ slides }: WrittenDeck): { slide: number; name: string } | null {
  const found = slides.find(({ importedFrom }) => importedFrom !== null)
  return found?.importedFrom ? { slide: found.no, name: found.importedFrom } : null
}

// --- internal ---

/** Words of one role that stand together; a marker belongs to the piece after it. */
interface Piece {
  text: string
  heading: boolean
  role: 'plain' | 'marker' | 'phrase'
}

function piecesOf({ blocks }: WrittenSlide): Piece[] {
  const heading = firstHeading(blocks)
  const collect = (inside: readonly Block[], ofRows = false): Piece[] =>
    inside.flatMap((block): Piece[] => {
      switch (block.type) {
        case 'heading':
        case 'text':
          return piecesIn(block.text, block === heading)
        case 'list':
          return block.items.flatMap(([first, ...below]) => [
            ...(ofRows && first?.type === 'text' ? rowIn(first.text) : collect(first ? [first] : [])),
            ...collect(below),
          ])
        case 'table':
          return [block.head, ...block.rows].flat().flatMap(cell => piecesIn(cell, false))
        case 'quote':
          return collect(block.blocks)
        case 'component':
          return collect(block.blocks, block.name === 'KeyPoints' || ofRows)
        case 'slot':
          return []
      }
    })
  return collect(blocks)
}

/** A row is one text, whatever is set off in it: `*一是* **管网**老化<b>186</b>公里` → 一是, 管网老化186公里. */
function rowIn(lines: Lines): Piece[] {
  const pieces = piecesIn(lines, false)
  const [marker, rest] = pieces[0]?.role === 'marker' ? [[pieces[0]], pieces.slice(1)] : [[], pieces]
  if (rest.length === 0) return pieces
  const words = lines.flat().filter(({ picture }) => !picture)
  const text = words
    .slice(marker.length)
    .map(piece => piece.text)
    .join('')
    .trim()
  return [...marker, { text, heading: false, role: 'phrase' }]
}

/** Not one in a list or a quotation. */
function firstHeading(blocks: readonly Block[]): Block | null {
  for (const block of blocks) {
    if (block.type === 'heading') return block
    const inside = block.type === 'component' ? firstHeading(block.blocks) : null
    if (inside) return inside
  }
  return null
}

/** `*一是* **坚持<br>到底**` → the marker 一是, the phrase 坚持到底. */
function piecesIn(lines: Lines, heading: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const { text, em, strong, picture } of lines.flat()) {
    if (picture) continue
    const role = strong ? 'phrase' : em ? 'marker' : 'plain'
    const last = pieces.at(-1)
    if (last?.role === role) last.text += text
    else pieces.push({ text, heading, role })
  }
  return pieces.map(piece => ({ ...piece, text: piece.text.trim() })).filter(({ text }) => text !== '')
}
