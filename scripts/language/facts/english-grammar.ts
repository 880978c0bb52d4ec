// The words of English figures: numbers, units, labels, verbs. Patterns only; `english.ts` reads with them.

import { unbroken } from '../any-of.ts'
import { BELOW_HUNDRED } from '../en/numerals.ts'

const BEFORE = unbroken`
    (?:about|nearly|almost|more than|over|some|around|roughly|at least
    |(?<!\badd(?:s|ed|ing)?\s)up to|less than|fewer than|under|above|below
    |only|just|another)\s`
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const WRITTEN = `(?:a\\ssingle|${BELOW_HUNDRED})`
const MAGNITUDE = '(?:hundred|thousand|million|billion|trillion)'
const PRIZE = '(?:gold|silver|bronze)'
/** Not years, months and ages: they say when. */
const MEASURED = unbroken`
    (?:per\scent|percent|percentage\spoints?|basis\spoints?|cents?|pence|dollars?|pounds?|euros?|points?
    |miles?|kilomet(?:re
    |er)s?|met(?:re|er)s?|millimet(?:re|er)s?|centimet(?:re|er)s?|feet|inches|acres?|hectares?|ton(?:ne)?s?|barrels?
    |megawatts?|gigawatts?|litres?|liters?|gallons?|degrees?|hours?|minutes?|seconds?|days?|per\s(?:hundred|thousand
    |million)(?:\s[a-z]+)?)\b`
/** `2 pounds 30`, `2 hours 41 minutes`: units of two steps are one figure. */
const STEPPED = unbroken`
    (?:(?:pounds?|dollars?|euros?)\s\d{2}(?=\s(?:in|at|for|to|on|and|a|an|each|here|there)\b|[,.;]|$)
    |hours?,?\s(?:and\s)?\d{1,2}\sminutes?
    |minutes?,?\s(?:and\s)?\d{1,2}\sseconds?)\b`
/** Written on to the number: `52p`, `5km`. */
const GLUED = '(?:p|k|km|kg|g|m|mm|cm|ml|l|ha|kWh|MWh?|GWh?|[KMGT]B|mph)\\b'
const UNIT = `%|${GLUED}|(?:\\s${MAGNITUDE}\\b)*(?:\\s(?:${STEPPED}|${MEASURED}))?`

/** One figure. Groups: before, number, unit; written needs a unit or a prize behind it. */
export const FIGURE = new RegExp(
  unbroken`
    (?<![\w.$£€/]|\w-|\d[,:])(?<before>${BEFORE})?(?:(?<number>[$£€]?${DIGITS})(?!(?!${GLUED})\w|/|,?\d|-\w|\.\d
    |:\d)(?<unit>${UNIT})|(?<elided>(?:${WRITTEN}|(?:one|two|three|four|five)\sand\sa\shalf)(?=\sin\sthe\s(?:first
    |second|third|fourth|fifth|last)\b))|(?<written>${WRITTEN}(?:\sand\sa\shalf)?)(?<writtenUnit>(?:\s${MAGNITUDE}\b)+
    (?:\s${MEASURED})?|\s(?:percent|per\scent)\b|(?=\s${PRIZE}\b)))`,
  'gi',
)
export const RE_YEAR = /^(?:1[5-9]|20)\d{2}$/
export const RE_PRIZE = /^\s(?<prize>gold|silver|bronze)(?:\smedals?)?\b/i
/** What makes a number a date, an age or a name: `July 15`, `Title 9`. */
export const RE_NAMED = new RegExp(
  unbroken`
    \b(?:January|February|March|April|May|June|July|August|September|October|November|December|No\.?|number|chapter
    |section|article|title|page|room|route|highway|step|point|part|day|verse|class|age|aged|grade|World\sWar
    |Proposition|Amendment)\s$`,
  'i',
)
/** `runners under 30`, `those from 30 to 50`: whom, where the words go on to another figure. */
export const RE_AGED = new RegExp(
  unbroken`
    (?:\b[a-z]{3,}s\s(?:under|over|above|below|aged|between)
    |\b(?:those|people|anyone|everyone|adults|children|men|women)\s
    (?:under|over|above|below|aged|between|from))\s(?:\d+\s(?:to|and)\s)?$`,
  'i',
)
export const RE_GOES_ON = /^\s[a-z][^,;.]*\d/
/** Behind a number: it says when or how old, not how much. */
export const RE_TIME = new RegExp(
  unbroken`
    ^[\s-](?:(?:long|short|more|full|straight|consecutive|past|last|next|calendar)\s)*(?:years?|months?|weeks?
    |decades?|centur(?:y|ies)|o['’]clock|times?(?!\s(?:in|at|during|last|this)\s|[,.;])
    |a\.?m|p\.?m|(?:January|February|March|April|May|June|July
    |August|September|October|November|December))\b`,
  'i',
)

