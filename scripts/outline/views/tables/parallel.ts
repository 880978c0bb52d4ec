// Sentences or parts of one build: `接诊3万人次，同比增长5%；手术2万台，同比增长8%；…`.
// `The mill made 40 tons at a cost of …; the forge made …` is the same in English.
// What each counts, or who each speaks of, is its label; their figures are columns, in order.

import type { Fact } from '../../../language/facts/fact.ts'
import { cellOf, ownCoordinates } from './readings.ts'
import type { Chain } from './rows.ts'

/** How far apart, in characters, two parts may stand. */
const APART = 12
const LONGEST_LABEL = 12
const LONGEST_NAME = 40
/** No name of something by itself. */
const RE_NO_LABEL = /^(?:其中|共|总|累计|已|新|同比|比|占|增长|下降|[这那它他她我])|[了着过是在的]$/

export function parallelRows(text: string, facts: readonly Fact[]): Chain {
  const parts = partsOf(facts)
  return [null, ...chineseRows(text, parts), null, ...englishRows(text, parts), null, ...gappedRows(text, facts)]
}

// --- internal ---

/** The facts of each part, of two figures at least; null where the parts beside it do not touch. */
function partsOf(facts: readonly Fact[]): (Fact[] | null)[] {
  const parts: (Fact[] | null)[] = []
  let part: Fact[] = []
  for (const [i, fact] of facts.entries()) {
    if (fact.list !== null || fact.prize) {
      part = []
      parts.push(null)
      continue
    }
    const last = part.at(-1)
    if (!last || last.segment !== fact.segment || last.line !== fact.line) {
      const before = facts[i - 1]
      if (!before || before.line !== fact.line || fact.lead.start - before.tail.end > APART) parts.push(null)
      part = []
      parts.push(part)
    }
    part.push(fact)
  }
  return parts.map(one => (one && one.length >= 2 ? one : null))
}

/** `接诊急诊病人`, with a change or a share behind its figure. */
function chineseRows(text: string, parts: readonly (Fact[] | null)[]): Chain {
  return parts.map(part => {
    const [first, ...others] = part ?? []
    if (!first?.measure || first.direction || first.from || ownCoordinates(first).length > 0) return null
    const label = text.slice(first.measure.start, first.measure.end)
    const bare = label.replace(/^(?:全年|全[市县区省校院厂]|我[市县区省校院厂们])/, '')
    if (!/^[\u4e00-\u9fff“”]{2,}$/.test(bare) || bare.length > LONGEST_LABEL || RE_NO_LABEL.test(bare)) return null
    if (!others[0] || (others[0].direction === null && !/^占/.test(leadOf(text, others[0])))) return null
    const cells = others.map(fact => cellOf(text, fact, null))
    return { label: bare, start: first.measure.start, cells: [{ fact: first, key: '', name: '' }, ...cells] }
  })
}

/** `The mill made 40 tons`, `the forge made 30`: who did so stands before one verb. */
function englishRows(text: string, parts: readonly (Fact[] | null)[]): Chain {
  const chain: Chain = []
  let verb = ''
  for (const part of parts) {
    const [first, ...others] = part ?? []
    const words = first ? leadOf(text, first) : ''
    const [, subject = '', said = ''] =
      /^(?:and\s)?(?<subject>(?:[Tt]he\s|[A-Z]|[Oo]ur\s).*?)\s(?<said>[a-z]+)$/.exec(words) ?? []
    if (!first || subject === '' || subject.length > LONGEST_NAME || ownCoordinates(first).length > 0) {
      chain.push(null)
      continue
    }
    if (said !== verb) chain.push(null)
    verb = said
    const noun = first.measure && first.measure.start >= first.span.end ? cellOf(text, first, null) : null
    const cells = [noun ?? { fact: first, key: '', name: '' }, ...others.map(fact => cellOf(text, fact, null))]
    const start = first.lead.start + text.slice(first.lead.start, first.lead.end).indexOf(subject)
    chain.push({ label: subject, start, cells })
  }
  return chain
}

/** What a verb or its lack is said with: `paid for`, `the state for`. */
const WITH = '(?:\\s(?:for|at|to|by))?'
/** `the state for` of `The county paid for 31 percent, the state for 44`: who, without the verb said once. */
const RE_GAPPED = new RegExp(
  `^(?:and\\s)?(?<who>(?:(?:the|our|its|their)\\s)?[A-Za-z'’-]+(?:\\s[a-z'’-]+){0,2}?)${WITH}$`,
)
/** Who, the verb, and what it is said with: `Nurses were offered`. */
const RE_FULL = new RegExp(
  `^(?<who>(?:[Tt]he|[Oo]ur|[A-Z][a-z]+)(?:\\s[A-Za-z'’-]+){0,3}?)` +
    `\\s(?:(?:was|were|is|are|has|have|had|will)\\s)?(?:been\\s)?[a-z]+${WITH}$`,
)
const RE_NO_WHO = /\b(?:was|were|is|are|we|they|I|it|he|she|you|this|that|more|only|up|down)\b|ed$/i

/** `Nurses were offered four percent, porters three percent and clerks two`: rows of one figure each. */
function gappedRows(text: string, facts: readonly Fact[]): Chain {
  const chain: Chain = []
  let run: Fact | null = null
  for (const fact of facts) {
    const isPlain =
      fact.list === null && !fact.prize && !fact.from && !fact.direction && ownCoordinates(fact).length === 0
    const goesOn: boolean =
      run !== null &&
      run.sentence === fact.sentence &&
      run.line === fact.line &&
      (fact.sort === run.sort || fact.sort === '')
    const pattern = goesOn ? RE_GAPPED : RE_FULL
    const who = isPlain ? (pattern.exec(leadOf(text, fact))?.groups?.['who'] ?? '') : ''
    if (who === '' || RE_NO_WHO.test(who) || (goesOn && text.slice(fact.tail.start, fact.tail.end).trim() !== '')) {
      run = null
      chain.push(null)
      continue
    }
    if (!goesOn) chain.push(null)
    run = fact
    const start = fact.lead.start + text.slice(fact.lead.start, fact.lead.end).indexOf(who)
    chain.push({ label: who, start, cells: [{ fact, key: '', name: '' }] })
  }
  return chain
}

const leadOf = (text: string, { lead }: Fact) => text.slice(lead.start, lead.end).trim()
