// Sentences or parts of one build: `接诊3万人次，同比增长5%；手术2万台，同比增长8%；…`.
// What each counts, or who each speaks of, is its label; their figures are columns, in order.

import type { Fact } from '../../../language/facts/fact.ts'
import { CHINESE } from './peer-words-chinese.ts'
import { cellOf, ownCoordinates } from './readings.ts'
import type { Chain } from './rows.ts'

/** How far apart, in characters, two parts may stand. */
const APART = 12
const LONGEST_LABEL = 12
/** No name of something by itself. */
const RE_NO_LABEL = /^(?:其中|共|总|累计|已|新|同比|比|占|增长|下降|[这那它他她我])|[了着过是在的]$/

export function parallelRows(text: string, facts: readonly Fact[]): Chain {
  const parts = partsOf(facts)
  return [null, ...chineseRows(text, parts)]
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
    // `卖` of `门票卖了12万元` beside `停车费3万元`.
    const verb = CHINESE.doneIn(label, text.slice(first.measure.end, first.measure.end + 1))
    const named = label.length - verb.length >= 2 ? label.slice(0, label.length - verb.length) : label
    const bare = named.replace(/^(?:全年|全[市县区省校院厂]|我[市县区省校院厂们])/, '')
    if (!/^[\u4e00-\u9fff“”]{2,}$/.test(bare) || bare.length > LONGEST_LABEL || RE_NO_LABEL.test(bare)) return null
    if (!others[0] || (others[0].direction === null && !leadOf(text, others[0]).startsWith('占'))) return null
    const cells = others.map(fact => cellOf(text, fact, null))
    return { label: bare, start: first.measure.start, cells: [{ fact: first, key: '', name: '' }, ...cells] }
  })
}

const leadOf = (text: string, { lead }: Fact) => text.slice(lead.start, lead.end).trim()