const PERIOD = unbroken`
    (?:(?:19|20)\d{2}(?!,?\d)|(?:the\s)?(?:first|second|third|fourth|last)(?:\s(?:quarter|half|year))?(?=$|[,;.]
    |\s(?:and|we|it|of)\b)|the\s(?:first|second|third|fourth|last)\s(?:quarter|half|year)|(?:January|February|March
    |April|May|June|July|August|September|October|November|December)(?!\s\d{1,2}\b)|last\syear|this\syear
    |(?:the\s)?(?:end|start|beginning|close)\sof\s(?:last|this|the)\s(?:year|month|decade|war|season))`
const NAME = "(?:the\\s)?(?:St\\.\\s)?[A-Z][a-zA-Z’']*(?:[\\s-][A-Z][a-zA-Z’']*){0,3}"
const COMMON = unbroken`
    (?:(?:the|our|your|an?)\s)?[a-z][a-z-]*(?:\s(?!and\b|or\b|we\b|was\b|were\b|our\b|in\b|at\b|for\b|to\b|of\b|last\b
    |this\b)[a-z][a-z-]*){0,2}(?:\sof\s(?:the\s)?[a-z]+)?`
/** `treatment plant` of `the Eastbrook treatment plant`. */
const MORE = unbroken`
    (?:\s(?!and\b|or\b|we\b|was\b|were\b|had\b|in\b|at\b|for\b|to\b|of\b|last\b|this\b|next\b|each\b|every\b|alone\b
    |respectively\b)[a-z]+){0,2}`
const PREPOSITION = '(?:in|at|for|on|to|from|among|by|into)'

export const RE_PERIOD = new RegExp(`^${PERIOD}$`, 'i')
/** `In 2019` `At the spring games our team won`. */
export const RE_FRONT = new RegExp(
  unbroken`
    ^(?<preposition>[Ii]n|[Aa]t|[Bb]y|[Ff]or|[Oo]n|[Aa]mong|[Aa]long)\s(?<label>${PERIOD}|${NAME}
    |(?:the\s)?[a-z]+(?:\s[a-z]+){0,2}?)(?=,?$|,?\s(?:we|our|I|they|it|he|she|there|the|a|more|us)\b)`,
)
/** `Ten years ago we had`, `Today we have`. */
export const RE_FRONT_TIME = new RegExp(unbroken`
    ^(?<label>(?:[A-Za-z]+\s(?:years?|months?|weeks?)\s(?:ago|later|on|after\sthat))|[Tt]oday
    |[LlTtNn](?:ast|his|ext)\s(?:year|month|week|season)
    |[Tt]he\s(?:year|month|week|season)\s(?:before|after)(?:\sthat)?)(?=,?$|,?\s[a-z])`)
/** `In 2019`, `the year before that`: a clause that only says when goes with the next. */
export const RE_TIME_ALONE = new RegExp(
  unbroken`
    ^(?:and\s)?(?:(?:in|by|at)\s)?(?:${PERIOD}|(?:last|this|next|the)\s(?:year|month|week|season)(?:\s(?:before
    |after)(?:\sthat)?)?)$`,
  'i',
)
/** `Rainfall at Mill Creek reached`, `Rainfall here fell`. */
export const RE_INSIDE = new RegExp(unbroken`
  \s(?:(?:in|at|for|on)\s|(?=here\b))(?<label>${PERIOD}|${NAME}|the\s[a-z]+(?:\s[a-z]+)??|here)
  (?=\s(?:[a-z]+)(?:\s(?:by|to|at|from))?$)`)
