// Values in words: `持平` beside `减了12吨`, `已完工` beside `七成`, `水利站` of `东片归水利站`. A clause has one, and a name before it.

import type { Span } from '../../model/source.ts'
import type { Fact } from './fact.ts'
import { CHINESE, GRADE, STAGE as STAGE_CHINESE } from './in-words-chinese.ts'
import { ENGLISH, STAGE as STAGE_ENGLISH } from './in-words-english.ts'
import { DATE, LEVEL, OWNER, STATE, type Finder } from './in-words-sorts.ts'

export const isInWords = ({ sort }: Fact) => sort === LEVEL || isNamedWhole({ sort })

/** All that stands before the value names the row: `上游五公里归沙洲村`, `Platform one has been rebuilt`. */
export const isNamedWhole = ({ sort }: Pick<Fact, 'sort'>) => sort === OWNER || sort === STATE || sort === DATE

const RE_STAGE = new RegExp(
  `${STAGE_CHINESE}|^${GRADE}$|\\b${STAGE_ENGLISH}\\b|^(?:has|have)\\s.*\\bbe(?:en)?\\b|\\bbeing\\s[a-z]+`,
)

/** Names a stage of work: with several of these a list is one of how far things are. */
export const isStage = (words: string) => RE_STAGE.test(words)

/** With the places of what they find. */
const placed = (finders: readonly Finder[]): Finder[] =>
  finders.map(({ sort, pattern }) => ({ sort, pattern: new RegExp(pattern, 'd') }))
const FINDERS = { zh: placed(CHINESE), en: placed(ENGLISH) }

const RE_CHINESE_CLAUSE = /[^，,；;。！？!?、：:（）()\n]+/g
const RE_ENGLISH_CLAUSE = /(?:(?!\s(?:and|but|while)\s)[^,;.!?:—()\n])+/g
const LONGEST_CLAUSE = 70
const FEWEST = 2

/** A line with more is a print-out. */
const MOST_CLAUSES = 400

/** In order; segments and sentences count from the start of `within`, as those of figures do. */
export function factsInWords(text: string, within: Span): Fact[] {
  const line = text.slice(within.start, within.end)
  const isChinese = /[\u4e00-\u9fff]/.test(line)
  const found: Fact[] = []
  let [segment, sentence, at] = [0, 0, 0]
  let n = 0
  let last: Span = { start: 0, end: 0 }
  for (const match of line.matchAll(isChinese ? RE_CHINESE_CLAUSE : RE_ENGLISH_CLAUSE)) {
    if (++n > MOST_CLAUSES) break
    const between = line.slice(at, match.index)
    const stops = between.match(isChinese ? /[。！？!?\n]/g : /[.!?]+(?=\s)|\n/g)?.length ?? 0
    sentence += stops
    segment += stops + (between.match(/[；;]/g)?.length ?? 0)
    at = match.index + match[0].length
    const start = match.index + (/^\s*(?:(?:and|but|while)\s)?/.exec(match[0])?.[0].length ?? 0)
    const clause = line.slice(start, at).trimEnd()
    if (clause.length > LONGEST_CLAUSE) continue
    const fact = factOf(clause, isChinese ? FINDERS.zh : FINDERS.en, within.start + start)
    if (fact) found.push({ ...namedBefore(fact, line, within.start, last), segment, sentence })
    last = { start, end: start + clause.length }
  }
  const told = found.filter(({ sort, lead }) => sort !== DATE || lead.end > lead.start)
  sameVerb(line, told, within.start)
  return told.length >= FEWEST || told.some(({ sort }) => sort === LEVEL) ? told : []
}

// --- internal ---

/** `完成` behind all dates is what the dates are of; where each is of something else it stays with its date. */
function sameVerb(line: string, facts: readonly Fact[], from: number) {
  const dates = facts.filter(({ sort }) => sort === DATE)
  const verbs = dates.map(({ tail }) => line.slice(tail.start - from, tail.end - from))
  if (new Set(verbs).size === 1 && verbs[0] !== '') for (const fact of dates) fact.measure = fact.tail
  else
    for (const fact of dates) {
      fact.span = { start: Math.min(fact.tail.start, fact.span.start), end: Math.max(fact.tail.end, fact.span.end) }
      fact.tail = { start: fact.span.end, end: fact.span.end }
    }
}

function factOf(clause: string, finders: readonly Finder[], at: number): Fact | null {
  for (const { sort, pattern } of finders) {
    const found = pattern.exec(clause)?.indices?.groups
    const placed = (name: string): Span | null => {
      const place = found?.[name]
      return place ? { start: at + place[0], end: at + place[1] } : null
    }
    const [lead, value, link] = [placed('lead'), placed('words'), placed('link')]
    if (!lead || !value) continue
    if (sort !== DATE && /\d/.test(clause.slice(value.start - at, value.end - at))) continue
    return {
      span: value,
      value,
      unit: null,
      sort,
      measure: link,
      prize: null,
      direction: sort === LEVEL ? value : null,
      from: null,
      sum: null,
      sense: null,
      qualifiers: [],
      coordinates: [],
      lead: { start: lead.start, end: lead.start + clause.slice(lead.start - at, lead.end - at).trimEnd().length },
      tail: placed('verb') ?? { start: value.end, end: value.end },
      list: null,
      segment: 0,
      sentence: 0,
      line: 0,
    }
  }
  return null
}

/** `第一步，摸底，3月底前完成`: the clause before a date names what is due. */
function namedBefore(fact: Fact, line: string, from: number, clause: Span): Fact {
  if (fact.sort !== DATE || fact.lead.end > fact.lead.start) return fact
  const name = line.slice(clause.start, clause.end).trim()
  return RE_DUE.test(name) &&
    /^[，,]\s?$/.test(
      line
        .slice(clause.end, fact.span.start - from)
        .slice(0, 2)
        .trim(),
    )
    ? { ...fact, lead: { start: from + clause.start, end: from + clause.start + name.length } }
    : fact
}

const RE_DUE = /^[\u4e00-\u9fff]{2,8}$/
