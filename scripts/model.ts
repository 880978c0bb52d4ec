// Every value that travels between the stages. Plain data only: JSON.parse(JSON.stringify(v)) equals v.
// Read this file first; docs/architecture.md shows who makes which value.

/** Half-open range of UTF-16 offsets. In what leaves the program it always points into Source.text. */
export interface Span { start: number, end: number }

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
export interface Remark { rule: string, values?: Readonly<Record<string, string | number>> }

/** A fact that the file format itself states. Spans are offsets into the text of the value that carries the mark. */
export type Mark =
  /** A line that the format calls a heading; the span covers its words without the format's signs. */
  | { kind: 'heading', level: number, span: Span }
  /** The document's own title (front matter). */
  | { kind: 'title', span: Span }
  /** Signs of the format that nobody speaks: `## `, `**`, front matter, HTML tags. */
  | { kind: 'markup', span: Span }
  /** An explicit table with its cells as written; nobody speaks it. The span covers it whole, caption apart. */
  | { kind: 'table', span: Span, caption: Span | null, columns: string[], rows: string[][] }
  /** A block quotation. */
  | { kind: 'quote', span: Span }

/** One act of cleaning: the span goes, `insert` (nothing, one space, or one line break) comes. */
export interface Edit { rule: string, span: Span, insert: string }

/** A run of text that came over unchanged: characters from `at` on stood at `from` in the source. */
export interface Piece { at: number, from: number, length: number }

/** Text that knows where each of its characters stood in the source. */
export interface TracedText { text: string, pieces: Piece[] }

/** Something cleaned away, for the record. White space alone is not recorded. */
export interface Removed { rule: string, text: string, span: Span }

/** The cleaned speech: one paragraph a line, no blank lines, no space at line ends. Marks are in its own offsets. */
export interface Manuscript extends TracedText { marks: Mark[], removed: Removed[], lang: Lang }

/** Something odd in the speech (not in the program). `rule` is kebab-case. */
export interface Issue { rule: string, message: string, span?: Span }

export interface Result<T> { value: T, issues: Issue[] }

export interface Sentence { text: string, span: Span }
export interface Section {
  type: 'section'
  /** 序号 as written: `一、`, `（二）`, `三是`, `First,`; null for an unnumbered heading. */
  marker: string | null
  /** Without its closing punctuation. */
  heading: string
  /** The marker, the heading and its closing punctuation. */
  span: Span
  confidence: 'sure' | 'likely' | 'guess'
  /** Only on group nodes that the source does not have. */
  synthetic?: true
  children: OutlineNode[]
}
export interface Paragraph { type: 'paragraph', span: Span, sentences: Sentence[] }
export interface Table {
  type: 'table'
  explicit: boolean
  caption: string | null
  columns: string[]
  rows: string[][]
  span: Span
}
export interface Quote { type: 'quote', text: string, speaker: string | null, span: Span }
export type OutlineNode = Section | Paragraph | Table | Quote

/** A verbatim piece of the speech; what was cleaned away inside its span is not in its text. */
export interface Passage { text: string, span: Span }

/** A figure of a sentence that states several measures: `生产总值达到` `约1,200` `亿元`. Each field as written. */
export interface KeyFigure {
  /** With the qualifier before it: `约1,200`, `$4.5`. */
  value: string
  /** With the qualifier after it: `亿元以上`, `%`, `million`; null for a bare count. */
  unit: string | null
  /** The measure in the speaker's words, without its verb: `生产总值`, `增长`, `new jobs`. */
  label: string
  /** Of value and unit. */
  span: Span
  labelSpan: Span
}

/** The outline as far as outline.md holds it; the rest follows from it. Spans are offsets into Source.text. */
export interface OutlineTree {
  version: 1
  title: string | null
  subtitle: string | null
  speaker: string | null
  date: string | null
  occasion: string | null
  lang: Lang
  children: OutlineNode[]
  removed: Removed[]
  issues: Issue[]
  /** Source spans of title, subtitle, speaker, date and occasion lines, and of captions: not spoken. */
  titleBlock: Span[]
}

