// What is due when, told over clauses: `9月20日到30日自查，10月1日到11月15日整改，…`, `on 28 March for the inshore boats, 11 April
// for the crabbers and …`.

import { unbroken } from '../../../../language/any-of.ts'
import { TOLD_WHEN as WHEN_EN } from '../../../../language/en/days.ts'
import { TOLD_WHEN as WHEN_ZH } from '../../../../language/zh/days.ts'
import { splitSentences } from '../../../../language/sentences.ts'
import type { Span } from '../../../../model/source.ts'
import type { Grid } from '../grid.ts'
import type { Clause } from './clauses.ts'
import { FEWEST, gridOfMembers, type Member } from './list.ts'

const LEAD = '(?:然后|接着|最后|再|先|就)*(?:[从從在于於到是定]|定在)?'
const RE_WHEN_FIRST = new RegExp(`^${LEAD}(?<when>${WHEN_ZH})(?:[是为為]|开始|就)?(?<what>.*)$`)
const RE_WHEN_LAST = new RegExp(
  unbroken`
      ^(?<what>[\u4e00-\u9fffA-Za-z]{2,14}?)(?:[都也还就要只是]*(?:[在于於到从從]|[定排放]在|安排在|截至|截止到|轮到|最迟|最晚)
      |是)?(?<when>${WHEN_ZH})(?:就?[\u4e00-\u9fff]{0,3}完了|(?<verb>[\u4e00-\u9fff]{0,6}))$`,
)
/** `制陶坊要等窑修好，最早也得5月1日`: the clause before says what. */
const RE_ALONE = new RegExp(`^(?<when>最[早迟晚快]也?[得要到是]?${WHEN_ZH})$`)
const RE_WAITS = /^(?<what>[\u4e00-\u9fff]{2,8}?)(?:要|得|还|還|先|等|拖|晚)/
/** `先开的是`, `轮到`: before what is due. */
const RE_FILLS = /^(?:、|先?[\u4e00-\u9fff]{0,2}的是|[轮輪]到|[该該])/
const RE_WHEN = new RegExp(WHEN_ZH)
const LONGEST = 18
/** Told as a story, or of somebody: no plan. */
const RE_STORY = /^最|[了过過着著]|已经?|^(?:我|你|他|她|咱|那|[这這]|有|天|的|来|來|左右|以来|时|時|期间|，)|[我他她]$/
const RE_FIGURE =
  /\d|(?<!第)[一二三四五六七八九十百千万两]+(?:元|块|塊|人|万|萬|个|個|吨|噸|米|亩|畝|户|戶|起|件|次|名|成)/
/** `去年是六点起床，…`: what was. */
const RE_PAST = /^(?:[而但])?(?:[去上前]年|往年|过去|過去|原来|原來|原先|以前|以往|那[时時年])/
/** Clauses between two members that say more of the first. */
const MOST_MORE = 2

interface Told extends Span {
  sentence: number
  segment: number
  when: string
  what: string
  /** Behind the day: `完成`. */
  verb: string
  opens: 'when' | 'what'
}

export function scheduleGrids(text: string, line: Span, clauses: readonly Clause[]): Grid[] {
  if (clauses.length === 0) return englishGrids(text, line)
  const runs: Told[][] = []
  let run: Told[] = []
  let last = -1
  let past = -1
  const lost = new Set<number>()
  for (const [i, clause] of clauses.entries()) {
    if (RE_PAST.test(clause.text)) past = clause.sentence
    const told = past === clause.sentence ? null : toldOf(clause, i > last ? clauses[i - 1] : undefined, clauses[i + 1])
    if (!told) {
      // A member that no pattern reads, and with it the others.
      if (past !== clause.sentence && RE_WHEN.test(clause.text) && i !== last) lost.add(clause.sentence)
      continue
    }
    const before = clauses[last]
    const goesOn = before && i - last - 1 <= MOST_MORE && clause.segment - before.segment <= 1
    if (run.length > 0 && !goesOn) {
      runs.push(run)
      run = []
    }
    run.push(told)
    last = told.end > clause.end ? i + 1 : i
  }
  runs.push(run)
  return runs.flatMap(one => {
    const isWhole = !one.some(({ sentence }) => lost.has(sentence))
    return isWhole && isPlanned(text, line, one) ? (gridOf(one) ?? []) : []
  })
}

// --- internal ---

