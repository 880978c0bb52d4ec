// A figure or a date that says one thing here and another there: same measure, same period, two values. Only where both
// sentences use the very same words; a plan beside a result, or two places, are no contradiction.

import { amountOf } from '../../language/facts/amount.ts'
import type { Fact } from '../../language/facts/fact.ts'
import { readFacts } from '../../language/facts/read.ts'
import type { Span } from '../../model/source.ts'
import { YEAR } from '../../language/figures.ts'
import type { ManuscriptLine } from '../../language/sentences.ts'

export interface Contradiction {
  measure: string
  values: [string, string]
  span: Span
}

/** `3月5日上午在礼堂集合`: a date and what happens on it. */
const RE_DATED = /(?<value>\d{1,2}月\d{1,2}日)(?<measure>[\u4e00-\u9fff]{6,14})(?=[，。；,;]|$)/g
const SHORTEST = 3
const SHORTEST_EN = 10
const RE_YEAR = new RegExp(`^(?:${YEAR}|[去今前]年|(?:19|20)\\d{2}|(?:last|this) year)$`, 'i')
/** The figure is not all that is said of it. */
const RE_GOES_ON = /^(?:增长|下降|左右|以上|的)/
/** Words that make another value of the same measure right: `计划` `比上年`. */
const RE_OTHER_SENSE =
  /计划|計劃|目标|目標|预计|預計|预期|比|较上|分别|分別|原|调整|估算|左右|以上|从|由|其中|累计|截至|月|季度|半年/
const RE_WHOLE = /^(?:全[市县县區区省校厂镇村国]|我[市县區区省校厂镇村们国])/

export function findContradictions(text: string, lines: readonly ManuscriptLine[]): Contradiction[] {
  const known = new Map<string, Stated>()
  const found: Contradiction[] = []
  const all = [...readFacts(text, lines).flatMap(fact => statedBy(text, fact) ?? []), ...datesIn(text, lines)]
  for (const { key, ...now } of all.toSorted((a, b) => a.span.start - b.span.start)) {
    const before = known.get(key)
    if (before === undefined) known.set(key, now)
    else if (before.amount !== now.amount) {
      const { measure, span } = now
      found.push({ measure, values: [before.value, now.value], span })
    }
  }
  return found
}

// --- internal ---

interface Stated {
  measure: string
  value: string
  /** Equal for `1.2万` and `12,000`. */
  amount: number | string
  span: Span
}

/** What a fact states, under the words that say of what and when; null where it is a change, a plan or a part. */
function statedBy(text: string, fact: Fact): (Stated & { key: string }) | null {
  const period = fact.coordinates.find(({ kind, text: label }) => kind === 'period' && RE_YEAR.test(label))
  const { measure, lead, span } = fact
  if (!period || !measure || fact.list !== null || fact.prize || fact.from || fact.direction || fact.unit === null)
    return null
  const qualified = fact.qualifiers.some(one => text.slice(one.start, one.end) !== '达')
  if (qualified || fact.sense === 'target') return null
  if (RE_OTHER_SENSE.test(text.slice(lead.start, span.start).replace(period.text, ''))) return null
  if (RE_GOES_ON.test(text.slice(span.end, span.end + 4))) return null
  const words = text.slice(measure.start, measure.end)
  const bare = words.replace(RE_WHOLE, '')
  if (!isSpecific(bare)) return null
  const before = text
    .slice(lead.start, Math.max(lead.start, measure.start))
    .replace(period.text, '')
    .replace(/^[，,\s]+/, '')
  const labels = fact.coordinates.filter(one => one !== period).map(one => one.text)
  const amount = amountOf(text, fact)
  const value = text.slice(span.start, span.end).replace(/^达/, '')
  return {
    key: [before.replace(RE_WHOLE, ''), ...labels, period.text, bare, fact.sort].join('|'),
    measure: /[\u4e00-\u9fff]/.test(words) ? period.text + words : words,
    value,
    amount: Number.isNaN(amount) ? value : amount,
    span: { start: lead.start + (/^\s*/.exec(text.slice(lead.start, span.end))?.[0].length ?? 0), end: span.end },
  }
}

/** A measure that can hardly be another one of the same name. */
const isSpecific = (measure: string) =>
  /[\u4e00-\u9fff]/.test(measure) ? measure.length >= SHORTEST : measure.includes(' ') && measure.length >= SHORTEST_EN

function datesIn(text: string, lines: readonly ManuscriptLine[]): (Stated & { key: string })[] {
  return lines.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(RE_DATED), match => {
      const { measure = '', value = '' } = match.groups ?? {}
      const at = start + match.index
      return { key: `date|${measure}`, measure, value, amount: value, span: { start: at, end: at + match[0].length } }
    }),
  )
}
