// What the clause of a figure may say: whose it is, when, and how much. Each way to read a text gives a draft a figure.

import { isNamedWhole } from '../../../language/facts/in-words.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'
import { itemAt } from '../../../text/item-at.ts'
import { runUp, type RunUp } from './clauses.ts'
import { opensTable } from './openers.ts'
import type { Draft } from './peer-labels.ts'
import { CHINESE } from './peer-words-chinese.ts'
import { ENGLISH } from './peer-words-english.ts'
import type { PeerWords } from './peer-words.ts'

/** What leads to a period that opens a clause. */
const MOST_LEAD = 4
const RE_CHINESE = /[\u4e00-\u9fff]/

/** The ways to read neighbours: each figure a row, the first of a part, with a second joined by `and`, by its time. */
export function readings(text: string, facts: readonly Fact[]): (Draft | null)[][] {
  const drafts = facts.map((_, at) => draftOf(text, facts, at, false))
  const opens = drafts.map((draft, at) => (goesOnBehind(text, draft, facts[at - 1]) ? null : draft))
  return [drafts, firsts(text, facts), opens, timed(drafts)]
}

export const wordsFor = (text: string, { span, lead }: Fact) =>
  RE_CHINESE.test(text.slice(Math.max(0, lead.start - 8), span.end + 8)) ? CHINESE : ENGLISH

export const isEnglish = (text: string, fact: Fact) => wordsFor(text, fact) === ENGLISH

/** The period stands inside the words for name and measure. */
export const isInside = ({ time, core }: Draft) => time !== null && time.start > core.start && time.end < core.end

// --- internal ---

function draftOf(text: string, facts: readonly Fact[], at: number, isPart: boolean): Draft | null {
  const fact = itemAt(facts, at)
  // `200度以内每度5毛2`: a band is a row of its own kind.
  const isBanded = fact.coordinates.some(({ kind, span }) => kind === 'group' && span.end <= fact.lead.start)
  if (fact.list !== null || fact.prize !== null || isBanded) return null
  if (fact.sum)
    return { fact, at, core: fact.sum.words, opener: null, fars: [], isApart: false, isTime: false, time: null }
  const up = runUp(text, fact, facts[at - 1])
  if (!up) return null
  const language = wordsFor(text, fact)
  const last = itemAt(up.clauses, -1)
  const own = coreOf(text, language, last)
  const opener = up.clauses.length > 1 ? opensTable(text, itemAt(up.clauses, 0)) : null
  const isHeaded = opener !== null && isSaid(own.core)
  const named = isHeaded ? [] : namedBefore(text, language, up)
  const [nearest] = named
  const fars = named.map(({ core }) => core).filter(isSaid)
  if (isNamedWhole(fact))
    return { fact, at, core: fact.lead, opener: null, fars: [], isApart: true, isTime: false, time: null }
  const draft = { fact, at, opener: isHeaded ? opener : null, fars, isApart: false, isTime: false }
  const isVerb = fars.length > 0 && language.isVerb(text.slice(own.core.start, own.core.end))
  if (isSaid(own.core) && !isVerb && !(up.clauses.length > 1 && language.isLate(text.slice(last.start, last.end)))) {
    const context = fars.length === 0 && nearest?.time && isSaid(nearest.time) ? nearest.time : null
    return { ...draft, core: own.core, time: own.time ?? context }
  }
  const isNamed = nearest !== undefined && isSaid(nearest.core) && (up.goesOn || isPart)
  if (own.time && !isNamed) return { ...draft, ...own, isTime: true, core: own.time }
  if (!nearest) return null
  const opens = nearest.time && nearest.time.start - nearest.start <= MOST_LEAD
  if (nearest.time && opens) return { ...draft, isApart: true, isTime: true, core: nearest.time, time: nearest.time }
  return isSaid(nearest.core) ? { ...draft, isApart: true, core: nearest.core, time: own.time ?? nearest.time } : null
}

const isSaid = ({ start, end }: Span) => end > start

/**
 * The clauses before that of the figure, in its sentence, that may name it, the likeliest first: behind a figure the
 * first, at the head of a sentence the nearest, for a head may stand before.
 */
function namedBefore(text: string, language: PeerWords, { clauses, goesOn }: RunUp) {
  const before = clauses.slice(0, -1).map(clause => {
    const { core, time } = coreOf(text, language, clause)
    const words = text.slice(core.start, core.end)
    const end = core.start + language.nameEnd(words)
    return { core: { start: core.start, end }, time, start: clause.start }
  })
  const isVerb = language.namesFirst && language.isVerb(wordsOf(text, language, itemAt(clauses, -1)))
  if (!goesOn && !isVerb) before.reverse()
  const mayName = before.filter(({ core, time }) => time !== null || language.isName(text.slice(core.start, core.end)))
  return mayName.length > 0 ? mayName : before.slice(0, 1)
}

/** A clause without what leads to its name and what only says that it is so. */
const wordsOf = (text: string, language: PeerWords, clause: Span) => {
  const { core } = coreOf(text, language, clause)
  return text.slice(core.start, core.end)
}

function coreOf(text: string, language: PeerWords, clause: Span): { core: Span; time: Span | null } {
  let { start } = clause
  const end = start + language.endOf(text.slice(start, clause.end))
  const words = () => text.slice(start, Math.max(start, end))
  start += language.leadOf(words())
  const time = language.timeOf(words())
  const found = time && { start: start + time.start, end: start + time.end }
  if (time?.start === 0) {
    start += time.end
    start += /^[的\s,]*/.exec(words())?.[0].length ?? 0
    start += language.leadOf(words())
  }
  return { core: { start: Math.min(start, end), end: Math.max(start, end) }, time: found }
}

/** `lent 41,000 books and ran 96 events`: what is only done is a second figure of the row. */
function goesOnBehind(text: string, draft: Draft | null, before: Fact | undefined): boolean {
  if (!draft || !before || draft.fact.sum || draft.isApart || draft.fars.length > 0) return false
  const between = text.slice(before.span.end, draft.core.start)
  return (
    /\sand\s$/.test(between) && !/[,;.]/.test(between) && ENGLISH.isVerb(text.slice(draft.core.start, draft.core.end))
  )
}

/**
 * `In 2021 we handled 310 ships, in 2022 we handled 355`: what opens with its time may be told apart by it;
 * before others that do, `这条线去年拉了82万人` may, too.
 */
function timed(drafts: readonly (Draft | null)[]): (Draft | null)[] {
  const opens = drafts.map(draft => draft?.time != null && draft.time.start <= draft.core.start)
  return drafts.map((draft, i) => {
    if (!draft?.time || draft.isTime || !(opens[i] || (isInside(draft) && opens[i + 1] && opens[i + 2]))) return draft
    return { ...draft, isTime: true, core: draft.time }
  })
}

/** Where parts of a sentence have several figures each, the first names the row: `东馆，去年3万册，今年5万册；西馆，…`. */
function firsts(text: string, facts: readonly Fact[]): (Draft | null)[] {
  return facts.map((fact, at) => {
    const before = facts[at - 1]
    const opens = before?.line !== fact.line || before.segment !== fact.segment || fact.sum !== null
    return opens ? draftOf(text, facts, at, true) : null
  })
}
