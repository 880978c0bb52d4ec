// Decks that nobody would give: every field holds any text, among them what Slidev, Markdown, Vue, YAML and HTML read
// as theirs.

import fc from 'fast-check'
import type { Deck, Emphasis, Shown, Slide, SlideBody } from '../scripts/model/deck.ts'

/** What one of the languages behind slides.md would take for its own. */
export const HOSTILE: readonly string[] = [
  '---',
  '讲话---终稿',
  'a\n---\nb',
  '----- 五个横',
  '{{ 7*7 }}',
  '{{[].constructor.constructor("globalThis.ran=1")()}}',
  '{\\{x}}',
  '<script>globalThis.ran=1</script>',
  '<img src=x onerror="globalThis.ran=1">',
  '<Tweet id="1" />',
  '</template><template>',
  '`code` ```js',
  '```mermaid',
  '${name} $5 and $6 $$x$$',
  '-->',
  '<!-- 注 -->',
  '::right::',
  '::: tip',
  '<<< @/../secret.txt',
  '@click @import',
  '"双" \'单\' “弯”',
  '\u2028行\u2029段',
  'سلام \u200F\u202E倒',
  '  前面的空格',
  '# 标题 #',
  '| 表 | 格 |',
  '[click] [click:3] \\[CLICK]',
  '[链接](javascript:globalThis.ran=1) ![图](./plan.png)',
  'https://example.com/a?x=1&y=2 <https://a.example/c>',
  'src="http://127.0.0.1:9/x.png" url(http://127.0.0.1:9/y.png)',
  '&lt; &amp; &#123;&#123;x}}',
  '1. 一 - 二 * 三 + 四 = 五',
  '> 引文',
  '~~~ ~删~ ^上^ _斜_ **粗** \\',
  'key: value, !!js/function "x" *alias &anchor %tag',
  '- [ ] 事 … ... -- (c) +-',
  '#A2211B null true 0x1F 1e3 012 2024-01-01',
  '很长'.repeat(400),
  '𠮷👍🏽',
]

/** White space is set by whoever writes; at the ends it says nothing. */
const trimmed = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('讲话', '抓落实', '12.5%', '三件事，', 'People first. ', '一、') },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
)
/** Any text of one line, not empty. */
export const text = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map(pieces => trimmed(printable(pieces.join(''))))
  .map(found => found || '空')
/** A value of the front matter, as typed: with breaks and spaces where somebody puts them. */
export const rawText = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map(pieces => printable(pieces.join('')))
  .filter(found => found.trim() !== '')

/** Without control characters and halves of characters, which no text has. */
function printable(found: string): string {
  return found.replace(/[\p{Cc}\p{Cs}\uFFFD\uFDD0]/gu, sign => (sign === '\n' ? sign : ''))
}

const shown: fc.Arbitrary<Shown> = text.map(words => ({ text: words, spans: [] }))
/** With the builder's own breaks: the lines, joined, are the text. */
const broken: fc.Arbitrary<Shown> = fc.oneof(
  shown,
  fc.tuple(text, text).map(lines => ({ text: lines.join(''), spans: [], lines })),
)
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null })
const some = <T>(of: fc.Arbitrary<T>, minLength = 1): fc.Arbitrary<T[]> => fc.array(of, { minLength, maxLength: 3 })

const side = fc.record({ marker: shown, phrase: broken, items: some(broken) })
const rows = fc.integer({ min: 2, max: 3 }).chain(width =>
  fc.record({
    columns: fc.array(shown, { minLength: width, maxLength: width }),
    rows: some(fc.array(broken, { minLength: width, maxLength: width })),
  }),
)

