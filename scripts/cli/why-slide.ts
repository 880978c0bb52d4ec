// Why the rows of a slide stand there → lines to read in a terminal.

import type { RowReason, SlideReason } from '../check/index.ts'
import type { Lang } from '../model/source.ts'
import { say } from '../words/messages.ts'

export function renderSlideReason({ no, kind, form, title, rows }: SlideReason, lang: Lang): string {
  const head = say('why-slide', lang, { no, title, kind, form: form ?? kind })
  return `${[head, ...rows.flatMap(row => linesOf(row, lang))].join('\n')}\n`
}

// --- internal ---

function linesOf({ text, role, edited, line, opens, ends, call, noted }: RowReason, lang: Lang): string[] {
  const place =
    opens && ends ? 'why-row-whole' : opens ? 'why-row-opens' : ends ? 'why-row-ends' : ('why-row-inside' as const)
  const reasons = [
    edited ? say('why-row-edited', lang) : say(role === null ? 'why-row-unknown' : `role-${role}`, lang),
    ...(line === null ? [] : [say(place, lang, { line })]),
    ...(noted.length > 0 ? [say('why-row-noted', lang, { what: noted.join(lang === 'zh' ? '、' : ', ') })] : []),
    ...(call ? [say('why-row-call', lang)] : []),
  ]
  return [`  ${text}`, `    ${reasons.join(lang === 'zh' ? '；' : '; ')}`]
}
