// What each of several numbered groups has: `第一组是秦老师，跟农村养老；第二组是方老师，跟旧区改造；…`.

import { fromChinese } from '../../../../language/zh/numerals.ts'
import { itemAt } from '../../../../text/item-at.ts'
import type { Grid } from '../grid.ts'
import type { Clause } from './clauses.ts'
import { FEWEST, gridOfMembers, mostHave, type Member } from './list.ts'
import { NOW, PAST, PER } from './year-labels.ts'

const RE_GROUP =
  /^(?<label>第(?<n>[一二三四五六七八九十]{1,2}|\d{1,2})(?<of>小?[组組队隊批班路档檔层層站]|分[队隊]|梯队|梯隊))(?<rest>.*)$/
const MOST_CELLS = 3
const LONGEST = 20
/** It tells of the groups; it does not say what each has. */
const RE_TELLS = /第[一二三四五六七八九十\d]|^(?:比|也|都|还|已|没|不)|[了过]/
const RE_VERB = /[带帶管领領]/
/** `每吨一百八十元，原来一百六十元`: of how much, and when it was so. */
const RE_HEAD = new RegExp(`^(?:${PER}|${PAST}|${NOW})`)
const RE_FILLS = /^[是为為由在要，、：]+/

interface Group extends Member {
  n: number
  of: string
}

export function groupGrids(clauses: readonly Clause[]): Grid[] {
  const runs: Group[][] = [[]]
  for (const i of clauses.keys()) {
    const group = groupOf(clauses, i)
    if (!group) continue
    const last = runs.at(-1)?.at(-1)
    if (last && (group.n !== last.n + 1 || group.of !== last.of)) runs.push([])
    runs.at(-1)?.push(group)
  }
  return runs.flatMap(run => gridOf(run) ?? [])
}

// --- internal ---

function groupOf(clauses: readonly Clause[], at: number): Group | null {
  const clause = clauses[at]
  const { label = '', n = '', of = '', rest = '' } = RE_GROUP.exec(clause?.text ?? '')?.groups ?? {}
  if (!clause || label === '') return null
  const own: Clause[] = []
  for (let i = at + 1; clauses[i]?.segment === clause.segment && !RE_GROUP.test(clauses[i]?.text ?? ''); i++)
    own.push(itemAt(clauses, i))
  const cells = [rest, ...own.map(({ text }) => text)].filter(Boolean)
  return { start: clause.start, end: own.at(-1)?.end ?? clause.end, cells: [label, ...cells], n: fromChinese(n), of }
}

/** From the first on, with as many short cells each; what all open with is no part of a cell. */
function gridOf(run: readonly Group[]): Grid | null {
  const width = Math.min(...run.map(({ cells }) => cells.length))
  if (run.length < FEWEST || run[0]?.n !== 1 || width < 2 || width - 1 > MOST_CELLS) return null
  const columns = Array.from({ length: width - 1 }, (_, i) => run.map(({ cells }) => cells[i + 1] ?? ''))
  if (run.some(({ cells }) => cells.length > width) && width < 3) return null
  const heads = columns.map(cells => RE_HEAD.exec((cells[0] ?? '').slice(0, sharedStart(cells)))?.[0] ?? '')
  const bare = columns.map(cells => {
    const shared = sharedStart(cells)
    const cut = cells.map(cell => cell.slice(shared).replace(RE_FILLS, ''))
    // `由刘工带`, `由秦工带`
    const end = cut[0]?.at(-1) ?? ''
    return RE_VERB.test(end) && cut.every(cell => cell.length > 1 && cell.endsWith(end))
      ? cut.map(cell => cell.slice(0, -1))
      : cut
  })
  if (
    bare.flat().some(cell => cell.length > LONGEST || cell === '' || RE_TELLS.test(cell)) ||
    bare.some(cells => !mostHave(cells))
  )
    return null
  const members = run.map(({ start, end, cells }, at) => ({
    start,
    end,
    cells: [cells[0] ?? '', ...bare.map(one => one[at] ?? '')],
  }))
  return gridOfMembers(['', ...heads], members)
}

function sharedStart(cells: readonly string[]): number {
  const [first = ''] = cells
  let shared = 0
  while (shared < 3 && cells.every(cell => cell.length > shared + 1 && cell[shared] === first[shared])) shared++
  return shared
}
