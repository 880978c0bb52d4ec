// Makes any text safe in slides.md: nothing of a speech may be read as Markdown, HTML, Vue or as a slide border.

/** Signs that Markdown reads inside a line, and the dollar of KaTeX. */
const RE_INLINE = /[\\`*_[\]~$^|]/g
/** What only means something at the head of a line: `# `, `- `, `1. `, `> `, `---`, `:::`, `+ `, `=`, `::x::`. */
const RE_LINE_HEAD = /^(\s*)(?:([-+#=:])|(\d+)([.)])(?=\s|$))/
/** What Slidev's typographer would rewrite: `--`, `...`, `?!?!`, `,,`, `+-`, `(c)`, `(tm)`. Not a single mark. */
const RE_TYPOGRAPHED = /([-.,?!])\1+|\+-|[?!]{2,}\.*|\((?=(?:c|r|p|tm)\))/gi
/** Where an address begins, which would become a link: `https://`, `//` alone, `www.`, the `@` of `a@b.cn`. */
const RE_ADDRESS = /:(?=\/\/)|(?<!:)\/(?=\/)|(?<=\bwww)\.|@/gi
/** What a heading ends with and does not show: `一 #`. */
const RE_HEADING_END = /(?<=\s)#+\s*$/
const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/**
 * Text inside a Markdown line: `a*b <i>` → `a\*b &lt;i&gt;`. Vue would read `{{ }}` even where Markdown does not: it
 * gets a `v-pre`.
 */
export function escapeInline(text: string): string {
  return text
    .replace(/\s*[\n\r]\s*/g, ' ')
    .replace(RE_INLINE, sign => `\\${sign}`)
    .replace(RE_TYPOGRAPHED, signs => signs.replace(/./g, '\\$&'))
    .replace(RE_ADDRESS, '\\$&')
    .replace(RE_HEADING_END, '\\$&')
    .replace(/[<>&]/g, sign => ENTITIES[sign] ?? sign)
    .replace(/\{\{/g, '<span v-pre>{{</span>')
}

/** Text at the head of a line of its own. */
export function escapeLine(text: string): string {
  return escapeInline(text).replace(RE_LINE_HEAD, (_, space: string, sign?: string, digits?: string, mark?: string) =>
    sign ? `${space}\\${sign}` : `${space}${digits}\\${mark}`,
  )
}

/** Noncharacters of Unicode: one that the speech lacks holds the place of a click while a note is being escaped. */
const PLACES = Array.from({ length: 32 }, (_, index) => String.fromCharCode(0xfdd0 + index))

/**
 * A note with `[click]` before the characters at these offsets; one that the speech itself has is escaped and no
 * marker.
 */
export function escapeNoteWithClicks(text: string, offsets: readonly number[]): string {
  const place = PLACES.find(char => !text.includes(char))
  if (place === undefined) return escapeNote(text)
  const marked = [0, ...offsets].map((from, index) => text.slice(from, offsets[index])).join(place)
  return escapeNote(marked).replaceAll(place, '[click] ')
}

/** A note: paragraphs on lines of their own, blank lines between, escaped by backslash or as `&lt; &gt; &amp;` only. */
export function escapeNote(text: string): string {
  return text
    .split(/[\n\r]+/)
    .map(line => line.trim())
    .filter(Boolean)
    .map(escapeNoteLine)
    .join('\n\n')
}

function escapeNoteLine(line: string): string {
  return line
    .replace(RE_INLINE, sign => `\\${sign}`)
    .replace(/[<>&]/g, sign => ENTITIES[sign] ?? sign)
    .replace(RE_LINE_HEAD, (_, space: string, sign?: string, digits?: string, mark?: string) =>
      sign ? `${space}\\${sign}` : `${space}${digits}\\${mark}`,
    )
}
