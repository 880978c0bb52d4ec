// What is made of a deck folder (PDF, handout, script, presentation …), as asked for and as each product sees the deck.

import type { Logo, Ratio } from './settings.ts'
import type { Lang, Span } from './source.ts'

/**
 * Slides on a page of a handout 讲义; 1: with the whole spoken text. Or words alone: all that is spoken, the points, the
 * points with blanks to fill in 挖空.
 */
export type HandoutKind = 1 | 2 | 3 | 4 | 6 | 9 | 'notes' | 'outline' | 'study'

/** Where the pages are held together. */
export type Binding = 'left' | 'top' | 'none'

export type Paper = 'a4' | 'a5'

/** `gongwen`: pages as GB/T 9704 sets those of an official document. */
export type ScriptStyle = 'plain' | 'gongwen'

/** Copies with numbers, both ends included; `inOne`: all of them in one file. */
export interface Copies {
  from: number
  to: number
  inOne: boolean
}

/** What is put on the pages of a product after they are printed. */
export interface Stamp {
  watermark: string | null
  copies: Copies | null
}

/**
 * A handout: slides to a page, where the holes go; `duplex`: printed on both sides, margins mirrored; `withoutCover`:
 * neither cover nor contents; `blanks`: how many words of a `study` handout are left out.
 */
export interface HandoutForm {
  up: HandoutKind
  binding: Binding
  duplex?: true
  withoutCover?: true
  booklet?: true
  blanks?: number
}

/** A product as the command line asks for it. */
export type ProductPlan =
  /** The slides, one a page; `grayscale`: black on white; `withClicks`: a page for each step of a list. */
  | { format: 'pdf'; grayscale: boolean; dark?: true; withClicks?: true }
  | ({ format: 'handout' } & HandoutForm)
  /** 逐字稿; `size` in points. */
  /** `booklet`: two pages to an A4 sheet, in the order of a folded stack. */
  | { format: 'script'; paper: Paper; size: number; binding: Binding; duplex?: true; booklet?: true }
  /** 逐字稿 for Word. */
  | { format: 'docx'; paper: Paper; size: number; duplex?: true; style?: ScriptStyle }
  /** An editable presentation; the notes are left out where that is asked for. */
  /** `template`: path of the unit's own presentation. */
  | { format: 'pptx'; withoutNotes?: true; template?: string }
  /** A folder that presents itself by double click. */
  | { format: 'site'; withoutNotes?: true }
  /** 核对表: figures, dates, names and quotations beside their sentences. */
  | { format: 'proof' }
  /** A picture a slide, `scale` times 980 pixels wide. */
  | { format: 'png'; scale: number }

/** A row of what a slide shows; `isBelow`: it explains the one before it. */
export interface ShownRow {
  text: string
  isBelow: boolean
}

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
  /**
   * Stretches of `note` that are headings or numbered points, with marker and closing punctuation, in order: bold in
   * print.
   */
  phrases: Span[]
  /** Its matter, row by row; null where nobody knows what its texts are. */
  rows: ShownRow[] | null
  /** Offsets into `note` of the words that come with each click. */
  clicks: number[]
}

/** A deck as its products (handout, script, PPTX …) need it: deck.json with the hand edits of slides.md. */
export interface ProductDeck {
  title: string
  /** The title as the cover breaks it, where that is in several lines. */
  titleLines?: string[]
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
  /** The first slide that brings in another file (`src:`), which nobody here reads. */
  imported: { slide: number; name: string } | null
  slides: ProductSlide[]
}

/**
 * A row of the proof sheet: texts of one slide, and the sentence of the speech they come from; null where they came
 * by hand, or (`given`) from the command line. A figure stands with its unit and what it measures, a cell in its row.
 */
export interface ProofRow {
  slide: number
  texts: string[]
  sentence: string | null
  given?: true
  /** Spoken on this slide and shown on none. */
  unshown?: true
}

/** A paragraph of the reading script 逐字稿: what is said, and where something is to be marked in it. */
export interface ReadingParagraph {
  text: string
  bold: Span[]
  /** Where a slide turns; `label` is its number, `2–3` where a slide has no words. */
  turns: { at: number; label: string; no: number }[]
  /** How a word is read; and what no line parts. */
  read: (Span & { reading: string })[]
  whole: Span[]
  /** Where so many minutes have been spoken. */
  minutes: { at: number; minute: number }[]
  /** Nothing but a heading: it stays with what follows. */
  heading: 'section' | 'line' | null
}

/** What the program knows of each product, whatever it looks like. */
export interface ProductKind {
  /** Its file or folder in the deck folder. */
  file: string
  /** On paper: it can be numbered and stamped. */
  isPrinted: boolean
  /** Taken from the opened deck by the browser, or written from slides.md alone. */
  from: 'page' | 'slides.md'
}

/**
 * In the order in which they are made. A new product begins here: the compiler then names each place that has to know
 * it.
 */
export const PRODUCTS = {
  pdf: { file: 'slides.pdf', isPrinted: true, from: 'page' },
  handout: { file: 'handout.pdf', isPrinted: true, from: 'page' },
  script: { file: 'script.pdf', isPrinted: true, from: 'page' },
  docx: { file: 'script.docx', isPrinted: false, from: 'slides.md' },
  pptx: { file: 'slides.pptx', isPrinted: false, from: 'slides.md' },
  proof: { file: 'proof.pdf', isPrinted: true, from: 'page' },
  png: { file: 'png', isPrinted: false, from: 'page' },
  site: { file: 'site', isPrinted: false, from: 'page' },
} as const satisfies Record<ProductPlan['format'], ProductKind>

type FormatsFrom<Origin> = {
  [Format in keyof typeof PRODUCTS]: (typeof PRODUCTS)[Format]['from'] extends Origin ? Format : never
}[keyof typeof PRODUCTS]

/** Products that need the browser. */
export type PageProduct = Extract<ProductPlan, { format: FormatsFrom<'page'> }>
/** Products that need none. */
export type WrittenProduct = Extract<ProductPlan, { format: FormatsFrom<'slides.md'> }>

export function isWritten(plan: ProductPlan): plan is WrittenProduct {
  return PRODUCTS[plan.format].from === 'slides.md'
}
