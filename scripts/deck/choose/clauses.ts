// Chooses the clauses that carry a passage, verbatim: by what they weigh (weight.ts) and what has to stand beside them
// (ties.ts). A clause is shown whole or not at all, neighbours together where they belong together.

import { singleMarkEnd } from '../../language/single-marks.ts'
import { unbroken } from '../../language/any-of.ts'
import type { Lang } from '../../model/source.ts'
import { isCourtesy } from '../../language/closing.ts'
import { presentsSpeaker } from '../../language/introductions.ts'
import { commitsTo } from '../../language/commitments.ts'
import { salutationLength } from '../../language/salutations.ts'
import { countCharacters } from '../../language/width.ts'
import { englishRuns, withoutAdditions, type ClauseRun } from './english.ts'
import {
  type Clause,
  displayText,
  isWanted,
  notedWithin,
  rawText,
  type Reading,
  sentenceAt,
  type Stretch,
} from '../reading.ts'
import { bindSentence, isTurned, refusalOf, splitClauses, type BoundSentence } from '../../language/clauses/index.ts'
import { once } from '../once.ts'
import { findListNames, isMatter } from '../../language/announcements.ts'
import { announcesRequest } from '../../language/requests.ts'
import { isRule } from '../../language/rules.ts'
import { leadInLength } from '../../language/run-ups.ts'
import { areMembers, isRest } from '../../language/clauses/members.ts'
import { OTHERS } from '../../language/clauses/others.ts'
import { answeredFrom, answerOf, answersInTurn, referringTo } from './referring.ts'
import { leansOf, weigherOf } from './weight.ts'
import { missingBeside, saysIt, tiedIn, tiedOver } from './ties.ts'

export { splitClauses as clausesOf } from '../../language/clauses/index.ts'

export type { Clause } from '../reading.ts'

/** Two clauses that only make sense together. */
export const RE_PAIR =
  /^(?:既|不仅|不僅|不是|只有|越|无论|無論|如果|虽然|雖然|有的|宁可|与其|不但|只要|一旦|若|要是|除非|哪怕|即使|一方面|一边)/u
const TOO_SHORT = 4
/** Clauses of a sentence shown together: more do not fit a row. */
const MOST_NEIGHBOURS = 7
/** Clauses of a segment between semicolons that stand for it in a list. */
const MOST_TOGETHER = 3
/** A sentence shortened at its end has lost its point below this share of the place. */
const LEAST_LEFT = 0.55

/** All shows of a few neighbouring clauses that have at most `most` characters, with their scores. */
export function candidates(reading: Reading, sentences: readonly Stretch[], most: number): Clause[] {
  const { weighed } = reading
  return sentences.flatMap((sentence, index) => {
    const key = `${sentence.start}-${sentence.end}-${most}`
    const clauses = weighed.get(key) ?? clausesIn(reading, sentence, most)
    weighed.set(key, clauses)
    const last = sentences.at(-1)?.end ?? sentence.end
    return clauses.filter(({ next = 0 }) => next <= last).map(clause => ({ ...clause, sentence: index }))
  })
}

/** The sentences that an editor would surely show a part of. */
export function worthShowing(reading: Reading, sentences: readonly Stretch[]): Stretch[] {
  const most = MOST_ROW[reading.lang]
  return sentences.filter(sentence => candidates(reading, [sentence], most).some(({ score }) => score >= SURELY))
}

/** Log-odds from which a row is missed where it is not shown, and characters of a row (points.ts). */
const SURELY = 1
const MOST_ROW = { zh: 50, en: 66 }

function clausesIn(reading: Reading, sentence: Stretch, most: number): Clause[] {
  if (isWanted(reading, sentence)) return wantedIn(reading, sentence, most)
  const weigh = weigherOf(reading, sentence)
  const leans = leansOf(reading, sentence)
  // One of several answers heads nothing without its question.
  const isAnswer = answersInTurn(reading, sentence)
  const alone = standingIn(reading, sentence, most).map(({ run, clause }) => {
    const { row, title } = weigh(run, clause.text)
    return { ...clause, score: row, asTitle: isAnswer ? -WANTED : title, leans }
  })
  const best = Math.max(...alone.map(({ score }) => score))
  const answered = withAnswer(reading, sentence, most, best)
  // A question alone is no row where it is answered.
  if (answerOf(reading, sentence)) return [...alone.map(clause => ({ ...clause, score: -WANTED })), ...answered]
  return best < LEAST_FIRST ? alone : [...alone, ...withNext(reading, sentence, most, best)]
}

