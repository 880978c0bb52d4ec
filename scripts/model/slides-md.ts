// slides.md read back, hand edits included.

import type { Colours, Logo, Ratio, Theme } from './settings.ts'
import type { Lang } from './source.ts'

/** Words in one dress: `*em*` and `**strong**` mean what the component around them makes of them. */
export interface Words {
  text: string
  em?: true
  strong?: true
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
  /** `<KeyPoints form="rows">`: props as written, a bare one is `true`, `:widths="[1, 2]"` keeps its name without the colon. */
  | { type: 'component'; name: string; props: Record<string, string>; blocks: Block[] }
  /** `::right::`: what follows goes into that slot. */
  | { type: 'slot'; name: string }

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
