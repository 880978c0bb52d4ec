// Items with nothing but their amount, one behind the other: `钱分五份：吃饭600元，交友400元…`, `“少年班”…`, `8 million have no …`.

import { unbroken } from '../../../language/any-of.ts'
import type { Coordinate, Fact } from '../../../language/facts/fact.ts'
import { cellOf, ownCoordinates, type Row } from './readings.ts'
import type { Chain } from './rows.ts'

const LONGEST_ITEM = 8
/** Without a head of their own so many items make a list. */
const ENOUGH = 4
/** Behind figures: `7～9岁左右的“儿童期”`. */
const RE_QUOTED = /^的?“(?<label>[^”]{2,12})”/
/** What is a measure by itself is no item: `税收3亿元、存款5亿元`. */
const RE_MEASURE = new RegExp(unbroken`
    (?:值|量|额|额度|收入|支出|投资|增速|面积|人数|比重|比例|率|利润|税收|得分|成绩|进度|存款|贷款|余额|成本|总数|资产|债务|水平|里程|产能|补贴|资金|费|款)$|^(?:已|又|新|再|还|约|近|共
    |全|增|减|预计|计划|实际|完成|同比)|[我她它你们这那]|(?<!其)他|[了过着]`)
const RE_PARTS = /^其中/
/** Units of which a whole consists. */
const PARTS = new Set(['元', '人', '名', '分', '%', '户'])

export function bareRows(text: string, facts: readonly Fact[]): Chain {
  return [
    ...runs(facts, fact => itemOf(text, fact), listed(text)),
    ...runs(
      facts,
      fact => quotedOf(text, fact),
      () => true,
    ),
  ]
}

/** `8 million have not finished five years of school. 20 million …`: what so many do tells them apart. */
export function predicateRows(text: string, facts: readonly Fact[]): Chain {
  const chain: Chain = []
  let run: { fact: Fact; label: Coordinate }[] = []
  const close = () => {
    if (run.length >= 3) chain.push(null, ...withoutShared(text, run))
    run = []
  }
  for (const fact of facts) {
    const label = fact.coordinates.find(({ kind }) => kind === 'predicate')
    const last = run.at(-1)
    // Figures inside a predicate belong to it.
    if (!label && last && fact.span.end <= last.label.span.end) continue
    if (!label || (last && (fact.sort !== last.fact.sort || fact.lead.start - last.label.span.end > 8))) close()
    if (label) run.push({ fact, label })
  }
  close()
  return chain
}

// --- internal ---

interface Item {
  label: string
  start: number
}

/** Runs of neighbours that `read` gives a label; they have one unit and stand in one sentence. */
function runs(
  facts: readonly Fact[],
  read: (fact: Fact) => Item | null,
  isList: (run: readonly { fact: Fact; item: Item }[]) => boolean,
): Chain {
  const chain: Chain = []
  let run: { fact: Fact; item: Item }[] = []
  const close = () => {
    if (run.length >= 3 && isList(run))
      chain.push(null, ...run.map(({ fact, item }): Row => ({ ...item, cells: [{ fact, key: '', name: '' }] })))
    run = []
  }
  for (const fact of facts) {
    const item = read(fact)
    const last = run.at(-1)?.fact
    if (!item || (last && (fact.sort !== last.sort || fact.segment !== last.segment))) close()
    if (item) run.push({ fact, item })
  }
  close()
  return chain
}

function itemOf(text: string, fact: Fact): Item | null {
  if (fact.list !== null || fact.prize || fact.direction || fact.from || fact.sum || ownCoordinates(fact).length > 0)
    return null
  if (!fact.measure || fact.tail.end > fact.tail.start) return null
  const words = text.slice(fact.measure.start, fact.measure.end)
  const label = words.replace(/的$/, '')
  // `已通水的8个`: 的 makes a name of it.
  const isName = label !== words || !RE_MEASURE.test(label)
  const fits = /^[\u4e00-\u9fff]{2,}$/.test(label) && label.length <= LONGEST_ITEM && isName
  return fits ? { label, start: fact.measure.start } : null
}

function quotedOf(text: string, fact: Fact): Item | null {
  const match = RE_QUOTED.exec(text.slice(fact.tail.start, fact.tail.end))
  return match ? { label: match.groups?.['label'] ?? '', start: fact.span.start } : null
}

const listed = (text: string) => (run: readonly { fact: Fact; item: Item }[]) => {
  const first = run[0]?.fact
  if (!first) return false
  const isHeaded =
    first.coordinates.some(({ kind }) => kind === 'topic') ||
    RE_PARTS.test(text.slice(first.lead.start, first.lead.end).trim())
  const leads = run.map(({ fact }) => text.slice(fact.lead.start, fact.lead.end).trim())
  const isWhole = leads.every(lead => /[占佔]$/.test(lead)) || leads.every(lead => lead.endsWith('的'))
  return (
    isHeaded ||
    isWhole ||
    (run.length >= ENOUGH && PARTS.has(first.sort) && run.every(({ item }) => item.label.length <= 4))
  )
}

function withoutShared(text: string, run: readonly { fact: Fact; label: Coordinate }[]): Row[] {
  const words = run.map(({ label }) => label.text.replace(/\b(?:even|still|yet|also|now|only|ever)\s/g, '').split(' '))
  let shared = 0
  while (words.every(one => one.length > shared + 1 && one[shared] === words[0]?.[shared])) shared++
  const cut = shared >= 2 || /^(?:are|is|were|was)$/.test(words[0]?.[0] ?? '') ? shared : 0
  return run.map(({ fact, label }, i) => {
    const rest = (words[i] ?? []).slice(cut).join(' ')
    const shown = label.text.endsWith(rest) ? rest : label.text
    return { label: shown, start: fact.span.start, cells: [cellOf(text, fact, label)] }
  })
}
