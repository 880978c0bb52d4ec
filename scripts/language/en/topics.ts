// How an English speaker comes to the next topic without numbering it: `Then there is the roof.`, `Which brings me to
// money.`

import { anyCase, phraseOf, unbroken } from '../any-of.ts'

/** What is spoken of; it is nobody, no story and no word of thanks. */
const MATTER = String.raw`(?!${phraseOf`
  you | him | her | them | it | this | that | myself | god
  | an? (?:story|confession|apology|word|question|quotation|joke|personal|few)
  | thank | say(?:ing)? | my (?:father|mother|grand[a-z]+|wife|husband|friend|own)
  | the (?:beginning|end|day|night|story|words?)
  | those who | everyone | somebody | someone | why | how I | what I`}\b)[^.,:;!?—“”"]{2,50}`
const IN_ORDER = phraseOf`and | but | so | now | then | next | first | finally | lastly | last | also | second | third`
const WHO = phraseOf`
  let me | let us | let['’]s | we | i | i['’]ll | i['’]d like to
  | i (?:want|would like|should like|wish|have|shall|will|must)(?: to)?`
const MOVES = phraseOf`begin | start | open | turn | come | go on | move | move on | pass | pass on | talk
  | speak | touch | report`
const PUT = phraseOf`with | to | on | about | upon`
const WHICH = phraseOf`other | next | last | second | third | fourth | final | first | biggest | further | remaining`
const SUBJECT = phraseOf`thing | subject | matter | item | topic | concern | piece of (?:news|business)`
/** No fragment has one: `The band played`, `The roof is`. */
const NO_VERB = String.raw`(?![^.,:;!?]*\b(?:${phraseOf`
  is | are | was | were | am | be | been | has | have | had | will | would | shall | should | can | could
  | may | might | must | do | does
  | did | went | came | said | made | took | gave | got | saw | knew | stood | began | we | i | you | he
  | she | they | it | let | thank
  | thanks`}|[a-z]+ed)\b)`
const FRAGMENT = String.raw`${NO_VERB}[A-Za-z][^.,:;!?“”"]{1,50}`

/**
 * What opens a paragraph on a new topic, up to the sign behind it. Not `I want to speak to you`, `Then there was my
 * uncle`.
 */
export const RE_OPENS = anyCase(
  String.raw`^(?:`,
  [
    unbroken`
      (?:${IN_ORDER},? )?${WHO}(?: now| next| also| then| first)? ${MOVES}(?: now| next| first)? ${PUT} ${MATTER}`,
    String.raw`(?:and |but )?(?:then|next|now) there(?: is|['’]s| are| remains) ${MATTER}`,
    unbroken`
      (?:and |but )?there (?:is|are|remains) (?:also|still|the (?:matter|question|business|small matter) of) ${MATTER}`,
    String.raw`(?:and )?(?:which|that|this) brings (?:me|us)(?: on| back| next| now)? to ${MATTER}`,
    String.raw`(?:and |but |now )?${phraseOf`
      as for | as to | as regards | regarding | concerning | turning(?: now)? to | moving on to | coming to
      | on the subject of
      | on the matter of | on the question of | when it comes to | with regard to | now for | now to | on to
      | back to | now about
      | what about | speaking of | talking of`} ${MATTER}`,
    unbroken`
      (?:and )?(?:an?|one) (?:last |final |brief |short |further )?(?:word|few words|note) (?:about|on) ${MATTER}`,
    String.raw`(?:my|the|our|one|and my|and the) (?:${WHICH} )+${SUBJECT}\b[^.,:;!?“”"]{0,60}`,
    String.raw`(?:and |now )?one more (?:thing|matter|item)`,
    String.raw`and so(?: on)? to ${MATTER}`,
    String.raw`(?:the|our) ${NO_VERB}[a-z]+(?: [a-z]+)? (?:deserves?|needs?) (?:a|some|one) (?:word|mention)s?`,
    String.raw`${IN_ORDER},? (?:the|our|a) ${FRAGMENT}`,
    String.raw`${IN_ORDER}, ${NO_VERB}[a-z]+(?: [a-z]+)?`,
  ].join('|'),
  String.raw`)(?<stop>[.,:;?]| —)`,
)
/** Opens a topic only in the company of others: `The roof first.`, `Money is a duller subject.` */
export const RE_MAY_OPEN = anyCase(
  String.raw`^(?:`,
  [
    String.raw`${NO_VERB}[A-Z][^.,:;!?“”"]{1,36},? ${phraseOf`first | next | then | now | last | too`}`,
    String.raw`${NO_VERB}${phraseOf`the | our`} [a-z]+(?: [a-z]+)?`,
    String.raw`(?:now|then|next) ${NO_VERB}(?:the |our )?[a-z]+(?: [a-z]+)?`,
    String.raw`(?:the |our |my )?[a-z]+(?: [a-z]+)? (?:is|are) (?:a|an|another|my|our|the) (?:[a-z]+ ){0,2}${SUBJECT}`,
    String.raw`(?:the |our |my )?[a-z]+(?: [a-z]+)? (?:is|are|comes?) next`,
    String.raw`(?:then|next|now) ${NO_VERB}[a-z]+(?: [a-z]+)?`,
  ].join('|'),
  String.raw`)(?<stop>[.])`,
)
/** `Membership is up.`: a short sentence that says how one matter stands, before its paragraph. */
export const RE_BRIEF = /^(?<topic>[A-Z][a-z’'-]*(?: [A-Za-z’'-]+){1,7})\.(?= [^\n]{60})/u
/** Somebody, a time, or what goes on from before. */
export const RE_NO_BRIEF = anyCase(
  String.raw`^(?:${phraseOf`
    i | he | she | it | they | we | you | that | this | these | those | there (?:was|were) | and | but | so | when
    | then | one | nobody | nothing | my | his | her | here | thank | once | years? | please | let
    | on [a-z]+day`})\b`,
  String.raw`|\b(?:father|mother|grand[a-z]+|uncle|aunt|wife|husband|he|she|him|her|was|were|had)\b`,
)
/** The speaker says that he goes through matters: `Let me run through the year.` */
export const RE_GOES_THROUGH = anyCase(
  String.raw`\b(?:${phraseOf`
    (?:run|go|went|take you) through | report | review | account | take stock | how (?:we|things|matters) stand
    | where (?:we|things|matters) stand | the state of | up to date | a few (?:things|matters) | the year in
    | be (?:brief|short|quick)`})\b`,
)
export const RE_TELLS_STORY = /\b(?:story|remember|when I was|grew up)\b/iu
/** Topics named together: `I have three things to report: the roof, the heating and the hours.` Groups: n, list. */
export const RE_NAMED = anyCase(
  String.raw`\b(?<n>two|three|four|five|six)\s(?:[a-z-]+\s){0,3}?[a-z]+s\b[^.:,;—–!?]{0,40}(?:[:,]|\s?[—–]|\s-)\s`,
  String.raw`(?<list>[^.:;—–!?]{8,140}?)(?=[.:;!?]|\s?[—–]|,? and then\b|$)`,
)
export const RE_BETWEEN = /, and |, | and /u
/** `the hours of opening` → `hours`: what is looked for where the topic is taken up. */
export const RE_MEMBER_HEAD =
  /^(?:the |our |my |your |a |an )?(?<head>[a-z]+(?:[ -][a-z]+){0,2}?)(?: (?:of|for|in|at|on|to)\b.*)?$/iu