/** The understood speech (contracts.md, section 1). */
export interface Outline extends OutlineTree {
  /** 称谓: the first address, without its closing punctuation: `同志们`. */
  salutation: Passage | null
  /** The sentence that says what the speech is about or demands; null when no sentence says it. */
  thesis: Passage | null
  /** The closing call: the last sentences from the call on, thanks apart. */
  closing: Passage | null
  /** 关键数据, in order; what stands in a table is not here. */
  figures: KeyFigure[]
}

/** One text that a slide shows, with its proof. `lines` are the builder's own line breaks of `text`. */
export type Shown =
  | { text: string, spans: Span[], lines?: string[] }
  | { text: string, spans: Span[], derived: 'range', lines?: string[] }
  | { text: string, label: true | 'config', lines?: string[] }

export interface PointItem { marker: Shown | null, phrase: Shown, clause: Shown | null }
export interface ContrastSide { marker: Shown, phrase: Shown, items: Shown[] }
export interface AgendaGroup { heading: Shown, items: { marker: Shown | null, text: Shown }[] }

/** What a slide shows, by kind; each kind has exactly its own fields. */
export type SlideBody =
  | { kind: 'cover', meta: { label: Shown, value: Shown }[] }
  | { kind: 'agenda', groups: AgendaGroup[] }
  | { kind: 'section', marker: Shown | null, up: Shown | null, support: Shown | null, index: { text: Shown, on: boolean }[], position: Shown | null }
  | { kind: 'points', form: 'few' | 'rows' | 'list' | 'lines', items: PointItem[] }
  | { kind: 'contrast', sides: [ContrastSide, ContrastSide] }
  | { kind: 'quote', size: 'short' | 'long' | 'xl', quotation: Shown, marks: { open: boolean, close: boolean }, speaker: Shown | null }
  | { kind: 'statement' }
  | { kind: 'enumeration', form: 'upright' | 'tail', items: { head: Shown | null, text: Shown, tail: Shown | null }[] }
  | { kind: 'table', form: 'normal' | 'dense' | 'tight', columns: Shown[], rows: Shown[][], align: ('left' | 'center' | 'right')[], widths: number[], remark: Shown | null }
  /** Drawn from its table; `key` is the line or the bar the title speaks of. `takeaway`: phrase and clause beside the lines. */
  | { kind: 'chart', form: 'line' | 'bar', columns: Shown[], rows: Shown[][], key: number | null, takeaway: Shown[], remark: Shown | null }
  /** `unit` stands small beside the figure; `widths` of the columns in px. */
  | { kind: 'figures', items: { figure: Shown, unit: Shown | null, label: Shown }[], widths: number[] }
  | { kind: 'closing', recap: Shown[] }

export type Slide = SlideBody & {
  no: number
  id: string
  title: Shown
  /** 续: `（续 2/3）`. */
  continued: Shown | null
  /** Index into Deck.parts of the part this slide belongs to; null before the first part. */
  part: number | null
  /** Fore-edge label. */
  edge: Shown | null
  /** What the speaker says on it, verbatim: a contiguous piece of the manuscript. */
  note: string
  /** Offsets into the note at which the rows (items, columns, table rows) begin to be spoken, where each has its place there. */
  reveals?: number[]
  span: Span
  /** Speaking time in seconds. */
  seconds: number
}

export interface Deck {
  title: Shown
  lang: Lang
  /** Upright on the spine, and in the footer. */
  short: Shown | null
  unit: Shown | null
  /** Stands in the footer instead of unit and short title. */
  footer: Shown | null
  parts: Shown[]
  /** The speech as spoken: notes joined in order are this text, white space aside. */
  manuscript: string
  slides: Slide[]
  removed: Removed[]
  issues: Issue[]
}

/** A text of the ledger: what is shown, and from where. `edited` came by hand, after the deck was made. */
export type LedgerText =
  | { text: string, spans: Span[], derived?: 'range', edited?: true }
  | { text: string, label: true | 'config', edited?: true }

export interface LedgerSlide {
  no: number
  id: string
  kind: string
  title: string
  texts: LedgerText[]
  note: string
  span: Span
  seconds: number
  /** The note (or the whole slide) came by hand. */
  edited?: true
}

