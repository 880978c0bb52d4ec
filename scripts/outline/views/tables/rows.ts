// `2019年增长6%，2020年增长7%，2021年增长8%`: at least three neighbouring clauses that name a period or place and one figure,
// with the same words between. Clauses about different things are key figures, not a table.

import type { Table } from '../../../model/outline.ts'
import type { Span } from '../../../model/source.ts'
import { FIGURE, PERIOD, PLACE } from '../../../language/figures.ts'

const RE_ROW = new RegExp(
  `^(?:其中|而|到|比如|例如|(?:增长|增加|提高|提升|上升|增長|下降|减少|減少)[到至])?[，,：:]?(?:我[们市县区省校院厂局])?(?<label>${PERIOD}|${PLACE})[，,：:]?(?<between>[\\u4e00-\\u9fff]{0,8}?)(?<figure>${FIGURE})$`,
)
/** `全市经济增速：2019年6%`, `入馆人次分别为2019年的6万`: the measure before the first row. */
const RE_MEASURE = /^(?<measure>[\u4e00-\u9fff]{2,20}?)(?:[：:，,]|分[别別][为為是]?|[从從由](?=\d))(?<rest>.+)$/

/** `已达到` of `今年已达到5万吨`: no measure of its own. */
const RE_ONLY_VERB =
  /^(?:的|已经?|又|更|则|还|也|就|再|只|仅|共)*(?:为|是|有|达到?|到|增加到|增长到|提高到|上升到|下降到|升至|降至|升到|降到)?(?:了)?$/
const RE_DIRECTION = /(?:增长|下降|上升|回落|减少|增加|提高|降低|增長|減少|上涨|下跌)(?:了)?$/

interface Row {
  label: string
  between: string
  figure: string
  start: number
  end: number
  measure: string
}

export function rowsTable(text: string, line: Span): Table[] {
  const found: Table[] = []
  let run: Row[] = []
  const close = () => {
    if (run.length >= 3 && new Set(run.map(row => row.label)).size === run.length) found.push(tableOf(run))
    run = []
  }
  for (const clause of clausesOf(text, line)) {
    const row = rowOf(text.slice(clause.start, clause.end), clause)
    const last = run.at(-1)
    if (row && last && sameMeasure(last.between, row.between) && unitOf(row.figure) === unitOf(last.figure)) {
      run.push(row)
      continue
    }
    close()
    if (row) run = [row]
  }
  close()
  return found
}

// --- internal ---

function clausesOf(text: string, line: Span): Span[] {
  const clauses: Span[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && !/[，,；;。！？、]/.test(text[at] as string)) continue
    if (text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')) continue
    if (at > start) clauses.push({ start, end: at })
    start = at + 1
  }
  return clauses
}

function rowOf(words: string, { start, end }: Span): Row | null {
  if (words.length > 40) return null
  const own = RE_ROW.exec(words)
  const led = own ? null : RE_MEASURE.exec(words)
  const match = own ?? (led ? RE_ROW.exec(led.groups?.['rest'] ?? '') : null)
  if (!match) return null
  const { label = '', between: spoken = '', figure = '' } = match.groups ?? {}
  // `平均分呢是90分` beside `平均分是91分`
  const between = spoken.replace(/[呢啊嘛]/g, '')
  return {
    label,
    between: RE_ONLY_VERB.test(between) ? between.replace(/^的/, '') : between,
    figure,
    start,
    end,
    measure: led?.groups?.['measure'] ?? '',
  }
}

/** `我们种了` … `种了` … ``, and 增长 beside 下降: one measure. */
function sameMeasure(before: string, now: string): boolean {
  return (
    now === before ||
    now === '' ||
    RE_ONLY_VERB.test(now) ||
    before.endsWith(now) ||
    (before === '' ? false : bareOf(now) === bareOf(before) && RE_DIRECTION.test(now) && RE_DIRECTION.test(before))
  )
}

const bareOf = (words: string) => words.replace(RE_DIRECTION, '')

function unitOf(figure: string): string {
  return figure.replace(/[\d.,×−\-约近超过达一二三四五六七八九十]/g, '')
}

function tableOf(rows: readonly Row[]): Table {
  const first = rows[0] as Row
  const directions = new Set(rows.map(row => RE_DIRECTION.exec(row.between)?.[0] ?? ''))
  directions.delete('')
  const mixed = directions.size > 1
  const measure = first.measure || (mixed ? bareOf(first.between) : first.between).replace(/(?<=.)[为為是]$/, '')
  return {
    type: 'table',
    explicit: false,
    caption: first.measure || null,
    columns: ['', measure],
    // 增长3% beside 下降1%: without its verb the figure would say the opposite.
    rows: rows.map(row => [row.label, mixed ? (RE_DIRECTION.exec(row.between)?.[0] ?? '') + row.figure : row.figure]),
    span: { start: first.start, end: (rows.at(-1) as Row).end },
  }
}