/** A question that opens its paragraph with its answer, worth what the better of the two says and a little more. */
function withAnswer(reading: Reading, sentence: Stretch, most: number, best: number): Clause[] {
  return answeredFrom(reading, sentence).flatMap(({ next, own, both }) => {
    const shown = toClause(reading, both, 0)
    if (!shown || countCharacters(shown.text) > most || !isBalanced(shown.text)) return []
    const { row } = weigherOf(reading, next)(
      { ...own, opens: true, whole: own.end === next.end },
      rawText(reading, own),
    )
    return [{ ...shown, score: Math.max(row, best) + BOTH, asTitle: -WANTED, leans: [], next: next.end }]
  })
}

/**
 * With the next sentence, which leans on it: as a row worth what that one says, or a little more than the sentence
 * alone (`best`) where each is worth a row.
 */
function withNext(reading: Reading, sentence: Stretch, most: number, best: number): Clause[] {
  return referringTo(reading, sentence).flatMap(({ next, own, both }) => {
    const [shown, said] = [both, own].map(stretch => toClause(reading, stretch, 0))
    if (!shown || !said || countCharacters(shown.text) > most || !isBalanced(shown.text)) return []
    const run = { ...own, opens: true, whole: own.end === next.end }
    const { row } = weigherOf(reading, next)(run, said.text)
    const score = Math.min(row, best) >= LEAST.row ? Math.max(row, best + BOTH) : row
    return [{ ...shown, score, asTitle: -WANTED, leans: leansOf(reading, next), next: next.end }]
  })
}

/** The parts of a sentence that may stand on a slide by themselves, by the rules of `language/clauses`. */
export function standingIn(reading: Reading, sentence: Stretch, most: number): { run: ClauseRun; clause: Clause }[] {
  const {
    spoken: { text },
    lang,
    others,
  } = reading
  const bound = boundIn(reading, sentence)
  const raw = rawText(reading, sentence)
  const isFrame = isCourtesy(raw) || (presentsSpeaker(raw, lang) && commitsTo(raw, lang) === null)
  if (isFrame && notedWithin(reading, sentence).length === 0) return []
  if (isInsideMarks(text, sentence)) return []
  // The taking back says nothing alone.
  if (isTurned(restOfParagraph(text, sentence.start), lang)) return []
  // What the next sentence takes back is not said, but for what others propose, with its refusal.
  const isTaken = isTurned(restOfParagraph(text, sentence.end), lang)
  const isOthers = bound.bonds.some(({ rule, reach }) => OTHERS.has(rule) && reach.start <= sentence.start + MARKS)
  if (isTaken && !isOthers) return []
  return runsOf(reading, sentence, most).flatMap(run => {
    const isAnswered = run.end > sentence.end
    if (isTaken && !isAnswered) return []
    const clause = toClause(reading, run, 0)
    if (!clause || !isBalanced(clause.text)) return []
    const noted = notedWithin(reading, clause).length
    const room = noted > 0 ? Math.max(most, Math.min(most * NOTED_ROOM, MOST_NOTED_ROOM[lang])) : most
    if (countCharacters(clause.text) > room) return []
    if (refusalOf(text, bound, clause, lang) !== null) return []
    // What others say is no row of the speaker's, though it names them, unless he answers it in the same row.
    const isTheirs = bound.bonds.some(
      bond => OTHERS.has(bond.rule) && overlaps(bond.reach, clause) && !isSupposed(text, bond.opener, lang),
    )
    if (isTheirs && !(isAnswered && isOthers)) return []
    if (others.some(words => overlaps(words, clause)) || isAnnouncement(clause.text, lang)) return []
    return [{ run, clause }]
  })
}

