// The members of a list of duties in a Chinese paragraph, wherever its speaker put commas, semicolons and stops:
// all of them, or none.

import { anyOf } from '../../../../language/any-of.ts'
import { TOLD_WHEN } from '../../../../language/zh/days.ts'
import type { Span } from '../../../../model/source.ts'
import type { Clause } from './clauses.ts'
import { FEWEST } from './list.ts'
import { dutyOf, isApposition, isBareName, matterOf, namesSomebody, opensWith, type Duty } from './duties-chinese.ts'

/** A duty where it stands. */
export interface Told extends Duty, Span {
  /** When, or by when. */
  due: string
  segment: number
  sentence: number
}

/** A piece up to `；` or a stop. */
interface Segment {
  segment: number
  sentence: number
  clauses: Clause[]
  told: Told[]
  /** Clauses that give nobody anything. */
  others: Clause[]
}

export function chineseRuns(text: string, clauses: readonly Clause[]): Told[][] {
  const segments = [...Map.groupBy(clauses, ({ segment }) => segment).values()].map(one => withVerb(readSegment(one)))
  const sure = segments.map(one => ({ ...one, told: one.told.filter(({ isGuess }) => isGuess !== true) }))
  const announced = runsOf(segments).filter(([first]) => first && isAnnounced(text, first))
  const runs = announced.map(run => wholeRun(text, segments, run))
  const within = (one: Segment) => announced.some(run => run.some(({ segment }) => segment === one.segment))
  const others = runsOf(sure).filter(run => !run.some(within))
  return [...runs, ...others.map(run => wholeRun(text, sure, run))]
}

// --- internal ---

const LONGEST_DUE = 24
const RE_WHEN = new RegExp(TOLD_WHEN)
const RE_ONLY_WHEN = new RegExp(`^(?:到|从|在)?${TOLD_WHEN}$`)
const isDue = (words: string) => words.length <= LONGEST_DUE && (/\d/.test(words) || RE_WHEN.test(words))

/** `老田演县官，小苗演丫鬟，柳姐演媒婆`: one verb for all, whichever it is. */
function withVerb(segment: Segment): Segment {
  const guesses = segment.told.filter(({ isGuess, opens }) => isGuess === true && opens === 'who')
  const verb = guesses[0]?.what[0] ?? ''
  if (
    guesses.length < FEWEST ||
    RE_NO_VERB.test(verb) ||
    !guesses.every(({ what }) => what[0] === verb && what.length > 2)
  )
    return segment
  const told = segment.told.map(one =>
    one.isGuess === true && one.opens === 'who' ? { ...one, verb, what: one.what.slice(1), isGuess: false } : one,
  )
  return { ...segment, told }
}

/** What people are, like and want is nothing to do. */
const RE_NO_VERB = /[爱愛喜怕会會能姓叫属屬住来來去到要给給把被]/

function runsOf(segments: readonly Segment[]): Segment[][] {
  const runs: Segment[][] = [[]]
  let aside: Segment | null = null
  for (const one of segments) {
    const last = runs.at(-1)?.at(-1)
    if (one.told.length > 0) {
      if (last && (one.sentence - last.sentence > 2 || (aside && isMember(last, aside, one)))) runs.push([])
      runs.at(-1)?.push(one)
      aside = null
    } else if (last && (aside || one.sentence === last.sentence)) {
      runs.push([])
      aside = null
    } else if (last) aside = one
  }
  return runs
}

/** Between two members of one sentence, or somebody new: no mere aside. */
const isMember = (last: Segment, { clauses, sentence }: Segment, next: Segment) =>
  sentence === last.sentence || sentence === next.sentence || namesSomebody(clauses[0]?.text ?? '')

/** What its clauses said so far. */
interface Said {
  who: string
  topic: string
  what: string
  /** The matter, where the clause only turns to it: `至于经费`. */
  turn: string
  /** A day or a month that is a clause of its own. */
  when: string
  /** Where the first of them begins; 0: there is none. */
  at: number
}

const NOTHING: Said = { who: '', topic: '', what: '', turn: '', when: '', at: 0 }

