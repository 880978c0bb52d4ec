// How much each of several things has, told a sentence each, built as the speaker likes: `大米最重，十八吨，…。食用油四吨半，…。`,
// `The best loaf was the rye from Kettle Lane, with 94 points. Behind it came the sourdough, which took 88.`

import { unbroken } from '../../../../language/any-of.ts'
import type { Fact } from '../../../../language/facts/fact.ts'
import { itemAt } from '../../../../text/item-at.ts'
import type { Grid } from '../grid.ts'
import { isSum, isWhole } from '../wholes.ts'
import { FEWEST, gridOfMembers, type Member } from './list.ts'

/** So many sentences of one build are a list without more. */
const ENOUGH = 4
const LONGEST = { zh: 14, en: 44 }
const RE_RANKED = new RegExp(unbroken`
      最[\u4e00-\u9fff]{1,3}的|其次|垫底|墊底|\b(?:best|biggest|largest|cheapest|dearest|longest|shortest|last|least
      |most)\b|\b(?:[Bb]ehind|[Tt]hen|[Nn]ext)\s`)

interface Said extends Member {
  fact: Fact
}

export function amountGrids(text: string, facts: readonly Fact[]): Grid[] {
  return [...Map.groupBy(facts, ({ line }) => line).values()].flatMap(line =>
    [...new Set(line.map(({ sort }) => sort))].flatMap(sort =>
      runsOf(text, line, sort).flatMap(run => gridOf(text, facts, run) ?? []),
    ),
  )
}

// --- internal ---

/** Units that English leaves out with the second figure. */
const RE_LATIN = /^[a-z$£€]/i

/** Neighbouring segments that say one figure of the unit each; one more may say something else. */
function runsOf(text: string, facts: readonly Fact[], sort: string): Said[][] {
  const runs: Said[][] = [[]]
  for (const own of Map.groupBy(facts, ({ segment }) => segment).values()) {
    const alike = own.filter(fact => fact.sort === sort || (fact.sort === '' && RE_LATIN.test(sort)))
    const first = alike[0]
    if (!first) continue
    const two = alike.length === 2 ? oneEach(text, alike) : []
    const said = two.length > 0 ? two : eachOf(text, alike)
    const last = runs.at(-1)?.at(-1)?.fact
    const known = said.filter(one => one !== null)
    if (last && (known.length === 0 || first.segment - last.segment > 2)) runs.push([])
    runs.at(-1)?.push(...known)
  }
  return runs
}

function gridOf(text: string, facts: readonly Fact[], all: readonly Said[]): Grid | null {
  const run = withoutTotal(text, all)
  const segments = new Set(run.map(({ fact }) => fact.segment)).size
  if (run.length < FEWEST) return null
  // What one sentence lists is told by its clauses; `The best price was for bass, at £14.20. Crab brought £5.10, …`
  // begins before.
  const isRanked = RE_RANKED.test(text.slice(itemAt(all, 0).start, itemAt(all, 0).end))
  if (segments < (isRanked ? 2 : FEWEST)) return null
  const own = run.map(({ fact }) => fact)
  const words = text.slice(itemAt(run, 0).start, itemAt(run, -1).end)
  const at = facts.indexOf(itemAt(own, 0))
  const isParted = facts.slice(Math.max(0, at - 3), at).some(whole => isSum(text, whole, own)) || isWhole(text, own)
  if (run.length < ENOUGH && !isParted && !RE_RANKED.test(words)) return null
  // `今年产茶300吨，柑橘…`: a time tells rows apart where it tells all.
  const times = run.filter(({ cells }) => RE_TIME.test(cells[0] ?? '')).length
  if (times > 0 && times < run.length) return null
  const beside = besideIn(text, facts, run)
  const rows = beside ? run.map((one, i): Member => withBeside(text, one, beside[i] ?? null)) : run
  const grid = gridOfMembers(beside ? ['', '', ''] : ['', ''], rows)
  return grid && { ...grid, facts: [...own, ...(beside ?? []).filter(fact => fact !== null)] }
}

/** Neither the whole before its parts nor the one behind them (`五个村合起来214户`) is a row. */
function withoutTotal(text: string, all: readonly Said[]): readonly Said[] {
  const facts = all.map(({ fact }) => fact)
  const [first, last] = [facts[0], facts.at(-1)]
  if (first && isSum(text, first, facts.slice(1))) return all.slice(1)
  return last && facts.length > FEWEST && isSum(text, last, facts.slice(0, -1)) ? all.slice(0, -1) : all
}

