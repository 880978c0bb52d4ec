// The closing page 结束页: what the speaker asks of the room in the end, else his last word, and the parts once more.

import { isCourtesy, joinLength, RE_CALL_OPENS, RE_GOAL, RE_THANKS, RE_TO_ALL } from '../../language/closing.ts'
import { tellsTo } from '../../language/imperatives.ts'
import { announcesRequest } from '../../language/requests.ts'
import { countCharacters } from '../../language/width.ts'
import { candidates, clausesOf, worthShowing } from '../choose/clauses.ts'
import { comesBackWithin } from '../choose/keywords.ts'
import type { OutlineNode } from '../../model/outline.ts'
import type { Draft } from '../draft.ts'
import { BOXES, columnPixels, fits, inBox, type Box } from '../fit/boxes.ts'
import { MOST_GROUPS } from '../choose/forms.ts'
import type { Plan } from '../plan/parts.ts'
import { isSpecial } from '../plan/prose.ts'
import {
  capitalised,
  notedWithin,
  overlapping,
  paragraphAround,
  rawText,
  sentencesAround,
  sentencesOf,
  show,
  type Reading,
  type Stretch,
} from '../reading.ts'
import {
  asksRoom,
  CLOSING,
  closes,
  isCalling,
  MARKS,
  mayEnd,
  withCallsBeside,
  withoutAddress,
} from './closing-calls.ts'

/** The words spoken over the closing page: from what it shows to the end; null where nothing closes the speech. */
export function closingWords(reading: Reading, plan: Plan): Stretch | null {
  const last = lastWord(reading, plan) ?? lastThanks(reading, plan)
  const sentence = last && reading.sentences.find(({ start, end }) => start <= last.start && last.start < end)
  return last ? { start: sentence?.start ?? last.start, end: reading.sentences.at(-1)?.end ?? last.end } : null
}

/** The closing page over these words; null where there are none. */
export function closingDraft(reading: Reading, plan: Plan, words: Stretch | null): Draft | null {
  const call = words && (lastWord(reading, plan) ?? lastThanks(reading, plan))
  if (!call) return null
  const names = plan.parts.map(({ name }) => name)
  const recap =
    names.length <= MOST_GROUPS && names.every(name => countCharacters(name.text) <= 9)
      ? names.map(name => inBox(name, recapBox(names.length)))
      : []
  const said = withoutAddress(reading, call)
  const isTwo = overlapping(reading.sentences, said).length > 1
  const last = show(reading, said, { whole: isTwo || /[。！!]\s*$/.test(rawText(reading, call)) })
  const opened = reading.lang === 'en' ? { ...last, text: capitalised(last.text) } : last
  const shown = inBox(opened, CLOSING.find(box => fits(opened.text, box)) ?? BOXES.closingSmall)
  return { kind: 'closing', recap, title: shown, start: words.start, part: null, edge: null, continued: null }
}

// --- internal ---

/** One of the columns at the foot (layouts/end.vue). */
function recapBox(columns: number): Box {
  const width = (columnPixels.body - columnPixels.gap * (columns - 1)) / columns
  return { em: (width - 0.5) / (columns >= 5 ? 24 : 28), lines: 2, font: 'serif-700' }
}

/**
 * Of the last sentences the part that an editor would end the deck with: worth a row, a call rather than not, what was
 * announced as a request above all; less for each sentence behind it that would be shown nowhere.
 */
function lastWord(reading: Reading, plan: Plan): Stretch | null {
  const tail = tailOf(reading, plan)
  const best = bestOf(reading, tail, callsBefore(reading, tail))
  return best ? withCallsBeside(reading, best) : lastOf(reading, tail)
}

