// What an English speaker says of himself and of the day in his first sentences.

import { unbroken } from '../any-of.ts'
import { DAY_IN_WORDS, MONTHS, WHOLE_DATE } from './dates.ts'

const NAME = unbroken`
    (?:(?:Dr|Mr|Mrs|Ms|Professor|Captain|Councillor|Sister|Father
    |Reverend)\.?\s)?[A-Z][\p{L}’'-]+(?:\s(?:de|van|von|of|O’)?\s?[A-Z][\p{L}’'.-]*){0,2}\s[A-Z][\p{L}’'-]+`
/** `I am Helen Abara, and …`, `My name is Tom Reed.`; not `I am South African`. */
export const SELF = [
  unbroken`
      (?:^|[.!?,;:—]\s|\n)(?:[Aa]nd\s|[Ss]o\s)?(?:I\sam|I['’]m|[Mm]y\sname\sis
      |[Mm]y\sname['’]s)\s(?<who>${NAME})(?<!ican|ish|ese|sian|lian|dian|tian|President|Teacher|Director
      |Manager)(?<role>,\s(?!and\s|I\s|but\s)[a-z][a-z]+(?:
      \s(?:here\sat|of|at|for|to|in)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?(?=[,.]))?
      (?=[,.;!—]|\sand\s|\sfrom\s|$)`,
  // Helen Abara, I've kept the bridge for nine years.
  unbroken`
      (?:^|[.!?]\s|\n)(?!Madam|Mister|Prime|Dear|Mr|Mrs|Ms)
      (?<who>${NAME}),\s
      I(?:['’]ve|\shave)\s(?:been|kept|run|worked|driven|taught|lived|served|sat)\b
      (?![^.!?,]*\syou\b)[^.!?,]*\s(?:for\s(?:[a-z\d-]+\s){1,3}years|since\s)`,
]

const MONTH = `(?:${MONTHS.join('|')})`
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?|${DAY_IN_WORDS}(?=\\sof\\s))`
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?'
/** `on 8 March 2024, my last day here, I want to`: what is done now. */
const ON_THE_DAY = unbroken`
    \s[^,.]{5,30}(?:,\s[^,.]{3,40},)?\s(?:I\s(?:am|want|speak|stand|write)|we\s(?:meet|are\s(?:here|gathered|met)))\b`
/** `Today is 8 March`, `It is Saturday, 9 May`, `this evening, 4 June`; not `by 9 May`. */
export const TODAY = unbroken`
    (?:(?<=^|\n)[A-Z][a-z]+(?:\s[a-z-]+)?,(?:\son(?=${ON_THE_DAY}))?
    |(?<=^|\n)[A-Z][a-z]+(?:\s[a-z]+){0,7},\son\sthis
    |\b[Ww]e(?:\sare|['’]re|\smeet|\shave\scome)(?:\s(?:all|here|gathered|met|together|today|tonight)){0,3}\son
    |[Tt]oday(?:\sis|,)|[Ii]t(?:\sis|['’]s)|[Tt]his\sis|[Tt]his\s(?:morning|afternoon|evening),?
    |[Tt]onight(?:\sis|,)|[Tt]he\sdate(?:,\s[^,.]{3,30},)?\sis)\s
    (?<date>(?:the\s)?${WHOLE_DATE}
    |${WEEKDAY}(?:the\s)?(?:${DAY}\s(?:of\s)?${MONTH}|${MONTH}\s${DAY}\b)(?:,?\s(?:19|20)\d\d)?)`

const EVENT = unbroken`
    (?:[Mm]eeting|[Aa]ssembly|AGM|[Dd]inner|[Cc]eremony|[Cc]onference|[Rr]eunion|[Ff]estival
    |[Pp]rize-giving|[Oo]pen\s[Dd]ay|[Ff]orum
    |[Ss]ummit|[Cc]ongress|[Cc]onvention)`
/** `this is our forty-first annual general meeting`; not `this is the best meeting`, `the meeting that decided it`. */
const THIS_IS_OUR = unbroken`
    [Tt]his\sis\s(?:the|our|your)\s
    (?<occasion>(?:(?:[a-z]+-)?${DAY_IN_WORDS}|[a-z]+ieth|\d+(?:st|nd|rd|th)|annual|special)\s
    (?:[A-Za-z’'-]+\s){0,4}?${EVENT})(?=[,.;!])`
/** `Welcome to the spring meeting of the club`, `thank you for coming to the annual dinner`. */
const WELCOME = unbroken`
    (?:[Ww]elcome(?:,\s[a-z]+,)?\s(?:all\s|everyone\s)?
    |for\s(?:coming|having\sme)\s(?:along\s)?
    |(?:asked|invited)\sto\s(?:speak|talk|say\s(?:something|a\sfew\swords))\s)
    (?:to|(?<=(?:speak|talk|something|words)\s)at)\s(?:the|our|this|your
    )\s(?<occasion>[A-Za-z\d’'-]+(?:\s[A-Za-z\d’'-]+){0,4}?\s${EVENT}(?:\sof\s(?:the
    |our)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})?)(?=[,.;!]|\sabout\s)`
/** `we are here on the third of October 2024 to open the new reading room, which`: in the speaker's words. */
const WE_ARE_HERE = unbroken`
    \b[Ww]e(?:\sare|['’]re|\shave\scome)(?:\s(?:all|here|gathered|met|together|today|tonight)){1,4}
    (?:,?\son\s(?!to\s)[^,.;]{4,50}?)?(?:\sin\s[^,.;]{3,30}?)?\s
    (?<occasion>to\s(?:say\s(?:goodbye|farewell|thank\syou)|bid|open|mark|celebrate|remember|honou?r|welcome|launch
    |commemorate|thank|name|bury|unveil)\s[^,.;:]{3,70}?)(?=[,.;:]|\s(?:who|which|that|because|and\s(?:I|we))\b)`
export const OCCASIONS = [WELCOME, THIS_IS_OUR, WE_ARE_HERE]
