// The head of minutes: when, where, who was there, one label a line. Nobody speaks it.

import { RE_LEADING_DATE } from '../../language/dates.ts'

/** `时间：2026年3月5日下午3:00`, `出席：李青、王珂`, `Present: A. Doyle, R. Singh.`; not `主持人：各位观众，晚上好。`. */
const RE_LABELLED = new RegExp(
  [
    '^(?<label>会议时间|时间|日期|会议地点|地点|主持人?|出席(?:人员)?|参加(?:人员)?|参会人员|列席(?:人员)?|缺席(?:人员)?',
    '|请假|记录人?|會議時間|時間|地點|主持|列席|缺席|記錄',
    '|Date|Time|Venue|Place|Location|Chair|Present|In attendance|Attending|Apologies|Absent|Minutes(?: by)?)',
    String.raw`\s?[：:]\s*(?<rest>[^。！？!?]{1,200}[.。]?)$`,
  ].join(''),
  'i',
)
/** Without one of these the lines are no head of minutes. */
const RE_PEOPLE = /^(?:出席|参加|参会|列席|缺席|Present|In attendance|Attending|Apologies|Absent)/i
const RE_WHERE = /^(?:会议地点|地点|地點|Venue|Place|Location)$/i
const RE_WHEN = /^(?:会议时间|时间|日期|會議時間|時間|Date|Time)$/i
/** One label may open any speech. */
const LEAST = 2

interface Roster {
  lines: number
  date: string | null
  place: string | null
}
const NONE: Roster = { lines: 0, date: null, place: null }

/** How many of these lines are such a head, and what it says; `words` from the line that may be its first. */
export function rosterAt(words: readonly string[]): Roster {
  const labelled = words.map(line => RE_LABELLED.exec(line)?.groups)
  const end = labelled.findIndex(groups => groups === undefined)
  const found = labelled.slice(0, end < 0 ? labelled.length : end)
  const labels = found.map(groups => groups?.['label'] ?? '')
  // Both in one line: `Present: A. Doyle. Apologies: T. Webb.`
  const isRoster = found.length >= LEAST || found.some(groups => RE_APOLOGIES.test(groups?.['rest'] ?? ''))
  if (!isRoster || !labels.some(label => RE_PEOPLE.test(label))) return NONE
  const said = (label: RegExp) => found[labels.findIndex(one => label.test(one))]?.['rest']
  const date = RE_LEADING_DATE.exec(said(RE_WHEN) ?? '')?.[0].trim() ?? null
  return { lines: found.length, date, place: said(RE_WHERE) ?? null }
}

// --- internal ---

const RE_APOLOGIES = /[.;；。]\s*(?:Apologies|Absent|缺席|列席)\s?[：:]/i
