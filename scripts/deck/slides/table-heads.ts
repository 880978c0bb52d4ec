// Heads that say what was measured and when: a table of changes has its two periods over the first measure alone.

import type { Shown } from '../../model/deck.ts'
import { periodOf } from '../choose/chart-choice.ts'

/**
 * `, 2021年, 2025年, 排名, 排名` with the measure `漏损率` → `, 漏损率　2021年, 漏损率　2025年, 排名　2021年, 排名　2025年`: what
 * is said once before all rows (`2021年到2025年，…`) holds for each pair.
 */
export function withPeriods(head: readonly Shown[], measure: Shown | null): Shown[] {
  const [, first, last, ...others] = head
  if (!first || !last || !isPeriod(first) || !isPeriod(last)) return [...head]
  const pairs = others.map((name, at) => (name.text !== '' && others[at ^ 1]?.text === name.text ? name : null))
  if (pairs.length === 0 || pairs.includes(null)) return [...head]
  const periods = [first, last]
  return head.map((name, at) => {
    const period = periods[(at - 1) % 2]
    const said = at < 3 ? measure : name
    return at === 0 || !period || !said ? name : joined(said, period)
  })
}

// --- internal ---

function isPeriod({ text }: Shown): boolean {
  return periodOf(text) !== null
}

function joined(name: Shown, period: Shown): Shown {
  const spans = [name, period].flatMap(shown => ('spans' in shown ? shown.spans : []))
  return { text: `${name.text}　${period.text}`, spans, lines: [name.text, period.text] }
}
