// What follows on what, in steps: `第一次违反，扣20%；第二次，停岗一个月；造成伤害的，…`, `a second breach, no landing for seven days`.

import { unbroken } from '../../../../language/any-of.ts'
import type { Span } from '../../../../model/source.ts'
import { itemAt } from '../../../../text/item-at.ts'
import type { Grid } from '../grid.ts'
import type { Clause } from './clauses.ts'
import { gridOfMembers, mostHave, type Member } from './list.ts'

/** `第二次`, `再犯`, `满三次`: how often. */
const TIMES = unbroken`
    (?:(?:第[一二三四五\d]|头一|首|初|再|又|[一二两三四五\d])[次回]|[初再累屡]犯|(?:满|达|超过|累计)[一二两三四五\d]+次)`
const RE_TIMES = new RegExp(
  unbroken`
      ^(?:同?[一]?个?月里|凡是?|有人|谁要是|谁|如果|要是|对|到了?|还有?|再|拖)*(?<when>(?<who>[^，每]{0,6}?)${TIMES}(?:以上
      |及以上)?)(?<what>[^，]{0,12})$`,
)
/** `造成伤害的`: who does worse. */
const RE_WHO = /^(?<when>[\u4e00-\u9fff]{3,14}的)$/
const LONGEST = 36

/** A segment whose first clause says the step, and the rest what follows. */
interface Step extends Member {
  /** `第一次` of `第一次带进教学楼`. */
  bare: string
  isTimes: boolean
}

export function stepGrids(text: string, line: Span, clauses: readonly Clause[]): Grid[] {
  if (clauses.length === 0) return englishGrids(text, line)
  const runs: Step[][] = [[]]
  let segment = -1
  for (const [i, clause] of clauses.entries()) {
    const step = stepOf(text, clauses, i)
    if (!step) continue
    if (segment >= 0 && clause.segment - segment > 1) runs.push([])
    segment = clause.segment
    runs.at(-1)?.push(step)
  }
  return runs.flatMap(all => {
    const run = all.slice(
      Math.max(
        0,
        all.findIndex(({ isTimes }) => isTimes),
      ),
    )
    const times = run.filter(({ isTimes }) => isTimes)
    const isFirst = run.slice(0, times.length).every(({ isTimes }) => isTimes)
    return times.length >= 2 && isFirst ? (gridOfMembers(['', ''], labelled(run)) ?? []) : []
  })
}

// --- internal ---

/** `第一次带进教学楼` beside `第二次` is `第一次`. */
function labelled(run: readonly Step[]): Member[] {
  const isBare = run.slice(1).every(({ cells, bare }) => cells[0] === bare)
  return isBare ? run.map(step => ({ ...step, cells: [step.bare, ...step.cells.slice(1)] })) : [...run]
}

/** Up to the next step, or to the end of the segment: `迟到一次，扣五十元，迟到两次，扣一百元`. */
function lastOf(clauses: readonly Clause[], at: number): number {
  let last = at
  while (clauses[last + 1]?.segment === clauses[at]?.segment && !RE_TIMES.test(clauses[last + 1]?.text ?? '')) last++
  return last
}

/** `第二次调离岗位`: the step and what follows in one clause. */
function inOne({ start, end }: Clause, { when = '', what = '' }: Record<string, string | undefined>): Step | null {
  return what.length < 2 || /[是在了”\d]/.test(what)
    ? null
    : { start, end, cells: [when, what], bare: when, isTimes: true }
}

function stepOf(text: string, clauses: readonly Clause[], at: number): Step | null {
  const clause = clauses[at]
  const next = clauses[at + 1]
  if (!clause) return null
  const times = RE_TIMES.exec(clause.text)?.groups
  if (next?.segment !== clause.segment) return times ? inOne(clause, times) : null
  const isFirst = clauses[at - 1]?.segment !== clause.segment
  const who = isFirst ? RE_WHO.exec(clause.text)?.groups : undefined
  const label = times ? `${times['when']}${times['what']}` : who?.['when']
  if (label === undefined) return null
  const end = lastOf(clauses, at)
  // `第一次是在1998年，第二次是在2003年`: nothing follows.
  if (end === at) return null
  const last = itemAt(clauses, end)
  const follows = text.slice(next.start, last.end)
  if (follows.length > LONGEST) return null
  return {
    start: clause.start,
    end: last.end,
    cells: [label, follows],
    bare: times?.['when'] ?? label,
    isTimes: times !== undefined,
  }
}

const ORDINAL = '(?:first|second|third|fourth|fifth|final)'
const RE_STEP = new RegExp(
  unbroken`
    (?<=^|[.;:,]\s|\sand\s)(?:[Ff]or\s|[Oo]n\s|[Aa]fter\s)?(?<label>(?:[Aa]
    |[Tt]he)\s${ORDINAL}(?:\s[a-z]+){0,2}?)(?:,\s|:\s|\s(?:means|brings|is|costs|leads\sto|earns)\s)
    (?<follows>[^.;]{3,90}?)(?=[.;]|,?\s(?:and\s)?(?:for\s|on\s|after\s)?(?:a|the)\s${ORDINAL}\b|$)`,
  'g',
)

function englishGrids(text: string, line: Span): Grid[] {
  const members = Array.from(text.slice(line.start, line.end).matchAll(RE_STEP), (match): Member => {
    const start = line.start + match.index
    return {
      start,
      end: start + match[0].length,
      cells: [match.groups?.['label'] ?? '', match.groups?.['follows'] ?? ''],
    }
  })
  const isNear = members.every((one, i) => i === 0 || one.start - (members[i - 1]?.end ?? 0) <= 12)
  return isNear && mostHave(members.map(({ cells }) => cells[1] ?? ''))
    ? [gridOfMembers(['', ''], members) ?? []].flat()
    : []
}