/** `in 2019`, `in Ash County`, `to roads`: the last words of the clause. */
export const RE_BEHIND = new RegExp(
  `(?:^|\\s)(?<preposition>${PREPOSITION})\\s(?<label>${PERIOD}|${NAME}${MORE}|${COMMON})$`,
)
/** `Northland grew`, `New Harbor fell by`, `Oakton`. */
export const RE_NAMED_SUBJECT =
  /^(?<label>[A-Z][a-z]+(?:[-\s][A-Z][a-z]+){0,2})(?:\s(?<verb>[a-z]+(?:\s(?:by|to|at|from))?))?$/
/** Words that open a sentence and name nothing. */
export const RE_NO_NAME = new RegExp(unbroken`
    ^(?:The|This|That|These|Those|It|In|On|At|By|And|But|We|They|Of|About|Only|Some|Over|Under|Nearly|Almost|From|For
    |With|To|Point|Step|Part|Number|Chapter|Section|You|He|She|I|Our|My|Your|His|Her|Their|There|Here|Today|Now|Then
    |Last|Next|So|If|When|As|Exports|Imports|Prices|Wages|Sales|Profits|Unemployment|Inflation|Employment|Crime|Taxes
    |January|February|March|April|May|June|July|August|September|October|November|December)$`)

const DIRECTION = unbroken`
    grew|grown|rose|risen|rise|climbed|climb|increased|increase|gained|gain|jumped|(?<!\bma[dk]e\s)up
    |fell|fallen|fall|dropped|drop
    |decreased|decrease|declined|decline|slipped|shrank|lost|down|went\sup|went\sdown|grow`
export const RE_MOVES = new RegExp(`(?:^|\\s)(?<direction>${DIRECTION})(?:\\sby)?$`)
/** Before `from 38 percent to 11 percent`. */
export const RE_WENT = /\s(?:go(?:es)?|went|moves?|moved|comes?|came|slid|crept)(?:\s(?:up|down))?$/
export const RE_ARRIVES = new RegExp(`(?:^|\\s)(?:${DIRECTION})\\s(?:to|at)$`)
export const RE_LIGHT = new RegExp(
  unbroken`
    (?:^|\s)(?:(?:has|have|had|will|would|now|also|already|again|still|even)\s)*(?:will|would|was|were|is|are|be|been
    |used\sto(?:\sbe)?|ma[dk]e\sup|reached|hit|stood at|came to|amounted to|of|to|at|by|a|the|got|had|have|has|won)$`,
  'i',
)
export const RE_JOIN = /^(?:(?:and|but|while|then|so|also|with|plus)\s|,\s?)+/i
/** Stands for a measure told before, or says only how it came. */
export const RE_SAME_MEASURE =
  /^(?:(?:the|that|this)\s)?(?:figure|number|total|count|rate|it|one)$|^(?:still|again|just|only|barely|even|now)$/i
/** The counted thing behind a figure: `new jobs` of `new jobs in the valley`. */
export const RE_NOUN = new RegExp(unbroken`
    ^\s(?<noun>(?!an?\b|in\b|at\b|for\b|on\b|to\b|into\b|per\b|from\b|by\b|of\b|and\b|or\b|have\b|has\b|had\b|are\b|is\b
    |were\b|was\b|do\b|will\b|can\b|goes\b|go\b|went\b|came\b|with\b|more\b|greater\b|less\b
    |respectively\b)[a-z][a-z'’-]*(?:\s(?!in\b|at\b|for\b|on\b|to\b|from\b|by\b|of\b|with\b|and\b|or\b|have\b|has\b
    |had\b|are\b|is\b|were\b|was\b|do\b|will\b|can\b|goes\b|go\b|went\b|last\b|this\b|each\b|every\b|who\b|that\b|than\b
    |respectively\b)[A-Za-z][a-z'’-]*){0,2})`)
export const RE_PREDICATE = new RegExp(unbroken`
    (?:^|[\s,—-])(?<predicate>(?:have|has|had|are|is|were|was|do|does|did|will|cannot|can|live|lack|need|want|earn
    |work)\s[^,;]*)$`)
export const RE_YEAR_LIST = /\b(?<names>(?:19|20)\d{2}(?:,\s(?:19|20)\d{2})+,?\sand\s(?:19|20)\d{2})\b/
export const RE_YEAR_RANGE = /\bfrom\s(?<from>(?:19|20)\d{2})\s(?:to|through|until)\s(?<to>(?:19|20)\d{2})\b/i
export const RE_NAME_LIST = new RegExp(`(?<names>${NAME}(?:,\\s${NAME})+,?\\sand\\s${NAME})`)
