// Value lists whose names stand before them (`分别为…`, `respectively`): a row a name, a column a list.

import type { Fact } from '../../../language/facts/fact.ts'
import type { Grid } from './grid.ts'

const LONGEST_HEAD = 160

export function listGrids(text: string, facts: readonly Fact[]): Grid[] {
  const grids: Grid[] = []
  let lists: Fact[][] = []
  const close = () => {
    if (lists.length > 0) grids.push(gridOf(text, lists, grids.at(-1)?.table.span.end ?? 0))
    lists = []
  }
  for (const list of listsOf(facts)) {
    const [head, now] = [lists[0]?.[0], list[0]]
    if (head && now && !sameNames(head, now)) close()
    lists.push(list)
  }
  close()
  return grids
}

// --- internal ---

function listsOf(facts: readonly Fact[]): Fact[][] {
  const lists: Fact[][] = []
  let last: Fact | null = null
  for (const fact of facts) {
    if (fact.list === null) last = null
    else {
      if (last && last.list === fact.list && last.line === fact.line) lists.at(-1)?.push(fact)
      else lists.push([fact])
      last = fact
    }
  }
  return lists.filter(list => list.length >= 3)
}

const nameOf = (fact: Fact) => fact.coordinates.find(({ kind }) => kind === 'listed')

/** A second list goes on with the very names of the first. */
function sameNames(a: Fact, b: Fact): boolean {
  return nameOf(a)?.span.start === nameOf(b)?.span.start && a.sentence === b.sentence && nameOf(a)?.text !== ''
}

function gridOf(text: string, lists: readonly Fact[][], after: number): Grid {
  const names = (lists[0] ?? []).map(fact => nameOf(fact)?.text ?? '')
  const measures = lists.map(([fact]) => (fact?.measure ? text.slice(fact.measure.start, fact.measure.end) : ''))
  const verbs = lists.map(([fact]) => (fact?.direction ? text.slice(fact.direction.start, fact.direction.end) : ''))
  const facts = lists.flat()
  const start = Math.min(
    ...(lists[0] ?? []).flatMap(fact => [nameOf(fact)?.span.start ?? fact.span.start, fact.span.start]),
  )
  const head = sentenceStart(text, start)
  return {
    facts,
    table: {
      type: 'table',
      explicit: false,
      caption: lists.length === 1 && isHead(lists[0]?.[0]) ? measures[0] || null : null,
      columns: ['', ...measures.map((measure, i) => measure + (verbs[i] ?? ''))],
      rows: names.map((name, i) => [name, ...lists.map(list => cell(text, list[i]))]),
      span: {
        start: head < after ? start : head,
        end: Math.max(...facts.map(({ span, measure }) => Math.max(span.end, measure?.end ?? 0))),
      },
    },
  }
}

const cell = (text: string, fact: Fact | undefined) => (fact ? text.slice(fact.span.start, fact.span.end) : '')

/** The measure is said before the values. */
const isHead = (fact: Fact | undefined) => !!fact?.measure && fact.measure.end <= fact.span.start

/** Of a sentence, or of a part before `；`: the words before the names head the table. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_HEAD), at)
  const border = Math.max(
    ...['。', '！', '？', '；', '\n', '. ', '! ', '? ', '; '].map(sign => before.lastIndexOf(sign)),
  )
  if (border < 0 && at > LONGEST_HEAD) return at
  const start = at - before.length + border + 1
  return start + (/^\s*/.exec(text.slice(start, at))?.[0].length ?? 0)
}
