// English: what is to be done from or by a day is shown with the day: `From 1 October, every ward has a nurse at night`
// without its first words says something else, and so does `The roof is mended by Friday` without its last.

import { anyCase, phraseOf } from '../any-of.ts'
import type { Bond } from './bonds.ts'
import type { Span } from '../../model/source.ts'

const MONTH = phraseOf`
  january | february | march | april | may | june | july | august | september | october | november | december`
const WHEN = [
  '(?:',
  phraseOf`
    (?:the )?(?:end|close|middle|start|beginning) of (?:the |this |next )?\w+(?: \d{4})?
    (?:next|this) (?:year|month|week|spring|summer|autumn|fall|winter|term|season)
    the (?:winter|summer|spring|autumn|fall|holidays|weekend|first frost) | christmas | easter | noon | midnight
    (?:mon|tues|wednes|thurs|fri|satur|sun)day | (?:early |late |mid-)?(?:19|20)\d\d | \d{1,2}(?::\d\d)? ?[ap]\.?m`,
  `|(?:early |late |mid-)?(?:\\d{1,2} )?${MONTH}(?: \\d{1,2})?`,
  ')\\b',
].join('')
/** `by Friday`, `from 1 October`, `starting in March`, `within two weeks`: not `from the start`, `by then`. */
const RE_DEADLINE = new RegExp(
  anyCase(
    '\\b(?:',
    phraseOf`by | before | from | no later than | as of | (?:starting|beginning)(?:\son|\sin|\sfrom)?`,
    ` (?:the )?${WHEN}|within (?:the next )?\\w+ (?:hours|days|weeks|months|years)\\b)`,
  ).source,
  'giu',
)
/** Letters before a deadline that still opens its sentence: `And `, `So `. */
const LEAD = 6

/**
 * Nothing of the clause without its deadline; of the whole sentence where it opens with one, up to the next. `clauses`
 * are those of the sentence.
 */
export function englishDeadlines(text: string, sentence: Span, clauses: readonly Span[]): Bond[] {
  const raw = text.slice(sentence.start, sentence.end)
  const found = Array.from(raw.matchAll(RE_DEADLINE), match => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }))
  return found.map((opener, index) => {
    const opens = opener.start - sentence.start <= LEAD
    const at = Math.max(
      0,
      clauses.findLastIndex(({ start }) => start <= opener.start),
    )
    // `Overtime is paid double, starting in March`: a clause that only says when belongs to the one before.
    const onlyWhen = /^\W*$/u.test(text.slice(clauses[at]?.start ?? 0, opener.start)) && !opens
    const own = {
      start: clauses[onlyWhen ? at - 1 : at]?.start ?? sentence.start,
      end: clauses[at]?.end ?? sentence.end,
    }
    const next = found[index + 1]
    const last = next ? clauses.findLast(({ start }) => start <= next.start)?.start : sentence.end
    const end = opens ? Math.max(opener.end, last ?? sentence.end) : Math.max(own.end, opener.end)
    return { rule: 'deadline', reach: { start: own.start, end }, opener, needs: null }
  })
}
