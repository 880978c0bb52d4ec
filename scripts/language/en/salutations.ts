// Whom an English speech addresses.

import { unbroken } from '../any-of.ts'

/** Opens a line in which somebody is addressed or greeted. */
export const OPENS = unbroken`
  Good (?:morning|afternoon|evening)|Ladies|Thank you|Dear|Mr\.|Madam|Distinguished|My fellow|Fellow|Hello|Hi\b`

const GREETED = unbroken`
  everyone|everybody|all|ladies and gentlemen|friends|and welcome|[A-Z][\w .'’-]{0,40}|my [a-z ]{3,30}`
/** `Good evening` `Ladies and gentlemen` `Mr. Speaker, members of Congress`; not `Good morning is when …`. */
export const RE_ADDRESS = new RegExp(
  unbroken`
    ^(?:Good (?:morning|afternoon|evening|day)(?:, (?:${GREETED}))?
    |Ladies and gentlemen
    |(?:My (?:dear )?|Dear )?(?:fellow [\w' ]{3,40}|friends|colleagues|graduates|students|delegates)
    (?: and [\w' ]{3,30})?
    |(?:Mr|Madam|Mrs|Ms|Dr)\.? [A-Z][\w. -]{2,40}(?:, [\w' ]{3,50}){0,4}
    |Distinguished [\w', ]{3,80}
    |Your (?:Excellency|Excellencies|Majesty|Honou?r)[\w', ]{0,60}
    |Members of [\w', ]{3,60}
    |Dear [\w', ]{3,60})(?=[.,:!—]|$)`,
  'i',
)
