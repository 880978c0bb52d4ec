// Line breaks that a copy lost: title, salutation and 一、 in one line, a heading with its text behind a space. The space
// that stands for the break becomes one again; nothing goes.

import { unbroken } from '../../language/any-of.ts'
import { salutationLength } from '../../language/salutations.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'

const N = '[一二三四五六七八九十]{1,3}'
/** Matches the space, or the place, behind a sentence and before `二、` `（一）`. Not the one in `一、二两项`. */
const RE_BEFORE_MARKER = new RegExp(
  `(?<=[。；：！？…”）])[ \\u00A0\\u3000]{1,8}(?=(?:${N}、|[（(]${N}[）)])(?!${N}[、，两]))`,
  'g',
)
/** The same without a space: only where other breaks are lost as well. */
const RE_GLUED_MARKER = new RegExp(`(?<=[。；！？”])(?=${N}、[^、，。；]{2,30}[ \\u3000，。])`, 'g')
/** Matches `一、把情况摸清楚 全区七十二个社区，…。`: a heading, a space, its text. */
const RE_HEADED = new RegExp(
  unbroken`
    ^(?:${N}、|[（(]${N}[）)]、?|\d{1,2}[.．、])[^\s。；：！？]{2,30}(?:[，、][^\s。；：！？]{2,20})?
    (?<gap>[ \u00A0\u3000]+)(?<rest>[\p{Script=Han}\d“《].*)$`,
  'u',
)
/** Text behind a heading is a sentence or more; the second half of a heading is shorter. */
const SHORTEST_TEXT = 16
/** One heading may be in two parts; several with text behind them are broken lines. */
const LEAST_HEADED = 2
/** So long is no title with a salutation. */
const LONGEST_TITLE = 60
/** A whole speech in one line breaks behind each sentence that a space follows. */
const RE_AFTER_SENTENCE = /(?<=[。！？：:])[ \u00A0\u3000]+(?=\S)/g
const LEAST_BREAKS = 3
/** A number in the middle of so long a line began one of its own; a shorter one may be a list. */
const LONG_LINE = 120

export function lostBreaks(draft: CleaningDraft): Edit[] {
  const lines = draft.lines.filter(({ isTable, isHeading }) => !isTable && !isHeading)
  const openings = lines.slice(0, NEAR_START).flatMap(opening)
  const inLine = lines.filter(({ text }) => (text.match(RE_BEFORE_MARKER) ?? []).length > 0)
  const isLost = openings.length > 0 || inLine.length > 1 || inLine.some(({ text }) => text.length > LONG_LINE)
  const headed = lines.flatMap(line => pieces(line, isLost).flatMap(headingGap))
  const edits = [
    ...openings,
    ...lines.flatMap(line => (isLost && isWholeSpeech(line.text) ? breaksAt(line, RE_AFTER_SENTENCE) : [])),
    ...(isLost ? lines.flatMap(line => breaksAt(line, RE_BEFORE_MARKER)) : []),
    ...(isLost ? lines.flatMap(line => breaksAt(line, RE_GLUED_MARKER)) : []),
    ...(headed.length >= LEAST_HEADED || isLost ? headed : []),
  ]
  return [...new Map(edits.map(edit => [edit.span.start, edit])).values()]
}

// --- internal ---

/** A space, or the place behind `…的讲话`, where a salutation may begin. */
const RE_BEFORE_SALUTATION = /[ \u00A0\u3000]+|(?<=(?:讲话|致辞|致词|发言|演讲)稿?)(?=[\p{Script=Han}]{2})/gu
/** `…, Mrs Lacey:` and `…，同志们：` go on with a sentence. */
const RE_GOES_ON = /[,，、]$/
/** Titles and salutations stand there. */
const NEAR_START = 6

function isWholeSpeech(text: string): boolean {
  return text.length > LONG_LINE && (text.match(RE_AFTER_SENTENCE) ?? []).length >= LEAST_BREAKS
}

function breaksAt({ text, span }: DraftLine, pattern: RegExp): Edit[] {
  return Array.from(text.matchAll(pattern), match =>
    removal('lost-break', { start: span.start + match.index, end: span.start + match.index + match[0].length }, '\n'),
  )
}

/** `在全区会议上的讲话 同志们： 今天…`: the breaks before and behind the salutation. `【致辞】尊敬的老师们：` has one before it. */
function opening(line: DraftLine): Edit[] {
  const label = /^(?:【[^】]{2,10}】|(?:发言稿|讲话稿|演讲稿|致辞|篇)[一二三四五六\d]{1,2}[：:]?)\s*/.exec(line.text)
  if (label && salutationLength(line.text.slice(label[0].length)) > 0)
    return [
      removal('lost-break', { start: line.span.start + label[0].length, end: line.span.start + label[0].length }, '\n'),
    ]
  for (const match of line.text.matchAll(RE_BEFORE_SALUTATION)) {
    const after = match.index + match[0].length
    const title = line.text.slice(0, match.index)
    if (match.index > LONGEST_TITLE || /[。！？；]/.test(title)) return []
    const length = salutationLength(line.text.slice(after))
    const sign = line.text[after + length]
    if (match.index < 4 || RE_GOES_ON.test(title) || length === 0 || (sign !== '：' && sign !== ':')) continue
    const rest = /^[ \u00A0\u3000]*/.exec(line.text.slice(after + length + 1))?.[0].length ?? 0
    const end = line.span.start + after + length + 1
    const before = removal('lost-break', { start: line.span.start + match.index, end: line.span.start + after }, '\n')
    return end + rest < line.span.end
      ? [before, removal('lost-break', { start: end, end: end + rest }, '\n')]
      : [before]
  }
  return []
}

/** The line, or the pieces of it that begin with a number of their own. */
function pieces(line: DraftLine, isLost: boolean): Pick<DraftLine, 'text' | 'span'>[] {
  if (!isLost) return [line]
  const starts = [RE_BEFORE_MARKER, RE_GLUED_MARKER].flatMap(pattern =>
    Array.from(line.text.matchAll(pattern), match => match.index + match[0].length),
  )
  return [0, ...starts.toSorted((a, b) => a - b)].map((start, index, all) => {
    const end = all[index + 1] ?? line.text.length
    const text = line.text.slice(start, end).trimEnd()
    return { text, span: { start: line.span.start + start, end: line.span.start + start + text.length } }
  })
}

function headingGap({ text, span }: Pick<DraftLine, 'text' | 'span'>): Edit[] {
  const match = RE_HEADED.exec(text)
  const { gap = '', rest = '' } = match?.groups ?? {}
  if (!match || rest.length < SHORTEST_TEXT || !/[，。；]/.test(rest.slice(0, -1)) || !/[。！？…”]$/.test(rest))
    return []
  const start = span.start + text.length - rest.length - gap.length
  return [removal('lost-break', { start, end: start + gap.length }, '\n')]
}