const bodies: { [K in SlideBody['kind']]: fc.Arbitrary<Extract<SlideBody, { kind: K }>> } = {
  cover: fc.record({
    kind: fc.constant('cover' as const),
    meta: fc.array(fc.record({ label: shown, value: broken })),
    columns: fc.constantFrom(null, [5, 4, 3]),
  }),
  agenda: fc.record({
    kind: fc.constant('agenda' as const),
    groups: some(
      fc.record({
        heading: shown,
        items: some(fc.record({ marker: maybe(shown), text: broken, below: maybe(broken) })),
      }),
    ),
  }),
  section: fc.record({
    kind: fc.constant('section' as const),
    marker: maybe(shown),
    up: maybe(shown),
    support: maybe(broken),
    list: fc.array(fc.record({ marker: maybe(shown), text: shown }), { maxLength: 3 }),
    index: fc.array(fc.record({ marker: maybe(shown), text: shown, on: fc.boolean() }), { maxLength: 3 }),
    position: maybe(shown),
  }),
  points: fc.record({
    kind: fc.constant('points' as const),
    form: fc.constantFrom('few' as const, 'rows' as const, 'list' as const, 'lines' as const),
    items: some(
      fc.record({
        marker: maybe(shown),
        phrase: broken,
        clause: maybe(broken),
        cuts: fc.array(fc.nat(), { maxLength: 4 }),
      }),
    ).map(items => items.map(({ cuts, ...item }) => ({ ...item, emphasis: emphasisAt(item.phrase.text, cuts) }))),
  }),
  contrast: fc.record({ kind: fc.constant('contrast' as const), sides: fc.tuple(side, side) }),
  quote: fc.record({
    kind: fc.constant('quote' as const),
    size: fc.constantFrom('short' as const, 'long' as const, 'xl' as const),
    quotation: broken,
    marks: fc.record({ open: fc.boolean(), close: fc.boolean() }),
    speaker: maybe(shown),
  }),
  statement: fc.constant({ kind: 'statement' as const }),
  enumeration: fc.record({
    kind: fc.constant('enumeration' as const),
    form: fc.constantFrom('upright' as const, 'tail' as const),
    items: some(fc.record({ head: maybe(shown), text: broken, tail: maybe(shown) })),
  }),
  table: rows.chain(table =>
    fc.record({
      kind: fc.constant('table' as const),
      form: fc.constantFrom(
        'roomy' as const,
        'large' as const,
        'airy' as const,
        'normal' as const,
        'dense' as const,
        'tight' as const,
      ),
      columns: fc.constant(table.columns),
      rows: fc.constant(table.rows),
      align: fc.constant(table.columns.map(() => 'left' as const)),
      widths: fc.constant(table.columns.map(() => 1)),
      remark: maybe(shown),
    }),
  ),
  chart: rows.chain(table =>
    fc.record({
      kind: fc.constant('chart' as const),
      form: fc.constantFrom('line' as const, 'bar' as const),
      columns: fc.constant(table.columns),
      rows: fc.constant(table.rows),
      key: fc.constantFrom(null, 0),
      takeaway: fc.array(broken, { maxLength: 2 }),
      remark: maybe(shown),
    }),
  ),
  figures: fc.record({
    kind: fc.constant('figures' as const),
    items: some(fc.record({ figure: shown, unit: maybe(shown), label: broken })),
    widths: fc.constant([1, 1]),
  }),
  change: fc.record({
    kind: fc.constant('change' as const),
    form: fc.constantFrom('figures' as const, 'words' as const),
    items: some(fc.record({ label: maybe(shown), before: broken, after: broken })),
  }),
  closing: fc.record({ kind: fc.constant('closing' as const), recap: fc.array(shown, { maxLength: 3 }) }),
}

/** A note of paragraphs, and places in it where a row begins to be spoken. */
const spoken = fc.tuple(some(text, 0), fc.array(fc.nat(), { maxLength: 3 })).map(([paragraphs, places]) => {
  const note = paragraphs.join('\n')
  const starts = [...new Set(places.map(place => place % Math.max(1, note.length)))].toSorted((a, b) => a - b)
  // Nothing begins in the middle of a character.
  const reveals = starts.filter(at => !/[\uDC00-\uDFFF\s]/.test(note[at] ?? ' '))
  return { note, ...(reveals.length > 0 && { reveals }) }
})

