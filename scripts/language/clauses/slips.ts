// What a speaker takes back in the middle of a sentence because he misread or misspoke: `从十四号，不对，从十六号起`. Neither the
// slip nor the words that say so are ever shown.

import type { Lang, Span } from '../../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from '../any-of.ts'
import type { Clause } from './bonds.ts'

/** From each figure that is taken back to the clause that says so. */
export function slipsOf(clauses: readonly Clause[], lang: Lang): Span[] {
  return clauses.flatMap((clause, at) => {
    if (!isSlip(clause.text, lang)) return []
    const before = clauses[at - 1]
    const isTaken = before && !before.stops && RE_FIGURE[lang].test(before.text)
    // `每天二十——哎`: the slip lies in the same clause.
    const own = RE_FIGURE[lang].test(clause.text.replace(/[—–-].*$/u, '')) && /[—–]/u.test(clause.text)
    return isTaken || own ? [{ start: isTaken && !own ? before.start : clause.start, end: clause.end }] : []
  })
}

/** Does this clause say that what was just said is wrong? */
export function isSlip(clause: string, lang: Lang): boolean {
  return SLIPS[lang].some(({ sign }) => sign.test(clause))
}

/** Does this clause take back a figure of its sentence, or say which one holds? `那是旧标准`, `应该是六台`, `say it properly` */
export function isTakenBack(clause: string, lang: Lang): boolean {
  return isSlip(clause, lang) || CORRECTIONS[lang].some(pattern => pattern.test(clause))
}

const CORRECTIONS: Record<Lang, readonly RegExp[]> = {
  zh: [
    /[说說念看拿记記算报報讲講打写寫印][错錯岔]/u,
    /[旧舊]的?(?:标准|標準|规定|規定|价|價|数|數)/u,
    /[应應][该該当當]?[是为為]/u,
    /以[^，。]{1,12}[为為][准準]/u,
  ],
  en: [
    /\b(?:misprint|typo|(?:typing|printer['’]s) error|correction|corrected)\b/iu,
    /\bshould (?:be|read|say|have (?:been|said))\b/iu,
    /\b(?:say|put|read) (?:it|that) (?:again|right|properly)\b/iu,
    /\bthe (?:right|correct|true|audited) (?:figure|number|sum|date|amount)\b/iu,
  ],
}

export const SLIPS: Record<Lang, readonly { sign: RegExp; example: string; counter: string }[]> = {
  zh: [
    {
      sign: pattern(
        '(?:^|[—–])(?:哦|哎呀?|噢|呃|啊|喔)?',
        anyOf`不对 不對 口误 口誤 更正一下 等一下 等一等 等等 我?[说說念看拿记記算报報讲講][错錯][^，。]{0,4}了`,
        '(?:$|[—–])',
      ),
      example: '不对',
      counter: '不对外开放',
    },
    { sign: /[—–](?:哦|哎呀?|噢|呃|啊|喔|不)$/u, example: '每天二十——哎', counter: '他叹了一声哎' },
  ],
  en: [
    {
      sign: anyCase(
        '(?:^|[—–])\\W*',
        phraseOf`
          no | no sorry | sorry | wait | hang on | rather | correction | scratch that
          my mistake | I beg your pardon | let me correct that
          I(?:['’]ve| have)? misread (?:that|it)
          (?:that['’]s|I have) the wrong (?:line|page|figure|date)`,
        '(?:$|[—–])',
      ),
      example: 'sorry',
      counter: 'sorry for the noise',
    },
  ],
}

// --- internal ---

const RE_FIGURE = {
  zh: /\d|[二三四五六七八九十百千万萬两兩]|一(?![直起定些样樣般旦切下向律])/u,
  en: anyCase(
    '\\d|\\b',
    phraseOf`
      one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve
      \w+teen | (?:twen|thir|for|fif|six|seven|eigh|nine)ty | hundred
      thousand | first | second | third
      (?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|\w+tie)th
      (?:sun|mon|tues|wednes|thurs|fri|satur)days? | january | february | march | april | may | june | july
      august | september | october | november | december`,
    '\\b',
  ),
}
