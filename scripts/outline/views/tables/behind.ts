// Rows whose label stands behind the figure: `Of the 48 schools, 31 had a library, 12 …`,
// `52p goes to the helpline, 23p to training`.

import { unbroken } from '../../../language/any-of.ts'
import { itemAt } from '../../../text/item-at.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'
import type { Chain } from './rows.ts'
import { announces } from './announced.ts'
import { isNear, isSum, isWhole, wholeBefore } from './wholes.ts'

const FEWEST = 3
const LONGEST = { zh: 12, en: 44 }
const RE_CHINESE = /[\u4e00-\u9fff]/
const RE_LEAD =
  /^[\s，,；;、:：]*(?:(?:and|but|while|only|another|just)\b\s*|[而但和又还有另是]|另外|其中|只有|剩下的|余下的|其余的?)*$/
/** Before the last part. */
const RE_REST = /(?:还有|還有|另有|另外|剩下|余下|其余|其餘)的?$/
/** `是工资`, `买了材料`, `才是我们的`: how the amount became that. */
const RE_BECOMES = /^[才就又也都]*(?:是|[\u4e00-\u9fff]{1,2}了|(?:用[于在]|作为|归|給|给)(?=.{2}))/
/** No name of a part. */
const RE_NO_NAME =
  /\b(?:I|we|you|my|our|when|if|because|than|said|says)\b|^(?:ago|later|earlier|or|and)\b|[我你]|^[的多以]/

/** What those counted do: `came in person` of `parents came in person`. */
const RE_DOES = new RegExp(unbroken`
    \s(?<verb>has|have|had|will|would|can|could|do|does|did|were|was|are|is|said|say|came|come|went|go|want|chose|gave
    |took|got|left|[a-z]+ed)\b.*$`)

export function behindRows(text: string, facts: readonly Fact[]): Chain {
  const chain: Chain = []
  let run: Fact[] = []
  const close = () => {
    chain.push(null, ...rowsOf(text, facts, run))
    run = []
  }
  for (const fact of facts) {
    const last = run.at(-1)
    if (last && !(fact.sort === last.sort && fact.line === last.line && fact.sentence === last.sentence)) close()
    if (opens(text, fact)) run.push(fact)
    else close()
  }
  close()
  return chain
}

// --- internal ---

function opens(text: string, fact: Fact): boolean {
  return (
    fact.list === null &&
    fact.prize === null &&
    fact.from === null &&
    RE_LEAD.test(text.slice(fact.lead.start, fact.lead.end)) &&
    text.slice(fact.tail.start, fact.tail.end).trim() !== ''
  )
}

function rowsOf(text: string, facts: readonly Fact[], run: readonly Fact[]): Chain {
  const first = run[0]
  if (!first || run.length < FEWEST) return []
  const zh = RE_CHINESE.test(text.slice(first.tail.start, first.tail.end))
  const tails = run.map(({ tail }) => trimmed(text, tail))
  const words = tails.map(({ start, end }) => text.slice(start, end))
  // `…，还有8条说不清归哪类`: the last part is told in words of its own.
  const isRest = RE_REST.test(text.slice(itemAt(run, -1).lead.start, itemAt(run, -1).lead.end))
  const told = isRest ? words.slice(0, -1) : words
  const shared = commonStart(zh, told)
  const later = commonStart(zh, told.slice(1))
  const isParted = wholeBefore(text, facts, run) !== null || isDivided(text, facts, run) || isSpent(text, run, words)
  if (shared === 0 && later === 0 && !isParted) return []
  const labels = tails.map(({ start, end }, i): Span => {
    if (isRest && i === run.length - 1) return restLabel(text, run[i], { start, end })
    if (zh && shared === 0 && later === 0) return ownLabel(text, run[i], { start, end })
    if (shared > 0 || i > 0) return { start: start + (shared > 0 ? shared : later), end }
    // `goes to the helpline` before `to training`.
    const at = later > 0 ? itemAt(words, 0).indexOf(itemAt(words, 1).slice(0, later)) : -1
    return { start: at < 0 ? start : start + at + later, end }
  })
  const isOf = !zh && itemAt(words, 0).slice(0, shared) === 'of '
  const does = labels.map(({ start, end }) => RE_DOES.exec(text.slice(start, end)))
  if (isOf) {
    // `70 percent of parents came, 45 percent of governors did`: one thing that all do, or none.
    const verbs = new Set(
      does.map(found => found?.groups?.['verb'] ?? '').filter(verb => !/^(?:do|does|did|)$/.test(verb)),
    )
    if (verbs.size > 1) return []
    for (const [i, label] of labels.entries()) label.end = label.start + (does[i]?.index ?? label.end - label.start)
  }
  const names = labels.map(({ start, end }) => text.slice(start, end))
  const longest = zh ? LONGEST.zh : LONGEST.en
  if (names.some(name => name === '' || name.length > longest || RE_NO_NAME.test(name))) return []
  if (new Set(names).size < names.length) return []
  const said = isOf && does[0] ? itemAt(labels, 0).end + 1 : 0
  const measure = said > 0 ? { start: said, end: said + (does[0]?.[0].length ?? 1) - 1 } : null
  return run.map((fact, i) => ({
    label: names[i] ?? '',
    start: fact.span.start,
    measure,
    cells: [{ fact, key: '', name: '' }],
  }))
}

