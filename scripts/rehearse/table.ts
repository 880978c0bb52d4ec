// The comparison for a terminal: a line a slide, Chinese characters two columns wide.

import { say } from '../words/messages.ts'
import type { Lang } from '../model/source.ts'
import { clock } from '../text/format.ts'
import { RATE_SENTENCE, type Comparison } from './compare.ts'

const TITLE_COLUMNS = 36

/** The runs, then each slide with plan, last and best; `!` marks a slide that ran over. */
export function renderRuns({ slides, runs, last, plan, rate, next }: Comparison, lang: Lang): string {
  const text = (key: string, values = {}): string => say(key, lang, values)
  const row = (no: string, title: string, cells: readonly string[], mark = ' '): string =>
    `${mark}${no.padStart(3)}  ${padded(title, TITLE_COLUMNS)}${cells.map(cell => padded(cell, 9, true)).join('')}`
  return `${[
    text('rehearsals-summary', { runs: runs.length, plan: clock(plan), last: clock(last) }),
    ...(rate === null || next === null ? [] : [text(RATE_SENTENCE[lang], { rate, next: clock(next) })]),
    '',
    row('', '', [text('rehearsals-plan'), text('rehearsals-last'), text('rehearsals-best')]),
    ...slides.map(slide =>
      row(
        String(slide.no),
        slide.title,
        [
          clock(slide.plan),
          slide.last === null ? '–' : clock(slide.last),
          slide.best === null ? '–' : clock(slide.best),
        ],
        slide.over ? '!' : ' ',
      ),
    ),
    '',
    ...runs.map(({ started, total, slides: seen, other }, index) =>
      [
        String(index + 1).padStart(4),
        started.replace('T', ' '),
        clock(total),
        `${seen}/${slides.length}`,
        ...(other ? [text('rehearsals-other')] : []),
      ].join('  '),
    ),
  ].join('\n')}\n`
}

// --- internal ---

function padded(text: string, columns: number, right = false): string {
  let width = 0
  let kept = ''
  for (const character of text) {
    const wide = (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1
    if (width + wide > columns - 1) {
      kept += '…'
      width++
      break
    }
    kept += character
    width += wide
  }
  const space = ' '.repeat(Math.max(0, columns - width))
  return right ? space + kept : kept + space
}
