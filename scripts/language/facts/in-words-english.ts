// Clauses whose value is in words, in English: name, the verb that joins, value.

import { unbroken } from '../any-of.ts'
import { DATE, LEVEL, OWNER, STATE, type Finder } from './in-words-sorts.ts'

/** What work comes to. */
export const STAGE = unbroken`
    (?:finished|done|completed?|started|begun|open(?:ed)?|built|under\s(?:way|construction)|on\shold|delayed|approved
    |signed|delivered|ready|closed|installed|repaired|planned|tested|pending|stalled|waiting|paid\sfor)`
const BE = '(?:is|are|was|were)'
/** As it was. */
const AS_IT_WAS = unbroken`
    (?:(?:stayed|remained|held|stood|${BE})\s(?:just\s|about\s|exactly\s)?(?:as\s(?:it|they)\s(?:was|were)|the\ssame
    |level|flat|steady|unchanged|put|where\s(?:it|they)\s(?:was|were))|did\snot\s(?:change|move))`
const GIVEN = unbroken`
    (?:(?:belongs?|goes|go|falls?|went)\sto|rests?\swith|${BE}\s(?:down\sto|with)
    |${BE}\s(?:run|led|looked\safter|kept|covered|managed
    |handled)\sby|looks?\safter|${BE}\s(?:in\scharge\sof|responsible\sfor)|covers?|handles?)`
const NAME = "(?:the\\s|our\\s)?[A-Za-z][\\w’'-]*(?:\\s(?!(?:has|have|had|is|are|was|were)\\b)[A-Za-z][\\w’'-]*)"

const MONTH = unbroken`
    (?:January|February|March|April|May|June|July|August|September|October|November|December)`
/** `by the end of June`, `on 4 December`, `in May 2027`. */
const WHEN = unbroken`
    (?:by|on|in|before|until|from)\s(?:(?:the\s)?(?:end|start|middle)\sof\s|early\s|late\s|mid-)?
    (?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?${MONTH}|${MONTH}(?:\s\d{1,2}(?:st|nd|rd|th)?)?|(?:19|20)\d{2}
    |(?:next\s|the\s)?(?:spring|summer|autumn|winter|Christmas|Easter)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)
    (?:,?\s(?:19|20)\d{2})?`

export const ENGLISH: readonly Finder[] = [
  {
    sort: DATE,
    pattern: new RegExp(unbroken`
      ^(?:then\s)?(?<lead>(?:the\s|our\s)?[A-Za-z][\w’'-]*(?:\s(?!will|must|should|is|are|has|to|be|opens?|starts?
      |begins?|ends?|closes?|follows?|comes?|goes?)[a-z][\w’'-]*){0,2})
      (?:\s(?<verb>(?:will|must|should|is|are|has\sto|have\sto)\s(?:to\s)?(?:be\s)?[a-z]+|opens?|starts?|begins?|ends?
      |closes?|follows?|comes?|goes?))?\s(?<words>${WHEN})$`),
  },
  { sort: LEVEL, pattern: new RegExp(`^(?<lead>.+?)\\s(?<words>${AS_IT_WAS})(?:\\s.{0,20})?$`) },
  { sort: OWNER, pattern: new RegExp(`^(?<lead>.+?)\\s(?<link>${GIVEN})\\s(?<words>.{2,36})$`) },
  { sort: OWNER, pattern: new RegExp(`^(?<lead>${NAME}{0,2})\\s(?<link>to|by|with)\\s(?<words>${NAME}{0,3})$`) },
  {
    sort: STATE,
    pattern: new RegExp(unbroken`
      ^(?<lead>.+?)\s(?<words>(?:has|have)\s(?:not\s)?(?:yet\s|now\s|just\s)?
      (?:been\s[a-z]+|to\sbe\s[a-z]+|${STAGE})(?:\s.{0,24})?)$`),
  },
  { sort: STATE, pattern: new RegExp(`^(?<lead>.+?)\\s${BE}\\s(?<words>[a-z][a-z’'\\s-]{2,36})$`) },
]
