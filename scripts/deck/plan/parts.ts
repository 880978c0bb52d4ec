// The parts of a speech: what the agenda names, what the fore-edge shows, and which words announce them.

import type { Shown } from '../../model/deck.ts'
import { countCharacters } from '../../language/width.ts'
import { announcementBefore } from './announcement.ts'
import { blocksOf, isSmall, type Block } from './body.ts'
import { clausesOf } from '../choose/clauses.ts'
import { choose, SPEECH } from '../choose/forms.ts'
import { bySubject } from './subject.ts'
import { areTurnsOfTalk } from './turns.ts'
import { locate, rawText, sentencesOf, show, type Point, type Reading, type Stretch } from '../reading.ts'

export interface Part {
  name: Shown
  points: Point[]
}
export interface Plan {
  blocks: Block[]
  parts: Part[]
  /** Each series a part (四条原则, 五点要求), or each point of the one series. */
  mode: 'series' | 'points' | 'none'
  /** Index in `blocks` of the series whose points are the parts. */
  main: number
  announced: (Stretch | null)[]
  /** The words that announce the parts, said over the agenda. */
  lead: Stretch | null
}

export function planOf(reading: Reading): Plan {
  const blocks = blocksOf(reading, reading.outline.children)
  const announced = blocks.map((block, index) => {
    if (block.kind !== 'series' || block.points.length < 2) return null
    const before = blocks[index - 1]
    const from = before?.kind === 'prose' ? Math.max(0, before.start) : (blocks[index - 2]?.start ?? 0)
    const first = block.points[0]
    return first ? announcementBefore(reading, from, first.start, block.points.length) : null
  })
  const series = blocks.flatMap((block, index) =>
    block.kind === 'series' && block.points.length > 1 ? [{ block, index }] : [],
  )
  const named = series.every(({ index }) => announced[index])
  const largest = [...series].sort((a, b) => sizeOf(reading, b.block.points) - sizeOf(reading, a.block.points))[0]
  const form = choose(SPEECH, {
    series: series.length,
    allAnnounced: named,
    oneDominates: series.length > 1 && dominant(reading, series),
    onlyShortPoints: !largest || largest.block.points.every(point => isSmall(reading, point)),
  })
  if (form === 'agenda in columns') {
    const parts = series.map(({ block, index }): Part => ({
      name: show(reading, announced[index] ?? block.points[0]?.heading ?? { start: 0, end: 0 }),
      points: block.points,
    }))
    return { blocks, parts, mode: 'series', main: -1, announced, lead: null }
  }
  const isPlain = largest && areTurnsOfTalk(reading, largest.block.points)
  if (!largest || form === 'no agenda' || isPlain || !isContents(reading, largest.block.points))
    return { blocks, parts: [], mode: 'none', main: -1, announced, lead: null }
  const parts = largest.block.points.map((point): Part => ({ name: partName(reading, point), points: [point] }))
  const before = blocks[largest.index - 1]
  const lead =
    before?.kind === 'prose'
      ? rootLead(reading, sentencesOf(reading, before.children), announced[largest.index] ?? null)
      : null
  return { blocks, parts, mode: 'points', main: largest.index, announced, lead }
}

/** Points that leave much of what is said between them to other things are no list of its parts. */
function isContents(reading: Reading, points: readonly Point[]): boolean {
  const whole = sizeOf(reading, points)
  const other = points
    .flatMap(point => bySubject(reading, point).other)
    .reduce((sum, { span }) => sum + countCharacters(rawText(reading, locate(reading, span))), 0)
  return other <= MOST_OTHER * whole
}

const MOST_OTHER = 0.34

/** One series that makes up most of the speech is the speech; the others are its beginning and end. */
function dominant(reading: Reading, series: readonly { block: Extract<Block, { kind: 'series' }> }[]): boolean {
  const sizes = series.map(({ block }) => sizeOf(reading, block.points))
  return Math.max(...sizes) > 0.8 * sizes.reduce((sum, size) => sum + size, 0)
}

function sizeOf(reading: Reading, points: readonly Point[]): number {
  return points.reduce((sum, point) => sum + countCharacters(rawText(reading, point)), 0)
}

/** The first clause of its heading, whole: contents and bookmarks name it, and a piece of it would say less. */
function partName(reading: Reading, { heading }: Point): Shown {
  return show(reading, clausesOf(reading.spoken.text, heading)[0] ?? heading)
}

/** `下面，我讲几点意见。` */
const RE_ANNOUNCES =
  /(?:下面|借此机会|借這個機會|我(?:想|就|再|先)?(?:讲|講|谈|談|提|说|說)|几点|幾點|三件事|报告|報告|let me|I want to|I will)/iu

/** The sentences that announce a series at the root belong to it (to the agenda, for the main one). */
export function rootLead(reading: Reading, sentences: readonly Stretch[], announced: Stretch | null): Stretch | null {
  const last = sentences.at(-1)
  if (!last) return null
  const first = announced
    ? sentences.find(sentence => sentence.end > announced.start)
    : RE_ANNOUNCES.test(rawText(reading, last))
      ? last
      : undefined
  if (!first) return null
  const lead = { start: first.start, end: last.end }
  return countCharacters(rawText(reading, lead)) <= 240 ? lead : last
}
