// Chinese key figures: `地区生产总值达到1,200亿元，增长6.5%`. The figure ends its clause, and the clause names the measure before
// it.

import { unbroken } from '../../language/any-of.ts'
import type { Fact } from '../../language/facts/fact.ts'
import type { KeyFigure } from '../../model/outline.ts'

/** A measure is named at most so far before its figure. */
const LONGEST_CLAUSE = 40
const SHORTEST_LABEL = 2
const LONGEST_LABEL = 24
/** Characters of `多了`, `降`. */
const LONGEST_MOVEMENT = 2

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:[多余餘])?'
/** Of ranks, ages and terms, which are no measures. */
const RE_NO_MEASURE_SORT = /^(?:[第岁天月秒次期节]|分钟?|小时|钟头|星期)$/
/** A figure ends its clause. */
const RE_ENDS = /^(?:[，,；;、。！!？?（）()：]|$)/

/** `并且` `同时还` in front of a measure. */
const RE_LEAD =
  /^(?:并且|並且|而且|并|並|同时|同時|还|還|另外|此外|特别是|特別是|尤其是|到|我们|我們|全年共|共|累计|累計)+/
/** `达到` of `总值达到`, `保持在`, `（提高）到`: what stands between a measure and its figure. */
const RE_VERB = new RegExp(unbroken`
    (?:首次|已经|已經|已|(?<!平)均|都|将|將|就|又|再|也|还|還|累计|累計|总计|總計|合计|合計|共计|共計|共|仅|僅|只|高|可|要|继续|繼續|每年|力争|力爭)*(?:(?:提高|提升|增加|增长|增長
    |上升|扩大|擴大|发展|發展|跃升|躍升|下降|降低|减少|減少|回落|缩小|縮小|压减|壓減|升|增|降|减|減)(?:到了?|至|为|為|成)|(?:保持|稳定|穩定|控制|维持|維持|确保|確保)?在|达到了?|達到了?
    |达|達|[为為是有]|共有|拥有了?|完成了?|实现了?|實現了?|到|至|占|佔)$`)
/** The adverbs alone: `累计` of `减税累计`. */
const RE_ADVERB = /(?:首次|已经|已經|(?<!平)均|累计|累計|总计|總計|合计|合計|共计|共計|仅|僅|了)+$/
/** `从57.3%` of `城镇化率从57.3%提高到60.6%`. */
const RE_FROM = new RegExp(
  `(?:由|从|從)[^，,；;。]{0,6}${NUMBER}(?:[^\\d，,；;。]{1,5}?)?(?:左右|以上|以下)?(?:逐步|稳步|大幅|一举|进一步)?$`,
)
/** `2020年` `上半年` `目前`: says when, not what. */
const RE_ONLY_TIME = new RegExp(unbroken`
    ^(?:(?:\d{4}|\d{2})年|[今去明前上本当當][年月]|上年|全年|目前|现在|現在|截至.*|到.*(?:年|月|底|末)|[上下]半年|第?[一二三四]季度|\d{1,2}月(?:份)?|底|末|初|以来
    |以來|每年|年均|平均|同期|期间|共|计|計|总计|合计|比|较|較|其他|其余|分别|分別|左右|约|即)+$`)
/** No measure: somebody does something, or the words go on elsewhere. */
const RE_NO_MEASURE = new RegExp(unbroken`
    分[别別]|我(?![市县縣区區省国國校院局厂廠州镇鎮乡鄉村])|[你他她它咱谁誰]|自己|每(?:人|户|戶)?$|[第和与與及或的于於以用花按距离離比跟给給让讓被把将將这這那哪一二三四五六七八九十两兩×]$
    |×(?![县縣区區市州镇鎮乡鄉村省])|“[^”]*$|[”"]|一个|一個`)
const RE_PERIOD = /\d{2,4}年|\d{1,2}月(?:份)?(?:底|末)?|\d{1,2}-\d{1,2}月|[“”（）]/g

/** In order; spans are offsets into the sentence, of which `facts` are. */
export function chineseFigures(text: string, facts: readonly Fact[]): KeyFigure[] {
  const found: KeyFigure[] = []
  /** The sign after the figure before. */
  let before = -1
  for (const fact of facts) {
    // `达` is the verb before a figure.
    const start = fact.span.start + (text[fact.span.start] === '达' ? 1 : 0)
    const { end } = fact.span
    const border = clauseStart(text, start, before)
    before = end
    if (!isMeasured(text, fact)) continue
    const label = border === null ? null : (labelIn(text, border, start) ?? movementIn(fact, border))
    if (label && fact.unit)
      found.push({
        value: text.slice(start, fact.value.end),
        unit: text.slice(fact.unit.start, fact.unit.end),
        label: text.slice(label.start, label.end),
        span: { start, end },
        labelSpan: label,
      })
  }
  return found
}

// --- internal ---

const isMeasured = (text: string, { span, sort, unit }: Fact) =>
  unit !== null &&
  !RE_NO_MEASURE_SORT.test(sort) &&
  /\d/.test(text.slice(span.start, span.end)) &&
  RE_ENDS.test(text.slice(span.end, span.end + 1))

/**
 * After the last sign before `at`, a 、 only where a figure stands before it (`农业、工业总产值` is one measure); null when the
 * clause is too long, or a remark in brackets.
 */
function clauseStart(text: string, at: number, before: number): number | null {
  for (let start = at; start > at - LONGEST_CLAUSE; start--) {
    if (start === 0 || (start - 1 === before && text[before] === '、')) return start
    const sign = text[start - 1] ?? ''
    if (sign === '（' || sign === '(') return null
    if ('，；;：:。！？）)'.includes(sign) || (sign === ',' && !/\d/.test(text[start] ?? ''))) return start
  }
  return null
}

/** `多了` of `门诊12.6万人次，多了9%`: too short to name a measure, it says how the one before it moved. */
function movementIn({ measure, direction }: Fact, from: number): { start: number; end: number } | null {
  if (measure !== null || direction === null || direction.start < from) return null
  return direction.end - direction.start <= LONGEST_MOVEMENT ? direction : null
}

function labelIn(text: string, from: number, to: number): { start: number; end: number } | null {
  let words = text.slice(from, to).trimEnd()
  const start = from + (/^\s*/.exec(words)?.[0].length ?? 0) + (RE_LEAD.exec(words.trimStart())?.[0].length ?? 0)
  words = text.slice(start, from + words.length)
  const stated = words.replace(RE_VERB, '')
  words = (stated === words ? words.replace(RE_ADVERB, '') : stated.replace(RE_FROM, '')).trimEnd()
  const bare = words.replace(RE_PERIOD, '')
  if (
    bare.length < SHORTEST_LABEL ||
    words.length > LONGEST_LABEL ||
    /\d/.test(bare) ||
    RE_ONLY_TIME.test(words) ||
    RE_NO_MEASURE.test(words) ||
    !/^[\u4e00-\u9fffA-Za-z×、·\s—-]+$/.test(bare)
  )
    return null
  return { start, end: start + words.length }
}
