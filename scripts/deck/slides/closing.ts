// The closing page 结束页: the speaker's own call or wish, and the parts once more.

import { isCourtesy, RE_CALL_OPENS, RE_GOAL, RE_LIST, RE_MODEST, RE_THANKS, RE_TO_ALL } from '../../language/closing.ts'
import { RE_DATE_LINE } from '../../language/dates.ts'
import { commitsTo } from '../../language/commitments.ts'
import { salutationLength } from '../../language/salutations.ts'
import { countCharacters } from '../../language/width.ts'
import { candidates, clausesOf, isBalanced } from '../choose/clauses.ts'
import { refusalToStand } from '../choose/gate.ts'
import { comesBackWithin } from '../choose/keywords.ts'
import { isStory, saysWhatHolds } from '../choose/stories.ts'
import type { Draft } from '../draft.ts'
import { BOXES, columnPixels, fits, inBox, type Box } from '../fit/boxes.ts'
import { MOST_GROUPS } from '../choose/forms.ts'
import type { Plan } from '../plan/parts.ts'
import { isSpecial } from '../plan/prose.ts'
import { locate, notedWithin, rawText, sentencesOf, show, type Reading, type Stretch } from '../reading.ts'

/** Characters spoken over the closing page, at least one sentence; fewer where the speech has no points to show. */
const MOST_CLOSING = 150
const SHORT_CLOSING = 40
/** Characters of thanks and sign-offs after the call. */
const MOST_TAIL = 60

/**
 * The words spoken over the closing page: the last sentence or two after the last point, when they belong to the whole
 * speech, with the call just before them where they have none of their own (`Thank you.`); else the call that the
 * outline found at the end.
 */
export function closingWords(reading: Reading, plan: Plan): Stretch | null {
  const words = afterwords(reading, plan)
  if (words && bestCall(reading, sentencesBetween(reading, words))) return words
  const earlier = callBefore(reading, plan, words?.start ?? reading.spoken.text.length)
  if (earlier) return { start: earlier.start, end: words?.end ?? reading.sentences.at(-1)?.end ?? earlier.end }
  const call = lastCall(reading, words?.start ?? reading.spoken.text.length)
  if (call) return { start: call.start, end: words?.end ?? call.end }
  if (!words) return lastSentence(reading)
  const isEmpty = !sentencesBetween(reading, words).some(sentence => isLastWord(reading, sentence))
  const before = isEmpty ? lastWord(reading, plan, words.start) : null
  return { start: before?.start ?? words.start, end: words.end }
}

/** The closing page; null where the speech ends without a word that closes it. */
export function closingDraft(reading: Reading, plan: Plan, words: Stretch | null): Draft | null {
  const text = reading.spoken.text
  const spoken = words ? sentencesBetween(reading, words) : []
  const call =
    bestCall(reading, spoken) ??
    lastWorthy(
      reading,
      spoken.filter(sentence => isLastWord(reading, sentence)),
    ) ??
    spoken.findLast(sentence => closes(reading, sentence) && isOfSpeech(reading, sentence)) ??
    bestCall(
      reading,
      reading.sentences.slice(-60).filter(sentence => RE_TO_ALL.test(rawText(reading, sentence))),
    ) ??
    spoken.findLast(
      sentence =>
        RE_THANKS.test(rawText(reading, sentence)) &&
        fits(show(reading, sentence, { whole: true }).text, BOXES.closing),
    )
  if (!call) return null
  const names = plan.parts.map(({ name }) => name)
  const recap =
    names.length <= MOST_GROUPS && names.every(name => countCharacters(name.text) <= 9)
      ? names.map(name => inBox(name, recapBox(names.length)))
      : []
  const said = withoutAddress(reading, call)
  const last = show(reading, said, { whole: /[。！!]\s*$/.test(text.slice(call.start, call.end)) })
  const shown = inBox(last, fits(last.text, BOXES.closing) ? BOXES.closing : BOXES.closingSmall)
  return {
    kind: 'closing',
    recap,
    title: shown,
    start: words?.start ?? text.length,
    part: null,
    edge: null,
    continued: null,
  }
}

// --- internal ---

/** `同志们，把渠修好！` → `把渠修好！`; all of it where nothing else is said. */
function withoutAddress(reading: Reading, call: Stretch): Stretch {
  const raw = rawText(reading, call)
  const [before = ''] = /^[\s，,：:！!]*/u.exec(raw.slice(salutationLength(raw))) ?? []
  const start = call.start + salutationLength(raw) + before.length
  return /[\p{L}\p{N}]/u.test(reading.spoken.text.slice(start, call.end)) ? { start, end: call.end } : call
}

