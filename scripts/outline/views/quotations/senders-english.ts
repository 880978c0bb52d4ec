// Whose words stand in what was sent, written or left: `Her aunt, who cannot write well, left a note for her on the
// table that said`. Whoever sends it speaks, not who received, showed or read it.

import { anyOf, unbroken } from '../../../language/any-of.ts'
import { ASIDE, NAME, NOUNS, PRONOUNS } from '../../../language/en/persons.ts'

/** `her brother`, `one of the porters` */
const NOUNS_OF = '(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he|[Aa]n?)\\s[a-z]+'

/** Who sent what holds the words to which `lead` leads, and where he stands in `lead`; null where nobody sends. */
export function senderIn(lead: string): { who: string; at: number } | null {
  return RE_STANDS_IN_IT.test(lead) ? lastSender(lead) : null
}

/** `It said:` below a sentence that sends it. */
export const RE_IT_SAYS = new RegExp(unbroken`
  ^(?:(?:And|But)\s)?(?:[Ii]t|[Tt]he\s(?:note|letter|text|message|card|slip|email|(?:last|first)\sline))
  \s(?:just\s|simply\s)?(?:said|says|reads?)$`)

/** Who sends what `sentence` tells of, or from whom it comes; null where it does not say. */
export function senderAbove(sentence: string): string | null {
  return RE_RECEIVED.exec(sentence)?.groups?.['who'] ?? lastSender(sentence)?.who ?? null
}

// --- internal ---

/** `got a card from her brother in Canada`, `the last letter through the slot was from Mrs Ellery at number four` */
const RE_RECEIVED = new RegExp(unbroken`
    \b(?:(?:got|had|has|received)\sa\s(?:[a-z]+\s)?(?:note|letter|text|message|card|postcard|email|call)
    |(?:note|letter|text|message|card|postcard|email)\s[^.,;]{0,30}?(?:was|came|is)
    |\b(?:is|was|have|found|keep|kept)\sa\s(?:note|letter|message|card|postcard)(?:\s[^.,;]{0,30}?)?)
    \sfrom\s(?:an?\s[a-z]+\s(?:named|called)\s)?(?<who>${NOUNS_OF}|${NAME})`)

function lastSender(lead: string): { who: string; at: number } | null {
  for (const { index, groups } of [...lead.matchAll(RE_SENDS)].toReversed()) {
    const before = lead.slice(0, index + (groups?.['who'] ?? '').length)
    const who = RE_SUBJECT.exec(before)?.groups?.['who']
    if (who !== undefined) return { who, at: before.lastIndexOf(who) }
  }
  return null
}

/** The end of what leads to the words: `that said`, `it read`, `who took it down word for word`, `texted him`. */
const RE_STANDS_IN_IT = new RegExp(unbroken`
    (?:\b(?:that|which|it|and|all\sit|the\s(?:note|letter|text|message|card|slip|postcard|paper|email))
    \s(?:just\s|simply\s|only\s)?
    (?:said|says|read|reads|ran)|\bword\sfor\sword|\bto\sread\sit(?:\s(?:out|aloud|to\syou))?
    |\b(?:texted|emailed|messaged|wired|phoned|telephoned)\s[a-z]+)[,:]?$`)
const SENDS = anyOf`
    sent left wrote posted pinned texted emailed messaged wired mailed slipped handed phoned telephoned rang scribbled
    stuck pushed`
const RE_SENDS = new RegExp(
  unbroken`(?<who>${NOUNS}|${NAME}|${PRONOUNS})(?:${ASIDE})?\s(?:(?:had|has|once|later|then|just)\s)?${SENDS}\b`,
  'g',
)
/** The last noun of persons of what may hold a time as well: `this afternoon his mother`. */
const RE_SUBJECT = new RegExp(unbroken`
    (?:^|\s)(?<who>(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Oo]ne\sof\s(?:the|our|my))
    \s(?:[a-z’'-]+\s){0,4}?[a-z’'-]+(?:\s(?:from|of|in|at|on)\s[\w\s’'-]{2,30})?
    |[A-Z][a-z]+['’]s\s[a-z]+
    |(?<!\b(?:from|of|in|at|on|to|the|[A-Z][\w’'-]*)\s)
    (?:[A-Z][\w’'-]*\.?\s){0,2}[A-Z][\w’'-]+
    |he|she|I|we|they|somebody|someone|people)$`)
