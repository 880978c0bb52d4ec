// The time plan: seconds for each slide at the stated rate, fitted to a target where there is one, and which paragraphs
// could be cut when the speech is longer than that.

import { PAGE_PAUSE, PARAGRAPH_PAUSE, speakingSeconds } from '../../language/aloud.ts'
import { clock } from '../../text/format.ts'
import { say } from '../../words/messages.ts'
import type { Slide } from '../../model/deck.ts'
import type { OutlineNode, Paragraph } from '../../model/outline.ts'
import type { Issue, Lang } from '../../model/source.ts'
import { rawText, locate, type Reading } from '../reading.ts'

export interface Pace {
  /** The speaker's own: Chinese characters a minute, English words a minute. */
  rate?: number
  /** How long the speech is to last. */
  minutes?: number
}

/** Whole seconds for a slide: its words, a pause after each paragraph and heading, and the turn of the page. */
export function slideSeconds(note: string, pauses: number, lang: Lang, { rate }: Pace): number {
  return Math.round(speakingSeconds(note, lang, rate) + pauses * PARAGRAPH_PAUSE + PAGE_PAUSE)
}

/** Where the speaker takes breath: ends of paragraphs and headings, as offsets in the spoken text, in order. */
export function breathsOf(reading: Reading): number[] {
  return breaths(reading, reading.outline.children).toSorted((a, b) => a - b)
}

/** Slides whose seconds add up to the target; without one they stay. */
export function fittedToTarget(slides: readonly Slide[], { minutes }: Pace): Slide[] {
  const total = sum(slides.map(({ seconds }) => seconds))
  if (minutes === undefined || total === 0) return [...slides]
  let left = Math.round(60 * minutes)
  let weight = total
  return slides.map(slide => {
    const seconds = weight === 0 ? 0 : Math.round((left * slide.seconds) / weight)
    left -= seconds
    weight -= slide.seconds
    return { ...slide, seconds }
  })
}

/**
 * How far the speech misses its target, and paragraphs whose cutting would meet it. Less than a twentieth is no miss:
 * nobody speaks so evenly.
 */
export function timeIssues(reading: Reading, seconds: number, pace: Pace): Issue[] {
  if (pace.minutes === undefined) return []
  const target = 60 * pace.minutes
  const over = seconds - target
  if (Math.abs(over) <= target * TOLERANCE) return []
  const values = { needed: clock(seconds), minutes: pace.minutes, difference: clock(Math.abs(over)) }
  if (over < 0) return [{ rule: 'time-under', message: say('issue-time-under', reading.lang, values) }]
  const cuts = paragraphsToCut(reading, over, pace)
  return [
    { rule: 'time-over', message: say('issue-time-over', reading.lang, { ...values, count: cuts.length }) },
    ...cuts.map(({ node, seconds: saved }): Issue => ({
      rule: 'time-cut',
      message: say('issue-time-cut', reading.lang, { time: clock(saved) }),
      span: node.span,
    })),
  ]
}

// --- internal ---

const TOLERANCE = 0.05
/** More would be another speech. */
const MOST_CUTS = 8

interface Cut {
  node: Paragraph
  seconds: number
}

/**
 * The fewest paragraphs that make up `over` seconds: those that only carry on a point. The first paragraph under a
 * heading says what the point is, and the speech's own first and last belong to the audience; they stay.
 */
function paragraphsToCut(reading: Reading, over: number, pace: Pace): Cut[] {
  const all = carryingOn(reading.outline.children, true)
    .slice(0, -1)
    .map(node => ({
      node,
      seconds: speakingSeconds(rawText(reading, locate(reading, node.span)), reading.lang, pace.rate),
    }))
    .toSorted((a, b) => b.seconds - a.seconds || a.node.span.start - b.node.span.start)
  const cuts: Cut[] = []
  let left = over
  while (left > 0 && cuts.length < MOST_CUTS) {
    const open = all.filter(cut => !cuts.includes(cut))
    // The shortest that is enough, else the longest there is.
    const next = open.findLast(cut => cut.seconds >= left) ?? open[0]
    if (!next) break
    cuts.push(next)
    left -= next.seconds
  }
  return cuts.toSorted((a, b) => a.node.span.start - b.node.span.start)
}

function carryingOn(nodes: readonly OutlineNode[], isRoot: boolean): Paragraph[] {
  const paragraphs = nodes.filter(node => node.type === 'paragraph')
  const first = isRoot || paragraphs.length > 1 ? paragraphs[0] : undefined
  return nodes.flatMap(node =>
    node.type === 'section'
      ? carryingOn(node.children, false)
      : node.type === 'paragraph' && node !== first
        ? [node]
        : [],
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function breaths(reading: Reading, nodes: readonly OutlineNode[]): number[] {
  return nodes.flatMap(node =>
    node.type === 'section'
      ? [...(node.synthetic ? [] : [locate(reading, node.span).end]), ...breaths(reading, node.children)]
      : node.type === 'paragraph'
        ? [locate(reading, node.span).end]
        : [],
  )
}