/** One of the columns at the foot (layouts/end.vue). */
function recapBox(columns: number): Box {
  const width = (columnPixels.body - columnPixels.gap * (columns - 1)) / columns
  return { em: (width - 0.5) / (columns >= 5 ? 24 : 28), lines: 2, font: 'serif-700' }
}

/** A speech that ends inside its last point closes with one of its last sentences that says something by itself. */
function lastSentence(reading: Reading): Stretch | null {
  const sentences = reading.sentences
  if (sentences.length < LEAST_SENTENCES) return null
  const said = sentences.filter(sentence => !signsLine(reading, sentence)).slice(-LAST)
  const last =
    said.findLast(sentence => isLastWord(reading, sentence) || bestCall(reading, [sentence]) !== null) ??
    said.findLast(sentence => RE_THANKS.test(rawText(reading, sentence)))
  return last ? { start: last.start, end: sentences.at(-1)?.end ?? last.end } : null
}

/** Thanks, good wishes, a name or a date below the speech: none of it says how it ends. */
function signsOff(reading: Reading, sentence: Stretch): boolean {
  return isCourtesy(rawText(reading, sentence)) || signsLine(reading, sentence)
}

/** `2015年5月6日`, `总经理：李明`: a short line that is no sentence. */
function signsLine(reading: Reading, sentence: Stretch): boolean {
  const words = rawText(reading, sentence).trim()
  return RE_DATE_LINE.test(words) || (!/[。！？.!?…”"]$/u.test(words) && countCharacters(words) <= LONGEST_NAME)
}

/** Characters of such a line. */
const LONGEST_NAME = 14

/** May this sentence close a speech: does it say something, by itself, that is no courtesy? */
function closes(reading: Reading, sentence: Stretch): boolean {
  const shown = show(reading, sentence).text
  return (
    suits(shown) &&
    !RE_MODEST.test(shown) &&
    !RE_GOES_ON.test(rawText(reading, sentence).trim()) &&
    !signsOff(reading, sentence) &&
    refusalToStand(reading, sentence) === null
  )
}

/** `当然，西瓜要等六月才熟`: it goes on from what was said. */
const RE_GOES_ON = /^(?:当然|當然|不过|不過|但|可是|However,|Of course,)/u

/** Before a close of pure courtesy: what was called for, set or dated last, if it is near and stands alone. */
function lastWord(reading: Reading, plan: Plan, before: number): Stretch | null {
  const last = plan.blocks.at(-1)
  if (last?.kind !== 'prose') return null
  const near = sentencesOf(reading, last.children)
    .filter(sentence => sentence.end <= before)
    .slice(-LAST)
    .filter(sentence => !isSpecial(reading, last.children, sentence))
  return lastWorthy(
    reading,
    near.filter(sentence => isLastWord(reading, sentence)),
  )
}

/** Of several that may end a speech the last that an editor would show, else the last. */
function lastWorthy(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  return sentences.findLast(sentence => weightOf(reading, sentence) >= 0) ?? sentences.at(-1) ?? null
}

function weightOf(reading: Reading, sentence: Stretch): number {
  return Math.max(-Infinity, ...candidates(reading, [sentence], MOST_LAST).map(({ score }) => score))
}

/** Characters of a sentence that is weighed so. */
const MOST_LAST = 60

/** What may end a speech alone: a call, a deadline, a rule or a verdict; no story, no farewell. */
function isLastWord(reading: Reading, sentence: Stretch): boolean {
  const { text } = show(reading, sentence)
  if (!closes(reading, sentence) || isStory(text, reading.lang)) return false
  return (
    isWritten(reading, sentence) ||
    /[！!][”"]?\s*$/u.test(rawText(reading, sentence)) ||
    saysWhatHolds(text, reading.lang) ||
    bestCall(reading, [sentence]) !== null
  )
}

/** No story, and of what the speech comes back to: `The nets hang in the hall now`, not `The night is dark`. */
function isOfSpeech(reading: Reading, sentence: Stretch): boolean {
  return (
    !isStory(show(reading, sentence).text, reading.lang) &&
    comesBackWithin(reading, reading.sentences, rawText(reading, sentence))
  )
}

/** Sentences at the end that may close it. */
const LAST = 3
/** A speech of a few words is its own closing. */
const LEAST_SENTENCES = 40

/** The last sentence or two after the last point. */
function afterwords(reading: Reading, plan: Plan): Stretch | null {
  const last = plan.blocks.at(-1)
  if (last?.kind !== 'prose') return null
  const sentences = sentencesOf(reading, last.children)
  const whole = plan.blocks.length === 1
  const most = whole ? SHORT_CLOSING : MOST_CLOSING
  let start = sentences.length
  let used = 0
  while (start > (whole ? 1 : 0)) {
    const sentence = sentences[start - 1] ?? { start: 0, end: 0 }
    const size = countCharacters(rawText(reading, sentence))
    if ((start < sentences.length && used + size > most) || isSpecial(reading, last.children, sentence)) break
    // A deadline or a rule is shown, not only spoken over the closing page.
    if (start < sentences.length && isWritten(reading, sentence)) break
    used += size
    start--
  }
  const first = sentences[start]
  const end = sentences.at(-1)
  return first && end ? { start: first.start, end: end.end } : null
}

/** Has it what a listener writes down: a date, a figure, what must be done? */
function isWritten(reading: Reading, sentence: Stretch): boolean {
  const words = rawText(reading, sentence).trim()
  return (
    notedWithin(reading, sentence).length > 0 ||
    commitsTo(words, reading.lang) !== null ||
    RE_ASKS[reading.lang].test(words)
  )
}

const RE_ASKS = {
  zh: /(?:请|望)(?:各|大家|在|于)[^。]{0,20}(?:前|内|到|交|报)/u,
  en: /\b(?:must|I ask (?:you|three|two|four|one|every)|please)\b/iu,
}

/** The call a few sentences before a farewell or a practical hint: `散会以后食堂有汤`. */
function callBefore(reading: Reading, plan: Plan, before: number): Stretch | null {
  const last = plan.blocks.at(-1)
  if (last?.kind !== 'prose') return null
  const near = sentencesOf(reading, last.children)
    .filter(({ end }) => end <= before)
    .slice(-LAST)
    .filter(sentence => !isSpecial(reading, last.children, sentence))
  const after = sentencesBetween(reading, { start: before, end: reading.spoken.text.length })
  const isEmpty = !after.some(sentence => isLastWord(reading, sentence) && weightOf(reading, sentence) >= 0)
  const call =
    near.findLast(
      sentence =>
        RE_CALL_OPENS.test(rawText(reading, withoutAddress(reading, sentence)).trim()) &&
        bestCall(reading, [sentence]) !== null,
    ) ??
    near.findLast(
      sentence => isEmpty && /[！!][”"]?\s*$/u.test(rawText(reading, sentence)) && isLastWord(reading, sentence),
    )
  const isNear = call && countCharacters(rawText(reading, { start: call.start, end: before })) <= MOST_CLOSING
  return isNear ? call : null
}

/**
 * The call that the outline found, as far as the closing page has room for it; null where more than a few words come
 * between it and `before`.
 */
function lastCall(reading: Reading, before: number): Stretch | null {
  const { closing } = reading.outline
  if (!closing) return null
  const { start, end } = locate(reading, closing.span)
  if (end > before || countCharacters(reading.spoken.text.slice(end, before)) > MOST_TAIL) return null
  const sentences = sentencesBetween(reading, { start, end })
  const calls = bestCall(reading, sentences)
  if (!calls) return null
  const near = sentences.filter(
    sentence =>
      (sentence.end >= calls.end &&
        countCharacters(rawText(reading, { start: sentence.start, end })) <= MOST_CLOSING) ||
      sentence.end === calls.end,
  )
  return near[0] ? { start: near[0].start, end } : null
}

function suits(shown: string): boolean {
  return fits(shown, BOXES.closingSmall) && isBalanced(shown) && !RE_THANKS.test(shown) && !RE_LIST.test(shown)
}

function bestCall(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const { text } = reading.spoken
  const calls = sentences.flatMap(sentence =>
    clausesOf(text, sentence)
      // `同志们，只有一百七十天了`: whom he speaks to is no call.
      .filter(clause => RE_CALL_OPENS.test(rawText(reading, withoutAddress(reading, clause)).trim()))
      .map(clause => ({ start: clause.start, end: sentence.end, score: 4 })),
  )
  const ranked = [...calls, ...candidates(reading, sentences, 40)]
    .map(({ start, end, score }) => ({ start, end, score, shown: show(reading, { start, end }).text }))
    .filter(({ shown }) => suits(shown) && !RE_MODEST.test(shown))
    .map(clause => ({
      ...clause,
      score:
        clause.score +
        (RE_CALL_OPENS.test(clause.shown) ? 2.5 : 0) +
        (RE_GOAL.test(clause.shown) ? 1.5 : 0) +
        clause.start / text.length,
    }))
    .filter(({ shown }) => RE_CALL_OPENS.test(shown) || RE_GOAL.test(shown))
    .filter(call => refusalToStand(reading, call) === null)
    .sort((a, b) => b.score - a.score)
  return ranked[0] ?? null
}

function sentencesBetween(reading: Reading, { start, end }: Stretch): Stretch[] {
  return reading.sentences.filter(sentence => sentence.start >= start && sentence.end <= end)
}