/** Three days are as often a story: a plan says so before, or has more. */
function isPlanned(text: string, line: Span, run: readonly Told[]): boolean {
  const start = run[0]?.start ?? line.start
  const cue = RE_CUE.test(text.slice(Math.max(line.start, start - REACH), start))
  return (
    run.length > FEWEST ||
    (cue && run.some(({ when }) => !when.endsWith('月'))) ||
    run.every(({ when, verb }) => when.endsWith('前') || verb !== '')
  )
}

const REACH = 80
const RE_CUE =
  /安排|日子|日期|时间|時間|进度|進度|日程|节点|節點|作息|工期|计划|計劃|阶段|階段|[三四五六]步|步走|记[一好住在]|排好|分[三四五六]/

/** Days and hours alike open their clauses; where some stand behind what is due, all do in the table. */
function gridOf(run: readonly Told[]): Grid | null {
  // `测绘4月8日开始，4月20日交图；拆旧5月开始，5月31日收尾`: two days of each.
  const segments = new Set(run.map(({ segment }) => segment)).size
  if (segments > 1 && segments < run.length) return withTwo(run, segments)
  if (run.some(({ what }) => RE_DONE.test(what))) return null
  const first = run.length >= FEWEST && run.every(({ opens }) => opens === 'when')
  // `3月底前完成摸底，6月15日前完成拆旧`, `摸底3月底前完成，拆旧6月15日前完成`: what all do heads the column.
  const verb = first ? (RE_DOES.exec(run[0]?.what ?? '')?.[0] ?? '') : (run[0]?.verb ?? '')
  const isShared =
    verb !== '' &&
    run.every(one => (first ? one.what.startsWith(verb) && one.what.length > verb.length + 1 : one.verb === verb))
  const members = run.map(({ start, end, when, what, verb: own }): Member => {
    if (isShared) return { start, end, cells: [first ? what.slice(verb.length) : what, when] }
    return { start, end, cells: first ? [when, what] : [what, when + own] }
  })
  return gridOfMembers(['', isShared ? verb : ''], members)
}

/** Where each has two: the first says what. */
function withTwo(run: readonly Told[], segments: number): Grid | null {
  const isPaired = run.every(({ segment, opens }, i) =>
    i % 2 === 0 ? opens === 'what' : segment === run[i - 1]?.segment,
  )
  if (!isPaired || run.length !== segments * 2) return null
  const members = run.flatMap(({ start, what, when, verb }, i): Member[] => {
    const end = run[i + 1]
    if (i % 2 === 1 || !end) return []
    const last = end.opens === 'when' ? end.when + end.what : end.when + end.verb
    return [{ start, end: end.end, cells: [what, when + verb, last] }]
  })
  return gridOfMembers(['', '', ''], members)
}

function toldOf(clause: Clause, before: Clause | undefined, next: Clause | undefined): Told | null {
  const { start, end, text, sentence, segment } = clause
  const first = RE_WHEN_FIRST.exec(text)?.groups
  if (first) {
    const { when = '', what = '' } = first
    const isNext = what === '' && next?.segment === clause.segment
    const words = (isNext ? next.text : what).replace(RE_FILLS, '')
    return isPlan(words)
      ? { sentence, segment, start, end: isNext ? next.end : end, when, what: words, verb: '', opens: 'when' }
      : null
  }
  const alone = RE_ALONE.exec(text)?.groups?.['when']
  const name = RE_WAITS.exec(before?.text ?? '')?.groups?.['what']
  if (alone && name && before?.segment === segment)
    return { sentence, segment, start: before.start, end, when: alone, what: name, verb: '', opens: 'what' }
  const { when = '', what = '', verb = '' } = RE_WHEN_LAST.exec(text)?.groups ?? {}
  return what !== '' && isPlan(what) && !RE_STORY.test(verb)
    ? { sentence, segment, start, end, when, what, verb, opens: 'what' }
    : null
}

const isPlan = (words: string) =>
  words.length >= 2 && words.length <= LONGEST && !RE_STORY.test(words) && !RE_FIGURE.test(words)

/** `3月底前完成`, and no more: what is done stands elsewhere. */
const RE_DONE = /^(?:完成|做完|[开動动完竣]工|收尾|合龙|启动|啟動|开始|開始|结束|結束|交付)$/
/** What is done by a day. */
const RE_DOES = /^(?:完成|做完|启动|啟動|开始|開始|建成|交付)/

