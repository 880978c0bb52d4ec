// The small grammar that writing and reading of outline.md share: escapes, comments with data, heading signs, the split
// of a heading line into marker, heading and closing punctuation. docs/outline-format.md describes it for people.

import { itemAt } from '../text/item-at.ts'
import { markerAt } from '../language/written-markers.ts'
import type { Mark } from '../model/outline.ts'
import type { Lang } from '../model/source.ts'

/** `<!-- removed watermark "…" -->`: a word, bare arguments, then texts as JSON strings. */
export interface Comment {
  word: string
  args: string[]
  texts: string[]
}

/** A line in its parts: text as written by people, comments taken out at their place. */
export type Inline = { text: string } | { comment: Comment } | { broken: string }

/** Markdown has six levels, the first is the title. Deeper headings repeat the sixth with one sign per level more. */
const DEEPEST = 6
const DEEPER = '›'

/** Depth 0 → `##`, 4 → `######`, 5 → `###### ›`, 6 → `###### ››`. */
export function headingSigns(depth: number): string {
  const level = depth + 2
  return level <= DEEPEST ? '#'.repeat(level) : `${'#'.repeat(DEEPEST)} ${DEEPER.repeat(level - DEEPEST)}`
}

/** Matches `## 一、…`, `##一、…`, `###### ›› 一是…`. Not `#话题#`, not `\# x`. */
const RE_HEADING = /^(#{1,6})(?:[ \t]+|$|(?=[^\s#\d][^#]*$))(?:(›+)[ \t]+)?(.*?)(?:[ \t]+#+)?[ \t]*$/u

/** Level 1 is the title; null when the line is no heading. */
export function readHeading(line: string): { level: number; text: string } | null {
  const match = RE_HEADING.exec(line)
  if (!match) return null
  const [, signs = '', deeper = '', text = ''] = match
  return { level: signs.length + deeper.length, text }
}

/** Matches the signs that would be read as Markdown wherever they stand. */
const RE_ACTIVE = /[\\*_`[\]<]|(?<=[ \t])#|&(?=#?\w+;)|~(?=~)/g
/** Matches signs that only count at the head of a line: `# `, `- `, `> `, `: `, `| `, `---`. */
const RE_ACTIVE_START = /^(?:[#>|:=]|[-+](?=\s|[-+]|$))/

/** Text in the middle of a line → Markdown that shows exactly this text. */
export function escapeInside(text: string): string {
  return text.replace(RE_ACTIVE, '\\$&')
}

export function escapeCell(text: string): string {
  return escapeInside(text).replaceAll('|', '\\|')
}

/** A whole line, or its head. */
export function escapeText(text: string): string {
  const escaped = escapeInside(text)
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(escaped)
  if (number) return `${number[1]}\\${escaped.slice(itemAt(number, 1).length)}`
  if (escaped.startsWith(DEEPER)) return `\\${escaped}`
  return RE_ACTIVE_START.test(escaped) ? `\\${escaped}` : escaped
}

/** `3\*4` → `3*4`. */
export function unescapeText(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~›])/g, '$1')
}

/** `<!-- 上屏 -->` or `<!-- hide -->` on a line; the last one counts. */
export function markOf(parts: readonly Inline[]): Mark | undefined {
  const marks = parts.flatMap(part => ('comment' in part ? [MARKS[part.comment.word]] : []))
  return marks.findLast(mark => mark !== undefined)
}

/** ` <!-- 不上屏 -->`, in the language of the speech; nothing without a mark. */
export function writeMark(mark: Mark | undefined, lang: Lang): string {
  const word = Object.entries(MARKS).find(([, value]) => value === mark)?.[0]
  return mark === undefined ? '' : ` <!-- ${lang === 'zh' ? word : mark} -->`
}

/** `comment('removed', ['watermark'], ['a--b'])` → `<!-- removed watermark "a-\u002db" -->` */
export function writeComment(
  word: string,
  args: readonly (string | number)[] = [],
  texts: readonly string[] = [],
): string {
  const quoted = texts.map(text => JSON.stringify(text).replaceAll('--', '-\\u002d'))
  return `<!-- ${[word, ...args, ...quoted].join(' ')} -->`
}

/** Matches one comment. Not `\<!--`, which shows as text. */
const RE_COMMENT = /(?<=(?:^|[^\\])(?:\\\\)*)<!--(.*?)-->/gsu
/** Matches `removed watermark "…"` and `back ##`. Not `TODO: shorten this`, which is people's own. */
const RE_COMMENT_BODY = /^([a-z-]+)((?: [^\s"]+)*)((?: "(?:[^"\\]|\\.)*")*)$/

/** Words that mean something; every other comment is somebody's own and is left alone. */
const WORDS = new Set([
  'removed',
  'removed-at',
  'unspoken',
  'text',
  'table',
  'view',
  'back',
  'gap',
  'likely',
  'guess',
  'group',
  'marker',
  'heading',
])
/** What people write beside a line, in their own words. */
const MARKS: Readonly<Record<string, Mark>> = { 上屏: 'show', 不上屏: 'hide', show: 'show', hide: 'hide' }

/** `两袖<!-- removed watermark "…" -->清风` → text, comment, text. */
export function readInline(line: string): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const match of line.matchAll(RE_COMMENT)) {
    if (match.index > at) parts.push({ text: shown(line.slice(at, match.index)) })
    at = match.index + match[0].length
    parts.push(...readComment(match[1] ?? ''))
  }
  if (at < line.length) parts.push({ text: shown(line.slice(at)) })
  return parts
}

const shown = (markdown: string): string => unescapeText(withoutEmphasis(markdown))

/** Typed `一是**重点**。` shows as 一是重点。 Not `张**同志和李**同志` (stars inside words hide names), not `\*\*`. */
function withoutEmphasis(text: string): string {
  return text.replace(
    /(^|[\s，。；：、！？“（(]|[一二三四五六七八九十][是要])\*\*(?![\s*])([^*\\\n]+)\*\*(?=$|[\s，。；：、！？”）).,;:!?])/g,
    '$1$2',
  )
}

function readComment(body: string): Inline[] {
  const mark = MARKS[body.trim()]
  if (mark) return [{ comment: { word: mark, args: [], texts: [] } }]
  const words = body.trim()
  const word = /^[a-z-]+/.exec(words)?.[0] ?? ''
  if (!WORDS.has(word)) return []
  const match = RE_COMMENT_BODY.exec(words)
  if (!match) return [{ broken: words }]
  try {
    const texts = Array.from((match[3] ?? '').matchAll(/"(?:[^"\\]|\\.)*"/g), ([text]) => JSON.parse(text) as string)
    return [{ comment: { word, args: (match[2] ?? '').split(' ').filter(Boolean), texts } }]
  } catch {
    // A text that is no JSON string any more: edited by hand.
    return [{ broken: words }]
  }
}

/** What ends a heading line and is not part of the heading. */
const RE_CLOSING = /[。．.；;：:，,、！!？?…\s]+$/

/** `一是坚持学习。` → marker `一是`, heading `坚持学习`. */
export function splitHeading(line: string): { marker: string | null; heading: string } {
  const found = markerAt(line, 0)
  const marker = found && line.slice(0, found.end)
  const rest = line.slice(marker?.length ?? 0).trim()
  if (rest === '') return { marker: null, heading: line.trim() }
  return { marker, heading: rest.replace(RE_CLOSING, '') || rest }
}

/** Matches a character of Chinese type. Not `”`, which both languages have. */
const RE_WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u
/** Matches signs at the end, at the head, that tell nothing of the language. */
const RE_COMMON_END = /[“”‘’—…×]+$/
const RE_COMMON_START = /^[“”‘’—…×]+/

/** `中文` needs nothing between sentences, `English.” She` a space. */
export function gapBetween(left: string, right: string): '' | ' ' {
  const [before, after] = edges(left, right)
  return isWide(before) || isWide(after) ? '' : ' '
}

/** Whether both sides are Chinese, between which nobody types a space. */
export function isChineseBetween(left: string, right: string): boolean {
  const [before, after] = edges(left, right)
  return isWide(before) && isWide(after)
}

/** More signs than these do not stand together. */
const MOST_SIGNS = 8

function edges(left: string, right: string): [string | undefined, string | undefined] {
  const before = left.slice(-MOST_SIGNS).replace(RE_COMMON_END, '').at(-1)
  return [before, right.slice(0, MOST_SIGNS).replace(RE_COMMON_START, '')[0]]
}

function isWide(character: string | undefined): boolean {
  return character === undefined || RE_WIDE.test(character)
}
