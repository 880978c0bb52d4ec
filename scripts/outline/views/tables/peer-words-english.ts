// Which part of `Ward A went` is who, and which is the verb: told by what neighbours have in common.

import { unbroken } from '../../../language/any-of.ts'
import { RE_LIGHT, RE_MOVES, RE_PERIOD, RE_WENT } from '../../../language/facts/english-grammar.ts'
import type { PeerWords } from './peer-words.ts'

/** `made up of lettings`: what leads to the first name of a list. */
const LEADS = '(?:when|where|that|because|made\\sup\\sof|includ(?:es?|ed|ing)|consist(?:s|ed)\\sof)'
const RE_LEAD = new RegExp(
  `^(?:.*\\s${LEADS}\\s)?(?:(?:and|but|while|then|also|so|only|finally|lastly|yet)\\s|,\\s?)*` +
    // `the largest group was nurses`
    '(?:(?:the|our)\\s(?:[a-z]+est|most|least|best|worst)(?:\\s[a-z]+){0,3}\\s(?:was|were|is|are)\\s)?' +
    '(?:(?:in|at|for|on|from|by|to|with)\\s)?',
  'i',
)
const RE_TIME = new RegExp(unbroken`
    ^(?<label>(?:[Ll]ast|[Tt]his|[Nn]ext)\s(?:year|month|week|season|spring|summer|autumn|fall|winter)
    
    |[Tt]he\s(?:first|second|third|fourth|last)\s(?:quarter|half|month|week|year)
    |(?:the\s)?(?:spring|summer|autumn|winter)(?=,|$)|(?:19|20)\d{2}|[Tt]oday|[Nn]ow
    |[A-Za-z]+\s(?:years?|months?|weeks?)\sago)(?=\s|,|$)`)
const RE_NO_NAME = new RegExp(
  unbroken`
    \b(?:I|we|you|he|she|it|they|who|which|that|this|these|here|there
    |when|if|because|said|says|told|thinks?|thought
    |guess(?:ed)?
    |reckons?|claims?|some|others|another|nobody|everybody|everyone|nothing
    |everything|only|up|down|was|were|is|are|had|has|have)\b|^(?:the\s)?(?:past|present|future)$
    |\d\s(?:weeks?|days?|months?|years?|hours?|minutes?)\b
    |^(?:the|our)\s(?:[a-z]+est|main|lion[’']s)\s(?:share|part|slice|one|number|amount|sum|cost|item|group)$
    |^(?:after|before|since
    |until|during|with|without)\b|^(?:the|a|an|our|your
    |his|her|their|its|my)$`,
  'i',
)
/** Was done; not `Ahmed`. */
const RE_DONE = /(?:^|\s)[a-z’-]+ed$/
const RE_REST = /^(?:the\s)?(?:rest|others|remaining|remainder)\b/i

/** Did something, in the last words before a figure: `paid`, `raised`; a noun there belongs to the name. */
const RE_VERB = new RegExp(unbroken`
    (?:^|\s)(?:(?:will|would|shall|should|can|could|may|might|must|did|has|have|had)\s)?(?:[a-z]+(?:ed|[^s]s)
    |made|saw|lost|got|had|took|sold|paid|gave|won|went|came|ran|built|spent|sent|cost
    |held|lent|fed|drew|grew|ate|drank|caught|brought
    |bought|did|cut|put|set|laid|led|met|read|wrote|taught|kept|left|found|sang|drove|flew|rode|wore|hit|need|use
    |have|get|take|make|bring)
    (?:\s(?:us|me|them))?(?:\s(?:in|out|up|down|off|for|at|to|by|over|through))?$|\s(?:for|at|to|by)$`)

/** A noun that is measured: what stands before it is the name. */
const RE_MEASURE = new RegExp(unbroken`
    (?:^|\s)(?:rate|income|output|margin|headcount|sales|spending
    |cost|price|revenue|profit|membership|enrol?lment|attendance
    |turnout|production
    |wage|pay|budget|score|share|growth|unemployment|intake|absence|deficit|debt|rent|yield|demand|traffic)s?$`)

/** `Ward Two` of `Ward Two did better`; not `Tom’s` of `Tom’s team`. */
const RE_PROPER = new RegExp(unbroken`
    ^(?!(?:My|Your|His|Her|Their|The|A|An|Our|Its)\b)(?:[A-Z][\w’'-]*)
    (?:\s(?:[A-Z][\w’'-]*))*(?<!['’]s)
    (?=\s(?!(?:and|of|in|at|on|for|from|under|over|above|below|aged|between|with)\b)[a-z])`)

/** `wages` alone is a name. */
const hasVerb = (words: string) => (RE_VERB.exec(words)?.index ?? 0) > 0