/** One of several sentences between quotation marks: alone it would stand as the speaker's own. */
function isInsideMarks(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const open = (words: string) =>
    words.split('“').length - words.split('”').length + ((words.split('"').length - 1) % 2) > 0
  return open(before) || (/^\s*[“"]/u.test(text.slice(start, end)) && open(text.slice(start, end)))
}

/** `If a supervisor tells you to stay, you go home`, `老人不愿意走的，由子女来做工作`: what others may say is the case of a rule. */
function isSupposed(text: string, opener: Stretch | null, lang: Lang): boolean {
  const before = opener ? text.slice(text.lastIndexOf('\n', opener.start) + 1, opener.start) : ''
  const clause = opener ? (/[^，；。：！？,;:.!?]*$/u.exec(before)?.[0] ?? '') : ''
  const rest = opener ? (/^[^，；。：！？,;:.!?]*/u.exec(text.slice(opener.start))?.[0] ?? '') : ''
  return RE_CASE[lang].test(`${clause}${rest}`.trim())
}

const RE_CASE = { zh: /^(?:如果|要是|若|凡|谁).|.的$/u, en: /^(?:(?:and|but|so) )?(?:if|when|whenever|where)\b/iu }

/** Blanks and quotation marks before the first word. */
const MARKS = 2

/** A clause with a deadline behind it may be longer: cut shorter it would lose just that. */
const NOTED_ROOM = 1.35
const MOST_NOTED_ROOM = { zh: 50, en: 67 }

/** What a sentence weighs at least that another one leans on: `You have.` says nothing. */
const LEAST_FIRST = -2.5

/** Log-odds by which two sentences as one row are worth more than the first alone. */
const BOTH = 0.1

/** A sentence that somebody wants shown is shown whole, else by its first clauses that fit. */
function wantedIn(reading: Reading, sentence: Stretch, most: number): Clause[] {
  const { text } = reading.spoken
  const ends = splitClauses(text, sentence).map(({ end }) => end)
  return [sentence.end, ...ends.toReversed()].flatMap((end, index) => {
    const clause = toClause(reading, { start: sentence.start, end }, 0)
    return clause && countCharacters(clause.text) <= Math.max(most, MOST_WANTED) && isBalanced(clause.text)
      ? [{ ...clause, score: WANTED - index, asTitle: -WANTED }]
      : []
  })
}

/** Characters that the two lines of a row take, and what weighs more than any words. */
const MOST_WANTED = 56
const WANTED = 100

/** `我们有三点打算`, `今天求大家一件事`: a row that counts what is not in it. */
function isAnnouncement(text: string, lang: Lang): boolean {
  if (announcesRequest(text, lang)) return true
  return findListNames(text, lang).some(
    ({ start, words }) => start + words.length >= text.length - 2 && isMatter(words),
  )
}

function restOfParagraph(text: string, from: number): string {
  return text.slice(from, from + NEXT).split('\n')[0] ?? ''
}

/** Signs of the next sentence in which a denial shows itself. */
const NEXT = 80

/** The parts of a sentence, and what is tied together in it or over its end as one row where that has room. */
function runsOf(reading: Reading, sentence: Stretch, most: number): readonly ClauseRun[] {
  const tied = tiedRuns(reading, sentence)
  const whole = [...tied, ...runsOver(reading, sentence)].filter(
    run => countCharacters(rawText(reading, run)) <= most && missingBeside(reading, [run]).length === 0,
  )
  return [...plainRuns(reading, sentence, most), ...(whole.length > 0 ? whole : tied)]
}

/** A sentence with the one that guards it, as one row: `两个车间要合并。但一个人都不裁`. */
function runsOver(reading: Reading, sentence: Stretch): ClauseRun[] {
  return tiedOver(reading, sentence).map(({ end }) => ({
    start: sentence.start,
    end,
    opens: true,
    whole: true,
    together: true,
  }))
}

/** What is tied together in a sentence, as one row: the votes for and against, what holds now and what comes then. */
function tiedRuns(reading: Reading, sentence: Stretch): ClauseRun[] {
  const clauses = splitClauses(reading.spoken.text, sentence)
  return tiedIn(reading, sentence).flatMap(tied => {
    const end = clauses.find(clause => clause.end >= tied.end)?.end ?? sentence.end
    const start = clauses.findLast(clause => clause.start <= tied.start)?.start ?? sentence.start
    return [...new Set([start, sentence.start])].map(from => ({
      start: from,
      end,
      opens: from === sentence.start,
      whole: from === sentence.start && end === sentence.end,
      together: true,
    }))
  })
}

function plainRuns(reading: Reading, sentence: Stretch, most: number): readonly ClauseRun[] {
  if (reading.lang === 'zh') return chineseRuns(reading, sentence)
  const { text } = reading.spoken
  return englishRuns(text, sentence).flatMap(run => {
    if (!run.opens || countCharacters(text.slice(run.start, run.end)) <= most) return [run]
    // A long sentence without a border inside is shortened at its end.
    const shorter = withoutAdditions(text, run, { bold: false }).find(
      ({ start, end }) => countCharacters(text.slice(start, end)) <= most,
    )
    return shorter && countCharacters(text.slice(shorter.start, shorter.end)) >= most * LEAST_LEFT
      ? [run, { ...run, ...shorter, whole: false, shortened: true }]
      : [run]
  })
}

interface Choice {
  count: number
  /** Characters of one clause, and of all together. */
  most: number
  budget: number
  perSentence?: number
  /** Weighed as rows, or as a title? */
  by?: 'row' | 'title'
  /** What it is worth at least: log-odds that an editor shows it so. */
  least?: number
  /** Of a title, what it is worth at least as a row. */
  leastAsRow?: number
  /** What each later sentence weighs less. */
  fade?: number
  /** Texts that stand on the slide already: nothing is shown twice. */
  unlike?: readonly string[]
  /** Where they stand in the speech: what leans on them has them beside it. */
  beside?: readonly Stretch[]
  /** A place that the text has to fit. */
  where?: (text: string) => boolean
  /** What else is asked of the clause. */
  suits?: (clause: Clause) => boolean
}

/** What is shown rather than not. */
const LEAST = { row: -0.6, title: -0.9 }

/** The best clauses of a passage, in its order, none overlapping, none saying what is there already. */
export function chooseClauses(reading: Reading, sentences: readonly Stretch[], asked: Choice): Clause[] {
  const { count, most, budget, perSentence = 1, unlike = [], beside = [] } = asked
  const { where = () => true, suits = () => true } = asked
  const all = candidates(reading, sentences, most).toSorted((a, b) => b.score - a.score)
  const allowed = all.filter(clause => !unlike.some(text => isSame(text, clause.text) || answersWith(clause, text)))
  const chosen: Clause[] = []
  const size = (clauses: readonly Clause[]) => clauses.reduce((sum, { text }) => sum + countCharacters(text), 0)
  const isNew = (clause: Clause, taken: readonly Clause[]) =>
    !taken.some(other => overlaps(other, clause) || isSame(other.text, clause.text)) &&
    where(clause.text) &&
    suits(clause)
  /** The best one that there is room for, with what has to stand beside it. */
  const next = (clauses: readonly Clause[], ofSentence: number) => {
    for (const clause of ranked(clauses, { ...asked, shown: [...beside, ...chosen], chosen })) {
      if (chosen.filter(other => other.sentence === clause.sentence).length >= ofSentence) continue
      if (!isNew(clause, chosen)) continue
      const together = withCompanions(reading, [...chosen, clause], { all, beside, isNew })
      if (together && together.length <= count && size(together) <= budget) return together.slice(chosen.length)
    }
    return []
  }
  const take = (clauses: readonly Clause[], ofSentence: number) => {
    for (
      let more = next(clauses, ofSentence);
      more.length > 0;
      more = chosen.length < count ? next(clauses, ofSentence) : []
    )
      chosen.push(...more)
  }
  take(allowed, perSentence)
  // What a listener writes down has a row even where its sentence has one.
  const written = (clause: Clause) =>
    notedWithin(reading, clause).length > 0 || commitsTo(clause.text, reading.lang) !== null
  if (count > 1 && chosen.length < count) take(allowed.filter(written), count)
  return chosen.sort((a, b) => a.start - b.start)
}

/** `占座怎么管？从3月1日起，…` below a title that is its answer or its question. */
function answersWith({ text, next }: Clause, said: string): boolean {
  const answer = next === undefined ? '' : (/[？?]\s*(.*)$/su.exec(text)?.[1] ?? '')
  return answer.length >= TOO_SHORT && (said.includes(answer) || answer.includes(said) || text.startsWith(said))
}

/** Those worth showing beside what is shown, the best first. */
function ranked(
  clauses: readonly Clause[],
  {
    by = 'row',
    least = LEAST[by],
    leastAsRow = LEAST.row,
    fade = 0,
    shown,
    chosen,
  }: Pick<Choice, 'by' | 'least' | 'leastAsRow' | 'fade'> & { shown: readonly Stretch[]; chosen: readonly Clause[] },
): Clause[] {
  return clauses
    .map(clause => {
      const lean = leaning(clause, shown) - relief(clause, chosen, shown)
      return { clause, asRow: clause.score - lean, worth: (by === 'title' ? clause.asTitle : clause.score) - lean }
    })
    .filter(({ worth, asRow }) => worth >= least && (by === 'row' || asRow >= leastAsRow))
    .map(({ clause, worth }) => ({ clause, worth: worth - fade * clause.sentence }))
    .sort((a, b) => b.worth - a.worth || a.clause.start - b.clause.start)
    .map(({ clause }) => clause)
}

/** What it costs to show it without the neighbours it leans on. */
function leaning(clause: Clause, shown: readonly Stretch[]): number {
  const isShown = (on: Stretch) => overlaps(clause, on) || shown.some(one => overlaps(one, on))
  return clause.leans.reduce((sum, { on, cost }) => sum + (isShown(on) ? 0 : cost), 0)
}

/** What it spares those that are shown and lean on it. */
function relief(clause: Clause, chosen: readonly Clause[], shown: readonly Stretch[]): number {
  return chosen.reduce((sum, other) => sum + leaning(other, shown) - leaning(other, [...shown, clause]), 0)
}

/** The clauses with what has to stand beside them (`ties.ts`), the best ones that say it; null where it cannot. */
function withCompanions(
  reading: Reading,
  clauses: readonly Clause[],
  {
    all,
    beside,
    isNew,
  }: {
    all: readonly Clause[]
    beside: readonly Stretch[]
    isNew: (clause: Clause, taken: readonly Clause[]) => boolean
  },
): readonly Clause[] | null {
  let together = clauses
  // What the title says is not missing below it.
  const lacking = () => missingBeside(reading, together).filter(words => !beside.some(shown => overlaps(shown, words)))
  for (let round = 0; round < MOST_COMPANIONS; round++) {
    const [missing] = lacking()
    if (!missing) return together
    const companion =
      all.find(clause => saysIt(clause, missing) && isNew(clause, together)) ?? leanedOn(reading, missing, together)
    if (!companion) return null
    together = [...together, companion]
  }
  return lacking().length === 0 ? together : null
}

/** `两年以后照收`, `After that it is ten dollars`: what leans on the words right before it stands below them. */
function leanedOn(reading: Reading, words: Stretch, shown: readonly Clause[]): Clause | null {
  const { text } = reading.spoken
  // `可以先行处置，| 但 | 必须同时报告`: what joins a rule to its condition stands in neither row.
  const joint = isRule(rawText(reading, words), reading.lang) ? RE_JOINT : ''
  const isBetween = (end: number) => !/[\p{L}\p{N}]/u.test(text.slice(end, words.start).replace(joint, ''))
  const before = shown.find(({ end }) => end <= words.start && isBetween(end))
  const around = sentenceAt(reading, words.start)
  const sentence = around && around.start <= words.start && words.end <= around.end ? around : words
  // `After that, | it is ten dollars`: a few words that open a sentence say nothing without the rest.
  const isOpening = words.start === sentence.start && countCharacters(rawText(reading, words)) < TOO_SHORT
  const whole = isOpening ? sentence : words
  const clause = before && toClause(reading, whole, before.sentence, LEAST_COMPANION)
  if (!clause || shown.some(other => overlaps(other, clause))) return null
  const refused = refusalOf(text, boundIn(reading, sentence), whole, reading.lang)
  return refused === null || refused.startsWith('leans') ? clause : null
}

const RE_JOINT = /但是?|不过|不過|并且?|而且|\bbut\b|\band\b/iu

/** `We got 80`: few words are enough beside what they answer. */
const LEAST_COMPANION = 2

/** A slide has no more rows than these beside the first. */
const MOST_COMPANIONS = 3

/** A sentence cut at its semicolons. */
export function parallelSegments({ spoken: { text } }: Reading, sentence: Stretch): Stretch[] {
  const segments: Stretch[] = []
  let from = sentence.start
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!/[；;]/.test(text[at] ?? '') && at + 1 < sentence.end) continue
    segments.push({ start: from, end: at + 1 })
    from = at + 1
  }
  return segments
}

