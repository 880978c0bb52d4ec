// English names, offices and the kinds of speeches.

import { unbroken } from '../any-of.ts'

/** `Address`, `remarks`: what such texts are called. */
export const RE_KIND = /\b(?:speech|address|remarks|keynote|talk|lecture|statement|eulogy|toast|testimony|sermon)\b/i
/** `Jane Doe`, `Jane Q. Doe, Director of Parks` */
export const RE_NAME = /^(?:[A-Z][\w.'-]*\s){1,3}[A-Z][\w'-]+(?:,\s[A-Z][\w\s&-]{2,40})?$/
/** `Redhill State University`: a place to speak at, nobody's name. */
export const RE_INSTITUTION = new RegExp(
  unbroken`
    \b(?:University|College|School|Institute|Academy|Hall|Center|Centre|Council|House|Club|Society|Association
    |Conference|Forum|Summit|Congress|Parliament|Church|Library|Museum|Theatre|Theater|Stadium)\b`,
)
/** `The Minister for Health (Ms Jane Doe)`; not `The Minister said so`. */
export const RE_OFFICE_AND_NAME = new RegExp(
  unbroken`
    ^The\s(?:Rt\.?\s?Hon\.?\s|Right\sHonourable\s)?(?:Prime\s)?
    (?:Minister|Secretary|President|Chancellor|Governor|Mayor|Chair|Chairman|Speaker|Leader|Commissioner|Ambassador)
    \b[^.:;!?]{0,60}\([A-Z][^()]{2,40}\)$`,
)