/** A second figure that most of them have, of one unit, behind the first: `柳湾村86户，领走412万元。上庄村54户，领走230万元。…` */
function besideIn(text: string, facts: readonly Fact[], run: readonly Said[]): (Fact | null)[] | null {
  const second = run.map(({ fact }) => {
    const others = facts.filter(one => one.segment === fact.segment && one.line === fact.line && one !== fact)
    const [one] = others
    const isPlain = one && !one.direction && !one.from && one.list === null && one.span.start > fact.span.end
    return others.length === 1 && isPlain && one.sort !== fact.sort ? one : null
  })
  const sorts = new Set(second.flatMap(one => (one ? [one.sort] : [])))
  const isMost = second.filter(Boolean).length >= Math.max(FEWEST, Math.ceil(run.length * MOST_HAVE))
  return sorts.size === 1 && isMost ? second : null
}

const MOST_HAVE = 2 / 3

const withBeside = (text: string, one: Said, beside: Fact | null): Said => ({
  ...one,
  end: beside?.span.end ?? one.end,
  cells: [...one.cells, beside ? valueOf(text, beside) : ''],
})

/** All of a segment, or none. */
function eachOf(text: string, alike: readonly Fact[]): Said[] {
  const said = alike.flatMap((fact, i) => saidIn(text, fact, alike[i - 1]?.span.end ?? 0) ?? [])
  return said.length === alike.length ? said : []
}

/** `河东和新桥夹在中间，一个十六块五，一个十七块二`. */
function oneEach(text: string, [first, second, ...others]: readonly Fact[]): Said[] {
  if (
    !first ||
    !second ||
    others.length > 0 ||
    ![first, second].every(({ lead }) => RE_ONE.test(text.slice(lead.start, lead.end)))
  )
    return []
  const before = beforeIn(text, first)
  const { a, b } = RE_TWO.exec(before)?.groups ?? {}
  if (!a || !b) return []
  return [
    { start: first.span.start - before.length, end: first.span.end, cells: [a, valueOf(text, first)], fact: first },
    { start: first.span.end, end: second.span.end, cells: [b, valueOf(text, second)], fact: second },
  ]
}

const RE_ONE = /^[，,\s]*一[个個家位]$/
const RE_TWO = /^(?<a>[\u4e00-\u9fff]{2,8}?)[和与與](?<b>[\u4e00-\u9fff]{2,8}?)(?:[都也]|夹|差|在|则|，)/
const valueOf = (text: string, { span }: Fact) => text.slice(span.start, span.end)

/** The one figure of its unit in a segment, and what it is of. */
function saidIn(text: string, fact: Fact, from: number): Said | null {
  if (fact.direction || fact.from || fact.list !== null || fact.prize) return null
  const before = beforeIn(text, fact, from)
  const zh = /[\u4e00-\u9fff]/.test(before + text.slice(fact.span.end, fact.span.end + 8))
  const label = zh ? chineseLabel(text, before, fact) : englishLabel(before)
  if (label === null || label.length < 2 || label.length > (zh ? LONGEST.zh : LONGEST.en)) return null
  const start = fact.span.start - before.length
  return { start, end: fact.span.end, cells: [label, valueOf(text, fact)], fact }
}

/** The words of the segment before its figure. */
const beforeIn = (text: string, { span }: Fact, from = 0) =>
  text
    .slice(Math.max(from, span.start - 120), span.start)
    .replace(/^[^，,。！？；]{0,12}[，,](?=.)/, from > 0 ? '' : '$&')
    .split(/[。！？；;：:\n]|(?<!\b(?:Mr|Mrs|Dr|St))[.!?]\s/)
    .at(-1)
    ?.trimStart() ?? ''

/** `明年先种`, `再往后，2029年只定了`. */
const RE_TIME = /^(?:再?往后，|到)?(?<time>[今明后]年|大后年|20\d\d年|[一二三四]季度|\d{1,2}月)(?!以)/
const RE_IS_RANKED =
  /^(?:最[\u4e00-\u9fff]{1,3}的|其次|再次|接着|接下来|然后|最后|垫底的?|排第[一二三四]的)(?:就?是|要数|要數|輪到|轮到)?(?<what>.{2,14})$/