/**
 * Segments of a sentence that open alike (`提拔的同志…；留任的同志…；`): list material that the speaker himself made; null where
 * there is none.
 */
export function parallelsIn(reading: Reading, sentence: Stretch, most: number): Clause[] | null {
  const segments = withoutAnnouncement(reading, parallelSegments(reading, sentence))
  for (let first = 0; first + LEAST_PARALLELS <= segments.length; first++) {
    const heads = segments.slice(first).map(segment => headOf(reading, sentence, segment, most))
    const alike = heads.findIndex(
      (head, index) =>
        head === null ||
        (index > 0 && !(index > 1 && isRest(head.text)) && !opensAlike(heads[0]?.text ?? '', head.text, reading.lang)),
    )
    const run = heads.slice(0, alike < 0 ? heads.length : alike).filter(head => head !== null)
    if (run.length >= LEAST_PARALLELS) return run
  }
  return null
}

/** A sentence with what binds its clauses. */
function boundIn({ spoken, lang, weighed }: Reading, sentence: Stretch): BoundSentence {
  return boundOnce(weighed, `${sentence.start}-${sentence.end}`, () => bindSentence(spoken.text, sentence, lang))
}

const boundOnce = once<BoundSentence>()

/** Does one text say the other again, marks aside? */
export function isSame(a: string, b: string): boolean {
  const key = `${a}\n${b}`
  const known = same.get(key) ?? isSaidAgain(a, b)
  if (same.size >= MOST_COMPARED) same.clear()
  same.set(key, known)
  return known
}

