// How English speaks of persons: names, offices, nouns, and what opens a sentence and is no name.

import { itemAt } from '../../text/item-at.ts'
import { anyOf, phraseOf, unbroken } from '../any-of.ts'

/** `[Pp]resident|[Gg]overnor`: words that may begin a sentence. */
const eitherCase = (words: string) =>
  words
    .trim()
    .split(/\s+/u)
    .map(word => `[${itemAt(word, 0).toUpperCase()}${itemAt(word, 0)}]${word.slice(1)}`)
    .join('|')

export const KIN = anyOf`
    mother father mom dad son daughter brother sister wife husband aunt uncle coach teacher boss neighbor neighbour
    friend grandmother grandfather granddaughter grandson colleague cousin niece nephew partner`
/** Whom one calls by what he does or is. */
export const ROLES = anyOf`
    man woman boy girl lady lad lass child pupil deputy stranger
    visitor neighbou?r mother father parent widow nurse doctor
    surgeon cook driver porter foreman manager captain skipper chairman chairwoman treasurer secretary engineer fitter
    inspector officer sergeant clerk librarian teacher student apprentice
    caretaker cleaner farmer fisherman harbourmaster warden vicar priest judge barber baker carpenter plumber mechanic
    shopkeeper postman postmaster conductor volunteer patient sailor soldier`

const OFFICES = eitherCase(`
  president secretary governor senator chairman chairwoman chair chancellor mayor professor general captain
  justice judge sister brother father pastor reverend coach poet philosopher novelist economist historian
  scientist writer author`)
const OFFICE = unbroken`
  (?:(?:[Ff]ormer\s|[Tt]he\s[Ll]ate\s|[Tt]he\s[Ll]ate,?\s[Gg]reat\s)?
  (?:${OFFICES}|[Vv]ice [Pp]resident|[Pp]rime [Mm]inister|King|Queen|Pope|Saint|St\.|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Sir
  |Lady|Lord|Rev\.|Prof\.)\s)`
const WORD = "[A-Z][\\w'’-]*\\.?"
/** `Aaron` of `Aaron's mother`. */
const WORD_OF = '[A-Z][a-z]+'
/** `Jane Doe`, `Senator Jane Q. Doe`, `Doe` */
export const NAME = unbroken`
  (?:${OFFICE}{0,3}(?:${WORD}\s){0,4}(?:(?:de|van|von|al|bin|der|la)\s)?${WORD}(?:,?\sJr\.?)?)`
/** `my mother`, `one of the visitors to the camp` */
export const NOUNS = unbroken`
  (?:${WORD_OF}['’]s\s(?:[a-z]+\s)?${KIN}|(?:[Oo]ne\sof\s(?:the|our|my|those)
  |${eitherCase('another an a the my our his her their its that this some many')})\s
  (?:(?!and\b|that\b|which\b|who\b|what\b)[\w'’-]+\.?\s){0,9}?(?!and\b)[\w'’-]+(?<!['’]s))`
export const PRONOUNS = unbroken`
    (?:(?:I|${eitherCase('he she they we you it people somebody someone others everybody everyone')})
    (?:['’](?:d|ll))?)`
/** `, who came late,` behind a name. */
export const ASIDE = String.raw`(?:,\s[^,;:]{2,140},(?:\s[^,;:]{2,40},)?)`
/** Between the subject and its verb. */
export const ADVERBS = unbroken`
  (?:(?:${anyOf`
    once also often always would will might may could later then recently simply just has have had never still even
    and who which is was \w+ly`}|(?:used|likes?|liked|loves?|loved|wants?|wanted|began) to|last \w+|so \w+)\s){0,4}`
