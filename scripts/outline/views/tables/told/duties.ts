// Persons and what each does, told over clauses and sentences: a table of all of them, or none.

import { TOLD_WHEN as WHEN_EN } from '../../../../language/en/days.ts'
import type { Span } from '../../../../model/source.ts'
import type { Grid } from '../grid.ts'
import type { Clause } from './clauses.ts'
import type { Duty } from './duties-chinese.ts'
import { chineseRuns } from './duty-runs-chinese.ts'
import { englishRuns } from './duty-runs-english.ts'
import { gridOfMembers, mostHave } from './list.ts'

/** Says nothing above a column. */
const RE_NO_HEAD = /^(?:由|交由|请|請|让|讓|是|has|have|takes?|.*\s(?:to|by|with))$/
const RE_WHEN_EN = new RegExp(WHEN_EN)

type Told = Duty & Span & { due: string }

export function dutyGrids(text: string, line: Span, clauses: readonly Clause[]): Grid[] {
  const runs = clauses.length > 0 ? chineseRuns(text, clauses) : englishDues(text, line)
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
  // `城管局负责占道，环保局负责油烟，…`: houses of which all do the same.
  const isAlike = opens === 'who' && verbs.size === 1
  if (!isAlike && run.filter(({ isLoose }) => isLoose !== true).length < 2) return null
  return gridOfMembers(['', head, ...(isDue ? [''] : [])], members, opens === 'who')
}

function englishDues(text: string, line: Span): Told[][] {
  return englishRuns(text, line).map(run =>
    run.map((told, i) => {
      const next = run[i + 1]?.start ?? sentenceEnd(text, told.end, line.end)
      const when = RE_WHEN_EN.exec(text.slice(told.end, next))
      const end = when ? told.end + when.index + when[0].length : told.end
      return { ...told, due: when?.[0] ?? '', end }
    }),
  )
}

function sentenceEnd(text: string, at: number, end: number): number {
  const stop = text.slice(at, end).search(/[.!?](?:\s|$)/)
  return stop < 0 ? end : at + stop
}
