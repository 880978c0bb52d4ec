// The lines below an English title that say who speaks, for which house, and where: `Delivered by Dr. Jane Doe`,
// `Jane Doe, Chair of the Board`, `Hill Valley Water Cooperative`. A house is never the speaker.

import {
  RE_DELIVERED_BY,
  RE_EVENT,
  RE_HOUSE_WORDS,
  RE_INSTITUTION,
  RE_KIND,
  RE_NAME_AND_OFFICE,
  RE_OFFICE_LINE,
  RE_TITLED_NAME,
} from '../../language/en/people.ts'
import { unbroken } from '../../language/any-of.ts'
import { TOLD_DATE, WHOLE_DATE } from '../../language/en/dates.ts'
import type { TitleBlock } from './block.ts'
import { coverLine, dateIn } from './cover-line.ts'

const LONGEST = 90

/** Takes one line where it is such a one; `below`: the lines that follow it. */
export function takeEnglishByline(block: TitleBlock, words: string, below: readonly string[]): boolean {
  if (takeSpokenAt(block, words) || takeRemarksBy(block, words)) return true
  if (
    words.length > LONGEST ||
    RE_KIND.test(words) ||
    coverLine(words, true)?.date ||
    /[\u4e00-\u9fff]|[.!?:;]["”]?$/.test(words)
  )
    return false
  const delivered = RE_DELIVERED_BY.exec(words)?.groups
  if (delivered?.['at']) block.occasion ??= delivered['at']
  const who =
    delivered?.['who'] ??
    delivered?.['kin'] ??
    RE_BY.exec(words)?.groups?.['who'] ??
    (RE_NAME_AND_OFFICE.test(words) || RE_TITLED_NAME.test(words) ? words : undefined)
  if (who !== undefined && block.speaker === null) {
    block.speaker = who.trim()
    return true
  }
  // The office of whoever was named in the line above.
  if (block.speaker !== null && RE_OFFICE_LINE.test(words)) return true
  if (!RE_NAMES_ONLY.test(words) || !(isHouse(words) || below.some(isFact))) return false
  if (block.speaker === null && !isHouse(words) && !below.some(saysWho)) return false
  // The house, or where it meets.
  block.occasion ??= words
  return true
}

/** `Remarks by Dr Jane Doe, Archivist, at the opening of the hall, the ninth of May, two thousand and nine` */
export function remarksBy(words: string): { who: string; at: string | null; date: string | null } | null {
  if (words.length > LONGEST_REMARKS) return null
  const date = RE_DATE_AT_END.exec(words)?.groups?.['date'] ?? null
  const bare =
    date === null ? words.replace(/\.$/, '') : words.slice(0, words.lastIndexOf(date)).replace(/[,\s(]+$/, '')
  const groups = (RE_REMARKS_BY.exec(bare) ?? RE_REMARKS_BY_ALONE.exec(bare))?.groups
  const who = groups?.['who']
  return who === undefined || /[.!?:;](?!\w*\.?\s[A-Z])/.test(who) ? null : { who, at: groups?.['at'] ?? null, date }
}

// --- internal ---

const LONGEST_REMARKS = 200
const RE_DATE_AT_END = new RegExp(`(?:,|\\son|\\()\\s?(?<date>${WHOLE_DATE}|${TOLD_DATE})[.)]?$`, 'i')
const REMARKS = unbroken`
  ^(?:(?:Opening|Closing|Welcome|Welcoming|Keynote|Inaugural|Valedictory|Annual|Short)\s)?
  (?:Remarks|Speech|Address|Talk|Lecture|Words|Statement|Sermon|Eulogy|Toast|Report)
  (?:\s(?:given|delivered|made|spoken))?\sby\s`
const NAME = "(?<who>(?:[A-Z][\\w.'’-]*\\s){1,4}[A-Z][\\w'’-]+(?:,\\s[^:;!?]{3,60}?)?)"
const RE_REMARKS_BY = new RegExp(
  `${REMARKS}${NAME},?\\s(?:at|to|before|for|on\\sthe\\soccasion\\sof)\\s(?:the\\s|our\\s)?(?<at>[^.:;!?]{3,80})$`,
)
const RE_REMARKS_BY_ALONE = new RegExp(`${REMARKS}${NAME}$`)

function takeRemarksBy(block: TitleBlock, words: string): boolean {
  const found = remarksBy(words)
  if (!found || block.speaker !== null) return false
  block.speaker = found.who
  block.occasion ??= found.at
  block.date ??= found.date
  return true
}

/** `Spoken at St Columba's, 2 February 2020, by his daughter Ruth Tanner` */
const RE_SPOKEN_AT =
  /^(?:Delivered|Presented|Given|Spoken|Read|Preached)\s(?:at|in|to|on)\s[^.!?]{3,70},?\sby\s(?<who>[^.,;:!?]{3,40})$/

function takeSpokenAt(block: TitleBlock, words: string): boolean {
  const who = RE_SPOKEN_AT.exec(words)?.groups?.['who']
  if (who === undefined) return false
  block.speaker ??= who.trim()
  block.date ??= dateIn(words)
  return true
}

/** `by Priya Nair, branch librarian, Harle Street` */
const RE_BY = /^[Bb]y\s(?<who>(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]+(?:,\s[^.!?:;]{3,60})?)$/

/** Every word a name, but for those that join them. */
const RE_NAMES_ONLY =
  /^(?:(?:[A-Z][\w.'’&-]*|\d{1,4}(?:st|nd|rd|th)?|of|for|and|the|at|in|on),?\s)+(?:[A-Z][\w.'’&-]*|\d{1,4})$/

/** `Redhill State University`, `City Hall, Redhill`, `Volunteers' Evening` */
const isHouse = (words: string) => [RE_HOUSE_WORDS, RE_INSTITUTION, RE_EVENT].some(pattern => pattern.test(words))
const saysWho = (words: string) =>
  RE_DELIVERED_BY.test(words) || RE_NAME_AND_OFFICE.test(words) || RE_TITLED_NAME.test(words)
const isFact = (words: string) => coverLine(words, true) !== null || saysWho(words)
