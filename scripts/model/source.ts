// A speech as it was read and cleaned: its text, what its format says of it, what was taken away. Start here; every
// other value points into `Source.text`.

/** Half-open range of UTF-16 offsets. In what leaves the program it always points into Source.text. */
export interface Span {
  start: number
  end: number
}

export type Lang = 'zh' | 'en'

/** What a reader hands on: the decoded speech, not one character changed, and what its file format says about it. */
export interface Source {
  /** File name without its folder: a path would tell who made the deck. */
  name: string
  format: 'txt' | 'md' | 'docx' | 'odt' | 'rtf' | 'doc' | 'html' | 'pdf'
  /** Encoding as decoded: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`. */
  encoding: string
  /** SHA-256 of the bytes read, lower-case hex. */
  sha256: string
  /** `\n` line ends, no BOM. */
  text: string
  marks: Mark[]
  /** What a person should know of the file; cleaning says it in the speech's language. */
  remarks?: Remark[]
}

/** Something odd in the file, not in the speech. `rule` is its key in messages.ts. */
export interface Remark {
  rule: string
  values?: Readonly<Record<string, string | number>>
}

/** A fact that the file format itself states. Spans are offsets into the text of the value that carries the mark. */
export type Mark =
  /** A line that the format calls a heading; the span covers its words without the format's signs. */
  | { kind: 'heading'; level: number; span: Span }
  /** The document's own title (front matter). */
  | { kind: 'title'; span: Span }
  /** Signs of the format that nobody speaks: `## `, `**`, front matter, HTML tags. */
  | { kind: 'markup'; span: Span }
  /** An explicit table with its cells as written; nobody speaks it. The span covers it whole, caption apart. */
  | { kind: 'table'; span: Span; caption: Span | null; columns: string[]; rows: string[][] }
  /** A block quotation. */
  | { kind: 'quote'; span: Span }
  /** Words with a line through them: written, and taken back. */
  | { kind: 'struck'; span: Span }
  /** Set above the line: the mark of a note, or an exponent (its figures are characters like `⁴`). */
  | { kind: 'raised'; span: Span }
  /** A paragraph that the format calls a note: it stands at the foot of a page or of the text. */
  | { kind: 'note'; span: Span }

/** One act of cleaning: the span goes, `insert` (nothing, one space, or one line break) comes. */
export interface Edit {
  rule: string
  span: Span
  insert: string
}

/** A run of text that came over unchanged: characters from `at` on stood at `from` in the source. */
export interface Piece {
  at: number
  from: number
  length: number
}

/** Text that knows where each of its characters stood in the source. */
export interface TracedText {
  text: string
  pieces: Piece[]
}

/** Something cleaned away, for the record. White space alone is not recorded. */
export interface Removed {
  rule: string
  text: string
  span: Span
}

/** The cleaned speech: one paragraph a line, no blank lines, no space at line ends. Marks are in its own offsets. */
export interface Manuscript extends TracedText {
  marks: Mark[]
  removed: Removed[]
  lang: Lang
}

/** Something odd in the speech (not in the program). `rule` is kebab-case. */
export interface Issue {
  rule: string
  message: string
  span?: Span
}

export interface Result<T> {
  value: T
  issues: Issue[]
}

/** A verbatim piece of the speech; what was cleaned away inside its span is not in its text. */
export interface Passage {
  text: string
  span: Span
}
