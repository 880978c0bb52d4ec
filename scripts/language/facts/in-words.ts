// Values in words: `持平` beside `减了12吨`, `已完工` beside `七成`, `水利站` of `东片归水利站`. A clause has one, and a name before it.

import type { Span } from '../../model/source.ts'
import type { Fact } from './fact.ts'
import { CHINESE, GRADE, STAGE as STAGE_CHINESE } from './in-words-chinese.ts'
import { ENGLISH, STAGE as STAGE_ENGLISH } from './in-words-english.ts'
import { LEVEL, OWNER, STATE, type Finder } from './in-words-sorts.ts'

export const isInWords = ({ sort }: Fact) => sort === LEVEL || isNamedWhole({ sort })

/** All that stands before the value names the row: `上游五公里归沙洲村`, `Platform one has been rebuilt`. */
export const isNamedWhole = ({ sort }: Pick<Fact, 'sort'>) => sort === OWNER || sort === STATE

const RE_STAGE = new RegExp(
  `${STAGE_CHINESE}|^${GRADE}$|\\b${STAGE_ENGLISH}\\b|^(?:has|have)\\s.*\\bbe(?:en)?\\b|\\bbeing\\s[a-z]+`,
)

/** Names a stage of work: with several of these a list is one of how far things are. */
export const isStage = (words: string) => RE_STAGE.test(words)

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
    const fact = factOf(clause, isChinese ? CHINESE : ENGLISH, within.start + start)
    if (fact) found.push({ ...fact, segment, sentence })
  }
  return found.length >= FEWEST || found.some(({ sort }) => sort === LEVEL) ? found : []
}

// --- internal ---

function factOf(clause: string, finders: readonly Finder[], at: number): Fact | null {
  for (const { sort, pattern } of finders) {
    const { lead, link = '', words } = pattern.exec(clause)?.groups ?? {}
    if (lead === undefined || words === undefined || /\d/.test(words)) continue
    const leadEnd = lead.trimEnd().length
    const from = clause.indexOf(words, lead.length + link.length)
    const linkAt = link === '' ? -1 : clause.indexOf(link, leadEnd)
    const span = (start: number, length: number): Span => ({ start: at + start, end: at + start + length })
    const value = span(from, words.length)
    return {
      span: value,
      value,
      unit: null,
      sort,
      measure: link === '' ? null : span(linkAt, link.length),
      prize: null,
      direction: sort === LEVEL ? value : null,
      from: null,
      sum: null,
      sense: null,
      qualifiers: [],
      coordinates: [],
      lead: span(0, leadEnd),
      tail: { start: value.end, end: value.end },
      list: null,
      segment: 0,
      sentence: 0,
      line: 0,
    }
  }
  return null
}