/** `48万元买菜，21万元发工资，9万元交水电费`: what each is for, where the words before say so or count them. */
function isSpent(text: string, run: readonly Fact[], tails: readonly string[]): boolean {
  const first = itemAt(run, 0)
  const before = text.slice(Math.max(0, first.lead.start - SPENT_REACH), first.span.start)
  const isTold = RE_SPENT.test(before) || announces(text, first.span.start, run.length)
  return isTold && tails.every(tail => RE_DEED.test(tail))
}

const SPENT_REACH = 24
const RE_SPENT = /(?:花|用|投|分)(?:在|到|去|给|給|成|了)?[^，。；]{0,6}[：:？?，,。]\s*$/
const RE_DEED = /^(?![^是]{0,3}[了过過]|以|左右|上下|多|左)[\u4e00-\u9fff]{2,8}$/

/** `说不清归哪类` of `还有8条说不清归哪类`; the words before the figure where those behind it name nothing. */
function restLabel(text: string, fact: Fact | undefined, { start, end }: Span): Span {
  const from = start + (RE_BECOMES.exec(text.slice(start, end))?.[0].length ?? 0)
  const label = text.slice(from, end)
  return label.length >= 2 && !RE_NO_NAME.test(label) ? { start: from, end } : ownLabel(text, fact, { start, end })
}

/** `剩下的十五块`, or what became of the amount. */
function ownLabel(text: string, fact: Fact | undefined, { start, end }: Span): Span {
  const lead = fact ? text.slice(fact.lead.start, fact.lead.end) : ''
  const rest = fact && lead.search(/剩下的|余下的|其余/)
  if (fact && rest !== undefined && rest >= 0) return { start: fact.lead.start + rest, end: fact.lead.end }
  return { start: start + (RE_BECOMES.exec(text.slice(start, end))?.[0].length ?? 0), end }
}

/** The figures add up to the one before them, or to a hundred percent. */
function isDivided(text: string, facts: readonly Fact[], run: readonly Fact[]): boolean {
  const whole = facts[facts.indexOf(itemAt(run, 0)) - 1]
  return isWhole(text, run) || (whole !== undefined && isNear(whole, itemAt(run, 0)) && isSum(text, whole, run))
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + (/^\s*/.exec(words)?.[0].length ?? 0), end: end - (/[\s。.]*$/.exec(words)?.[0].length ?? 0) }
}

/** Whole words of English; characters of Chinese, 的 and particles with them. */
function commonStart(zh: boolean, words: readonly string[]): number {
  const [first = ''] = words
  let n = 0
  while (n < first.length && words.every(one => one[n] === first[n] && n < one.length - 1)) n++
  if (zh) return n
  return n === first.length ? 0 : first.slice(0, n).lastIndexOf(' ') + 1
}
