// English key figures: `exports rose 12 percent`, `$30 million for new clinics`, `12,000 new jobs`. A rate or an amount
// is named by the words before it, a count by the noun behind it.

import { unbroken } from '../../language/any-of.ts'
import type { Fact } from '../../language/facts/fact.ts'
import type { KeyFigure } from '../../model/outline.ts'

/** What ends the words that belong to a figure. */
const RE_BORDER = /[,;:.!?—–()"“”]|\s(?:and|but|while|as|or|which|that|who|when|after|because)\s/g
/** Words of a measure before its figure, and of a counted thing behind it. */
const MOST_BEFORE = 8
const MOST_BEHIND = 4
const WINDOW = 90

/** `has reached` `stood at` `rose to` `by`: between a measure and its figure. */
const RE_VERB = new RegExp(
  unbroken`
    (?:\s(?:has|have|had|was|were|is|are|be|been|now|already|also|again|just|only|still|even|by|of|at|to|a|an|the
    |another|only|with|in|reached|hit|total(?:l?ed)?|stands|stood|came|amount(?:s|ed)|averaged|equals)|\s(?:rose
    |climbed|grew|fell|dropped|declined|went up|went down|increased|decreased|rising
    |falling)(?=\s(?:from\s\S+(?:\spercent|\smillion)?\s)?to$)(?:\sfrom\s\S+(?:\spercent|\smillion)?)?)+$`,
  'i',
)
const RE_LEAD = new RegExp(
  unbroken`
    ^(?:(?:and|but|so|then|also|today|now|last year|this year|in \d{4}|since \d{4}|for example|we|I|they|he|she|it|our
    |the|have|has|had|will|already|a|an)\s)+`,
  'i',
)
/** `jobs in the valley` → `jobs`. */
const RE_BEHIND = new RegExp(unbroken`
    ^\s(?<noun>[a-z][a-z'’-]*(?:\s[a-z][a-z'’-]*){0,3}?)(?=$|[,;:.!?—–()]|\s(?:in|for|by|this|last|since|to|from
    |across|at|on|than|over|with|during|who|that|of|and|but|or|while|every|each|per|every|under|into|through|a|an|the
    |are|is|were|was|will|have|has|had|came|got|can|now|as)\b)`)
/** No measure: time, age, ordinals. */
const RE_TIME = new RegExp(
  unbroken`
    ^(?:(?:long|short|more|full|straight|consecutive|past|last|next)\s)*(?:years?|months?|weeks?|days?|hours?|minutes?
    |seconds?|decades?|centur(?:y|ies)|o['’]clock|times?|percent|a\.?m|p\.?m|of|degrees?|points?|things?|ways?
    |reasons?|steps?|lessons?|questions?|year|people's)\b`,
  'i',
)
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** `for the year to 31 March`, `in the six months ended June 2024`: when the figure was so. */
const RE_PERIOD = new RegExp(
  `\\s(?:for|in|over|during) (?:the|this|our|last) (?:[a-z]+ )?(?:year|half|quarter|months|period|season)` +
    `(?: (?:to|ended|ending)(?: (?:on )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?)?(?: (?:of )?${MONTH})?(?: \\d{4})?)?$`,
)
/** `up from`, `against a budget`: says of what another figure is, and no name of this one. */
const RE_NO_NAME =
  /^(?:(?:up|down) )?(?:from|against|than|to|of|by|at|in|on|for|with|about)\b|\b(?:from|than|against|to)$/i
/** Sorts of facts that say how long or how well. */
const RE_TIME_UNIT = /^(?:day|hour|minute|point|degree)$/
const LEAST_COUNT = 10

/** In order; spans are offsets into the sentence, of which `facts` are. */
export function englishFigures(text: string, facts: readonly Fact[]): KeyFigure[] {
  const found: KeyFigure[] = []
  let before = 0
  for (const { span, value, unit, sort } of facts) {
    const written = text.slice(value.start, value.end)
    const name = unit ? text.slice(unit.start, unit.end).trim() : ''
    const isMeasured = name !== '' || /[$£€]/.test(written)
    const label =
      labelBehind(text, span.end, !/percent|per cent|%|point/.test(name)) ??
      (isMeasured ? labelBefore(text, span.start, before) : null)
    before = span.end
    if (label && /\d/.test(written) && !RE_TIME_UNIT.test(sort) && (isMeasured || amount(written) >= LEAST_COUNT))
      found.push({
        value: written,
        unit: name || null,
        label: text.slice(label.start, label.end),
        span,
        labelSpan: label,
      })
  }
  return found
}

// --- internal ---

const amount = (written: string) => Number(written.replace(/^[^\d]+/, '').replaceAll(',', ''))

/** Opens something else than a name of what was counted. */
const RE_NO_NOUN = new RegExp(
  unbroken`
    ^(?:in|for|by|this|last|since|to|from|across|at|on|than|over|with|during|and|but|or|of|every|each|per|a|an|the
    |is|are|was|were|will|as|against|up|down|after|before|above|below|compared)\b`,
)

function labelBehind(text: string, from: number, isCount: boolean): { start: number; end: number } | null {
  if (!isCount) return null
  const noun = RE_BEHIND.exec(text.slice(from, from + WINDOW))?.groups?.['noun']
  if (!noun || noun.length < 4 || RE_TIME.test(noun) || noun.split(' ').length > MOST_BEHIND || RE_NO_NOUN.test(noun))
    return null
  return { start: from + 1, end: from + 1 + noun.length }
}

function labelBefore(text: string, to: number, before: number): { start: number; end: number } | null {
  const from = Math.max(before, to - WINDOW)
  const window = text.slice(from, to)
  const border = [...window.matchAll(RE_BORDER)].at(-1)
  const start = from + (border ? border.index + border[0].length : 0)
  if (!border && from > 0 && from !== before) return null
  const words = text.slice(start, to)
  const lead = /^\s*/.exec(words)?.[0].length ?? 0
  const rest = words.slice(lead)
  const dropped = RE_LEAD.exec(rest)?.[0].length ?? 0
  const label = ` ${rest.slice(dropped).trimEnd()}`.replace(RE_VERB, '').replace(RE_PERIOD, '').trim()
  if (
    label === '' ||
    label.split(/\s/).length > MOST_BEFORE ||
    /\d|\n/.test(label) ||
    !/[a-z]{4}/i.test(label) ||
    RE_NO_NAME.test(label) ||
    /\b(?:I|we|you|he|she|they|who|which|me|us|him|them)\b/.test(label)
  )
    return null
  const at = text.indexOf(label, start + lead + dropped)
  return { start: at, end: at + label.length }
}
