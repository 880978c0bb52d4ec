// Why points lie where they do → lines to read in a terminal: the parent, the next best place, and what holds for each.

import { say, type MessageKey } from '../words/messages.ts'
import type { Reason, ReasonPlace } from '../outline/index.ts'
import type { Lang } from '../model/source.ts'

/** All points, or those whose marker and heading hold the words; null where none does. */
export function renderReasons(reasons: readonly Reason[], words: string | null, lang: Lang): string | null {
  const wanted = words === null ? reasons : reasons.filter(({ heading }) => bare(heading).includes(bare(words)))
  if (wanted.length === 0) return null
  return wanted.map(reason => `${linesOf(reason, words !== null, lang).join('\n')}\n`).join('\n')
}

// --- internal ---

function bare(words: string): string {
  return words.replace(/\s+/gu, '').toLowerCase()
}

/** The other points of a series lie where its first one lies. */
function linesOf(reason: Reason, whole: boolean, lang: Lang): string[] {
  const head = say('why-point', lang, {
    heading: reason.heading,
    confidence: say(`confidence-${reason.confidence}`, lang),
  })
  const follows = reason.follows === null ? [] : [`  ${say('why-follows', lang, { heading: reason.follows })}`]
  if (reason.follows !== null && !whole) return [head, ...follows]
  return [
    head,
    ...follows,
    ...placeLines('why-parent', reason.parent, lang),
    ...(reason.runnerUp ? placeLines('why-runner-up', reason.runnerUp, lang) : [`  ${say('why-no-choice', lang)}`]),
    ...(reason.ruledOut ? placeLines('why-ruled-out', reason.ruledOut, lang) : []),
  ]
}

function placeLines(key: MessageKey, { heading, sum, rows }: ReasonPlace, lang: Lang): string[] {
  return [
    `  ${say(key, lang, { place: heading ?? say('why-speech', lang), sum: sum ?? '' })}`,
    ...rows.map(({ rule, says, weight }) => `    ${weightOf(weight)}  ${say(says, lang)} (${rule})`),
  ]
}

/** `+6`, `−4`, `×` for what rules a place out. */
function weightOf(weight: ReasonPlace['rows'][number]['weight']): string {
  return weight === 'veto' ? ' ×' : weight < 0 ? `−${-weight}` : `+${weight}`
}
