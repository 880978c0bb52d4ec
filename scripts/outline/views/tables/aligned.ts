// Labels that no form tells: `语文平均分82分，数学平均分76分`. What neighbouring measures have in common is measured, the rest tells
// apart.

import type { Fact } from '../../../language/facts/fact.ts'
import { cellOf, keyOf, ownCoordinates, type Row } from './readings.ts'
import type { Chain } from './rows.ts'

/** How far apart, in characters and in facts, two of a kind may stand. */
const APART = 100
const MOST_BETWEEN = 4
const LONGEST_LABEL = 12
const LONGEST_NAME = 30
/** A common end that is a verb or nothing: no measure. */
const RE_NO_MEASURE =
  /^(?:的|了|为|有|达|完成|实现|增长|下降|提高|总额|总数|总量|数量|数|率|人数|第一|万|比上年|同比|工作|建设|项目|方面|情况|累计|全年|假期|期间|时候)*$|的$/
/** What makes the rest no name of something: `比上年`, `新`. */
const RE_NO_LABEL =
  /^(?:新增?|全[市县省国区]|其中|累计|总|人均|实际|完成|共|年|我[市县省国区们]|the|our|total|new|more|other)$|比上?年|以上|^[的了]/i
/** Parts of what was said before. */
const RE_PARTS = /^其中/

/** `全县小麦`: the subject of the sentence in front of the first label. */
const RE_WHOLE = /^(?:全[市县縣区區省校院厂廠镇鎮乡鄉村]|我[市县縣区區省校院厂廠镇鎮乡鄉村们們])(?=[\u4e00-\u9fff]{3})/
/** `同学们获得国家级`: subject and verb before the first label, which the others go without. */
const RE_DOES = /^.{0,8}?(?:获得|獲得|荣获|榮獲|取得|共有|完成|建成|新增|举报|舉報|查处|查處)(?=[\u4e00-\u9fff]{2,})/
/** A label never ends in one: what it says more of stands behind it (`一般隐患`). */
const RE_ATTRIBUTE = /(?:一般|较大|較大|重大|特大|普通|主要|其他|新型|传统|傳統|大型|中型|小型)$/

interface Draft {
  fact: Fact
  /** Index among all facts. */
  at: number
  words: string
}

export function alignedRows(text: string, facts: readonly Fact[]): Chain {
  const open = new Map<string, Draft[]>()
  const done: Draft[][] = []
  for (const [at, fact] of facts.entries()) {
    const words = wordsOf(text, fact)
    if (words === '' || fact.list !== null || fact.prize) continue
    const id = `${fact.sort}|${fact.direction !== null}|${fact.from !== null}|${endOf(words)}`
    const chain = open.get(id)
    const last = chain?.at(-1)
    const goesOn =
      last &&
      fact.lead.start - last.fact.span.end <= APART &&
      at - last.at <= MOST_BETWEEN &&
      !RE_PARTS.test(text.slice(fact.lead.start, fact.lead.end).trim())
    if (goesOn) chain?.push({ fact, at, words })
    else {
      if (chain) done.push(chain)
      open.set(id, [{ fact, at, words: words.replace(RE_WHOLE, '') }])
    }
  }
  return [...done, ...open.values()].flatMap(chain => (chain.length < 3 ? [] : rowsOf(text, facts, chain)))
}

// --- internal ---

/** The measure; with the place before it where the two stand together (`污水处理厂已完成投资`). */
function wordsOf(text: string, fact: Fact): string {
  const own = ownCoordinates(fact)
  if (!fact.measure || own.length > 1) return ''
  if (own[0] && (own[0].kind !== 'place' || own[0].span.end !== fact.measure.start)) return ''
  return text.slice(own[0]?.span.start ?? fact.measure.start, fact.measure.end)
}

/** What two measures must share at least: two characters, or a word. */
const endOf = (words: string) => (isEnglish(words) ? (words.split(' ').at(-1) ?? '') : words.slice(-2))
const isEnglish = (words: string) => /^[\x20-\x7e’]*$/.test(words)

function rowsOf(text: string, facts: readonly Fact[], read: readonly Draft[]): Chain {
  const chain = withoutSubject(read)
  const whole = chain.map(({ words }) => words).reduce(commonEnd)
  // `一般隐患奖励`, `重大隐患奖励`: 隐患 belongs to the labels.
  const isCut = whole.length >= 4 && chain.some(({ words }) => RE_ATTRIBUTE.test(labelIn(words, whole)))
  const common = isCut ? whole.slice(2) : whole
  if (!isMeasure(common) || chain.some(({ words }) => labelIn(words, common) === '')) return []
  return [
    null,
    ...chain.map(({ fact, words, at }, i): Row => {
      const next = chain[i + 1]?.at ?? at + MOST_BETWEEN
      const label = labelIn(words, common)
      // A label of one character takes one more along, `一产` of `一产产值`; of a short common noun all, `男职工`.
      const short = chain.some(one => labelIn(one.words, common).length === 1) && !isEnglish(label)
      const isNoun = short && common.length < 3
      const name = isNoun ? '' : short ? common.slice(1) : common
      const cut = isNoun ? words : short ? words.slice(0, words.length - common.length + 1) : label
      return {
        label: cut,
        start: fact.measure?.start ?? fact.span.start,
        cells: [
          { fact, key: isNoun ? '' : keyOf(common, fact), name },
          ...facts
            .slice(at + 1, next)
            .filter(one => one.segment === fact.segment && one.list === null && one.prize === null)
            .map(one => cellOf(text, one, null)),
        ],
      }
    }),
  ]
}

/** The words that lead to all labels stand before the first of them, or before each. */
function withoutSubject(chain: readonly Draft[]): Draft[] {
  const leads = chain.map(({ words }) => RE_DOES.exec(words)?.[0] ?? '')
  const isShared = new Set(leads).size === 1
  const isFirst = leads[0] !== '' && leads.slice(1).every(lead => lead === '')
  if (!leads[0] || !(isShared || isFirst)) return [...chain]
  return chain.map((draft, i) => ({ ...draft, words: draft.words.slice(leads[i]?.length ?? 0) }))
}

function commonEnd(a: string, b: string): string {
  if (isEnglish(a + b)) {
    const [x, y] = [a.split(' '), b.split(' ')]
    let n = 0
    while (n < x.length && n < y.length && x.at(-1 - n) === y.at(-1 - n)) n++
    return n === 0 ? '' : x.slice(-n).join(' ')
  }
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n === 0 ? '' : a.slice(-n)
}

function isMeasure(common: string): boolean {
  return isEnglish(common) ? /[a-z]{4}/i.test(common) : common.length >= 2 && !RE_NO_MEASURE.test(common)
}

function labelIn(words: string, common: string): string {
  const label = words
    .slice(0, words.length - common.length)
    .trim()
    .replace(/的$/, '')
  return label.length > (isEnglish(label) ? LONGEST_NAME : LONGEST_LABEL) || RE_NO_LABEL.test(label) ? '' : label
}