/** What the user says of the speech and its look, on the command line or in speechdeck.config.yaml, where the speech itself is silent. */
export interface Given {
  title?: string, subtitle?: string, speaker?: string, date?: string, occasion?: string, unit?: string, confidential?: string
  /** Across each page of what is printed. */
  watermark?: string
  /** Stands in the footer instead of unit and short title. */
  footer?: string
  theme?: Theme, ratio?: Ratio
  /** The speaker's own: Chinese characters a minute, English words a minute. */
  rate?: number
  /** How long the speech is to last. */
  minutes?: number
  /** List items come one at a time. */
  clicks?: boolean
  colours?: Colours
  logo?: Logo
  fonts?: Partial<Record<FontUse, string>>
}

/** What a font file of the unit is for: headings and quotations, running text, the bold of running text. */
export type FontUse = 'title' | 'body' | 'body-bold'

/** A picture in public/ of the deck folder. `solid`: without holes, so that its outline is no shape of its own. `aspect`: width by height. */
export interface Logo { file: string, form: 'clear' | 'solid', aspect: number }

/** Tokens of styles/tokens.css without `--sd-`; values as `#A2211B`. */
export type Colours = Partial<Record<'paper' | 'ink' | 'ink-2' | 'ink-3' | 'hair' | 'tint' | 'accent' | 'line-c' | 'field' | 'on-field' | 'on-field-2' | 'field-hair' | 'series-2', string>>

export type Theme = 'red' | 'blue' | 'ink'
export type Ratio = '16:9' | '4:3'

/** `deck.json`: all that the deck shows and says, with its proof (contract of the deck folder, docs/schema/deck.schema.json). */
export interface Ledger {
  version: 1
  title: string
  lang: Lang
  source: { name: string, sha256: string, encoding: string }
  made: { speechdeck: string, browser: string | null }
  /** What the command line gave. */
  given: Given
  /** What the configuration gave; the command line goes before it. */
  config?: Given
  /** Cleaning rules that were left out (`--keep`). */
  keep?: string[]
  manuscript: string
  seconds: number
  slides: LedgerSlide[]
  /** The slides as they were made, while slides.md carries hand edits. */
  generated?: LedgerSlide[]
  /** `check --accept-notes`: notes that lack words of the manuscript are meant. */
  notesAccepted?: true
  removed: Removed[]
  issues: Issue[]
  /** Source spans of what nobody speaks: title block, captions, explicit tables. */
  unspoken: Span[]
  /** Made from an outline.md that somebody had corrected: building from the speech again would lose that. */
  outlineByHand?: true
  /** SHA-256 of each file as made: one that differs now was edited by hand. */
  files: Record<string, string>
  /** Product → SHA-256 of the slides.md it was made from. */
  products: Record<string, string>
}

/** Slides on a page of a handout 讲义; 1: with the whole spoken text. */
export type HandoutKind = 1 | 2 | 3 | 4 | 6 | 9
/** Where the pages are held together. */
export type Binding = 'left' | 'top' | 'none'
export type Paper = 'a4' | 'a5'

/** Copies with numbers, both ends included; `inOne`: all of them in one file. */
export interface Copies { from: number, to: number, inOne: boolean }

/** What is put on the pages of a product after they are printed. */
export interface Stamp { watermark: string | null, copies: Copies | null }

/** A handout: slides to a page, where the holes go; `duplex`: printed on both sides, margins mirrored. */
export interface HandoutForm { up: HandoutKind, binding: Binding, duplex?: true }

/** A product as the command line asks for it. */
export type ProductPlan =
  /** The slides, one a page; `grayscale`: black on white; `withClicks`: a page for each step of a list. */
  | { format: 'pdf', grayscale: boolean, dark?: true, withClicks?: true }
  | { format: 'handout' } & HandoutForm
  /** 逐字稿; `size` in points. */
  | { format: 'script', paper: Paper, size: number, binding: Binding, duplex?: true }
  /** 逐字稿 for Word. */
  | { format: 'docx', paper: Paper, size: number }
  /** An editable presentation; the notes are left out where that is asked for. */
  /** `template`: path of the unit's own presentation. */
  | { format: 'pptx', withoutNotes?: true, template?: string }
  /** A folder that presents itself by double click. */
  | { format: 'site', withoutNotes?: true }
  /** 核对表: figures, dates, names and quotations beside their sentences. */
  | { format: 'proof' }
  /** A picture a slide, `scale` times 980 pixels wide. */
  | { format: 'png', scale: number }