/** Head and figure of a text, cut between its characters wherever these numbers say; null where there are too few. */
function emphasisAt(words: string, cuts: readonly number[]): Emphasis | null {
  const places = Array.from(words).reduce<number[]>((all, sign) => [...all, (all.at(-1) ?? 0) + sign.length], [0])
  const [a, b, c, d] = cuts.map(cut => places[cut % places.length] ?? 0).toSorted((x, y) => x - y)
  if (a === undefined || b === undefined) return null
  return { head: { start: a, end: b }, figures: c === undefined || d === undefined ? [] : [{ start: c, end: d }] }
}

const slide = (body: fc.Arbitrary<SlideBody>): fc.Arbitrary<Slide> =>
  fc
    .tuple(
      body,
      spoken,
      fc.record({
        title: broken,
        continued: maybe(shown),
        part: maybe(fc.nat({ max: 2 })),
        kicker: fc.array(shown, { minLength: 1, maxLength: 2 }),
        edge: maybe(rawText.map(words => ({ text: words, spans: [] }))),
        seconds: fc.nat({ max: 4000 }),
      }),
    )
    .map(([matter, said, { edge, kicker, ...frame }]) => ({
      ...matter,
      ...said,
      ...frame,
      edge: matter.kind === 'cover' || matter.kind === 'closing' ? null : edge,
      ...(matter.kind === 'points' && { kicker }),
      no: 0,
      id: 's',
      span: { start: 0, end: 0 },
    }))

/** Decks of any slides; the first is a cover. */
export const decks: fc.Arbitrary<Deck> = fc
  .record({
    title: rawText.map(words => ({ text: words, spans: [] })),
    lang: fc.constantFrom('zh' as const, 'en' as const),
    short: maybe(rawText.map(words => ({ text: words, spans: [] }))),
    unit: maybe(rawText.map(words => ({ text: words, label: 'config' as const }))),
    footer: maybe(rawText.map(words => ({ text: words, label: 'config' as const }))),
    parts: fc.array(
      rawText.map(words => ({ text: words, spans: [] })),
      { maxLength: 3 },
    ),
    cover: slide(bodies.cover),
    slides: fc.array(slide(fc.oneof(...Object.values(bodies))), { maxLength: 4 }),
  })
  .map(({ cover, slides, ...deck }) => ({
    ...deck,
    manuscript: [cover, ...slides].map(({ note }) => note).join(''),
    slides: [cover, ...slides].map((one, index) => ({ ...one, no: index + 1 })),
    removed: [],
    issues: [],
  }))

/** A deck that shows each text as a heading, a point, a row of a table, in the frame and in a note. */
export function hostileDeck(hostile: readonly string[]): Deck {
  const shown = (text: string): Shown => ({ text, spans: [] })
  const common = { id: 's', continued: null, span: { start: 0, end: 0 }, seconds: 9 }
  const slides: Slide[] = [
    {
      ...common,
      no: 1,
      kind: 'cover',
      title: shown('封面'),
      part: null,
      edge: null,
      note: '',
      meta: [],
      columns: null,
    },
    ...hostile.map((text, index): Slide => ({
      ...common,
      no: index + 2,
      kind: 'section',
      title: shown(text),
      part: index % 2,
      edge: shown(text),
      note: `${text}\n${text}。`,
      marker: null,
      up: shown(text),
      support: shown(text),
      position: shown(text),
      list: [{ marker: shown(text), text: shown(text) }],
      index: [{ marker: null, text: shown(text), on: true }],
    })),
    {
      ...common,
      no: hostile.length + 2,
      kind: 'closing',
      title: shown('封底'),
      part: 1,
      edge: null,
      note: '',
      recap: [],
    },
  ]
  const all = shown(hostile.join('　'))
  return {
    title: all,
    lang: 'zh',
    short: all,
    unit: all,
    footer: all,
    parts: [all, shown('尾声')],
    manuscript: '',
    slides,
    removed: [],
    issues: [],
  }
}
