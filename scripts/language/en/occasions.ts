// At what an English speech is given, and what it is about, in the speaker's first sentences.

import { anyOf, unbroken } from '../any-of.ts'
import { DAY_IN_WORDS } from './dates.ts'

const EVENT = unbroken`
    (?:[Mm]eeting|[Aa]ssembly|AGM|[Dd]inner|[Cc]eremony|[Cc]onference|[Rr]eunion|[Ff]estival
    |[Pp]rize-giving|[Oo]pen\s[Dd]ay|[Ff]orum
    |[Ss]ummit|[Cc]ongress|[Cc]onvention|[Bb]riefing|[Ll]ecture)`
/** Where the name of an event or of a matter ends. */
const ENDS = String.raw`(?=[,.;:!?—]|\s(?:since|because|which|who|that|where|and\s(?:I|we|to|for|it))\b)`
/** `this is our forty-first annual general meeting`; not `this is the best meeting`, `the meeting that decided it`. */
const THIS_IS_OUR = unbroken`
    [Tt]his\sis\s(?:the|our|your)\s
    (?<occasion>(?:(?:[a-z]+-)?${DAY_IN_WORDS}|[a-z]+ieth|\d+(?:st|nd|rd|th)|annual|special|quarterly|monthly)\s
    (?:[A-Za-z’'-]+\s){0,4}?${EVENT}(?:\s(?:of|about|on|for)\s(?:[\w’'-]+\s){0,7}?[\w’'-]+)?)(?!\sthat\b)${ENDS}`
/** `Welcome to the spring meeting of the club`, `thank you for coming to the annual dinner`. */
const WELCOME = unbroken`
    (?:[Ww]elcome(?:,\s[a-z]+,)?\s(?:all\s|everyone\s)?
    |for\s(?:coming|having\sme)\s(?:along\s)?
    |(?:asked|invited)\sto\s(?:speak|talk|say\s(?:something|a\sfew\swords))\s)
    (?:to|(?<=(?:speak|talk|something|words)\s)at)\s(?:the|our|this|your
    )\s(?<occasion>[A-Za-z\d’'-]+(?:\s[A-Za-z\d’'-]+){0,4}?\s${EVENT}(?:\sof\s(?:the
    |our)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})?)(?=[,.;!]|\sabout\s)`
/** `good to see so many of you at our spring safety briefing` */
const GOOD_TO_SEE = unbroken`
    \b(?:good|nice|lovely|great|wonderful|glad|pleased)\sto\s(?:see|welcome|have)\s[^.!?;]{2,40}?\s(?:at|for|to)\s
    (?:our|the|this|your)\s(?<occasion>(?:[A-Za-z’'-]+\s){1,4}?${EVENT})(?=[,.;!])`
const WE_ARE = unbroken`
    \b[Ww]e(?:\sare|['’]re|\shave\scome)(?:\s(?:all|here|gathered|met|together|today|tonight)){1,4}
    (?:,?\son\s(?!to\s)[^,.;]{4,50}?)?(?:\sin\s[^,.;]{3,30}?)?,?\s`
/** `we are here on the third of October 2024 to open the new reading room, which`: in the speaker's words. */
const WE_ARE_HERE = unbroken`
    ${WE_ARE}
    (?<occasion>to\s(?:say\s(?:goodbye|farewell|thank\syou)|bid|open|mark|celebrate|remember|honou?r|welcome|launch
    |commemorate|thank|name|bury|unveil)\s[^,.;:]{3,70}?)(?=[,.;:]|\s(?:who|which|that|because|and\s(?:I|we))\b)`
export const OCCASIONS = [WELCOME, THIS_IS_OUR, GOOD_TO_SEE, WE_ARE_HERE]

const NO_MATTER = unbroken`
  (?!(?:it|that|this|them|him|her|you|us|me|one|two|three|four|five|some|a\sfew|several)\b|something|myself)`
/** What the speaker has come for; told by him alone, where no line above says it. */
export const MATTERS = [
  // We're here to talk about the closure of the night shelter.
  unbroken`
    (?:${WE_ARE}|\bI(?:\sam|['’]m|\shave|['’]ve|\swant|['’]d\slike|\swould\slike|\swas)
    (?:\s(?:here|come|going|been\sasked|asked))?(?:\s(?:today|tonight))?\s)
    to\s(?:discuss|(?:talk|speak)(?:\s(?:to|with|for)\s[^,.;]{3,30}?)?(?:\s(?:today|tonight))?\sabout)\s
    ${NO_MATTER}(?<matter>[^,.;:!?—]{3,70}?)${ENDS}`,
  // We're here tonight, on the first of May, to decide whether to take on the field.
  unbroken`${WE_ARE}to\s(?<matter>${anyOf`decide settle agree choose vote plan consider`}\s[^,.;:!?—]{3,70}?)${ENDS}`,
]
