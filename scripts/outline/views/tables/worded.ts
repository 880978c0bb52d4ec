// Rows whose values are in words, alone or beside figures: `一车间减了12吨，二车间持平`, `主坝已完工，副坝七成`, `东片归水利站`.

import type { Fact } from '../../../language/facts/fact.ts'
import { DATE, LEVEL, OWNER, STATE } from '../../../language/facts/in-words-sorts.ts'
import { isInWords, isStage } from '../../../language/facts/in-words.ts'
import type { Draft } from './peer-labels.ts'
import { CHINESE } from './peer-words-chinese.ts'
import { ENGLISH } from './peer-words-english.ts'

const FEWEST = 2
/** `is run by` beside `are run by`. */
const RE_BE = /^(?:is|are|was|were)\s/
/** `looks after` beside `look after`. */
const RE_ONE = /^([a-z]+?)(?:es|s)(?=\s|$)/
const RE_US = /\b(?:us|me|him|her|them|all)\b/
const RE_DAY = /[月日号號底末前点點年]，$/
const MOST_FIRM = 2 / 3

/** `四十分钟` and `一个半小时` are one measure. */
export const areHours = (a: string, b: string) =>
  a !== b && [a, b].every(sort => /^(?:分钟|分鐘|小时|小時|钟头|鐘頭|minutes?|hours?)$/.test(sort))

/** Values of these sorts stand in one column. */
export const mayShareColumn = (a: string, b: string) =>
  areHours(a, b) || ([a, b].includes(LEVEL) ? !areOther(a, b) : [a, b].includes(STATE) && [a, b].includes('%'))

/** What holds rows together that have no unit: stages of work, one word for whose it is, what moved and did not. */
export function mayBeWorded(text: string, run: readonly Draft[], names: readonly string[]): boolean {
  const facts = run.map(({ fact }) => fact)
  const words = facts.map(({ span }) => text.slice(span.start, span.end))
  const language = /[\u4e00-\u9fff]/.test(names.join('')) ? CHINESE : ENGLISH
  const sorts = new Set(facts.filter(isInWords).map(({ sort }) => sort))
  if (sorts.size !== 1 || names.some(name => name.length < FEWEST)) return false
  if (sorts.has(DATE)) return facts.every(({ sort }) => sort === DATE) && new Set(words).size >= FEWEST
  if (sorts.has(OWNER)) {
    const isNamed =
      language.areKin(names) ||
      language.areKin(words) ||
      isMost(words.map(language.isHouse), language === ENGLISH ? 1 : 0)
    // `The streets belong to the people, the parks belong to the people`.
    const isRefrain =
      language === ENGLISH && (new Set(words).size < words.length || words.some(word => RE_US.test(word)))
    return (
      !isRefrain &&
      facts.every(({ sort }) => sort === OWNER) &&
      areLinked(text, facts) &&
      words.every(language.isName) &&
      isNamed
    )
  }
  if (sorts.has(STATE)) {
    // `到6月底，东渠通水，到8月底，西渠通水`: without its day each says too little.
    if (run.filter(({ core }) => RE_DAY.test(text.slice(Math.max(0, core.start - 8), core.start))).length >= FEWEST)
      return false
    const firm = words.filter((word, i) => facts[i]?.sort !== STATE || isStage(word)).length
    // `The pay is low, the work is never done`: in English a state has no sign of its own.
    const isLoose = language === ENGLISH && !language.areKin(names)
    const wanted = isLoose ? words.length * MOST_FIRM : language === CHINESE && language.areKin(names) ? 1 : FEWEST
    return firm >= wanted && new Set(words).size >= FEWEST
  }
  const isMeasure = language === ENGLISH ? ENGLISH.isNoun : CHINESE.isMeasure
  return facts.filter(({ sort }) => sort !== LEVEL).length >= FEWEST && !names.some(isMeasure)
}

// --- internal ---

const areOther = (a: string, b: string) => [a, b].some(sort => sort === STATE || sort === OWNER || sort === DATE)

const isMost = (found: readonly boolean[], but: number) => found.filter(Boolean).length >= found.length - but

/** All are told with one word, or with the end of the first: `belongs to`, `to`. */
function areLinked(text: string, facts: readonly Fact[]): boolean {
  const [first = '', ...others] = facts.map(({ measure }) =>
    measure ? text.slice(measure.start, measure.end).replace(RE_BE, '').replace(RE_ONE, '$1') : '',
  )
  return others.every(link => first === link || first.endsWith(` ${link}`))
}
