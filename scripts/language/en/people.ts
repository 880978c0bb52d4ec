// English names, offices and the kinds of speeches.

import { unbroken } from '../any-of.ts'
import { ROLES } from './persons.ts'

/** `Address`, `remarks`: what such texts are called. */
export const RE_KIND = /\b(?:speech|address|remarks|keynote|talk|lecture|statement|eulogy|toast|testimony|sermon)\b/i
/** `Jane Doe`, `Jane Q. Doe, Director of Parks`; not `The Roof`. */
export const RE_NAME = /^(?!(?:The|An?|Our|My)\s)(?:[A-Z][\w.'-]*\s){1,3}[A-Z][\w'-]+(?:,\s[A-Z][\w\s&-]{2,40})?$/
/** `Redhill State University`: a place to speak at, nobody's name. */
export const RE_INSTITUTION = new RegExp(
  unbroken`
    \b(?:University|College|School|Institute|Academy|Hall|Center|Centre|Council|House|Club|Society|Association
    |Conference|Forum|Summit|Congress|Parliament|Church|Library|Museum|Theatre|Theater|Stadium|Meeting|Assembly
    |Dinner|Ceremony|Festival|Convention)\b`,
)
/** `Delivered by Dr. Jane Doe`, `Delivered by her grandson Sean, St Brigid's` */
export const RE_DELIVERED_BY = new RegExp(unbroken`
  ^(?:Delivered|Presented|Given|Spoken)\sby\s
  (?:(?<who>[A-Z][^.:;!?]*(?:\.\s?[^.:;!?]*)*)
  |(?<kin>(?:his|her|their)\s[a-z]+\s[A-Z][\w'’-]+)(?:,\s(?<at>[A-Z][^.:;!?]*))?)$`)
const PERSON_TITLE = unbroken`
  (?:(?:(?:Dean|(?:Deputy\s)?Chief(?:\sOfficer)?)(?=(?:\s[A-Z][\w.'’-]+){2}(?:,|$))(?!\s(?:Executive|Officer|of)\b)
  |Dr|Mr|Mrs|Ms|Miss|Prof|Professor|(?:The\s)?Revd?|Reverend|Sir|Dame|Captain|Colonel|General|Judge|Senator
  |Sister|Brother|Cllr|Father|Pastor|Mayor|Governor|President|Councillor|Bishop|Principal|Chancellor|Minister)\.?\s
  (?:\(Retd?\.?\)\s)?)`
/** `Annual General Meeting`: an occasion by its last word. */
export const RE_EVENT = new RegExp(unbroken`
  \b(?:Meeting|Assembly|Dinner|Ceremony|Festival|Convention|Conference|Congress|Summit|Evening)$
  |(?:s['’]|['’]s|\bSpeech|\bOpen)\sDay$`)
const PERSON_NAME = "(?:[A-Z][\\w.'’-]*\\s){1,3}[A-Z][\\w'’-]+"
/** `Captain Jane Doe` */
export const RE_TITLED_NAME = new RegExp(
  String.raw`^${PERSON_TITLE}(?:[A-Z][\w.'’-]*\s){0,3}[A-Z][\w'’-]+(?:,\s[A-Z][\w\s&-]{2,40})?$`,
)
const OFFICES = unbroken`
  (?:Chair|Chairman|Chairwoman|President|Director|Chief
  |Principal|Secretary|Manager|Head|Dean|Mayor|Officer|Alumn(?:us|a)|Minister|Captain|Editor|Founder
  |Engineer|Professor|Superintendent|Treasurer|Warden
  |Rector|Governor|Senator|Chancellor|Headteacher|Headmaster|Headmistress|Teacher|Steward
  |Representative|Class\sof|Surgeon|Author|Partner|Commissioner|Leader)`
/** `Jane Doe, Chair of the Board` */
export const RE_NAME_AND_OFFICE = new RegExp(
  String.raw`^(?:${PERSON_TITLE})?${PERSON_NAME},\s(?:Hon\.\s)?[^.:;!?]{0,30}\b${OFFICES}\b[^.:;!?]{0,40}$`,
)
/** `Jane Doe (CEO)`, and another */
export const RE_NAME_AND_ROLE = new RegExp(
  String.raw`^${PERSON_NAME}\s\([^()]{2,40}\)(?:\sand\s${PERSON_NAME}\s\([^()]{2,40}\))?$`,
)
/** `Gwen Parry, works manager`: what she is, in small letters. */
export const RE_NAME_AND_SMALL_OFFICE = new RegExp(unbroken`
  ^${PERSON_NAME},\s(?:[a-z-]+\s){0,3}
  (?:chair|president|director|secretary|manager|treasurer|warden|captain|teacher|engineer|editor|leader)$`)
/** `branch secretary`, `Branch Secretary`, `flight nurse (retired)`, `RN`: what somebody is, between two commas. */
export const RE_ROLE = new RegExp(unbroken`
  ^(?:[A-Z]{2,4}|(?:co-)?(?:[a-z-]+\s){0,3}(?:${ROLES}|founder|chair|president|director|head|leader|coach|editor
  |(?!floor|river|dinner|supper|winter|summer|quarter|water|chamber)[a-z]{3,}(?:er|or|ist|ian|man|woman))
  (?:\s\([a-z]+\))?|[^.:;!?]{0,30}\b${OFFICES}\b[^.:;!?]{0,40})$`)
/** `Grand Hotel`, `Capitol Steps`: two names that are a place. */
export const RE_PLACE_AT_END = new RegExp(unbroken`
  \b(?:Hotel|Inn|Arms|Steps|Square|Street|Road|Gardens?|Park|Chapel|Room|Court|Bridge|Quay|Pier|Campus|Site|Depot
  |Armory|Barracks|Hearing)$`)
/** `Walt Jorgensen`, `Marcus T. Bellweather`, with or without a title. */
export const RE_PERSON = new RegExp(String.raw`^(?:${PERSON_TITLE})?(?:[A-ZÀ-Þ][\w.'’-]*\s){1,3}[A-ZÀ-Þ][\w'’-]+$`)
/** `Chief Executive, Northern Rail Trust` below the name. */
export const RE_OFFICE_LINE = new RegExp(String.raw`^(?:[A-Z][\w-]*\s){0,2}${OFFICES}\b[^.:;!?]{0,60}$`)
/** What only a house is called. */
export const RE_HOUSE_WORDS = new RegExp(
  unbroken`
    \b(?:Cooperative|Co-op|Union|Workers|Federation|Company|Corporation|Trust|Inc|Ltd|Bank|Hospital|Port|Authority
    |Agency|Department|Ministry|Service|Services|Group|Partners|Foundation|Committee|Commission|Chamber|League|Network
    |Association|University|College|School|Institute|Academy|Council|Society|Conference|Board|Local\s\d+)$`,
)
/** `The Minister for Health (Ms Jane Doe)`; not `The Minister said so`. */
export const RE_OFFICE_AND_NAME = new RegExp(
  unbroken`
    ^The\s(?:Rt\.?\s?Hon\.?\s|Right\sHonourable\s)?(?:Prime\s)?
    (?:Minister|Secretary|President|Chancellor|Governor|Mayor|Chair|Chairman|Speaker|Leader|Commissioner|Ambassador)
    \b[^.:;!?]{0,60}\([A-Z][^()]{2,40}\)$`,
)

/** `Wenbury Town Council`, `ST OSWALD'S PRIMARY SCHOOL`; not `Why We Need the Union`. */
export function isHouse(words: string): boolean {
  const small =
    words === words.toUpperCase() ? words.toLowerCase().replace(/(?<![\w'’])\w/g, c => c.toUpperCase()) : words
  const bare = small.replace(/,\s[A-Z][a-z]+$/, '')
  const isHouse = RE_HOUSE_WORDS.test(bare) || / (?:Church|Hospice)$/.test(small)
  return isHouse && RE_HOUSE_NAME.test(small) && !RE_KIND.test(small)
}
const RE_HOUSE_NAME = new RegExp(unbroken`
  ^(?!(?:Why|How|What|Our|My|An?|In|On|For|From|The)\b)
  (?:(?:[A-Z][\w.'’&-]*|of|for|and|the),?\s?){2,7}$`)
