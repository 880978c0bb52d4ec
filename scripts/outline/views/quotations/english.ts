// Whether words in English quotation marks are what somebody said.

import {
  RE_NAMES_AT_END,
  RE_SAYS,
  RE_SAYS_AT_END,
  RE_SAYS_THAT_AT_END,
  RE_WITH_WORDS,
} from '../../../language/en/saying.ts'
import type { Candidate } from './candidates.ts'
import { RE_CREDIT, RE_CREDIT_ALONE } from './subjects-english.ts'

/** Fewer words are names and single expressions. */
const LEAST_WORDS = 4

/** `previous`: the quotation right before was somebody's words. */
export function isSaidInEnglish(
  { words, before, after, whole, follows, between }: Candidate,
  previous: boolean,
): boolean {
  const lead = before.trim()
  const capital = /^['‘(]?[A-Z0-9]/.test(words)
  const ended = /[.!?…—–-]['’)]?$/.test(words.trim()) || /^[.!?]/.test(after)
  const count = words.trim().split(/\s+/).length
  if (whole) return count >= LEAST_WORDS && (capital || ended)
  if (follows && previous) return capital
  if (previous && between !== null && isInterrupted(between)) return true
  const paused = ended || words.trim().endsWith(',') || /^(?:[,;]|$)/.test(after)
  if (capital && isCredited(words, after)) return true
  if (count < LEAST_WORDS) return false
  if (lead === '') return capital && ended && /[.!?]/.test(words)
  if (RE_NAMES_AT_END.test(lead)) return false
  if (RE_WITH_WORDS.test(lead)) return capital && paused
  if (/[:—–-]$/.test(lead)) return capital && (paused || RE_SAYS.test(lead))
  if (lead.endsWith(',') && capital && /[.!?]$/.test(words) && RE_TO_SOMEBODY.test(words)) return true
  if (lead.endsWith(','))
    return (
      (capital || (ended && RE_CREDITED.test(lead))) &&
      (RE_SAYS.test(lead) || RE_CREDITED.test(lead)) &&
      (paused || isShouted(words))
    )
  if (RE_SAYS_AT_END.test(lead)) return capital ? paused || isShouted(words) : ended
  if (RE_SAYS_THAT_AT_END.test(lead)) return RE_THAT.test(lead) ? paused : ended && capital
  return (
    !capital &&
    ended &&
    RE_SAYS.test(
      lead
        .split(/[,;]\s/)
        .slice(-2)
        .join(', '),
    ) &&
    /,/.test(words)
  )
}

// --- internal ---

/** `“…,” said my aunt`; a credit behind a full stop is a sentence of its own: `“….” Picasso said.` */
export function isCredited(words: string, after: string): boolean {
  return (words.trim().endsWith('.') ? RE_CREDIT_ALONE : RE_CREDIT).test(after)
}

/** `In the words of my aunt, “…”` */
const RE_CREDITED = /\b(?:words of|according to|to quote|saying|proverb|motto of|advice)\b/i
/** `“…,” said my aunt, “…”`, `“…,” she said. “…”` */
export const isInterrupted = (between: string) =>
  /^,["”’]\s[^.!?]{3,80}[,:.]\s*$/.test(between) && RE_CREDIT.test(between.slice(2)) && !RE_ANOTHER.test(between)

/** `, and Ruth answered,`: somebody else. */
const RE_ANOTHER = /,\s(?:and|but|so)\s(?:[A-Z]|my\s|the\s)[^,]*,\s*$/

/** Words of a speaker to a hearer. */
const RE_TO_SOMEBODY = /\b(?:I|you|we|me|us|my|your|our)\b/
const RE_THAT = /\bthat(?:\s\w+){0,2}$/

const isShouted = (words: string) => words === words.toUpperCase()