function readSegment(clauses: readonly Clause[]): Segment {
  const { segment = 0, sentence = 0 } = clauses[0] ?? {}
  const read: Segment = { segment, sentence, clauses: [...clauses], told: [], others: [] }
  let before = NOTHING
  for (const [i, clause] of clauses.entries()) {
    const { text, start, end } = clause
    if (isApposition(text)) continue
    const next = clauses[i + 1]
    const duty = dutyOf(text, { ...before, isNamedAgain: next !== undefined && isApposition(next.text) })
    if (duty) {
      const isOwn = before.when === '' && text.includes(duty.who) && text.includes(duty.what)
      read.told.push({ ...duty, start: isOwn ? start : before.at, end, due: before.when, segment, sentence })
      before = { ...NOTHING, who: duty.who, at: start }
      continue
    }
    if (RE_ONLY_WHEN.test(text) && read.told.length === 0) {
      before = { ...before, when: text, at: before.at || start }
      continue
    }
    const last = read.told.at(-1)
    if (last && last.due === '' && isDue(text)) {
      last.due = text
      last.end = end
      continue
    }
    const guess =
      last && last.end < (clauses[i - 1]?.end ?? 0) ? null : guessOf(clause, next, before, last !== undefined)
    if (guess)
      read.told.push({ ...guess, start: guess.opens === 'what' ? before.at : start, due: '', segment, sentence })
    else if (!(last?.isGuess === true && last.end >= end)) read.others.push(clause)
    const opens = opensWith(text)
    const isFirst = read.told.length === 0 && (before.at === 0 || (before.when !== '' && before.topic === ''))
    const what = opens ? '' : matterOf(text)
    before = clause.isLead
      ? NOTHING
      : {
          who: opens?.who ?? before.who,
          topic: before.topic === '' && isFirst ? what : before.topic,
          what,
          when: before.when,
          turn: RE_TURN.test(text) ? what : '',
          at: before.at || start,
        }
  }
  return read
}

const RE_TURN = /^(?:至于|至於|还有)|[呢嘛]$/
const MOST_GUESSED = 16
/** What people did, say or are is nothing to do. */
const RE_NO_TASK =
  /[了过過着著吗]|[呢么]$|^(?:每|必须|之|说|說|讲|講|想|觉得|认为|希望|知道|要求|提出|问|的|是|在|也|年|今|昨|就|都|有|没|不|跟|和|与|[，、])/

/** `老沈扎架子`, `经费，我厚着脸皮去要`, `小军嘛，把车开好就行`: whoever opens a clause, with what it says. */
function guessOf(
  { text, end, isLead }: Clause,
  next: Clause | undefined,
  { turn, at }: Said,
  goesOn: boolean,
): (Duty & { end: number; isGuess: true }) | null {
  const opens = isLead ? null : opensWith(text)
  if (!opens || (isBareName(opens.who) && (at > 0 || !/[呢嘛]$/.test(text)))) return null
  const { who, rest } = opens
  if (who.startsWith('我') && turn === '' && !goesOn) return null
  const guess = { who, opens: 'who', verb: '', isGuess: true } as const
  if (turn !== '' && rest !== '') return { ...guess, what: turn, opens: 'what', end }
  const what = rest === '' ? (next?.text ?? '') : rest
  if (what.length < 2 || what.length > MOST_GUESSED || RE_NO_TASK.test(what)) return null
  return { ...guess, what, end: rest === '' ? (next?.end ?? end) : end }
}

/** Says before a list that there is one. */
const RE_ANNOUNCED = new RegExp(
  anyOf`分[了个個一]?[个個]?工 分头 分頭 分[好配派] 分一[分下] [人活事][^。，]{0,6}[分排定接]了?[好过]? 定了人 落到人头 各[管司] 谁[^。，]{0,4}[管负找干] 职责
    責任 责任 人手 任务 任務 找谁 认[个個一]?脸`,
)
const REACH = 60
/** What was. */
const RE_PAST = /(?:[去上前]年|往年|那[年时時天]|当时|當時|昨[天晚]|前天|上[个個]?[月周])/

const startOf = ({ told }: Segment) => told[0]?.start ?? 0
const headOf = (text: string, first: Segment) => text.slice(Math.max(0, startOf(first) - REACH), startOf(first))
const isAnnounced = (text: string, first: Segment) => RE_ANNOUNCED.test(headOf(text, first))

function wholeRun(text: string, segments: readonly Segment[], run: readonly Segment[]): Told[] {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return []
  const told = run.flatMap(one => one.told)
  const names = told.map(({ who }) => who)
  const beside = segments.filter(one => !run.includes(one) && [first.sentence, last.sentence].includes(one.sentence))
  const after = segments.find(one => one.sentence > last.sentence)?.clauses[0]
  const head =
    headOf(text, first)
      .split(/[。！？\n]/)
      .at(-1) ?? ''
  const isLost =
    beside.some(one => one.segment > last.segment || one.clauses.some(({ text: words }) => namesSomebody(words))) ||
    run.some(one => one.others.some(clause => clause.start > startOf(first) && namesNew(clause, names))) ||
    (after !== undefined && namesNew(after, names))
  return isLost || (RE_PAST.test(head) && !isAnnounced(text, first)) ? [] : told
}

const namesNew = ({ text }: Clause, names: readonly string[]) =>
  namesSomebody(text) && !names.some(name => text.includes(name) || text.includes(name.slice(-2)))
