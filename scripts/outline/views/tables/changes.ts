// `东村：从12户降为5户，排名从第三升为第一；西村：…`: the same change in at least three places, one row each.

import type { Table } from '../../../model/outline.ts'
import type { Span } from '../../../model/source.ts'
import { FIGURE } from '../../../language/figures.ts'
import { RE_RANGE } from './lists.ts'

const RE_CHANGE = new RegExp(
  `[从由](?<from>${FIGURE})(?:[\\u4e00-\\u9fff]{0,4}?)(?:降|升|增|减|涨|跌|提|变|跃|扩大|缩小|提高|发展|上升|下降|增长|增加|减少|提升|跃升)[\\u4e00-\\u9fff]{0,2}?(?:为|為|到|至|成)(?<to>${FIGURE})`,
  'g',
)
const LONGEST_LABEL = 14
/** A paragraph holds no more changes than this. */
const MOST = 200

interface Change {
  label: string
  from: string
  to: string
  start: number
  end: number
  opensChunk: boolean
}

export function changesTable(text: string, line: Span): Table[] {
  const words = text.slice(line.start, line.end)
  const changes = changesIn(words)
  if (changes.length < 3) return []
  const rows = rowsOf(changes)
  const found: Table[] = []
  for (let at = 0; at < rows.length;) {
    const width = (rows[at] as Change[]).length
    let end = at + 1
    // A row may be shorter than the first (`…，仍为第四名`); its last cells stay empty.
    while (
      end < rows.length &&
      (rows[end] as Change[]).length <= width &&
      adjacent(words, rows[end - 1] as Change[], rows[end] as Change[])
    )
      end++
    if (end - at >= 3) found.push(tableOf(words, rows.slice(at, end), line.start))
    at = end
  }
  return found
}

// --- internal ---

function changesIn(words: string): Change[] {
  const found: Change[] = []
  for (const match of words.matchAll(RE_CHANGE)) {
    if (found.length >= MOST) break
    const before = words.slice(Math.max(found.at(-1)?.end ?? 0, match.index - 40), match.index)
    const label = /(?<label>[^，,。；;：:！？]*)[：:，,]?$/.exec(before)?.groups?.['label']?.trim() ?? ''
    const ahead = words.slice(Math.max(0, match.index - 60), match.index)
    const chunk = /[。；;！？](?<rest>[^。；;！？]*)$/.exec(ahead)?.groups?.['rest'] ?? ahead
    const { from = '', to = '' } = match.groups ?? {}
    found.push({
      label,
      from,
      to,
      start: match.index,
      end: match.index + match[0].length,
      opensChunk: !new RegExp(RE_CHANGE.source).test(chunk) && !found.some(one => one.end > match.index - chunk.length),
    })
  }
  return found
}

/** A change opens a row at the start of its sentence; in one long sentence, where its label is not one that comes again. */
function rowsOf(changes: readonly Change[]): Change[][] {
  const single = changes.filter(change => change.opensChunk).length < 2
  const times = new Map<string, number>()
  for (const { label } of changes) times.set(label, (times.get(label) ?? 0) + 1)
  const rows: Change[][] = []
  const sideBySide = placesSideBySide(changes)
  for (const change of changes) {
    const opens = sideBySide.has(change) || single ? times.get(change.label) === 1 : change.opensChunk
    if (change.label.length > LONGEST_LABEL || (opens && change.label === '')) rows.push([])
    else if (opens || rows.length === 0) rows.push([change])
    else (rows.at(-1) as Change[]).push(change)
  }
  return rows.filter(row => row.length > 0)
}

/** `东村由3户增加到5户，西村由…，南村由…`: in one sentence at least three changes of one unit, each with a name of its own. */
function placesSideBySide(changes: readonly Change[]): ReadonlySet<Change> {
  const found = new Set<Change>()
  let group: Change[] = []
  const close = () => {
    const labels = new Set(group.map(({ label }) => label))
    if (
      group.length >= 3 &&
      labels.size === group.length &&
      !labels.has('') &&
      new Set(group.map(({ from }) => unitOf(from))).size === 1
    )
      for (const change of group) found.add(change)
    group = []
  }
  for (const change of changes) {
    if (change.opensChunk) close()
    group.push(change)
  }
  close()
  return found
}

function adjacent(words: string, before: readonly Change[], after: readonly Change[]): boolean {
  const [last, first] = [before.at(-1), after[0]]
  if (last === undefined || first === undefined || unitOf(first.from) !== unitOf((before[0] as Change).from))
    return false
  return (words.slice(last.end, first.start).match(/[。！？]/g)?.length ?? 0) <= 1 && first.start - last.end <= 60
}

/** `12户` and `×户` alike; `第三`, `第×名` and `第十二位` are ranks. */
function unitOf(figure: string): string {
  return /第/.test(figure) ? '第' : figure.replace(/[\d.,×*−\-约近超过达一二三四五六七八九十]/g, '')
}

function tableOf(words: string, rows: readonly (readonly Change[])[], offset: number): Table {
  const first = rows[0]?.[0] as Change
  const last = rows.at(-1)?.at(-1) as Change
  const before = words.slice(Math.max(0, first.start - 60), first.start)
  const range = RE_RANGE.exec(before)
  const columns = ['', range?.groups?.['from'] ?? '', range?.groups?.['to'] ?? '']
  for (const change of rows[0]?.slice(1) ?? []) columns.push(change.label, change.label)
  const start = range ? first.start - before.length + range.index : Math.max(0, first.start - first.label.length - 1)
  const { labels, measure } = labelsOf(rows.map(row => (row[0] as Change).label))
  return {
    type: 'table',
    explicit: false,
    caption: measure || null,
    columns,
    rows: rows.map((row, i) => [
      labels[i] ?? '',
      ...row.flatMap(({ from, to }) => [from, to]),
      ...Array<string>(2 * ((rows[0]?.length ?? 0) - row.length)).fill(''),
    ]),
    span: { start: offset + start, end: offset + last.end },
  }
}

/** `东湖区漏损率`, `西河县`, `南山县`: the first label carries the measure of all. */
function labelsOf(labels: readonly string[]): { labels: string[]; measure: string } {
  const others = labels.slice(1)
  const match = /^(?<place>.{1,8}?[县縣区區市州镇鎮乡鄉村省])(?:的)?(?<measure>[\u4e00-\u9fff]{2,8})$/.exec(
    labels[0] ?? '',
  )
  if (!match || !others.every(label => /[县縣区區市州镇鎮乡鄉村省]$/.test(label)))
    return { labels: [...labels], measure: '' }
  return { labels: [match.groups?.['place'] ?? '', ...others], measure: match.groups?.['measure'] ?? '' }
}