/** Opens a sentence and is no name: `But`, `Yesterday`. */
export const RE_NO_NAME = new RegExp(
  `^${anyOf`
    And But As So Then Now When While If Because Yet Or For Yesterday Today Once In On At After Before Later Years
    Last This That These Those There Here Some Many Most Few People Everyone Nobody Somebody Someone Others What Who
    How Why Where Let Just Also Still Even Perhaps Maybe Well Yes No Not Each Every To From With By It They
    We You I`}$`,
)
/** What is written and read, and bodies of people: none of them is a person. */
export const RE_NO_PERSON = new RegExp(
  `\\b${anyOf`
    letter report book sign story article newspaper paper law constitution declaration proverb saying song poem
    question answer motto slogan email note message speech statement study headline idea point truth fact world
    university hospital inquiry review investigation panel
    college school county city state government committee commission council company country nation wall
    door poster banner card line page paragraph sentence verse postscript plaque street road lane
    avenue park river bridge church club
    union trust bank ward office`}s?$`,
  'i',
)

/** Names that a sentence speaks of: before a verb, with an office, kin, after `named` and `from`. */
export const PERSONS: readonly RegExp[] = [
  new RegExp(
    unbroken`
      (?:^|,\s|\bago,?\s)(?<who>${OFFICE}{0,3}(?:${WORD}\s){1,4}${WORD})
      (?=,|\s(?!and\b|or\b|of\b|in\b|at\b|on\b|for\b|to\b|by\b|from\b|with\b)[a-z]+\b)`,
    'g',
  ),
  new RegExp(`(?<who>${OFFICE}(?:${WORD}\\s){0,3}${WORD})`, 'g'),
  // `My neighbour's boy, Callum, failed`, `the woman who ran the crossing, Edie Marlow,`
  new RegExp(
    unbroken`\b(?:${KIN}|${ROLES})(?!['’])(?:\s(?:in|at|from|of|who|that|I|we)\s[^,.;]{2,60})?
      ,\s(?<who>(?:${WORD}\s){0,2}${WORD})(?=,)`,
    'g',
  ),
  new RegExp(`\\b(?<who>[Mm]y (?:late )?${KIN})\\b(?!['’])`, 'g'),
  new RegExp(`\\b(?<who>${WORD_OF}['’]s (?:[a-z]+ )?${KIN})\\b(?!['’])`, 'g'),
  // `Dad`, as a name.
  new RegExp(
    `\\b(?<who>${anyOf`Mum Mom Dad Mother Father Gran Granny Grandma Grandad Grandpa Nan`})\\b(?!['’]|\\s[A-Z])`,
    'g',
  ),
  // `his sister Megan`, `a mother at the gate`, `the bank manager`; not `the driver's`.
  new RegExp(`\\b(?:[Hh]is|[Hh]er|[Mm]y|[Oo]ur) (?:${KIN}|${ROLES}) (?<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\\b`, 'g'),
  new RegExp(
    unbroken`
      (?<!\b(?:to|of|for|from|with|by|like|as|than|is|was|not|be|been|being|isn['’]t|wasn['’]t)\s)\b
      (?<who>(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y)\s(?:[a-z-]+\s){0,2}?(?:${ROLES})
      (?:\s(?:at|in|from|behind)\s(?:the|our)\s[a-z]+)?)\b(?!['’])`,
    'g',
  ),
  new RegExp(`\\b(?<who>[Hh](?:is|er) ${KIN})\\b(?!['’]|\\s[A-Z])`, 'g'),
  new RegExp(`(?<!\\b(?:on|in|at|of|the|The) )\\b(?<who>(?:${WORD}\\s){1,2}${WORD}), (?:who|whose)\\b`, 'g'),
  // Somebody whom the speaker met; not where he went.
  new RegExp(
    `\\b(?:visit(?:ed)?|met|saw|ask(?:ed)?|thank(?:ed)?|knew|know|remember|forgotten)\\s` +
      `(?<who>(?:${WORD}\\s){1,2}${WORD})`,
    'g',
  ),
  new RegExp(`\\b(?:named|called|from|name (?:is|was))\\s(?<who>(?:${WORD}\\s){1,3}${WORD})`, 'g'),
]
/** `The first quote is from Jane Doe`, `in the words of my aunt`. */
export const QUOTED_FROM = phraseOf`from | words of | [Aa]ccording to | [Tt]o quote | quoting`