const RE_WHEN_FOR = new RegExp(
  unbroken`
      (?:\b(?:on|from|in|by)\s)?(?<when>${WHEN_EN})(?:,?\s(?:is\s|will\sbe\s)?for\s|:\s)(?<what>(?:the\s
      |our\s|all\s)?[A-Za-z][^,.;:!?]{1,36}?)(?=[,.;!?]|\sand\s(?:on\s)?${WHEN_EN}|$)`,
  'g',
)
const RE_AT_WHEN = new RegExp(
  unbroken`
      (?<=^|\s)(?:at|in|for)\s(?<what>(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Za-z][\w’'-]*){0,2})\s(?:by|on|from|in
      |before|until)\s(?<when>${WHEN_EN})(?=[,.;!?]|\sand\s|$)`,
  'g',
)
const RE_MINE = /\bI\b/
const BETWEEN = /^[,;]?\s(?:and\s)?(?:on\s)?$/

/** `Painting follows in the last week of May. We fill the pool on 9 June, …`: a sentence each. */
const RE_SENTENCE_WHEN = new RegExp(
  `^(?<what>[^.;:!?]{2,90}?),?\\s(?:on|in|by|from|until|before)\\s(?<when>${WHEN_EN})`,
)
const RE_VERB = new RegExp(unbroken`
      ,?(?:\s(?:at\slast|finally|then))?,?\s(?:starts?|begins?|follows?|opens?|closes?|is\sdue|comes?
      |takes\splace|will\s(?:start|begin|follow|open|close))$`)
const RE_LEAD_EN = /^(?:Then|And|But|Once\s[^,]+,|After\s[^,]+,|If\s[^,]+,|When\s[^,]+,)\s/
const MOST_WORDS = 7

function sentenceGrid(text: string, line: Span): Grid[] {
  const runs: Told[][] = [[]]
  for (const { start, end } of splitSentences(text, line)) {
    const told = sentenceWhen(text.slice(start, end), start)
    if (told) runs.at(-1)?.push(told)
    else runs.push([])
  }
  return runs.flatMap(run => gridOf(run) ?? [])
}

function sentenceWhen(sentence: string, at: number): Told | null {
  const [first = '', second = ''] = sentence.split(/;\s/)
  const own = RE_SENTENCE_WHEN.exec(first)?.groups
  // `The pipes are relined; that begins on 2 May`
  const late = own ? undefined : /^(?:that|it|this)\s/.test(second) ? RE_SENTENCE_WHEN.exec(second)?.groups : undefined
  const what = (late ? first : (own?.['what'] ?? '')).replace(RE_LEAD_EN, '').replace(RE_VERB, '')
  const when = own?.['when'] ?? late?.['when'] ?? ''
  const isPlanned =
    what !== '' &&
    !RE_MINE.test(what) &&
    !/\d|\b(?:was|were|had|did)\b/.test(what) &&
    what.split(' ').length <= MOST_WORDS
  if (!isPlanned || (sentence.match(RE_WHEN_EN)?.length ?? 0) > 1) return null
  return {
    sentence: 0,
    segment: at,
    start: at,
    end: at + sentence.indexOf(when) + when.length,
    when,
    what,
    verb: '',
    opens: 'what',
  }
}
const RE_WHEN_EN = new RegExp(`\\b(?:on|in|by|from|until|before)\\s${WHEN_EN}`, 'g')

function englishGrids(text: string, line: Span): Grid[] {
  const words = text.slice(line.start, line.end)
  const bySentence = sentenceGrid(text, line)
  if (bySentence.length > 0) return bySentence
  return [RE_WHEN_FOR, RE_AT_WHEN].flatMap(pattern => {
    const runs: Told[][] = [[]]
    for (const match of words.matchAll(pattern)) {
      const { when = '', what = '' } = match.groups ?? {}
      const start = line.start + match.index
      const before = runs.at(-1)?.at(-1)
      // `I was in Leeds on 3 May, in York on 9 May`
      if (
        RE_MINE.test(
          words
            .slice(0, match.index)
            .split(/[.!?]\s/)
            .at(-1) ?? '',
        )
      )
        continue
      if (before && !BETWEEN.test(text.slice(before.end, start))) runs.push([])
      const opens = pattern === RE_WHEN_FOR ? 'when' : 'what'
      runs.at(-1)?.push({ sentence: 0, segment: 0, start, end: start + match[0].length, when, what, verb: '', opens })
    }
    return runs.flatMap(run => gridOf(run) ?? [])
  })
}
