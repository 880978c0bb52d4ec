// `In 2021, 2022 and 2023 we lent 400, 500 and 600 books`: a list, or a range, of years and as many figures in one English sentence.

import type { Span, Table } from '../model.ts'
import { splitSentences } from './sentences.ts'

const RE_YEARS = /\b(?<years>(?:19|20)\d{2}(?:,\s(?:19|20)\d{2})+,?\sand\s(?:19|20)\d{2})\b/
const RE_RANGE = /\bfrom\s(?<from>(?:19|20)\d{2})\s(?:to|through|until)\s(?<to>(?:19|20)\d{2})\b/i
/** `412,000, 431,000 and 503,000 items`; not a list of years, which has gone before. */
const RE_FIGURES = /(?<figures>[$£€]?\d[\d,.]*(?:%|\s(?:percent|million|billion))?(?:,\s[$£€]?\d[\d,.]*(?:%|\s(?:percent|million|billion))?)+,?\sand\s[$£€]?\d[\d,.]*\d?(?:%|\s(?:percent|million|billion))?)(?:\s(?<unit>[a-z]+))?/

export function englishTable(text: string, line: Span): Table[] {
  const found: Table[] = []
  for (const sentence of splitSentences(text, line)) {
    if (sentence.end - sentence.start > 600) continue
    const words = text.slice(sentence.start, sentence.end)
    const years = RE_YEARS.exec(words) ?? RE_RANGE.exec(words)
    if (!years) continue
    const after = years.index + years[0].length
    const match = RE_FIGURES.exec(words.slice(after))
    if (!match) continue
    const labels = labelsOf(years)
    const figures = listed(match.groups?.['figures'] ?? '')
    if (labels.length < 3 || labels.length !== figures.length) continue
    const unit = match.groups?.['unit'] ?? ''
    found.push({
      type: 'table', explicit: false, caption: null, columns: ['', /^(?:in|and|of|to|respectively|with|for|by|from|at|on|the)$/.test(unit) ? '' : unit],
      rows: labels.map((label, i) => [label, figures[i] ?? '']), span: { start: sentence.start, end: sentence.start + after + match.index + match[0].length },
    })
  }
  return found
}

// --- internal ---

function labelsOf({ groups = {} }: RegExpExecArray): string[] {
  if (groups['years']) return listed(groups['years'])
  const [from, to] = [Number(groups['from']), Number(groups['to'])]
  return Array.from({ length: Math.max(0, Math.min(40, to - from + 1)) }, (_, i) => `${from + i}`)
}

/** `1,000, 2,000 and 3,000` → three figures. */
function listed(words: string): string[] {
  return words.split(/,?\sand\s|,\s/).map(part => part.replace(/[.,]$/, ''))
}
