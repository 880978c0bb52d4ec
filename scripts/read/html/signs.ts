// HTML inside Markdown: finds the tags, and whole elements whose content is no text. A scanner, because a pattern over
// `<…>` would look at the rest of the text once for each `<`.

import type { Span } from '../../model/source.ts'

/** Elements that go with everything in them. */
const SILENT = [
  'script',
  'style',
  'iframe',
  'svg',
  'video',
  'audio',
  'object',
  'noscript',
  'template',
  'select',
  'button',
]

/**
 * Matches `<p class="x">`, `</p>`, `<!doctype html>`. Not `<b then c>` without its end, `<http://example.com>`, `a <3
 * b>`.
 */
const RE_TAG = /^<[/!?]?[a-z][a-z0-9-]*(?:\s[^<]*)?\/?>$/
/** A counter with a long address has some hundred characters. */
const LONGEST_TAG = 4_000

/** `<p>同志们</p>` → spans of `<p>` and `</p>`; `<script>…</script>` and `<!-- … -->` are one span each. */
export function htmlSigns(html: string): Span[] {
  const spans: Span[] = []
  const lower = html.toLowerCase()
  let at = 0
  for (;;) {
    const start = html.indexOf('<', at)
    if (start < 0) return spans
    const end = endOfSign(lower, start)
    if (end === null) {
      at = start + 1
      continue
    }
    spans.push({ start, end })
    at = end
  }
}

// --- internal ---

function endOfSign(html: string, start: number): number | null {
  if (html.startsWith('<!--', start)) return endAfter(html, '-->', start)
  if (!/[a-z/!?]/.test(html[start + 1] ?? '')) return null
  const close = html.indexOf('>', start)
  if (close < 0 || close - start > LONGEST_TAG || !RE_TAG.test(html.slice(start, close + 1))) return null
  const name = /^[a-z]+/.exec(html.slice(start + 1, start + 12))?.[0] ?? ''
  const isOpen = SILENT.includes(name) && html[close - 1] !== '/'
  return isOpen ? endAfter(html, `</${name}>`, close) : close + 1
}

/** An element that is never closed ends at its own `>`, or with the text. */
function endAfter(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from)
  if (found >= 0) return found + sign.length
  return sign === '-->' ? html.length : from + 1
}
