// Whether words in English quotation marks are what somebody said.

import { RE_NAMES_AT_END, RE_SAYS, RE_SAYS_AT_END, RE_SAYS_THAT_AT_END } from '../../../language/en/saying.ts'
import type { Candidate } from './candidates.ts'
import { RE_CREDIT, RE_CREDIT_ALONE } from './subjects-english.ts'

/** Fewer words are names and single expressions. */
const LEAST_WORDS = 4

/** `previous`: the quotation right before was somebody's words. */
export function isSaidInEnglish({ words, before, after, whole, follows }: Candidate, previous: boolean): boolean {
  const lead = before.trim()
  const capital = /^['‘(]?[A-Z0-9]/.test(words)
  const ended = /[.!?…—–-]['’)]?$/.test(words.trim()) || /^[.!?]/.test(after)
  const count = words.trim().split(/\s+/).length
  if (whole) return count >= LEAST_WORDS && (capital || ended)
  if (count < LEAST_WORDS) return false
  if (follows && previous) return capital
  const paused = ended || /,$/.test(words.trim()) || /^(?:[,;]|$)/.test(after)
  if (capital && isCredited(words, after)) return true
  if (lead === '') return capital && ended && /[.!?]/.test(words)
  if (RE_NAMES_AT_END.test(lead)) return false
  if (/[:—–-]$/.test(lead)) return capital && (paused || RE_SAYS.test(lead))
  if (/,$/.test(lead)) return capital && (RE_SAYS.test(lead) || RE_CREDITED.test(lead)) && (paused || isShouted(words))
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
  return (/\.$/.test(words.trim()) ? RE_CREDIT_ALONE : RE_CREDIT).test(after)
}

/** `In the words of my aunt, “…”` */
const RE_CREDITED = /\b(?:words of|according to|to quote|saying|proverb|motto of|advice)\b/i
const RE_THAT = /\bthat$/

const isShouted = (words: string) => words === words.toUpperCase()
