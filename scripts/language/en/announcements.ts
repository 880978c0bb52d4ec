// How an English speaker says how many points follow.

import { phraseOf } from '../any-of.ts'
import { CARDINALS } from './numerals.ts'

/** `two` to `ten`: one is no list. */
const COUNT = CARDINALS.slice(1, 10).join('|')
/** What lists are made of. */
export const MATTER = phraseOf`
  points | lessons | things | reasons | steps | priorities | questions | ways | areas | challenges | parts | commitments
  goals | principles | ideas | stories | promises | tasks | observations | remarks | measures | rules | messages
  places | requests | thoughts | wishes | facts | topics | themes | issues | proposals | pillars | actions | values`

/** `three important lessons`, `five points`; not `three years`. Groups: n, what. */
export const RE_COUNT = new RegExp(String.raw`\b(?<n>${COUNT}|\d{1,2})\s(?:[a-z-]+\s){0,2}?(?<what>${MATTER})\b`, 'gi')
/** The speaker's own name for a list: `three hard lessons`. The first group is the count. */
export const RE_LIST_NAME = new RegExp(String.raw`\b(${COUNT})\s+(?:[a-z-]+\s+){0,2}?${MATTER}\b`, 'giu')
/** Says what comes, before it comes: `I will talk about`. */
export const PREVIEW = String.raw`\bI(?:'ll| will| want to| would like to) (?:talk|speak|cover|discuss|address|touch)`