const RE_TAIL = new RegExp(unbroken`
      (?:的?(?:价钱|價錢|价格|价|數目|数目))?(?:所以|因此|一共|总共|合起来|加起来|大概|大约|差不多|只|才|就|也|都|各|每[次个人天斤]?|共|占了?|佔了?|有|是|为|要|收了?
      |来了|到了|去了|得了?|拿了?|出了?|花了?|用了?|卖了?|报|停一次)+$`)
const RE_REMARK = /(?:最|占|佔|要|贵|便宜|呢|嘛|吧|很|更|也|夹|的价)/
const RE_NO_NAME =
  /[我你他她它咱了着过過]|^(?:这|那|有|其中|一共|总共|全|每|大家|今|去|[上下](?![\u4e00-\u9fff]{1,2}[村镇鎮乡鄉屯庄莊])|本|到|从|在|后来|结果|如果|因为|所以|可是|但)/
/** `七十个归苗木`, `剩下13人是从外国赶来的跑友`. */
const RE_BEHIND = /^(?:归|歸|给|給|是|留给|分给|用于|用在)(?<what>[\u4e00-\u9fff]{2,14})$/

function chineseLabel(text: string, before: string, fact: Fact): string | null {
  const time = RE_TIME.exec(before)?.groups?.['time']
  if (time !== undefined) return time
  const clauses = before.split(/[，,]/)
  const own = (clauses.at(-1) ?? '').replace(RE_TAIL, '')
  const [first = ''] = clauses
  if (own === '' || /^(?:剩下的?|其余的?|剩余的?)$/.test(own)) {
    const behind = RE_BEHIND.exec(text.slice(fact.tail.start, fact.tail.end))?.groups?.['what']
    if (behind !== undefined && clauses.length === 1) return behind
  }
  const ranked = RE_IS_RANKED.exec(clauses.length > 1 && own === '' ? first : own)?.groups?.['what']
  if (ranked !== undefined) return named(ranked)
  if (own !== '' && clauses.length === 1) return named(own)
  if (own !== '') return null
  const remark = first.slice(2).search(RE_REMARK)
  return named((remark < 0 ? first : first.slice(0, remark + 2)).replace(RE_TAIL, ''))
}

const named = (words: string) => (/^[\u4e00-\u9fff、“”]{2,14}$/.test(words) && !RE_NO_NAME.test(words) ? words : null)

const VERB = unbroken`
    (?:was|is|were|are|has|have|had|got|took|takes|read|came|comes|went|goes|go|pays?|makes?|made|sent|gave
    |sold|sells?|costs?|won|drew|ran|held|saw|brought|lost|kept|rose|fell|found
    |saved|[a-z]{2,}ed|[a-z]{3,}s)`
const NP = unbroken`
    (?:[Tt]he|[Aa]n?|[Oo]ur|[A-Z][a-z]+)(?:\s(?!(?:I|we|you|it|they|he|she|that|which|who|when
    |because)\b)[\w’'-]+){0,8}?`
const LABELS = [
  unbroken`
      ^(?:The|Our)\s(?:[a-z]+est|best|most\s[a-z]+|least\s[a-z]+|last)(?:\s[a-z]+){0,5}\s(?:was|is
      |were)\s(?:for\s(?=[a-z]))?(?<what>${NP}|[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){0,3}),?\s(?:with|at|on)\s$`,
  unbroken`
      ^(?:Behind\s(?:it|them)|Next|Then|After\s(?:it|that)|Second|Third|Last)\s(?:came|comes|was
      |is)\s(?<what>${NP}),?\s(?:with\s|at\s|(?:who|which)\s[^.;]{1,40}\s)$`,
  `^(?:[Aa]nd\\s)?[Ff]or\\s(?<what>${NP})\\s(?:it\\sis|it\\swas)\\s$`,
  `^(?<what>${NP}),\\s[^,;.]{3,50},\\s${VERB}(?:\\s(?:up|to|by|through|only|just|over|about))*\\s$`,
  unbroken`
      ^(?:Then\s|Even\s|Only\s)?(?<what>${NP})\s${VERB}(?:\s(?:up|to|by|through|only|just|over|about|given
      |for))*\s$`,
  // `Crab brought £5.10, mackerel £1.85, and whelks £1.60`
  `^(?:and\\s)?(?<what>(?:the\\s)?[a-z]{3,}(?:\\s[a-z]+)?)\\s$`,
].map(words => new RegExp(words))

function englishLabel(before: string): string | null {
  for (const pattern of LABELS) {
    const what = pattern.exec(before)?.groups?.['what']
    if (what !== undefined) return what
  }
  return null
}
