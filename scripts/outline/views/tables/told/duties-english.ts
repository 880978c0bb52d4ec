// Who does what, in English: `Tom takes the tents`, `Joan Petrie will run the bar`, `the sound desk belongs to me`.

import { unbroken } from '../../../../language/any-of.ts'
import { RE_NO_NAME } from '../../../../language/en/persons.ts'
import type { Span } from '../../../../model/source.ts'
import type { Duty } from './duties-chinese.ts'

const TITLE = '(?:Mr|Mrs|Ms|Miss|Dr|Councillor|Captain|Father|Sister|Nurse|Professor|Sir|Lady)\\.?\\s'
const WHO = String.raw`(?:(?:(?:old|young)\s)?(?:${TITLE})?[A-Z][\p{L}’'-]+(?:\s[A-Z][\p{L}’'-]+){0,2}|I)`
const VERB = unbroken`
    (?:(?:will\s(?:be\s)?|is\sgoing\sto\s|is\sto\s)?(?:looks?\safter|leads?|takes?(?:\son|\scare\sof)?
    |handles?|runs?|manages?|covers?
    |keeps?|organi[sz]es?|owns?|(?:is\s)?in\scharge\sof|(?:is\s)?responsible\sfor|do(?:es)?|carr(?:y|ies)
    |chairs?|oversees?|mans?|minds?
    |(?:is\s)?(?:running|leading|handling|doing|taking|managing|organising|looking\safter|keeping))|has
    |have|am\sin\scharge\sof|am\sresponsible\sfor
    |will\ssee\sto|sees\sto|is\son)`
const TASK = String.raw`(?!been|to\s|had|not\b|never|it\b|that\b|a\slot|no\b)[^,.;:!?—]{2,60}?`
const END = String.raw`(?=[,.;:!?—]|\s(?:and|while|but)\s|\s(?:from|by|until|before)\s|$)`
const START = String.raw`(?<=^|[.;:!?,—]["”’]?\s|\s(?:and|while|but)\s)(?:and\s|while\s|but\s|then\s)?`
const GIVEN = unbroken`
    (?:(?:will\s)?(?:belongs?|falls?|goes|go|fall)\sto|(?:is|are|will\sbe|rests?|lies?|sits?)\s(?:with
    |down\sto|in\sthe\shands\sof)
    |(?:is|are|will\sbe)\s(?:run|led|looked\safter|handled|managed|covered|organi[sz]ed|kept|chaired)\sby)`

const RE_DOES = new RegExp(`${START}(?<who>${WHO})\\s(?<verb>${VERB})\\s(?<what>${TASK})${END}`, 'gu')
const RE_OF = new RegExp(
  `${START}(?<what>(?:The|the|Our|our|All|all|[A-Z])[^,.;:!?—]{1,40}?)\\s(?<verb>${GIVEN})\\s(?<who>${WHO}|me)${END}`,
  'gu',
)
/** `Priya the food stalls`: the verb is that of the one before. */
const RE_SHORT = new RegExp(
  `(?<=,\\s|,?\\sand\\s)(?<who>${WHO})\\s(?<what>(?:the|our|all|every)\\s[^,.;:!?—]{2,40}?)${END}`,
  'gu',
)

export type Told = Duty & Span

/** All that a paragraph gives to whom, in its order. */
export function dutiesIn(text: string, line: Span): Told[] {
  const words = text.slice(line.start, line.end)
  const found = [
    ...Array.from(words.matchAll(RE_DOES), match => told(match, 'who')),
    ...Array.from(words.matchAll(RE_OF), match => told(match, 'what')),
  ]
  if (found.length > MOST) return []
  const short = Array.from(words.matchAll(RE_SHORT), match => told(match, 'who')).filter(
    ({ start }) =>
      found.some(one => one.start < start && !/[.!?]\s/.test(words.slice(one.end, start))) &&
      !found.some(one => one.start <= start && start < one.end),
  )
  return [...found, ...short]
    .filter(({ who }) => !RE_NO_NAME.test(who) || who === 'I')
    .map(one => ({ ...one, start: one.start + line.start, end: one.end + line.start }))
    .toSorted((a, b) => a.start - b.start)
}

// --- internal ---

/** A paragraph with more is a print-out. */
const MOST = 100

function told(match: RegExpExecArray, opens: 'who' | 'what'): Told {
  const { who = '', what = '', verb = '' } = match.groups ?? {}
  const lead = match[0].indexOf(opens === 'who' ? who : what)
  return { who, what, opens, verb, start: match.index + lead, end: match.index + match[0].length }
}