/** One slide as a product shows it. */
export interface ProductSlide {
  /** On the screen, from 1; slides that are hidden by hand are not counted. */
  no: number
  kind: string
  title: string
  /** As slides.md has it now: unescaped, one paragraph a line, without `[click]`. */
  note: string
  /** Speaking time of the note in seconds. */
  seconds: number
  /** Index into ProductDeck.parts; null before the first part. */
  part: number | null
  /** The note goes on in the paragraph in which the one before it ended. */
  continues: boolean
  /** Stretches of `note` that are headings or numbered points, with marker and closing punctuation, in order: bold in print. */
  phrases: Span[]
  /** Offsets into `note` of the words that come with each click. */
  clicks: number[]
}

/** A deck as its products (handout, script, PPTX …) need it: deck.json with the hand edits of slides.md. */
export interface ProductDeck {
  title: string
  lang: Lang
  unit: string | null
  /** What the unit wants at the foot instead of its name. */
  footer: string | null
  logo: Logo | null
  speaker: string | null
  date: string | null
  occasion: string | null
  /** 密级 or another mark, word for word. */
  confidential: string | null
  /** `red`, `blue`, `ink`, `dark`; by hand anything. */
  theme: string
  ratio: Ratio
  parts: string[]
  /** Rare words and how they are read: Slidev's `notesAutoRuby`, written by hand. */
  ruby?: Readonly<Record<string, string>>
  /** Slides that bring in other files (`src:`), which nobody here reads. */
  imports: { slide: number, name: string }[]
  slides: ProductSlide[]
}

/** The speech as the speaker's view shows it while it is given. */
export interface Talk {
  title: string
  lang: Lang
  theme: string
  slides: TalkSlide[]
}

export interface TalkSlide {
  /** On the screen, from 1. */
  no: number
  title: string
  /** Planned. */
  seconds: number
  /** Empty where nothing is said. */
  sentences: TalkSentence[]
}

/** A sentence, or the part of one that comes with a click. */
export interface TalkSentence {
  /** Joined they are the words of the note. */
  runs: TalkRun[]
  /** Its share of the slide's. */
  seconds: number
  /** Clicks after which it is said. */
  click: number
  /** Begins a paragraph. */
  opens: boolean
}

export interface TalkRun { text: string, bold?: true, figure?: true, ruby?: string }

/** A row of the proof sheet: texts of one slide, and the sentence of the speech they come from; null where they came by hand, or (`given`) from the command line. */
export interface ProofRow { slide: number, texts: string[], sentence: string | null, given?: true }

/** Words in one dress: `*em*` and `**strong**` mean what the component around them makes of them. */
export interface Words { text: string, em?: true, strong?: true }
/** A text as slides.md breaks it: lines of words. */
export type Lines = Words[][]

/** What slides.md holds between the front matter and the note, as plain Markdown understands it. */
export type Block =
  | { type: 'heading', level: number, text: Lines }
  | { type: 'text', text: Lines }
  | { type: 'list', ordered: boolean, items: Block[][] }
  | { type: 'table', align: ('left' | 'center' | 'right')[], head: Lines[], rows: Lines[][] }
  | { type: 'quote', blocks: Block[] }
  /** `<KeyPoints form="rows">`: props as written, a bare one is `true`, `:widths="[1, 2]"` keeps its name without the colon. */
  | { type: 'component', name: string, props: Record<string, string>, blocks: Block[] }
  /** `::right::`: what follows goes into that slot. */
  | { type: 'slot', name: string }

/** One slide as it stands in slides.md, hand edits included. */
export interface WrittenSlide {
  no: number
  layout: string
  kind: string
  part: number | null
  edge: string | null
  continued: string | null
  up: string | null
  position: string | null
  size: 'l' | 'm' | 's' | null
  blocks: Block[]
  note: string
}

/** slides.md, read back; slides that are hidden by hand are left out. */
export interface WrittenDeck {
  title: string
  lang: Lang
  theme: Theme | 'dark'
  colours: Colours
  ratio: Ratio
  short: string | null
  unit: string | null
  /** Left in the footer. */
  footer: string | null
  confidential: string | null
  /** The unit's picture in public/. */
  logo: Logo | null
  parts: string[]
  slides: WrittenSlide[]
}
