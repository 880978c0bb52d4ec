// Figures that tell apart the figures behind them: `90分以上的12人，80分到89分的25人`, `前10名每人5000元，11到30名每人3000元`.

import { itemAt } from '../../text/item-at.ts'
import type { Coordinate, Fact } from './fact.ts'

const FEWEST = 3
/** Words between a band and what is counted in it: `的有`, `的厂房租金每月`, `每人`, ` pay `. */
const RE_BETWEEN = /^(?:的[^，,、；;。：:]{0,10}|\s(?:[a-z]+\s){1,3})$/
/** The same, where nobody is named before the band. */
const RE_LOOSE = /^(?:[每各均都一]|奖|补|罚|收|按|发|给)[^，,、；;。：:]{0,8}$/
/** Before a band: from where it is counted. */
const RE_BEFORE =
  /^[\s，,]*(?:每[年月天日次])?(?<own>(?:and\s)?(?:前|后|後|不?[满滿]|[缴繳交存]|(?:the\s)?(?:first|next|last|top)\s|from\s)?)$/i
/** What tells a range or a bound, where the words behind it do not. */
const RE_RANGE = /[到至~～—–-]|以[上下内內]|over|under|above|below|more than|less than|up to/i

/** Where three such stand in a line, each is the group of the figure behind it. */
export function withBands(words: string, facts: readonly Fact[]): Fact[] {
  const sorts = facts.map((_, i) => sortsAt(words, facts, i))
  const counts = new Map<string, number>()
  for (const sort of sorts) counts.set(sort, (counts.get(sort) ?? 0) + 1)
  const isBand = (i: number) => sorts[i] !== '' && (counts.get(sorts[i] ?? '') ?? 0) >= FEWEST
  return facts.flatMap((fact, i) => {
    if (isBand(i)) return []
    return [i > 0 && isBand(i - 1) ? grouped(words, fact, itemAt(facts, i - 1)) : fact]
  })
}

// --- internal ---

/** What is told apart and what is counted, `分/人`; '' for no band. */
function sortsAt(words: string, facts: readonly Fact[], i: number): string {
  const [band, next] = [facts[i], facts[i + 1]]
  if (
    !band ||
    !next ||
    next.line !== band.line ||
    next.segment !== band.segment ||
    (band.sort === next.sort && !words.startsWith('的', band.span.end))
  )
    return ''
  if (band.sort === '' || band.sort === '岁' || band.list !== null || next.list !== null) return ''
  const between = words.slice(band.span.end, next.span.start)
  // `用电200度以内每度5毛2，200到400度每度5毛7`: the first may say what is counted.
  const isAlone = [facts[i], facts[i + 2]].some(one => one && RE_BEFORE.test(words.slice(one.lead.start, one.lead.end)))
  const isBand =
    (RE_BETWEEN.test(between) && (between.startsWith('的') || (isAlone && RE_RANGE.test(textOf(words, band))))) ||
    (isAlone && RE_LOOSE.test(between)) ||
    (isAlone && between === '' && RE_RANGE.test(textOf(words, band)))
  return isBand ? `${band.sort}/${next.sort}` : ''
}

const textOf = (words: string, { span }: Fact) => words.slice(span.start, span.end)

/** The figure under its band, the words that count it with the band. */
function grouped(words: string, fact: Fact, band: Fact): Fact {
  const own = RE_BEFORE.exec(words.slice(band.lead.start, band.lead.end))?.groups?.['own']?.replace(/^and\s/i, '') ?? ''
  const span = { start: band.span.start - own.length, end: band.span.end }
  const group: Coordinate = { kind: 'group', text: words.slice(span.start, span.end), span }
  return {
    ...fact,
    coordinates: [...fact.coordinates, group],
    lead: {
      start: Math.min(band.span.end + (/^[的\s]/.test(words.slice(band.span.end)) ? 1 : 0), fact.lead.end),
      end: fact.lead.end,
    },
  }
}
