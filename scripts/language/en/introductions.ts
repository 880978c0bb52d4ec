// What an English speaker says of himself and of the day in his first sentences.

import { unbroken } from '../any-of.ts'
import { DAY_IN_WORDS, MONTHS, WHOLE_DATE } from './dates.ts'
import { ROLES as POSTS } from './persons.ts'

const NAME = unbroken`
    (?:(?:Dr|Mr|Mrs|Ms|Professor|Captain|Councillor|Sister|Father
    |Reverend)\.?\s)?[A-Z][\p{L}’'-]+(?:\s(?:de|van|von|of|O’)?\s?[A-Z][\p{L}’'.-]*){0,2}\s[A-Z][\p{L}’'-]+`
/** `site manager`, `chair of the trust`: what people are made. */
const POST = unbroken`
    (?:(?!very\b|same\b)[a-z’'-]+\s){0,2}
    (?:${POSTS}|chair|president|director|secretary|mayor|dean|principal|head|leader|coach|editor)
    (?:\sof\s(?:the\s|our\s|this\s)?[a-z’'-]+(?:\s[a-z’'-]+)?)?`
/** `I am Helen Abara, and …`, `My name is Tom Reed.`; not `I am South African`. */
export const SELF = [
  unbroken`
      (?:^|[.!?,;:—]\s|\n)(?:[Aa]nd\s|[Ss]o\s)?(?:I\sam|I['’]m|[Mm]y\sname\sis
      |[Mm]y\sname['’]s)\s(?<who>${NAME})(?<!ican|ish|ese|sian|lian|dian|tian|President|Teacher|Director
      |Manager)(?<role>,\s(?!and\s|I\s|but\s)[a-z][a-z]+(?:
      \s(?:here\sat|of|at|for|to|in)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?(?=[,.]))?
      (?=[,.;!—]|\sand\s|\sfrom\s|$)`,
  // I'm the site manager, Paul Anker, and I've
  `(?:^|[.!?,;:—]\\s|\\n)(?:I\\sam|I['’]m)\\s(?:the|your|our)\\s${POST}[^,.;!?]{0,20},\\s(?<who>${NAME})(?=[,.;])`,
  // Helen Abara, I've kept the bridge for nine years.
  unbroken`
      (?:^|[.!?]\s|\n)(?!Madam|Mister|Prime|Dear|Mr|Mrs|Ms)
      (?<who>${NAME}),\s
      I(?:['’]ve|\shave)\s(?:been|kept|run|worked|driven|taught|lived|served|sat)\b
      (?![^.!?,]*\syou\b)[^.!?,]*\s(?:for\s(?:[a-z\d-]+\s){1,3}years|since\s)`,
]

/** `As harbourmaster, I see every boat`: what he is, where he gives no name. */
export const ROLES = [`(?:^|[.!?]\\s|\\n)As\\s(?:the\\s|your\\s|our\\s)?(?<who>${POST}),\\sI\\b`]

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
    |\b[Ww]e(?:\sare|['’]re|\smeet|\shave\scome)(?:\s(?:all|here|gathered|met|together|today|tonight)){0,3},?\son
    |[Tt]oday(?:\sis|,)|[Ii]t(?:\sis|['’]s)|[Tt]his\sis|[Tt]his\s(?:morning|afternoon|evening),?
    |[Tt]onight(?:\sis|,)|[Tt]he\sdate(?:,\s[^,.]{3,30},)?\sis)\s
    (?<date>(?:the\s)?${WHOLE_DATE}
    |${WEEKDAY}(?:the\s)?(?:${DAY}\s(?:of\s)?${MONTH}|${MONTH}\s${DAY}\b)(?:,?\s(?:19|20)\d\d)?)`
