// Who stands in an English part of a cover's line, told in pieces between commas.

import {
  isHouse,
  RE_EVENT,
  RE_INSTITUTION,
  RE_NAME_AND_OFFICE,
  RE_NAME_AND_ROLE,
  RE_NAME_AND_SMALL_OFFICE,
  RE_PERSON,
  RE_PLACE_AT_END,
  RE_ROLE,
  RE_TITLED_NAME,
} from '../../language/en/people.ts'

/** `Walt Jorgensen, Three Rivers Cooperative, annual meeting, Decorah`: he, his office and house; then the place. */
export function whoInEnglish(part: string): { who: string; rest: string } | null {
  const from = RE_FROM.exec(part)?.groups?.['who']
  if (from !== undefined) return { who: from, rest: '' }
  const [name = '', ...pieces] = part.split(/,\s/)
  const own = pieces.findIndex(piece => !RE_ROLE.test(piece) && !isHouse(piece))
  const count = own < 0 ? pieces.length : own
  const isPerson = RE_PERSON.test(name) && !isMeeting(name) && (RE_TITLED_NAME.test(name) || count > 0)
  if (!isPerson) return isNamed(part) ? { who: part, rest: '' } : null
  // `Sandra Okafor, branch secretary, Kettleby biscuit works`
  const [first = '', second = ''] = pieces
  const goesOn = count === 1 && RE_ROLE.test(first) && /^[A-Z].*\s/.test(second) && !isMeeting(second)
  const end = goesOn ? 2 : count
  return { who: [name, ...pieces.slice(0, end)].join(', '), rest: pieces.slice(end).join(', ') }
}

// --- internal ---

const isNamed = (part: string) =>
  [RE_NAME_AND_OFFICE, RE_NAME_AND_SMALL_OFFICE, RE_NAME_AND_ROLE, RE_TITLED_NAME].some(one => one.test(part))
/** Where, or at what. */
const isMeeting = (piece: string) => [RE_PLACE_AT_END, RE_EVENT, RE_INSTITUTION].some(one => one.test(piece))
/** `From the Director` */
const RE_FROM = /^From\s(?<who>the\s(?:[A-Z][a-z]+\s?){1,3})$/
