// How English says that somebody speaks.

import { anyOf, unbroken } from '../any-of.ts'

/** Verbs of saying, in the forms that a quotation follows. */
export const SAYS = anyOf`
    says? said saying tells? told telling asks? asked asking writes? wrote written writing repl(?:y|ies|ied)
    answer(?:s|ed)? respond(?:s|ed)? declare[sd]? notes? noted observe[sd]? state[sd]? remark(?:s|ed)? warn(?:s|ed)?
    add(?:s|ed)? explain(?:s|ed)? argue[sd]? insist(?:s|ed)? announce[sd]? shout(?:s|ed)? cr(?:y|ies|ied)
    whisper(?:s|ed)? yell(?:s|ed)? exclaim(?:s|ed)? proclaim(?:s|ed)? conclude[sd]? quip(?:s|ped)? recall(?:s|ed)?
    admit(?:s|ted)? confess(?:es|ed)? promise[sd]? pledge[sd]? urge[sd]? think(?:s|ing)? thought wonder(?:s|ed)?
    reads puts? quote[sd]? assure[sd]? preach(?:es|ed)? taught teach(?:es)? advise[sd]? remind(?:s|ed)? joke[sd]?
    claim(?:s|ed)? complain(?:s|ed)? demand(?:s|ed)? suggest(?:s|ed)? propose[sd]? report(?:s|ed)? boast(?:s|ed)?
    pray(?:s|ed)? sum(?:s|med)\sit\sup sang sings? murmur(?:s|ed)? scribbled texted tweeted emailed muttered`
const TO_WHOM = unbroken`(?:\s(?:to\s)?(?:me|him|her|us|them|you|myself|himself|herself|themselves|[a-z]+\s[a-z]+))?`

/** `with the same words:`, `in these words:` */
export const RE_WITH_WORDS = /\b(?:with|in)\s(?:the|these|those|this)\s(?:\w+\s)?words?[:,]?$/
export const RE_SAYS = new RegExp(`\\b${SAYS}\\b`, 'i')
/** `she told me`, `he wrote back` */
export const RE_SAYS_AT_END = new RegExp(
  `\\b${SAYS}${TO_WHOM}(?:\\s(?:it|back|out|again|once|simply|only|aloud|this way|like this))?$`,
  'i',
)
/** `her letter stated that`, `he said in his speech to the assembly` */
export const RE_SAYS_THAT_AT_END = new RegExp(
  unbroken`
    \b${SAYS}${TO_WHOM}\s(?:(?:[^.,;:]{1,50}\s)?that(?:\s(?:it|he|she|they|we|this|you))?
    |(?:in|at|on|to|of|before|after|during|from|about|with)\s[^,.;:]{3,80})$`,
  'i',
)
/** What follows is a name: `we called it`, `a motto was`. */
export const RE_NAMES_AT_END = new RegExp(
  unbroken`
    \b(?<!\b(?:with|in)\s(?:the|these|those|this)\s(?:\w+\s)?)(?:call(?:s|ed|ing)?(?:\s\w+){0,3}
    |(?:slogan|motto|title|name|theme|headline|label|banner|term|phrase
    |(?<!for\s)word)s?(?:\s(?:is|was|were|of|that\sread))?
    |entitled|titled|named|known\sas|labell?ed|termed|dubbed)[,:]?$`,
  'i',
)
