// slides.md read back, hand edits included.

import type { Colours, Logo, Ratio, Theme } from './settings.ts'
import type { Lang } from './source.ts'

/** Words in one dress: `*em*`, `**strong**` and `<b>figure</b>` mean what the component around them makes of them. */
export interface Words {
  text: string
  /** Stands for a picture, which shows no words. */
  picture?: true
  em?: true
  strong?: true
  figure?: true
}

/** A text as slides.md breaks it: lines of words. */
export type Lines = Words[][]

/** What slides.md holds between the front matter and the note, as plain Markdown understands it. */
export type Block =
  | { type: 'heading'; level: number; text: Lines }
  | { type: 'text'; text: Lines }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'table'; align: ('left' | 'center' | 'right')[]; head: Lines[]; rows: Lines[][] }
  | { type: 'quote'; blocks: Block[] }
  /**
   * `<KeyPoints form="rows">`: props as written, a bare one is `true`, `:widths="[1, 2]"` keeps its name without the
   * colon.
   */
  | { type: 'component'; name: string; props: Record<string, string>; blocks: Block[] }
  /** `::right::`: what follows goes into that slot. */
  | { type: 'slot'; name: string }

/** One slide as it stands in slides.md, hand edits included. */
export interface WrittenSlide {
  /** From 1; where hidden slides are left out, they are not counted. */
  no: number
  /** Slidev leaves it out (`hide`, `disabled`). */
  hidden: boolean
  layout: string
  kind: string
  /** Index into WrittenDeck.parts; null before the first part. */
  part: number | null
  edge: string | null
  /** What the title belongs to, outermost first. */
  kicker: string[]
  continued: string | null
  up: string | null
  position: string | null
  size: 'l' | 'm' | 's' | null
  blocks: Block[]
  /** What is said, as it is said: without click marks and escapes. */
  note: string
  /** For each click mark of the note, how many characters stand before it, white space apart. */
  clicks: number[]
  /** A file that stands in its place (`src:`), which nobody here reads. */
  importedFrom: string | null
  /** Why Slidev cannot read its settings; null where it can. */
  fault: string | null
}

/** slides.md, read back: the one value that check, products and presentation know it by. */
export interface WrittenDeck {
  title: string
  lang: Lang
  theme: Theme | 'dark'
  colours: Colours
  ratio: Ratio
  short: string | null
  unit: string | null
  /** What the unit wants at the foot instead of its name. */
  footer: string | null
  /** What stands at the foot, left. */
  foot: string | null
  confidential: string | null
  /** The unit's picture in public/. */
  logo: Logo | null
  parts: string[]
  /** Rare words and how they are read (`notesAutoRuby`). */
  ruby: Readonly<Record<string, string>>
  slides: WrittenSlide[]
}
