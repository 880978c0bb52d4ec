// `柳东村（2个）、柳西村（5个）和高坡村（3个）`: figures in brackets behind names are a list; one alone is a remark.

import { itemAt } from '../../text/item-at.ts'
import type { Span } from '../../model/source.ts'
import { headMeasure } from './shared-heads.ts'
import type { Fact } from './fact.ts'

const SHORTEST = 3
const LONGEST_NAME = 14
/** Numbers of these lists begin here, behind those of the value lists of a line. */
const FIRST_LIST = 10_000
/** Before a name: what joins it to the one before, or leads to the first. */
const RE_BEFORE_NAME =
  /^.*(?:[，,、；;：:。]|(?<![\u4e00-\u9fff])(?:和|及|以及)|(?:分[别別])?(?:[为為是有]|包括|来自|來自|达到))/

/** Between two brackets: a joint and the next name, nothing said between them. */
const RE_NEXT_NAME = /^(?:[、，,；;]|和|及|以及)[^，,；;：:。]*$/

/** The bracket holds the figure and nothing else. */
export function fillsBracket(words: string, bracket: Span | null, { start, end }: Span): boolean {
  return bracket !== null && bracket.start + 1 === start && /^[）)]/.test(words.slice(end, end + 1))
}

/** Facts in order of the text; those of `inBrackets` stay where three neighbours of one unit are named alike. */
export function withBracketLists(words: string, facts: readonly Fact[], inBrackets: ReadonlySet<Fact>): Fact[] {
  const out: Fact[] = []
  for (let from = 0; from < facts.length;) {
    const first = itemAt(facts, from)
    if (!inBrackets.has(first)) {
      out.push(first)
      from++
      continue
    }
    let to = from + 1
    while (to < facts.length && inBrackets.has(itemAt(facts, to)) && goesOn(words, first, facts, to)) to++
    if (to - from >= SHORTEST) out.push(...listed(words, facts.slice(from, to), FIRST_LIST + from))
    from = to
  }
  return out
}

// --- internal ---

function goesOn(words: string, first: Fact, facts: readonly Fact[], at: number): boolean {
  const [before, now] = [itemAt(facts, at - 1), itemAt(facts, at)]
  const between = words.slice(before.span.end + 1, now.span.start - 1)
  return now.sort === first.sort && RE_NEXT_NAME.test(between) && between.length <= LONGEST_NAME + 2
}

function listed(words: string, run: readonly Fact[], list: number): Fact[] {
  const names = run.map(({ lead, span }, i): Span => {
    const end = span.start - 1
    const start = i === 0 ? lead.start : itemAt(run, i - 1).span.end + 1
    const text = words.slice(start, end)
    const joint = i === 0 ? RE_BEFORE_NAME.exec(text) : /^(?:[、，,；;]|和|及|以及)+/.exec(text)
    return { start: start + (joint?.[0].length ?? 0), end }
  })
  if (names.some(({ start, end }) => end - start < 1 || end - start > LONGEST_NAME)) return []
  const opens = itemAt(names, 0).start
  const before = words.slice(0, opens).replace(/[^，,。；;：:！？\n]*[。；;！？\n]$/, '')
  const from = Math.max(...['。', '；', ';', '！', '？', '\n'].map(sign => before.lastIndexOf(sign))) + 1
  const head = headMeasure(before.replace(/(?:分[别別])?(?:[为為是有]|包括)$/, ''), from)
  return run.map((fact, i) => {
    const { start, end } = itemAt(names, i)
    const name = { kind: 'listed' as const, text: words.slice(start, end), span: { start, end } }
    return { ...fact, list, measure: head, coordinates: [name] }
  })
}
