// Captions of a film as a transcript: a time above every line, SRT and VTT files, `>>` before a new voice. The times go
// and the lines that they cut are joined.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'
import { endsSentence } from '../../language/punctuation.ts'

const TIME = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`
/** Matches `00:04`, `[01:02:03]`, `00:00:01,000 --> 00:00:03,500 align:start`. Not `会议 9:30 开始`. */
const RE_TIME_LINE = new RegExp(String.raw`^[[(]?${TIME}[\])]?(?:\s*-->\s*${TIME}.*)?$`)
/** Matches `0:15 so today`, `[00:02] 同志们`. */
const RE_TIME_HEAD = new RegExp(String.raw`^[[(]?${TIME}[\])]?\s*(?=[^\s\d:：,.\-–—])`)
/** Matches what a VTT file begins with. */
const RE_HEADER = /^(?:WEBVTT\b.*|Kind:\s*\w+|Language:\s*[\w-]+|NOTE\b.*)$/
/** Matches the number of a caption, which stands above its time. */
const RE_COUNT = /^\d{1,5}$/
/** Matches `<c.yellow>`, `</c>`, `<00:00:01.320>`, `<v Mary>`. */
const RE_TAG = new RegExp(String.raw`<(?:/?[cvibu](?:[.\s][^<>\n]*)?|${TIME})>`, 'g')
/** Matches `>> ` and `>>> `, with which a new voice begins. */
const RE_VOICE = /^>{2,3}\s*/
const RE_HAN_EDGE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u

const LEAST_TIMES = 3
/** Of all lines so many are times, or begin with one. */
const LEAST_SHARE = 0.25

export function timestamps(draft: CleaningDraft): Edit[] {
  const lines = draft.lines.filter(({ isTable }) => !isTable)
  const heads = lines.filter(({ text }) => RE_TIME_HEAD.test(text))
  const times = lines.filter(({ text }) => RE_TIME_LINE.test(text))
  if (isCaptioned(times, lines)) return withoutTimes(lines, draft)
  return isCaptioned(heads, lines) ? heads.map(({ text, span }) => head(text, span.start)) : []
}

// --- internal ---

/** Times that go up, and are no agenda of a day. */
function isCaptioned(times: readonly DraftLine[], lines: readonly DraftLine[]): boolean {
  const seconds = times.map(({ text }) => secondsOf(text))
  const rises = seconds.every((second, index) => index === 0 || second >= (seconds[index - 1] ?? 0))
  return times.length >= LEAST_TIMES && times.length >= lines.length * LEAST_SHARE && rises
}

function secondsOf(text: string): number {
  const parts = (new RegExp(TIME).exec(text)?.[0] ?? '').replace(',', '.').split(':').map(Number)
  return parts.reduce((sum, part) => sum * 60 + part, 0)
}

function withoutTimes(lines: readonly DraftLine[], { text }: CleaningDraft): Edit[] {
  const isGone = lines.map(
    (line, index) =>
      RE_TIME_LINE.test(line.text) ||
      RE_HEADER.test(line.text) ||
      (RE_COUNT.test(line.text) && RE_TIME_LINE.test(lines[index + 1]?.text ?? '')),
  )
  const said = lines.filter((_, index) => !isGone[index])
  const edits = said.flatMap((line, index) => {
    const next = said[index + 1]
    const voice = RE_VOICE.exec(line.text)?.[0].length ?? 0
    const tags = Array.from(line.text.matchAll(RE_TAG), match =>
      removal('timestamp', {
        start: line.span.start + match.index,
        end: line.span.start + match.index + match[0].length,
      }),
    )
    return [
      ...(voice > 0 ? [removal('timestamp', { start: line.span.start, end: line.span.start + voice })] : []),
      ...tags,
      ...(next ? gap(line, next) : []),
    ]
  })
  const [first, last] = [said[0], said.at(-1)]
  return [
    ...(first && first.span.start > 0 ? [removal('timestamp', { start: 0, end: first.span.start })] : []),
    ...edits,
    ...(last && last.span.end < text.length ? [removal('timestamp', { start: last.span.end, end: text.length })] : []),
  ]
}

/** What stands between two lines that are said: the sentence goes on over it, or ends before it. */
function gap(line: DraftLine, next: DraftLine): Edit[] {
  const span = { start: line.span.end, end: next.span.start }
  const words = line.text.replace(RE_TAG, '').trimEnd()
  if (endsSentence(words) || RE_VOICE.test(next.text))
    return span.end - span.start > 1 ? [removal('timestamp', span, '\n')] : []
  const isClosed = RE_HAN_EDGE.test(words.at(-1) ?? '') && RE_HAN_EDGE.test(next.text[0] ?? '')
  return [removal('timestamp', span, isClosed ? '' : ' ')]
}

function head(text: string, start: number): Edit {
  return removal('timestamp', { start, end: start + (RE_TIME_HEAD.exec(text)?.[0].length ?? 0) })
}
