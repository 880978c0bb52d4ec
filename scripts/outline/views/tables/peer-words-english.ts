// Which part of `Ward A went` is who, and which is the verb: told by what neighbours have in common.

import { unbroken } from '../../../language/any-of.ts'
import { RE_LIGHT, RE_MOVES, RE_PERIOD } from '../../../language/facts/english-grammar.ts'
import type { PeerWords } from './peer-words.ts'

const RE_LEAD = new RegExp(
  '^(?:(?:and|but|while|then|also|so|only|finally|lastly|yet)\\s|,\\s?)*' +
    '(?:(?:[Ii]n|[Aa]t|[Ff]or|[Oo]n|[Ff]rom|[Bb]y|[Tt]o|[Ww]ith)\\s)?',
)
const RE_TIME = new RegExp(unbroken`
    ^(?<label>(?:[Ll]ast|[Tt]his|[Nn]ext)\s(?:year|month|week|season|spring|summer|autumn|fall|winter)
    |(?:the\s)?(?:spring|summer|autumn|winter)|(?:19|20)\d{2})(?=\s|,|$)`)
const RE_NO_NAME = new RegExp(
  unbroken`
    \b(?:I|we|you|he|she|it|they|who|which|that|this|these|there|when|if|because|said|says|told|thinks?|thought
    |guess(?:ed)?
    |reckons?|claims?|some|others|another|only|up|down|was|were|is|are|had|has|have)\b|ed$`,
  'i',
)
const RE_TOTAL = new RegExp(
  unbroken`
    ^(?:and\s)?(?:(?:for|with|in)\s)?
    (?<label>(?:an?\s|the\s)?(?:total|average|overall|sum|all\stold|altogether|together)\b)`,
  'i',
)
const RE_REST = /^(?:the\s)?(?:rest|others|remaining|remainder)\b/i

export const ENGLISH: PeerWords = {
  longest: 40,
  leadOf: words => RE_LEAD.exec(words)?.[0].length ?? 0,
  timeOf(words) {
    const label = RE_TIME.exec(words)?.groups?.['label'] ?? (RE_PERIOD.test(words) ? words : '')
    return label === '' ? null : { start: 0, end: label.length }
  },
  endOf(words) {
    let end = words.length
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
  ownEnd: () => 0,
  nameIn(words, others) {
    const [first = ''] = words.split(' ')
    const counts = new Set(others.map(one => one.split(' ').length))
    const [count] = counts
    const isKin = others.every(one => one.split(' ')[0] === first)
    const parts = words.split(' ')
    if (isKin && counts.size === 1 && count !== undefined && count < parts.length)
      return parts.slice(0, count).join(' ').length
    const proper = /^(?:[A-Z][\w’'-]*)(?:\s(?:[A-Z][\w’'-]*))*(?=\s[a-z])/.exec(words)?.[0]
    return proper?.length ?? words.length
  },
  isName: label => /^[\w’'&.\s-]+$/.test(label) && (RE_REST.test(label) || !RE_NO_NAME.test(label)),
  isRest: label => RE_REST.test(label),
  totalIn(clause) {
    const found = RE_TOTAL.exec(clause)
    const label = found?.groups?.['label'] ?? ''
    return found && label !== '' ? { start: found[0].length - label.length, end: found[0].length } : null
  },
  isMeasure: () => false,
  isKind: () => false,
  areKin: labels =>
    labels.every(label => /^[A-Z]/.test(label)) || new Set(labels.map(label => label.split(' ')[0])).size === 1,
}