function bestOf(reading: Reading, tail: readonly Stretch[], calls: readonly Stretch[]): Stretch | null {
  const from = Math.min(...[...calls, ...tail].map(({ start }) => start))
  const spoken = reading.sentences.filter(({ start }) => start >= from)
  const worthy = new Set(worthShowing(reading, spoken))
  const options = [...calls, ...tail].flatMap(sentence => {
    const later = spoken.filter(({ start }) => start >= sentence.end)
    const paragraphs = paragraphsOf(reading, later, sentence.end)
    const hidden = later.reduce((sum, one) => sum + (worthy.has(one) ? 1 : 0) + (isDated(reading, one) ? 1 : 0), 0)
    const isAsked = announcesIn(reading, sentencesAround(reading, sentence).before)
    return wordsOf(reading, sentence).map(({ words, worth }) => ({
      words,
      worth:
        worth +
        (isAsked || announcesIn(reading, { start: sentence.start, end: words.start }) ? ASKED : 0) -
        HIDDEN * hidden -
        EARLIER * (later.length + 1) -
        PARAGRAPH * paragraphs,
    }))
  })
  const [best] = options.filter(({ worth }) => worth >= LEAST).toSorted((a, b) => b.worth - a.worth)
  return best?.words ?? null
}

/** A day or a deadline that would be shown nowhere is missed more than other words. */
function isDated(reading: Reading, sentence: Stretch): boolean {
  return notedWithin(reading, sentence).some(({ kind }) => kind === 'date')
}

/** How many paragraphs begin in these sentences behind `end`: thanks and farewells are none. */
function paragraphsOf(reading: Reading, later: readonly Stretch[], end: number): number {
  const own = later.filter(sentence => !isCourtesy(rawText(reading, sentence)))
  return new Set(own.map(sentence => paragraphAround(reading, sentence).start).filter(start => start >= end)).size
}

/** Calls at the end of the last point, near to what is spoken after it: `让我们把灯点亮！谢谢大家。` */
function callsBefore(reading: Reading, tail: readonly Stretch[]): Stretch[] {
  const before = tail[0]?.start ?? reading.spoken.text.length
  const isEnding = tail.length > 0
  const reach = isEnding ? reachOf(reading) : NEAR
  return reading.sentences
    .filter(({ end }) => end <= before)
    .slice(-LAST)
    .filter(({ start, end }) => {
      const raw = rawText(reading, withoutAddress(reading, { start, end })).trim()
      const isNear = countCharacters(reading.spoken.text.slice(end, before)) <= reach
      return isNear && (RE_CALL_OPENS.test(raw) || RE_TO_ALL.test(raw) || (isEnding && tellsTo(raw, reading.lang)))
    })
}

/** Of a few sentences, where none weighs enough, the last that says something of what the speech comes back to. */
function lastOf(reading: Reading, tail: readonly Stretch[]): Stretch | null {
  if (reading.sentences.length >= LEAST_SENTENCES) return null
  const isOfSpeech = (sentence: Stretch) => comesBackWithin(reading, reading.sentences, rawText(reading, sentence))
  return (
    tail.findLast(sentence => mayEnd(reading, sentence) && closes(reading, sentence) && isOfSpeech(sentence)) ?? null
  )
}

/**
 * Log-odds: the share of the title's, what a call, an exclamation and a request just announced are worth, what it costs
 * to leave something behind it unsaid, and to be said earlier by a sentence and by a paragraph.
 */
const AS_TITLE = 0.5
const CALL = 2
const TOLD = 1.2
const GOAL = 0.6
const EXCLAIMED = 0.8
const WHOLE = 0.8
/** Ended inside a list, before its last member. */
const CUT = 1
const RE_CUT = /[；;]/u
const ASKED = 2.5
const HIDDEN = 0.8
const EARLIER = 0.15
const PARAGRAPH = 0.5
const LEAST = 0