/** The same rows are compared for every slide that is tried. */
const same = new Map<string, boolean>()
const MOST_COMPARED = 4000

function isSaidAgain(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].sort((one, other) => one.length - other.length)
  const named = short && /[a-z]{4}/u.test(short) ? NAMED.en : NAMED.zh
  if (short && long?.includes(short) && (short.length >= named || 2 * short.length >= long.length)) return true
  const [words, others] = [wordsOf(a), wordsOf(b)]
  const common = [...words].filter(word => others.has(word)).length
  const least = Math.min(words.size, others.size)
  // `The nets` names what the other text speaks of.
  return common > ALIKE * least && (least > 1 || !/[a-z]/iu.test(a))
}

// --- internal ---

const LEAST_PARALLELS = 3

/** Fewer characters only name what the other text speaks of: `食堂`, `Hours`. */
const NAMED = { zh: 5, en: 15 }

/** Share of common words from which two English texts say the same. */
const ALIKE = 0.75
const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/\b(?!(?:the|our)\b)[a-z]{3,}/g) ?? [text])

const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{P}]/gu, '')

/** Neighbouring clauses, over semicolons as well: what a list of rules belongs to is said by its weight. */
function chineseRuns(reading: Reading, sentence: Stretch): ClauseRun[] {
  return neighbours(reading, splitClauses(reading.spoken.text, sentence))
}

