// Persons and what each does, told over clauses and sentences: a table of all of them, or none.

import { TOLD_WHEN as WHEN_EN } from '../../../../language/en/days.ts'
import { TOLD_WHEN as WHEN_ZH } from '../../../../language/zh/days.ts'
import type { Span } from '../../../../model/source.ts'
import type { Grid } from '../grid.ts'
import type { Clause } from './clauses.ts'
import { dutyOf, namesSomebody, type Duty } from './duties-chinese.ts'
import { dutiesIn } from './duties-english.ts'
import { gridOfMembers, mostHave } from './list.ts'

/** Clauses that say more of one member. */
const MOST_MORE = 4
/** Characters between two members in English. */
const FURTHEST = 150
const LONGEST_DUE = 24
/** Says nothing above a column. */
const RE_NO_HEAD = /^(?:由|交由|请|請|让|讓|是|has|have|takes?|.*\s(?:to|by|with))$/
const RE_WHEN_ZH = new RegExp(WHEN_ZH)
const RE_WHEN_EN = new RegExp(WHEN_EN)

type Told = Duty & Span & { due: string }

export function dutyGrids(text: string, line: Span, clauses: readonly Clause[]): Grid[] {
  const runs = clauses.length > 0 ? chineseRuns(clauses) : englishRuns(text, line)
  return runs.flatMap(run => gridOf(run) ?? [])
}

// --- internal ---

function gridOf(run: readonly Told[]): Grid | null {
  const opens = run[0]?.opens
  const dues = run.map(({ due }) => due)
  const isDue = mostHave(dues)
  // `我抓安全，他抓生产`
  const members = run.map(({ start, end, who, what, due }) => ({
    start,
    end,
    cells: [...(opens === 'who' ? [who, what] : [what, who]), ...(isDue ? [due] : [])],
  }))
  const verbs = new Set(run.map(({ verb }) => verb))
  const [verb = ''] = verbs
  const head = verbs.size === 1 && !RE_NO_HEAD.test(verb) && (opens === 'who' || verb !== '') ? verb : ''
  if (run.filter(({ isLoose }) => isLoose !== true).length < 2) return null
  return gridOfMembers(['', head, ...(isDue ? [''] : [])], members)
}

function chineseRuns(clauses: readonly Clause[]): Told[][] {
  const runs: Told[][] = []
  let run: Told[] = []
  let more: Clause[] = []
  let last: Clause | undefined
  const close = () => {
    const isWhole = !more.some(({ text, sentence }) => sentence === last?.sentence && namesSomebody(text))
    if (isWhole) runs.push(run)
    run = []
    more = []
  }
  for (const [i, clause] of clauses.entries()) {
    const duty = dutyOf(clause, clauses[i - 1])
    if (last && run.length > 0 && (clause.segment - last.segment > 1 || !goesOn(run, last, clause, duty))) close()
    if (!duty) {
      if (run.length === 0) continue
      more.push(clause)
      if (more.length > MOST_MORE) close()
      const told = run.at(-1)
      if (told && told.due === '' && clause.segment === last?.segment && isDue(clause.text)) {
        told.due = clause.text
        told.end = clause.end
      }
      continue
    }
    run.push({ ...duty, start: clause.start, end: clause.end, due: '' })
    more = []
    last = clause
  }
  close()
  return runs
}

/** Another sentence goes on with the verb of the one before: `何秀兰包石桥镇。包片领导每月…` does not. */
function goesOn(run: readonly Told[], last: Clause, clause: Clause, duty: Duty | null): boolean {
  return (
    duty === null ||
    duty.opens === 'what' ||
    clause.sentence === last.sentence ||
    run.some(({ verb }) => verb === duty.verb)
  )
}

const isDue = (words: string) => words.length <= LONGEST_DUE && (/\d/.test(words) || RE_WHEN_ZH.test(words))

function englishRuns(text: string, line: Span): Told[][] {
  const runs: Told[][] = []
  let run: Told[] = []
  for (const [i, duty] of dutiesIn(text, line).entries()) {
    const before = run.at(-1)
    if (i > 0 && before && duty.start - before.end > FURTHEST) {
      runs.push(run)
      run = []
    }
    if (before && duty.start < before.end) continue
    run.push({ ...duty, due: '' })
  }
  runs.push(run)
  for (const one of runs)
    for (const [i, told] of one.entries()) {
      const next = one[i + 1]?.start ?? sentenceEnd(text, told.end, line.end)
      const when = RE_WHEN_EN.exec(text.slice(told.end, next))
      if (!when) continue
      told.due = when[0]
      told.end += when.index + when[0].length
    }
  return runs
}

function sentenceEnd(text: string, at: number, end: number): number {
  const stop = text.slice(at, end).search(/[.!?](?:\s|$)/)
  return stop < 0 ? end : at + stop
}
