// Deck → Slidev Markdown: one small function a slide kind, a table that the compiler keeps complete.
// The result is meant for people: plain lists, tables and quotations inside the components that dress them.

import type { AgendaGroup, ContrastSide, Deck, PointItem, Shown, Slide, SlideBody } from '../model/deck.ts'
import type { Readings } from '../model/readings.ts'
import type { Colours, Logo, Ratio, Theme } from '../model/settings.ts'
import { textWidth } from '../language/width.ts'
import { besideTitle } from '../model/bounds.ts'
import { clock } from '../text/format.ts'
import { frontMatter } from '../text/front-matter.ts'
import { emphasised } from './emphasis.ts'
import { escapeInline, escapeLine, escapeNote, escapeNoteWithClicks } from './escape.ts'

export interface RenderOptions {
  theme?: Theme
  ratio?: Ratio
  confidential?: string
  colours?: Colours
  logo?: Logo
  clicks?: boolean
  /** Slidev shows them above the words of the notes, too. */
  readings?: Readings
}

type Renderers = { [K in SlideBody['kind']]: (slide: Extract<Slide, { kind: K }>) => string }

/** slides.md of a deck, notes included. */
export function renderDeck(
  deck: Deck,
  { theme = 'red', ratio = '16:9', confidential, colours, logo, clicks = false, readings = {} }: RenderOptions = {},
): string {
  const bodies = deck.slides.map(slide => renderBody(slide, clicks))
  const head = {
    ...headmatter(deck, { theme, ratio, confidential, colours, logo }),
    ...(Object.keys(readings).length > 0 && { notesAutoRuby: readings }),
    ...(bodies.some(body => RE_PICTURE.test(body)) && { preloadImages: false }),
  }
  return deck.slides
    .map((slide, index) => `${frontMatter({ ...(index === 0 && head), ...settingsOf(slide) })}\n${bodies[index]}`)
    .join('\n')
}

/** Layouts of their own; what is not named has the layout `default`. */
const LAYOUTS: Partial<Record<SlideBody['kind'], string>> = {
  cover: 'cover',
  section: 'section',
  contrast: 'two-cols',
  quote: 'quote',
  statement: 'statement',
  figures: 'fact',
  closing: 'end',
}

const ENUMERATIONS = { upright: 'UprightItems', tail: 'SharedEnding', names: 'KeyPoints' } as const

const RENDERERS: Renderers = {
  cover: slide =>
    joined([
      `# ${broken(slide.title, true)}`,
      slide.meta.length > 0
        ? component(
            'CoverFacts',
            slide.columns ? { columns: slide.columns } : {},
            slide.meta.map(({ label, value }) => `- ${em(escapeInline(label.text))} ${broken(value)}`).join('\n'),
          )
        : '',
    ]),
  agenda: slide =>
    joined([
      `## ${broken(slide.title, true)}`,
      slide.groups.length > 1 || (slide.groups[0]?.heading.text ?? '') !== ''
        ? component('AgendaGroups', {}, slide.groups.map(agendaGroup).join('\n\n'))
        : component(
            'KeyPoints',
            slide.size
              ? { form: 'contents', size: String(slide.size) }
              : { form: slide.columns ? 'columns' : agendaForm(slide.groups[0]?.items ?? []) },
            numbered(
              (slide.groups[0]?.items ?? []).map(({ marker, text, below }) =>
                pointItem({ marker, phrase: text, clause: below }),
              ),
            ),
          ),
    ]),
  section: slide =>
    joined([
      `# ${marked(slide.marker && bare(slide.marker), slide.title)}`,
      slide.support ? paragraph(slide.support) : '',
      numbered(slide.list.map(({ marker, text }) => marked(marker && bare(marker), text))),
      slide.index.map(indexEntry).join('\n'),
    ]),
  points: slide =>
    joined([
      `## ${broken(slide.title, true)}`,
      component(
        'KeyPoints',
        {
          form: slide.form,
          ...(slide.size && { size: String(slide.size) }),
          ...(slide.tall && { tall: String(slide.tall) }),
          ...(slide.columns && { columns: String(slide.columns) }),
          ...(slide.clause && { clause: String(slide.clause) }),
        },
        numbered(slide.items.map(pointItem)),
      ),
    ]),
  contrast: slide => {
    const [left, right] = slide.sides
    return joined([`## ${broken(slide.title, true)}`, contrastSide(left), '::right::', contrastSide(right)])
  },
  quote: slide =>
    joined([
      `## ${broken(slide.title, true)}`,
      component(
        'PullQuote',
        {
          size: slide.size,
          ...(slide.marks.open ? { open: true } : {}),
          ...(slide.marks.close ? { close: true } : {}),
          ...(isSeen(slide.title, slide.speaker) ? { titled: true } : {}),
        },
        joined([`> ${broken(slide.quotation, true)}`, slide.speaker ? paragraph(slide.speaker) : '']),
      ),
    ]),
  statement: slide => `# ${broken(slide.title, true)}`,
  enumeration: slide =>
    joined([
      `## ${broken(slide.title, true)}`,
      component(
        ENUMERATIONS[slide.form],
        slide.form === 'names'
          ? { form: 'names', size: String(slide.size ?? 28), columns: String(slide.columns ?? 3) }
          : {},
        numbered(slide.items.map(enumerationItem)),
      ),
    ]),
  table: slide =>
    joined([
      `## ${broken(slide.title, true)}`,
      component('DataTable', { form: slide.form, widths: slide.widths }, markdownTable(slide)),
      slide.remark ? `<SlideRemark>${escapeInline(slide.remark.text)}</SlideRemark>` : '',
    ]),
  chart: slide =>
    joined([
      `## ${broken(slide.title, true)}`,
      component(
        'DataChart',
        { form: slide.form },
        joined([
          chartTable(slide),
          ...slide.takeaway.map((text, index) => (index === 0 ? strong(broken(text)) : broken(text, true))),
        ]),
      ),
      slide.remark ? `<SlideRemark>${escapeInline(slide.remark.text)}</SlideRemark>` : '',
    ]),
  figures: slide =>
    joined([
      `## ${broken(slide.title, true)}`,
      component(
        'KeyFigures',
        {
          widths: slide.widths,
          ...(slide.size && { size: String(slide.size) }),
          ...(slide.accent !== undefined && { accent: String(slide.accent + 1) }),
        },
        numbered(
          slide.items.map(
            ({ figure, unit, label }) =>
              `${strong(escapeInline(figure.text))}` +
              `${unit ? ` ${em(signed(unit.text))}` : ''}\n\n   ${broken(label, true)}`,
          ),
        ),
      ),
    ]),
  change: slide =>
    joined([
      `## ${broken(slide.title)}`,
      component('BeforeAfter', { form: slide.form }, numbered(slide.items.map(item => changeItem(item, slide.form)))),
    ]),
  closing: slide =>
    joined([`# ${broken(slide.title, true)}`, slide.recap.map(name => `- ${broken(name, true)}`).join('\n')]),
}

