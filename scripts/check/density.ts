// How full the slides are, and how the deck goes with the speech: figures for each slide and for the deck, and what of
// them is out of bounds. A crowded slide is a warning, not a fault: whoever fills one by hand may mean it.

import { HEADINGS_SHOWN, MOST, PACE, PACE_KEPT, SPLIT } from '../model/bounds.ts'
import { countCharacters } from '../language/width.ts'
import type { LedgerSlide } from '../model/ledger.ts'
import type { WrittenSlide } from '../model/slides-md.ts'
import type { Lang, Span } from '../model/source.ts'
import { bare } from '../edited/index.ts'
import type { Finding } from './finding.ts'
import { bodyTexts, headingOf, longestList } from '../slides-md/index.ts'

export interface SlideDensity {
  /** Width of the body in characters: all but title, mark of a continued slide, and frame. */
  body: number
  /** Rows of the longest list. */
  items: number
  /** Of a slide that shares a series with its neighbour: the smaller body as a share of the larger; else null. */
  share: number | null
}

export interface DeckDensity {
  slides: number
  /** Characters of the speech, in widths. */
  characters: number
  charactersPerSlide: number
  mostBody: number
  mostItems: number
  leastShare: number | null
  /** Numbered points of the speech, and those whose heading stands on a slide. */
  points: number
  pointsShown: number
  /** 1 where there are no points. */
  headingShare: number
}

export interface DensityInput {
  slides: readonly WrittenSlide[]
  ledger: readonly LedgerSlide[]
  manuscript: string
  lang: Lang
  points: readonly NumberedPoint[]
}

/** A point of the outline, where it lies in the source. `span` is marker, heading and closing mark. */
export interface NumberedPoint {
  marker: string
  heading: string
  span: Span
}

/** Kinds whose body has limits of its own: rows and columns, not characters. */
const BY_ROWS: ReadonlySet<string> = new Set(['table', 'chart', 'figures', 'agenda', 'cover', 'closing', 'section'])
/** A name shorter than this (`问题`) is only found whole. */
const SHORTEST_NAME = 4

export function densityOf({ slides, ledger, manuscript, lang, points }: DensityInput): {
  slides: SlideDensity[]
  deck: DeckDensity
  findings: Finding[]
} {
  const shown = headingsShown(points, ledger)
  const each = slides.map((slide, index): SlideDensity => ({
    body: bodyOf(slide),
    items: longestList(slide),
    share: shareBeside(slides, index),
  }))
  const characters = countCharacters(manuscript)
  const shares = each.flatMap(({ share }) => share ?? [])
  const deck: DeckDensity = {
    slides: slides.length,
    characters,
    charactersPerSlide: Math.round(characters / Math.max(1, slides.length)),
    mostBody: Math.max(
      0,
      ...each.filter((_, index) => !BY_ROWS.has(slides[index]?.kind ?? '')).map(({ body }) => body),
    ),
    mostItems: Math.max(0, ...each.map(({ items }) => items)),
    leastShare: shares.length === 0 ? null : Math.min(...shares),
    points: points.length,
    pointsShown: shown.length,
    headingShare: points.length === 0 ? 1 : shown.length / points.length,
  }
  return {
    slides: each,
    deck,
    findings: [
      ...slides.flatMap((slide, index) => slideFindings(slide, each[index], { index, lang })),
      ...deckFindings(
        deck,
        lang,
        points.filter(point => !shown.includes(point)),
      ),
    ],
  }
}

// --- internal ---

/** How its rows stand. */
function formOf({ blocks }: WrittenSlide): string | undefined {
  return blocks.flatMap(block => (block.type === 'component' ? (block.props['form'] ?? []) : []))[0]
}

function slideFindings(
  slide: WrittenSlide,
  figures: SlideDensity | undefined,
  { index, lang }: { index: number; lang: Lang },
): Finding[] {
  if (!figures) return []
  const { kind, continued } = slide
  const { body, items, share } = figures
  const form = formOf(slide)
  const mostBody = kind === 'quote' || form === 'quotes' ? MOST.quote : MOST.body[lang]
  const mostItems = form === 'columns' || form === 'names' ? MOST[form] : kind === 'agenda' ? MOST.agenda : MOST.items
  return [
    ...(!BY_ROWS.has(kind) && form !== 'names' && body > mostBody
      ? [warning('check-much-text', index + 1, { body, most: mostBody })]
      : []),
    ...(items > mostItems ? [warning('check-many-items', index + 1, { items, most: mostItems })] : []),
    ...(share !== null && share < SPLIT.share
      ? [warning('check-uneven', index + 1, { share: Math.round(100 * share) })]
      : []),
    ...(continued && items > 0 && items < SPLIT.items ? [warning('check-lone-item', index + 1, { items })] : []),
  ]
}

function deckFindings(
  { slides, characters, headingShare, points, pointsShown, charactersPerSlide }: DeckDensity,
  lang: Lang,
  missing: readonly NumberedPoint[],
): Finding[] {
  const { least, most } = PACE[lang]
  const few = characters >= PACE.from && characters / slides > most
  const many = characters >= PACE.from && characters / slides < PACE_KEPT * least
  return [
    ...(few ? [warning('check-few-slides', null, { slides, pace: charactersPerSlide, most })] : []),
    ...(many ? [warning('check-many-slides', null, { slides, pace: charactersPerSlide, least })] : []),
    ...(headingShare < HEADINGS_SHOWN
      ? [
          warning('check-headings', null, {
            shown: pointsShown,
            points,
            text: missing.map(({ marker, heading }) => `${marker}${heading.slice(0, 12)}`).join('；'),
          }),
        ]
      : []),
  ]
}

/** Width of what the slide is made of, in characters. */
function bodyOf(slide: WrittenSlide): number {
  return bodyTexts(slide).reduce((sum, text) => sum + countCharacters(text), 0)
}

/**
 * The smaller of a slide and its neighbours of one series, as a share of the larger. Quotations end where a sentence
 * ends.
 */
function shareBeside(slides: readonly WrittenSlide[], index: number): number | null {
  const here = slides[index]
  const before = slides[index - 1]
  if (
    !here?.continued ||
    !before ||
    here.kind === 'quote' ||
    before.kind !== here.kind ||
    bare(headingOf(before)) !== bare(headingOf(here))
  )
    return null
  const weights = [before, here].map(bodyOf)
  return Math.max(...weights) === 0 ? null : Math.min(...weights) / Math.max(...weights)
}

/**
 * Points of whose heading a slide shows words beside the marker; labels joined of two places (fore-edge, index) are
 * too short to count.
 */
function headingsShown(points: readonly NumberedPoint[], slides: readonly LedgerSlide[]): NumberedPoint[] {
  const texts = slides
    .flatMap(slide => slide.texts.map(text => ({ ...text, isTitle: text.text === slide.title })))
    .flatMap(text =>
      'spans' in text && (text.spans.length === 1 || text.isTitle)
        ? text.spans.map(span => ({ span, size: bare(text.text.replace(/…$/, '')).length }))
        : [],
    )
  return points.filter(({ span, heading }) =>
    texts.some(
      ({ span: at, size }) =>
        at.start >= span.start &&
        at.start < span.end &&
        size >= Math.min(SHORTEST_NAME, bare(heading).length) &&
        at.end > span.end - heading.length,
    ),
  )
}

function warning(rule: Finding['rule'], slide: number | null, values: Finding['values']): Finding {
  return { rule, level: 'warning', slide, values }
}
