// What a figure is to those before it: their total or mean (`合计17万7`, `in all £2,755`), or what is left (`剩4万6`).

import { unbroken } from '../any-of.ts'
import type { Fact, Sum } from './fact.ts'

type Finder = readonly [kind: Sum['kind'], where: 'lead' | 'tail', pattern: RegExp]

const ALL = unbroken`
    (?:(?:全[院校市县縣區区镇鎮乡鄉村厂廠省班年队隊部]|[这這]?[两兩三四五六七八九十几幾]{1,2}[家个個项項处處村班组組人块笔筆样樣][\u4e00-\u9fff]{0,2}?
    |[各全]部?)的?)?`
const TOTAL = unbroken`
    (?:合计|合計|总计|總計|共计|共計|总共|總共|一共|拢共|攏共|拢总|统共|統共|通共|总和|總和|平均|均值
    |加(?:起来|起來|在一起|到一起|一块儿?)|合(?:起来|起來|在一起|到一起))`
const BALANCE =
  '(?:结余|結餘|结存|結存|剩余|剩餘|盈余|盈餘|剩下?|余下?|餘下?|透支|倒欠|亏空|虧空|(?<=[账賬库庫][上里面头頭](?:还|還|就|只)*)有)'

/** Of the clause before the figure, or of the words behind it. */
const FINDERS: readonly Finder[] = [
  ['total', 'lead', new RegExp(`^(?<words>${ALL}${TOTAL})`)],
  [
    'left',
    'lead',
    new RegExp(
      `^(?:[账賬手库庫][上里面]|最后|最後|到[头頭]来)?(?<words>(?:还|還|净|淨|尚|只|就)*${BALANCE})(?:了|是|为|下|有)*$`,
    ),
  ],
  [
    'total',
    'lead',
    new RegExp(
      unbroken`
        ^(?:and\s|for\s|which\s(?:is|makes)\s|that\s(?:is|makes)\s|making\s)*(?<words>(?:in\s|with\s|for\s)?
        (?:(?:an?\s|the\s)(?:grand\s)?(?:total|average|sum)|total|average|overall|all\stold|altogether|together
        |in\sall)\b)
        (?=$|,|\s(?:of|is|was|are|were|comes?|came|makes?|made|stands?|stood|I|we|they|it|that|for)\b)`,
      'i',
    ),
  ],
  [
    'total',
    'lead',
    /^(?:(?:and|which|that|this|it|all)\s)*(?<words>(?:comes?|came|adds?\sup|added\sup|adding\sup)\sto)$/i,
  ],
  ['total', 'tail', /^\s(?<words>in\sall|in\stotal|altogether|all\stold)\b/i],
  [
    'left',
    'lead',
    /^(?:and\s)?(?<words>(?:(?:which|that|this)\s)?(?:leaves|left|leaving)(?:\sus)?)(?:\s(?:with|a\sbalance\sof))?$/i,
  ],
  ['left', 'tail', /^\s(?<words>in\s(?:reserve|hand|the\sbank)|left(?:\sover)?)\b/i],
  [
    'left',
    'lead',
    new RegExp(
      unbroken`
        ^(?:and\s|but\s)?(?<words>(?:the|our)\s(?:bank\s|cash\s)?(?:balance|surplus|deficit|reserves?)
        (?:\s[a-z]+){0,4}?)
        (?:\s(?:is|are|was|were|stands?|stood)(?:\sat)?)?$`,
      'i',
    ),
  ],
]

/** Between neighbours. */
const RE_NEXT = /^[\s，,；;。.、了呢]*$/
/** Nobody is named before the figure: `making £740 in all`, not `Ward A had 12 in all`. */
const RE_BARE = new RegExp(
  unbroken`
    ^[\s,]*(?:(?:and|with|so|still|(?:we|I|you)\s(?:still\s)?(?:have|had|hold|held|keep|kept)|that\sis|that[’']s
    |(?:which|that)\smakes|there\s(?:is|are|was|were)|making)\s+)*$`,
  'i',
)

/** Null for a figure that is none of these. `before`: the figure before it, if any. */
export function sumOf(text: string, { lead, tail }: Fact, before: Fact | undefined): Sum | null {
  for (const [kind, where, pattern] of FINDERS) {
    const { start, end } = where === 'lead' ? lead : tail
    const clause = text.slice(start, end)
    // `新光厂，手里只剩下400件`: that one has so much left.
    if (
      kind === 'left' &&
      before &&
      before.sum?.kind !== 'total' &&
      !RE_NEXT.test(text.slice(before.span.end, lead.start)) &&
      !/^\s*(?:which|that|this)\s/.test(clause)
    )
      continue
    if (where === 'tail' && !RE_BARE.test(text.slice(lead.start, lead.end))) continue
    const skipped = where === 'lead' ? (/^[\s，,、]*/.exec(clause)?.[0].length ?? 0) : 0
    const found = pattern.exec(clause.slice(skipped).replace(/\s+$/, ''))
    const words = found?.groups?.['words']
    if (!found || words === undefined) continue
    const at = start + skipped + found[0].indexOf(words)
    return { kind, words: { start: at, end: at + words.length } }
  }
  return null
}
