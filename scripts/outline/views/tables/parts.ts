// Figures that add up to one told before them are its parts, however each is named: `总额48万元，其中给了高中生21万元，初中生拿到14万元，
// 9万元用在小学，其余4万元…`, `9,400 parcels, of which 5,100 went to families. Pensioners took 2,300, students 1,250, …`.

import { unbroken } from '../../../language/any-of.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'
import { itemAt } from '../../../text/item-at.ts'
import { isEnglish, readings, wordsFor } from './peer-drafts.ts'
import type { Draft } from './peer-labels.ts'
import type { Row } from './readings.ts'
import type { Chain } from './rows.ts'
import { isNear, isSum, isWhole } from './wholes.ts'

const FEWEST = 3
const MOST = 10
/** Of a label, in characters. */
const LONGEST = { zh: 14, en: 48 }
const FURTHEST = 2

export function partRows(text: string, facts: readonly Fact[]): Chain {
  const drafts = readings(text, facts)[0] ?? []
  const chain: Chain = []
  for (let at = 0; at + FEWEST < facts.length; at++) {
    const count = partsBehind(text, facts, at)
    const shares = count > 0 ? 0 : sharesAt(text, facts, at)
    const from = count > 0 ? at + 1 : at
    const rows = count + shares > 0 ? rowsOf(text, facts, drafts, { from, to: from + count + shares }) : null
    if (rows) chain.push(null, ...rows, null)
  }
  return chain
}

// --- internal ---

/** How many of the next figures make up this one; 0 where none do. */
function partsBehind(text: string, facts: readonly Fact[], at: number): number {
  const whole = itemAt(facts, at)
  if (whole.list !== null || whole.prize || whole.from) return 0
  for (let count = 1; count <= MOST; count++) {
    const part = facts[at + count]
    if (!part || part.sort !== whole.sort || part.from || part.prize || part.direction) return 0
    if (!isNear(whole, part) || part.sentence - itemAt(facts, at + count - 1).sentence > FURTHEST) return 0
    if (count >= FEWEST && isSum(text, whole, facts.slice(at + 1, at + 1 + count))) return count
  }
  return 0
}

/** How many figures from this one on make a hundred percent; 0 where none do. */
function sharesAt(text: string, facts: readonly Fact[], at: number): number {
  const first = itemAt(facts, at)
  for (let count = 1; count <= MOST; count++) {
    const part = facts[at + count - 1]
    if (!part || part.sort !== '%' || part.line !== first.line || part.list !== null || part.direction) return 0
    if (part.sentence - itemAt(facts, Math.max(at, at + count - 2)).sentence > 1) return 0
    if (count >= FEWEST && isWhole(text, facts.slice(at, at + count))) return count
  }
  return 0
}

function rowsOf(
  text: string,
  facts: readonly Fact[],
  drafts: readonly (Draft | null)[],
  { from, to }: { from: number; to: number },
): Row[] | null {
  const rows: Row[] = []
  for (let i = from; i < to; i++) {
    const fact = itemAt(facts, i)
    const label = labelOf(text, fact, drafts[i] ?? null)
    if (!label) return null
    rows.push({
      label: text.slice(label.start, label.end),
      start: Math.min(label.start, fact.span.start),
      cells: [{ fact, key: '', name: '' }],
    })
  }
  return new Set(rows.map(({ label }) => label)).size === rows.length ? rows : null
}

/** What leads to a name, before it or behind its figure. */
const RE_LEADS = new RegExp(unbroken`
    ^(?:其中|才?是|(?:分|发|拨|交|留|补|投|送|拿|付|批)?[给給]了?|(?:用|花|投|放|留)(?:在|于|於|到|去|来)|用[来來]|[归歸算]|来自|屬於|属于)+
    |^(?:of\swhich|and)?\s*(?:(?:went|goes|go|came|comes|come|(?:was|were|is|are)\sspent)\s(?:to|on|into|from|for|in)
    |(?:was|were|is|are)
    (?:\sfor)?|to|on|for|from|in|into)\s`)
/** Behind a name, before its figure. */
const RE_GOT = new RegExp(unbroken`
    (?:拿[到走]?|分到?|得到?|领到?|領到?|用掉?|花掉?|占|佔|收到?|要|有)了?$
    |\s(?:the\s(?:last|other|remaining|rest)|takes?|took|got|had|received|needed|cost|used|made|came\sto)$`)
const RE_ONLY_REST =
  /^(?:其余|其餘|其他|剩下|余下|餘下|另外?|另有|还有|還有)的?$|^(?:the\s)?(?:rest|others|remainder)$/i

/** The name before a figure, else what stands behind it; what is left may be called so. */
function labelOf(text: string, fact: Fact, draft: Draft | null): Span | null {
  const language = wordsFor(text, fact)
  const longest = isEnglish(text, fact) ? LONGEST.en : LONGEST.zh
  const mayBe = ({ start, end }: Span) => {
    const words = text.slice(start, end)
    return words.length >= 2 && words.length <= longest && (language.isName(words) || RE_ONLY_REST.test(words))
  }
  const before = draft && !draft.isTime && !fact.sum ? bare(text, draft.core) : null
  if (before && mayBe(before) && !RE_ONLY_REST.test(text.slice(before.start, before.end))) return before
  const own = bare(text, behind(text, fact))
  if (mayBe(own)) return own
  const rest = draft?.core ?? null
  return rest && RE_ONLY_REST.test(text.slice(rest.start, rest.end)) ? rest : null
}

/** The words behind a figure; in `the biggest share, 46 percent, goes to wages` those behind the comma. */
function behind(text: string, { span, tail }: Fact): Span {
  if (text.slice(span.end, tail.end).trim() !== '') return { start: span.end, end: tail.end }
  const aside = /^,\s(?<words>(?:goes|went|go|is|was|came|comes)\s[^,.;:!?\n]+)/.exec(
    text.slice(span.end, span.end + REACH),
  )
  const start = span.end + (aside ? 2 : 0)
  return { start, end: start + (aside?.groups?.['words']?.length ?? 0) }
}

const REACH = 80

function bare(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  from += /^\s*/.exec(text.slice(from, to))?.[0].length ?? 0
  from += RE_LEADS.exec(text.slice(from, to))?.[0].length ?? 0
  to -= RE_GOT.exec(text.slice(from, to))?.[0].length ?? 0
  to -= /\s*$/.exec(text.slice(from, to))?.[0].length ?? 0
  return { start: from, end: Math.max(from, to) }
}