// --- internal ---

/** Over a quotation a title that only names who speaks is not seen. */
function isSeen(title: Shown, speaker: Shown | null): boolean {
  return speaker === null || !speaker.text.includes(title.text)
}

/**
 * What Slidev looks for in the text of a deck and fetches: `src="a.png"`, `url(a.png)`. We show no picture that way.
 */
const RE_PICTURE = /\b(?:src|image)=["']|url\(/

function settingsOf(slide: Slide): Record<string, unknown> {
  return {
    layout: LAYOUTS[slide.kind] ?? 'default',
    kind: slide.kind,
    timesplit: `+${clock(slide.seconds)}`,
    ...(slide.part === null ? {} : { part: slide.part }),
    ...(slide.edge ? { edge: slide.edge.text } : {}),
    ...(slide.kicker ? { kicker: slide.kicker.map(({ text }) => text) } : {}),
    ...(slide.continued ? { continued: slide.continued.text } : {}),
    ...(slide.kind === 'section' && slide.up ? { up: slide.up.text } : {}),
    ...(slide.kind === 'section' && slide.position ? { position: slide.position.text } : {}),
    ...sizeOf(slide),
  }
}

/** What stands below the settings: the slide and its note. */
function renderBody(slide: Slide, clicks: boolean): string {
  const render = RENDERERS[slide.kind] as (slide: Slide) => string
  const reveals = clicks ? slide.reveals : undefined
  const note = slide.note
    ? `\n<!--\n${reveals ? escapeNoteWithClicks(slide.note, reveals) : escapeNote(slide.note)}\n-->\n`
    : ''
  return `${reveals ? withClicks(render(slide)) : render(slide)}\n${note}`
}

/** The numbered list or the table of a slide, line by line; not a line of prose that begins with a figure. */
const RE_ROWS = /^(?:1\. [\s\S]*?(?=\n+<\/)|\|[\s\S]*?\|(?=\n\n<\/))/m
/** A side of two columns: from its heading to its last line. */
const RE_SIDES = /^### [\s\S]*?(?=\n\n::right::|(?![\s\S]))/gm

/** `<v-clicks>` around the rows, `<v-click>` around each side of two. */
function withClicks(markdown: string): string {
  return markdown.search(RE_SIDES) >= 0
    ? markdown.replace(RE_SIDES, side => component('v-click', {}, side))
    : markdown.replace(RE_ROWS, rows => component('v-clicks', {}, rows))
}

/**
 * Slidev's defaults ask a font host and a CDN for a favicon: both are switched off, as is what a deck of text never
 * uses.
 */
function headmatter(
  deck: Deck,
  {
    theme,
    ratio,
    confidential,
    colours,
    logo,
  }: {
    theme: Theme
    ratio: Ratio
    confidential: string | undefined
    colours: Colours | undefined
    logo: Logo | undefined
  },
): Record<string, unknown> {
  return {
    theme: 'default',
    ...titleOf(deck.title.text),
    lang: deck.lang === 'zh' ? 'zh-CN' : 'en',
    duration: clock(deck.slides.reduce((sum, slide) => sum + slide.seconds, 0)),
    favicon: 'data:,',
    fonts: { provider: 'none', sans: 'Noto Sans SC', serif: 'Noto Serif SC' },
    aspectRatio: ratio.replace(':', '/'),
    canvasWidth: 980,
    colorSchema: 'light',
    routerMode: 'hash',
    mdc: false,
    comark: false,
    monaco: false,
    twoslash: false,
    lineNumbers: false,
    drawings: { enabled: false },
    transition: 'none',
    speechdeck: {
      theme,
      ...(deck.short ? { short: deck.short.text } : {}),
      ...(deck.unit ? { unit: deck.unit.text } : {}),
      ...(deck.footer ? { footer: deck.footer.text } : {}),
      ...(confidential ? { confidential } : {}),
      ...(logo ? { logo } : {}),
      ...(colours ? { colours } : {}),
      parts: deck.parts.map(part => part.text),
    },
  }
}

/**
 * What Markdown and Vue make more of than words: `{{ x }}`, `<b>`, code, maths, `&#123;`, `[a](b)`. Not `[a]`,
 * `A & B`.
 */
const RE_COMPILED = /\{\{|[<`$\\]|&#?\w+;|\]\(|:\/\//

/**
 * Slidev compiles the title in the front matter as the title of the first slide: Markdown and Vue in it would run. As
 * a setting of the deck alone it is text, and the slide is known by its heading.
 */
function titleOf(title: string): Record<string, unknown> {
  return RE_COMPILED.test(title) ? { config: { title } } : { title }
}

/** Two lines of a title stand in the larger of their two sizes where they fit (boxes.ts: titleTwo); px. */
const TITLE_TWO = { width: 820, size: 34 }

/**
 * Type size step of large headings: `l`, `m`, `s` by their widest line (design: display 60 → 54 → 46, section 74 → 56,
 * title of two lines 34 → 30).
 */
function sizeOf(slide: Slide): { size?: 'l' | 'm' | 's' } {
  if (slide.kind === 'statement' || slide.kind === 'section') return slide.size ? { size: slide.size } : {}
  const lines = slide.title.lines ?? [slide.title.text]
  const isBook = slide.kind === 'cover' || slide.kind === 'closing'
  const widest = Math.max(...lines.map(line => textWidth(line, isBook ? 'serif-900' : 'serif-700')))
  if (slide.kind === 'cover' || slide.kind === 'closing')
    return { size: widest <= 13.5 && lines.length <= 2 ? 'l' : widest <= 15.1 && lines.length <= 2 ? 'm' : 's' }
  const room = (TITLE_TWO.width - besideTitle(slide.continued?.text ?? '')) / TITLE_TWO.size
  if (lines.length > 1 && widest > room) return { size: 's' }
  return {}
}

function broken({ text, lines = [] }: Shown, head = false): string {
  const parts = lines.length > 1 ? lines : [text]
  return parts.map((line, index) => (head && index === 0 ? escapeLine(line) : escapeInline(line))).join('<br>')
}

function paragraph(shown: Shown): string {
  return broken(shown, true)
}

function markerOf(marker: Shown | null): string {
  return marker && marker.text ? `${em(escapeInline(marker.text))} ` : ''
}

/** A marker and what it marks, at the head of a line. */
function marked(marker: Shown | null, text: Shown): string {
  const before = markerOf(marker)
  return before + broken(text, before === '')
}

/** `一、` → `一`; `（二）` stays. */
function bare(marker: Shown): Shown {
  return { ...marker, text: marker.text.replace(/[、.．，,]$/u, '') }
}

/** `- *一* 肯定成绩`, the part itself `- *二* **正视问题**` */
function indexEntry({ marker, text, on }: Extract<Slide, { kind: 'section' }>['index'][number]): string {
  const mark = marker ? em(escapeInline(bare(marker).text)) : ''
  return `- ${[mark, on ? strong(broken(text)) : broken(text, mark === '')].filter(Boolean).join(' ')}`
}

/** Markdown takes no emphasis with white space at its ends, and none of nothing. */
function em(markdown: string): string {
  return markdown.trim() && `*${markdown.trim()}*`
}

function strong(markdown: string): string {
  return markdown.trim() && `**${markdown.trim()}**`
}

/** After a sign that is no letter, Markdown ends emphasis only before another sign: `*首先，*<!-- -->抓`. */
const RE_SIGN_BEFORE_END = /[\p{P}\p{S}]\*$/u

function enumerationItem({ head, text, tail }: Extract<Slide, { kind: 'enumeration' }>['items'][number]): string {
  const first = head ? em(escapeInline(head.text)) : ''
  return [
    first,
    RE_SIGN_BEFORE_END.test(first) ? '<!-- -->' : '',
    broken(text, first === ''),
    tail ? ` ${strong(escapeInline(tail.text))}` : '',
  ].join('')
}

function component(name: string, props: Record<string, string | boolean | number[]>, content: string): string {
  const attributes = Object.entries(props).map(([key, value]) =>
    value === true
      ? ` ${key}`
      : Array.isArray(value)
        ? ` :${key}="[${value.join(', ')}]"`
        : ` ${key}="${String(value)}"`,
  )
  return `<${name}${attributes.join('')}>\n\n${content}\n\n</${name}>`
}

function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n')
}

function pointItem({ marker, phrase, clause, emphasis, figures = [] }: PointItem): string {
  const words = emphasis ? emphasised(phrase, emphasis, !marker?.text) : strong(broken(phrase))
  const head = `${markerOf(marker)}${words}`
  if (!clause) return head
  const below = figures.length > 0 ? emphasised(clause, { head: null, figures }, true) : broken(clause, true)
  return `${head}\n\n   ${below}\n`
}

type Change = Extract<Slide, { kind: 'change' }>

/** `漏损率 *16.8<small>%</small>* **9.4<small>%</small>**`, `*看天烧火* **按室温供热**` */
function changeItem({ label, before, after }: Change['items'][number], form: Change['form']): string {
  const state = (shown: Shown) => (form === 'figures' ? withUnit(shown.text) : broken(shown))
  return [label ? broken(label, true) : '', em(state(before)), strong(state(after))].filter(Boolean).join(' ')
}

/** `<b>%</b>以内`: a sign is larger than the words of a unit. */
function signed(unit: string): string {
  const sign = /^[%％‰]/u.exec(unit)?.[0] ?? ''
  return `${sign && `<b>${sign}</b>`}${escapeInline(unit.slice(sign.length))}`
}

/** What follows the number is small. */
function withUnit(figure: string): string {
  const end = /^[^\d]*[\d,.]+/u.exec(figure)?.[0].length ?? figure.length
  const unit = figure.slice(end)
  return `${escapeInline(figure.slice(0, end))}${unit.trim() ? `<small>${escapeInline(unit)}</small>` : ''}`
}

function agendaForm(items: AgendaGroup['items']): string {
  return items.some(({ text }) => (text.lines?.length ?? 1) > 1) ? 'lines' : 'list'
}

function agendaGroup({ heading, items }: AgendaGroup): string {
  return joined([`### ${escapeLine(heading.text)}`, numbered(items.map(agendaRow))])
}

function agendaRow({ marker, text, below }: AgendaGroup['items'][number]): string {
  return below ? `${marked(marker, text)}\n\n   ${broken(below, true)}\n` : marked(marker, text)
}

function contrastSide({ marker, phrase, items }: ContrastSide): string {
  return joined([`### ${marked(marker, phrase)}`, items.map(item => `- ${broken(item, true)}`).join('\n')])
}

/** The key line is bold in the head, the key bar in its first cell. */
function chartTable({ form, columns, rows, key }: Extract<Slide, { kind: 'chart' }>): string {
  const isKey = (row: number, column: number) =>
    key !== null && (form === 'line' ? row === 0 && column === key + 1 : row === key + 1 && column === 0)
  const lines = [columns, ...rows].map(
    (row, at) =>
      `| ${row.map((cell, column) => (isKey(at, column) ? strong(broken(cell)) : broken(cell))).join(' | ')} |`,
  )
  return [
    lines[0],
    `|${columns.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`,
    ...lines.slice(1),
  ].join('\n')
}

function markdownTable(slide: Extract<Slide, { kind: 'table' }>): string {
  const width = Math.max(slide.columns.length, ...slide.rows.map(row => row.length))
  const row = (cells: readonly Shown[]) =>
    `| ${Array.from({ length: width }, (_, index) => broken(cells[index] ?? { text: '', spans: [] })).join(' | ')} |`
  const rules = { left: '---', center: ':-:', right: '--:' }
  const rule = `|${Array.from({ length: width }, (_, index) => rules[slide.align[index] ?? 'left']).join('|')}|`
  return [row(slide.columns), rule, ...slide.rows.map(row)].join('\n')
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n')
}
