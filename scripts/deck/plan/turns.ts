// Topics that a speaker only comes to in passing (`先说药。…` `再说值班。…` `设备的事情，…`): run into single paragraphs, which
// nobody counts or announces. They are pages, and no parts of the speech.

import { worthShowing } from '../choose/clauses.ts'
import { sharedWords } from '../choose/keywords.ts'
import { findListNames, namesMatter } from '../../language/announcements.ts'
import { endsLine } from '../../language/punctuation.ts'
import { topicOpening } from '../../language/topics.ts'
import { locate, paragraphAround, rawText, sentencesOf, type Point, type Reading, type Stretch } from '../reading.ts'
import { bySubject } from './subject.ts'

/** A part has more to say: each has two paragraphs, or more of them open alike without words that come to each. */
export function areTurnsOfTalk(reading: Reading, points: readonly Point[]): boolean {
  const isSmall = (point: Point) => bySubject(reading, point).own.length < LEAST_PARAGRAPHS
  return (
    points.every(point => isRunIn(reading, point)) &&
    !areCounted(reading, points) &&
    (points.length < FEWEST || points.some(point => isComeTo(reading, point))) &&
    points.some(isSmall)
  )
}

/**
 * Does the heading say what the page is about? `先说作业。` does. `设备的事情，大家意见很大。` is a remark on the way to it, and
 * `说到夜班，我上周去了一趟急诊…` leads into a story, where nothing behind it says 夜班 again.
 */
export function namesItsPage(reading: Reading, point: Point): boolean {
  if (!isComeTo(reading, point)) return true
  const { heading, node } = point
  const isCut = heading.start > locate(reading, node.span).start
  if (!isCut || /[，,]/u.test(rawText(reading, heading))) return false
  const story = storyBehind(reading, point)
  const said = { start: story?.start ?? point.start, end: point.end }
  return story === null || sharedWords(rawText(reading, heading), rawText(reading, said), reading.lang) > 0
}

/** The sentence that the heading runs into, where it is none of what the page shows. */
export function storyBehind(reading: Reading, point: Point): Stretch | null {
  const [first] = sentencesOf(reading, bySubject(reading, point).own)
  return first && leadsIntoStory(reading, point.heading, first) ? first : null
}

// --- internal ---

/** `今天我讲三件事。` before three of them. */
function areCounted({ spoken, lang }: Reading, points: readonly Point[]): boolean {
  const start = points[0]?.start ?? 0
  const before = spoken.text.slice(Math.max(0, start - REACH), start)
  return findListNames(before, lang).some(
    ({ count, words }) => count === points.length && (namesMatter(words, lang) || RE_MATTERS.test(words)),
  )
}

/** Not `接手院长四个月`. */
const RE_MATTERS = /[件桩樁]/u

/** How far before the first the number may stand, in characters. */
const REACH = 160

/** So many that open alike are a list. */
const FEWEST = 4
const LEAST_PARAGRAPHS = 2

/** A heading that only its words make one, with text behind it in its paragraph. */
function isRunIn(reading: Reading, { node, heading }: Point): boolean {
  const isUnmarked = node.marker === null && node.confidence === 'guess'
  return isUnmarked && paragraphAround(reading, heading).end > locate(reading, node.span).end
}

function isComeTo(reading: Reading, { heading }: Point): boolean {
  return topicOpening(rawText(reading, paragraphAround(reading, heading)))?.told === true
}

/** `说到夜班，| 我上周四…`: the sentence goes on behind the heading to tell of somebody, with nothing to show. */
function leadsIntoStory(reading: Reading, { start }: Stretch, first: Stretch): boolean {
  const isOneSentence = !endsLine(reading.spoken.text.slice(start, first.start))
  return isOneSentence && RE_SOMEBODY.test(rawText(reading, first)) && worthShowing(reading, [first]).length === 0
}

const RE_SOMEBODY = /我(?![们們])|[他她]|有一?[位个個回次天]|\b(?:I|my|me|he|she|his|her|him)\b/u