function neighbours({ spoken: { text } }: Reading, clauses: readonly Stretch[]): ClauseRun[] {
  const words = clauses.map(({ start, end }) => text.slice(start, end).replace(RE_CONNECTIVE, '').trim())
  return clauses.flatMap((first, from) => {
    const runs: ClauseRun[] = []
    for (let to = from; to < Math.min(clauses.length, from + MOST_NEIGHBOURS); to++) {
      const last = clauses[to] ?? first
      const opening = words[from] ?? ''
      if (isRagged(words, from, to)) continue
      runs.push({
        start: first.start,
        end: last.end,
        opens: from === 0,
        whole: from === 0 && to === clauses.length - 1,
        together: to > from && (RE_PAIR.test(opening) || opening.endsWith('：')),
      })
    }
    return runs
  })
}

/** It goes over a semicolon and begins or ends inside a segment: half of one and another say nothing together. */
function isRagged(words: readonly string[], from: number, to: number): boolean {
  const stops = (at: number) => /[；;]$/u.test(words[at] ?? '')
  const goesOver = words.slice(from, to).some((_, at) => stops(from + at))
  const opens = from === 0 || stops(from - 1) || /[：:]$/u.test(words[from - 1] ?? '')
  return goesOver && !(opens && (to === words.length - 1 || stops(to)))
}

/**
 * First clauses of a segment, as many as fit and stand alone; the first may follow a colon or a comma of the sentence
 * before the series.
 */