/** `Street cleaning`; not `November was colder`, `December the church closed`. */
const RE_COMMON = /^[A-Z]\S* (?!(?:was|is|were|are|had|has|the|we|they|he|she|it|which|when|with)\b)[a-z]/

export const ENGLISH: PeerWords = {
  longest: 40,
  leadOf: words => RE_LEAD.exec(words)?.[0].length ?? 0,
  timeOf(words) {
    const label = RE_TIME.exec(words)?.groups?.['label'] ?? (RE_PERIOD.test(words) ? words : '')
    return label === '' ? null : { start: 0, end: label.length }
  },
  endOf(words) {
    let end = RE_WENT.exec(words)?.index ?? words.length
    // `Ward A went`: no article stands before the verb.
    if (end < words.length) return end
    for (let n = 0; n < 3; n++) {
      const light = RE_LIGHT.exec(words.slice(0, end))
      const moves = RE_MOVES.exec(words.slice(0, end))
      const from = /\s(?:from|just|still|now)$/.exec(words.slice(0, end))
      const cut = Math.min(light?.index ?? end, from?.index ?? end, moves?.index ?? end)
      if (cut === end) break
      end = cut
    }
    return end
  },
  commonEnd(a, b) {
    const [x, y] = [a.split(' '), b.split(' ')]
    let n = 0
    while (n < x.length && n < y.length && x.at(-1 - n) === y.at(-1 - n)) n++
    return n === 0 ? 0 : x.slice(-n).join(' ').length + (n < x.length ? 1 : 0)
  },
  ownEnd: common => (RE_VERB.exec(common) ?? RE_MEASURE.exec(common))?.index ?? common.length,
  isBorder: () => true,
  // `Youth services`: what ends with s may be a noun.
  verbOf(words) {
    const found = RE_VERB.exec(words)
    return found && found.index > 0 && !/[a-z]s$/.test(found[0]) ? found[0].trim() : ''
  },
  doneIn: () => '',
  isLate: () => false,
  isLike: (words, others) => /^[A-Z]/.test(words) || !others.every(other => /^[A-Z]/.test(other)),
  nameIn(words, others, place) {
    const [first = ''] = words.split(' ')
    const counts = new Set(others.map(one => one.split(' ').length))
    const [count] = counts
    const isKin = others.every(one => one.split(' ')[0] === first)
    const parts = words.split(' ')
    const last = [...new Set(others.map(one => one.split(' ').at(-1)))]
    const end = last.length === 1 && last[0] ? parts.indexOf(last[0], 1) : -1
    if (end > 0) return parts.slice(0, end + 1).join(' ').length
    const did = RE_VERB.exec(words)
    // `The new windows`: what ends with s may be many things, no verb.
    const verb = did && (place === 'first' || !/[a-z]s$/.test(did[0])) ? did.index : 0
    if (verb > 0 && !RE_NO_NAME.test(words.slice(0, verb)) && others.every(one => !hasVerb(one))) return verb
    const proper = RE_PROPER.exec(words)?.[0]
    if (place !== 'first')
      // `Youth services` beside `Street cleaning`: capitals of sentences, no names of persons.
      return others.every(one => /^[A-Z]/.test(one)) && others.some(one => !RE_COMMON.test(one))
        ? (proper?.length ?? words.length)
        : words.length
    if (isKin && counts.size === 1 && count !== undefined && count < parts.length)
      return parts.slice(0, count).join(' ').length
    return proper?.length ?? words.length
  },
  nameEnd: words => words.length,
  isVerb: words => RE_VERB.exec(words)?.index === 0,
  namesFirst: true,
  isAside: () => false,
  isName: label =>
    /^[\w’'&.\s-]+$/.test(label) && (RE_REST.test(label) || !(RE_NO_NAME.test(label) || RE_DONE.test(label))),
  isHouse: label => /^(?:the\s(?!same\b)|[A-Z])/.test(label),
  leadsToRest: () => false,
  isRest: label => RE_REST.test(label),
  isAttribute: () => false,
  isMeasure: () => false,
  isNoun: measure => RE_MEASURE.test(measure.trim().toLowerCase()),
  isKind: () => false,
  areKin(labels) {
    const words = labels.map(label =>
      label
        .toLowerCase()
        .split(' ')
        .filter(word => word !== 'the'),
    )
    const isOne = (at: number) => words.every(one => one.length > 1) && new Set(words.map(one => one.at(at))).size === 1
    const proper = labels.filter(label => /^(?:the\s)?[A-Z]/.test(label)).length
    // `Amira 14, Josie 11, Beth 9, and our goalkeeper 1`.
    return proper >= Math.max(3, labels.length - 1) || isOne(0) || isOne(-1)
  },
}