/** What may stand on the page of a sentence, and what that is worth: log-odds. */
function wordsOf(reading: Reading, sentence: Stretch): { words: Stretch; worth: number }[] {
  if (!mayEnd(reading, sentence)) return []
  const calls = clausesOf(reading.spoken.text, sentence)
    // `同志们，只有一百七十天了`: whom he speaks to is no call.
    .filter(clause => isCalling(reading, clause))
    .map(clause => ({ start: clause.start, end: sentence.end, score: 0, asTitle: 0 }))
  const opening = sentence.start + joinLength(rawText(reading, sentence))
  return [...calls, ...candidates(reading, [sentence], MOST_LAST)]
    .filter(({ end }) => end <= sentence.end)
    .filter(words => closes(reading, words))
    .map(({ start, end, score, asTitle }) => {
      const said = rawText(reading, withoutAddress(reading, { start, end })).trim()
      const worth =
        (1 - AS_TITLE) * score +
        AS_TITLE * asTitle +
        (RE_CALL_OPENS.test(said) || asksRoom(reading, { start, end })
          ? CALL
          : tellsTo(said, reading.lang)
            ? TOLD
            : 0) +
        (RE_GOAL.test(said) ? GOAL : 0) +
        (start <= opening + MARKS && end >= sentence.end - MARKS ? WHOLE : 0) -
        (RE_CUT.test(rawText(reading, { start: end - 1, end: end + 1 })) ? CUT : 0) +
        (/[！!][”"]?\s*$/u.test(rawText(reading, { start, end: sentence.end })) ? EXCLAIMED : 0)
      return { words: { start, end: withMark(reading, end, sentence) }, worth }
    })
}

/** Characters of a part that is weighed so. */
const MOST_LAST = 72

/** With the mark that ends the sentence, where nothing else is behind the part. */
function withMark(reading: Reading, end: number, sentence: Stretch): number {
  return /[\p{L}\p{N}]/u.test(reading.spoken.text.slice(end, sentence.end)) ? end : sentence.end
}

function announcesIn(reading: Reading, sentence: Stretch | null | undefined): boolean {
  return !!sentence && announcesRequest(rawText(reading, sentence), reading.lang)
}

/**
 * The last sentences, as many as a closing page has words for: after the last point, or of a long speech's last point.
 */
function tailOf(reading: Reading, plan: Plan): Stretch[] {
  const last = plan.blocks.at(-1)
  const isProse = last?.kind === 'prose'
  if (!isProse && reading.sentences.length < LEAST_SENTENCES) return []
  const sentences = isProse ? afterTopics(reading, last.children) : reading.sentences.slice(-LAST)
  const most = reachOf(reading)
  const tail: Stretch[] = []
  let used = 0
  for (const sentence of sentences.toReversed()) {
    used += countCharacters(rawText(reading, sentence))
    if (tail.length > 0 && used > most) break
    if (isProse && isSpecial(reading, last.children, sentence)) break
    tail.unshift(sentence)
  }
  return tail.length === sentences.length && plan.blocks.length === 1 ? tail.slice(1) : tail
}

function reachOf(reading: Reading): number {
  return Math.max(LEAST_REACH, Math.min(REACH, countCharacters(reading.spoken.text) / SHARE))
}

/** What follows the last topic; where nothing does, its last sentence. */
function afterTopics(reading: Reading, children: readonly OutlineNode[]): Stretch[] {
  const at = children.findLastIndex(({ type }) => type === 'section')
  const after = sentencesOf(reading, children.slice(at + 1))
  return after.length > 0 ? after : sentencesOf(reading, children).slice(-1)
}

/** Characters between a call in the last point and the end, where nothing is spoken after that point. */
const NEAR = 60
/** Characters spoken over the closing page: about 45 s, and about a third of a short speech. */
const REACH = 200
const LEAST_REACH = 60
const SHARE = 3
/** Sentences of a last point that may close the speech. */
const LAST = 8
/** A speech of fewer sentences ends with its last point. */
const LEAST_SENTENCES = 40

/** `谢谢大家！`, where nothing else closes the speech. */
function lastThanks(reading: Reading, plan: Plan): Stretch | null {
  const isThanks = (sentence: Stretch) =>
    RE_THANKS.test(rawText(reading, sentence)) && fits(show(reading, sentence, { whole: true }).text, BOXES.closing)
  return tailOf(reading, plan).findLast(isThanks) ?? null
}