function headOf(reading: Reading, sentence: Stretch, segment: Stretch, most: number): Clause | null {
  const { text } = reading.spoken
  const clauses = splitClauses(text, segment)
  const bound = boundIn(reading, sentence)
  const [first] = clauses
  const head = clauses
    .slice(0, MOST_TOGETHER)
    .map(({ end }) => ({ start: first?.start ?? segment.start, end }))
    .findLast(
      part =>
        countCharacters(text.slice(part.start, part.end)) <= most + 1 &&
        refusalOf(text, bound, part, reading.lang) === null,
    )
  return head ? toClause(reading, head, 0) : null
}

/** `分三步：十一月，…；十二月，…`: the first member begins behind the colon. */
function withoutAnnouncement({ spoken: { text } }: Reading, segments: readonly Stretch[]): Stretch[] {
  const [first, ...others] = segments
  if (!first || others.length === 0) return [...segments]
  const colon = text.slice(first.start, first.end).search(/[：:](?![^“]*”)/u)
  return [{ start: first.start + colon + 1, end: first.end }, ...others]
}

/** `提拔的同志` and `留任的同志`; `一定要加强` and `一定要管好`; `水位由老郑盯` and `广播由小吴管`. */
function opensAlike(a: string, b: string, lang: Lang): boolean {
  if (a.slice(0, 2) === b.slice(0, 2)) return true
  const [clauseA = '', clauseB = ''] = [a, b].map(text => text.split(/[，,]/u)[0])
  if (areMembers(clauseA, clauseB, lang)) return true
  const [, tailA] = a.match(/^(?:.{1,6}?)(的[\p{Script=Han}]{2})/u) ?? []
  const [, tailB] = b.match(/^(?:.{1,6}?)(的[\p{Script=Han}]{2})/u) ?? []
  return tailA !== undefined && tailA === tailB
}

function toClause(reading: Reading, stretch: Stretch, sentence: number, least = TOO_SHORT): Clause | null {
  const raw = reading.spoken.text.slice(stretch.start, stretch.end)
  const tie = raw.match(RE_CONNECTIVE)?.[0].length ?? 0
  const lead = tie + addressLength(raw.slice(tie))
  const start = stretch.start + lead + (reading.lang === 'zh' ? leadInLength(raw.slice(lead)) : 0)
  const text = displayText(reading.spoken.text.slice(start, stretch.end), reading.lang).replace(
    /[，。；：、,.;:]+$/u,
    '',
  )
  return countCharacters(text.replace(/[！？!?]$/u, '')) < least
    ? null
    : { start, end: stretch.end, text, sentence, score: 0, asTitle: 0, leans: [] }
}

/** `同志们，| 路要一米一米修`: whom he speaks to is no part of what he says. */
function addressLength(text: string): number {
  const length = salutationLength(text)
  return length + (/^[，,！!：:\s]*/u.exec(text.slice(length))?.[0].length ?? 0)
}

/** Words that only tie a clause to the one before; dropping them changes nothing. `总之，大家…` → `大家…`; not `但凡`, `不过问` */
const RE_CONNECTIVE = new RegExp(
  unbroken`
    ^\s*(?:(?:总之|總之|因此|所以|同时|同時|可以看出|由此可见|由此可見|特别是|尤其是|此外|另外|总的来说|總的來說|总的来看
    |当然|其实|事实上|可见|也就是说|换句话说|与此同时|那么|然后|主要是：|而且|并且|但是|然而)[，,]?
    |(?:但(?![凡愿求书])|而(?=[\p{Script=Han}]{2,}却))|(?:不过|可是|于是|然后|首先|其次|最后)，|[“”"])?\s*`,
  'u',
)

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

const PAIRS = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
] as const

/** A clause cut out of the middle of a quotation shows one mark without the other. */
export function isBalanced(text: string): boolean {
  return PAIRS.every(([open, close]) => text.split(open).length === text.split(close).length) && !hasHalfOfSingle(text)
}

/** `to us: ‘`, `any boat.’`: of `‘…’` one mark without the other; an apostrophe is none. */
function hasHalfOfSingle(text: string): boolean {
  let rest = text
  for (let at = rest.indexOf('‘'); at >= 0; at = rest.indexOf('‘')) {
    const end = singleMarkEnd(rest, at, rest.length)
    if (end === null) return true
    rest = rest.slice(0, at) + rest.slice(end + 1)
  }
  return /[.,!?…]’/u.test(rest)
}
