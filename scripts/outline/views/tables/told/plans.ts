// What begins when and is done when, several places or works in turn: `青石和黄梁5月31日前完工；柳沟、南坪汛后9月20日开工，12月底前合龙；…`.
// Names joined by 、 before a day belong together, and `汛后`, `今年` are times, never names.

import { unbroken } from '../../../../language/any-of.ts'
import { TOLD_WHEN } from '../../../../language/zh/days.ts'
import type { Span } from '../../../../model/source.ts'
import type { Grid } from '../grid.ts'
import type { Clause } from './clauses.ts'
import { FEWEST, gridOfMembers, type Member } from './list.ts'

/** Words for a time that is no day: before a day they go with it. */
const TIME = '(?:汛[前后後期]|[今明后後]年|[节節年]后|春节[前后後])'
const RE_WHAT = new RegExp(
  unbroken`
    ^(?<what>(?!${TIME}|${TOLD_WHEN}|[去那这上下本第我你他她咱有从到在]|首先|然后|接着|最后|大家|如果)
    [\u4e00-\u9fff]{2,6}?(?:(?:[、和与及]|以及)[\u4e00-\u9fff]{2,6}?){0,4})
    (?=${TIME}|${TOLD_WHEN}|[要得定先也就还在到]|安排|放在|争取|计划|必须|$)`,
)
const RE_WHEN = new RegExp(`(?<when>${TIME}?${TOLD_WHEN})(?<verb>[\\u4e00-\\u9fff]{1,6})?$`)
const RE_ANY_WHEN = new RegExp(`${TIME}?${TOLD_WHEN}`)
/** What somebody did or does: a story. */
const RE_STORY = /(?<!已经[^，]{0,4})[了过過着著]|[我你他她咱]/
const RE_NO_DAY = /^(?:[今明后後]年|汛[前后後期])$/
const RE_CUE = /[三四五六]步|步走|分[两三四五六]|安排|进度|進度|工期|怎么排|哪一步|节点|计划|時間|时间/
const REACH = 120
const MOST_VERB = 4

interface Work extends Member {
  sentence: number
  days: string[]
  /** Each day has what is done by it. */
  isDone: boolean
}

export function planGrids(text: string, line: Span, clauses: readonly Clause[]): Grid[] {
  const segments = [...Map.groupBy(clauses, ({ segment }) => segment).values()]
  const runs: (Work | null)[][] = [[]]
  for (const segment of segments) {
    const work = workOf(segment)
    if (work || (runs.at(-1)?.length ?? 0) > 0) runs.at(-1)?.push(work)
    if (!work) runs.push([])
  }
  return runs.flatMap(
    run =>
      gridOf(
        text,
        line,
        segments,
        run.filter(one => one !== null),
      ) ?? [],
  )
}

// --- internal ---

function workOf(all: readonly Clause[]): Work | null {
  const lead = all.findLastIndex(({ isLead }) => isLead)
  const clauses = all.slice(lead + 1)
  const [first] = clauses
  const what = first ? RE_WHAT.exec(first.text)?.groups?.['what'] : undefined
  if (!first || what === undefined) return null
  const days: string[] = []
  let [end, isDone, isStory] = [first.end, true, false]
  for (const clause of clauses) {
    const words = clause === first ? clause.text.slice(what.length) : clause.text
    const found = RE_ANY_WHEN.exec(words)
    if (!found || RE_NO_DAY.test(found[0])) continue
    const { when = found[0], verb = '' } = RE_WHEN.exec(words)?.groups ?? {}
    isStory ||= RE_STORY.test(words)
    isDone &&= verb !== ''
    days.push(verb.length <= MOST_VERB ? when + verb : when)
    end = clause.end
  }
  if (days.length === 0 || days.length > 2 || isStory) return null
  return { start: first.start, end, cells: [what, ...days], days, sentence: first.sentence, isDone }
}

function gridOf(text: string, line: Span, segments: readonly Clause[][], run: readonly Work[]): Grid | null {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || run.length < FEWEST) return null
  // A part of its sentences that is none of them.
  const beside = segments.filter(([one]) => one && [first.sentence, last.sentence].includes(one.sentence))
  if (beside.length > run.filter(({ sentence }) => [first.sentence, last.sentence].includes(sentence)).length)
    return null
  const cue = RE_CUE.test(text.slice(Math.max(0, first.start - REACH), first.start))
  if (!cue && !run.every(({ isDone }) => isDone)) return null
  const width = Math.max(...run.map(({ days }) => days.length))
  if (width === 1 && run.every(({ cells }) => !/[、和]/.test(cells[0] ?? '')) && first.sentence === last.sentence)
    return null
  const members = run.map(one => ({ ...one, cells: [...one.cells, ''].slice(0, width + 1) }))
  return gridOfMembers(['', ...Array.from({ length: width }, () => '')], members)
}
