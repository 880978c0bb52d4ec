// The comparison as one HTML page without anything from outside: a chart by slide (plan, last, best) and the table
// beneath it.

import { say } from '../words/messages.ts'
import type { Lang } from '../model/source.ts'
import { clock, escapeHtml } from '../text/format.ts'
import { RATE_SENTENCE, type Comparison } from './compare.ts'

/** Chart geometry in px. */
const WIDTH = 960
const ROW = 26
const LEFT = 300
const RIGHT = 90

export function renderPage(
  { slides, runs, last: shown, plan, rate, next }: Comparison,
  title: string,
  lang: Lang,
): string {
  const text = (key: string, values = {}): string => escapeHtml(say(key, lang, values))
  const longest = Math.max(1, ...slides.flatMap(slide => [slide.plan, slide.last ?? 0, slide.best ?? 0]))
  const x = (seconds: number): number => Math.round((seconds / longest) * (WIDTH - LEFT - RIGHT))
  const height = slides.length * ROW + 8
  const rows = slides.map(({ no, title: name, plan: planned, last, best, over }, index) => {
    const y = index * ROW + 4
    const label = shortened(`${no}　${name}`)
    const end = LEFT + x(Math.max(planned, last ?? 0)) + 8
    return [
      `<text x="${LEFT - 12}" y="${y + 17}" text-anchor="end">${escapeHtml(label)}</text>`,
      `<rect class="plan" x="${LEFT}" y="${y + 4}" width="${x(planned)}" height="7"/>`,
      last === null
        ? ''
        : `<rect class="${over ? 'over' : 'last'}" x="${LEFT}" y="${y + 12}" width="${x(last)}" height="7"/>`,
      best === null ? '' : `<path class="best" d="M${LEFT + x(best)} ${y + 2}v19"/>`,
      `<text class="value" x="${end}" y="${y + 17}">${clock(last ?? planned)}</text>`,
    ].join('')
  })
  const runRows = runs.map(({ started, total, slides: seen, other }, index) => {
    const when = `${started.replace('T', ' ')}${other ? `　${say('rehearsals-other', lang)}` : ''}`
    return cells([String(index + 1), when, `${seen} / ${slides.length}`, clock(total)], 'td')
  })
  const head = ['rehearsals-run', 'rehearsals-started', 'rehearsals-slides', 'rehearsals-total'].map(each =>
    say(each, lang),
  )
  const summary = text('rehearsals-summary', {
    runs: runs.length,
    plan: clock(plan),
    last: clock(shown),
  })
  const ratePart = rate === null || next === null ? '' : text(RATE_SENTENCE[lang], { rate, next: clock(next) })
  const key = [
    ['background:#C9BFB0', 'rehearsals-plan'],
    ['background:#6F665D', 'rehearsals-last'],
    ['background:#A2211B', 'rehearsals-over'],
    ['background:#1E1A17;width:2px;height:14px', 'rehearsals-best'],
  ].map(([style = '', words = '']) => `<b style="${style}"></b>${text(words)}`)
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<title>${escapeHtml(title)} – ${text('rehearsals-title')}</title>
<style>
${CSS}</style>
<h1>${escapeHtml(title)}</h1>
<p>${summary} ${ratePart}</p>
<p class="key">${key.join('')}</p>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${text('rehearsals-chart')}">${rows.join('\n')}</svg>
<table>
${cells(head, 'th')}
${runRows.join('\n')}
</table>
</html>
`
}

// --- internal ---

const CSS = `  body {
    max-width: ${WIDTH}px; margin: 32px auto; padding: 0 24px; background: #FBF8F1; color: #1E1A17;
    font: 16px/1.6 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  }
  h1 {
    font: 700 28px/1.3 "Noto Serif SC", "Source Han Serif SC", "SimSun", serif;
    border-bottom: 2px solid; padding-bottom: 12px;
  }
  svg { width: 100%; height: auto; } svg text { font-size: 13px; fill: #1E1A17; } svg .value { fill: #6F665D; }
  .plan { fill: #C9BFB0; } .last { fill: #6F665D; } .over { fill: #A2211B; } .best { stroke: #1E1A17; stroke-width: 2; }
  table { width: 100%; border-collapse: collapse; margin-top: 24px; }
  th, td { text-align: left; padding: 6px 12px 6px 0; border-top: 1px solid #DDD4C6; }
  th { font-weight: 500; color: #4F4740; }
  td:not(:nth-child(2)), th:not(:nth-child(2)) { text-align: right; font-variant-numeric: tabular-nums; }
  .key b { display: inline-block; width: 18px; height: 7px; margin: 0 6px 1px 18px; }
`

/** A label has 21 characters' room. */
function shortened(label: string): string {
  return label.length > 22 ? `${label.slice(0, 21)}…` : label
}

function cells(values: readonly string[], tag: 'td' | 'th'): string {
  const start = tag === 'th' ? 'th scope="col"' : tag
  return `<tr>${values.map(value => `<${start}>${escapeHtml(value)}</${tag}>`).join('')}</tr>`
}
