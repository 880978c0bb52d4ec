// The slides of a speech: what each shows, with its place in the source, and what the speaker says on it.

import type { Issue, Lang, Removed, Span } from './source.ts'

/** One text that a slide shows, with its proof. `lines` are the builder's own line breaks of `text`. */
export type Shown =
  | { text: string; spans: Span[]; lines?: string[] }
  | { text: string; spans: Span[]; derived: 'range'; lines?: string[] }
  | { text: string; label: true | 'config'; lines?: string[] }

/**
 * As what a text was chosen: `heading` of a point, `row` of the clauses that carry a passage, `support` beside a
 * heading, `fact` of the cover, `label` of ours, `frame` around every slide.
 */
export type Role =
  | 'title'
  | 'kicker'
  | 'marker'
  | 'heading'
  | 'row'
  | 'support'
  | 'quotation'
  | 'speaker'
  | 'item'
  | 'column'
  | 'cell'
  | 'figure'
  | 'measure'
  | 'before'
  | 'after'
  | 'fact'
  | 'label'
  | 'frame'

export type RoledText = Shown & { role: Role }

/** What is set off within a text: half-open ranges of UTF-16 offsets into it. A figure may stand in the head. */
export interface Emphasis {
  /** What the row is about, or what is to be done. */
  head: Span | null
  figures: Span[]
}

export interface PointItem {
  marker: Shown | null
  phrase: Shown
  clause: Shown | null
  /** Null or absent: the row is all one. */
  emphasis?: Emphasis | null
  /** Figures of the clause that are set as figures. */
  figures?: Span[]
}

/** How rows of points stand; see docs/deck.md. */
export type PointsForm =
  | 'few'
  | 'rows'
  | 'list'
  | 'lines'
  | 'lead'
  | 'under'
  | 'beside'
  | 'quotes'
  | 'columns'
  | 'cells'
  | 'steps'
  | 'timeline'

/** Lines over periods, columns of a count over periods, bars for items. */
export type ChartForm = 'line' | 'column' | 'bar'

export interface ContrastSide {
  marker: Shown
  phrase: Shown
  items: Shown[]
}

export interface AgendaGroup {
  heading: Shown
  items: AgendaItem[]
}

export interface AgendaItem {
  marker: Shown | null
  text: Shown
  /** The subheadings of the part, in one line. */
  below: Shown | null
}

/** What a slide shows, by kind; each kind has exactly its own fields. */
export type SlideBody =
  /** `columns`: of twelve, one number for each fact; null where the facts share them as the layout has it. */
  | { kind: 'cover'; meta: { label: Shown; value: Shown }[]; columns: number[] | null }
  /** `size` of few names of parts in px, each a line of large type over its subheadings; `columns`: many, in two. */
  | { kind: 'agenda'; groups: AgendaGroup[]; size?: number; columns?: boolean }
  /**
   * `size` of the heading; `support`: the rest of it, or a sentence; `list`: its subheadings; `index`: the parts
   * beside it, none where their names have no room.
   */
  | {
      kind: 'section'
      size?: 'l' | 'm' | 's'
      marker: Shown | null
      up: Shown | null
      support: Shown | null
      list: { marker: Shown | null; text: Shown }[]
      index: { marker: Shown | null; text: Shown; on: boolean }[]
      position: Shown | null
    }
  /**
   * `size` of the rows in px, where their amount has set it, `tall` on a slide of 4:3, where it may be larger;
   * `columns` of the grid that phrases take with their clauses `beside` them, `clause`: type size of these;
   * `lead`: one row alone;
   * `quotes`: short quotations, each with who says it for its clause.
   */
  | {
      kind: 'points'
      form: PointsForm
      size?: number
      tall?: number
      columns?: number
      clause?: number
      items: PointItem[]
    }
  | { kind: 'contrast'; sides: [ContrastSide, ContrastSide] }
  | {
      kind: 'quote'
      size: 'brief' | 'medium' | 'short' | 'long' | 'xl'
      quotation: Shown
      marks: { open: boolean; close: boolean }
      speaker: Shown | null
    }
  /** `size`: smaller, where its lines would end inside a clause. */
  | { kind: 'statement'; size?: 'm' | 's' }
  /** `columns` of names side by side, `size` of their type in px. */
  | {
      kind: 'enumeration'
      form: 'upright' | 'tail' | 'names'
      columns?: number
      size?: number
      items: { head: Shown | null; text: Shown; tail: Shown | null }[]
    }
  | {
      kind: 'table'
      form: 'roomy' | 'large' | 'airy' | 'normal' | 'dense' | 'tight'
      columns: Shown[]
      rows: Shown[][]
      align: ('left' | 'center' | 'right')[]
      widths: number[]
      remark: Shown | null
    }
  /**
   * Drawn from its table; `key` is the line, the column or the bar the title speaks of. `takeaway`: phrase and clause
   * beside the lines.
   */
  | {
      kind: 'chart'
      form: ChartForm
      columns: Shown[]
      rows: Shown[][]
      key: number | null
      takeaway: Shown[]
      remark: Shown | null
    }
  /**
   * `unit` stands small beside the figure; `widths` of the columns in px, fewer than figures where these take two rows;
   * `size` of the figures in px; `accent`: index of the one that matters.
   */
  | {
      kind: 'figures'
      items: { figure: Shown; unit: Shown | null; label: Shown }[]
      widths: number[]
      size?: number
      accent?: number
    }
  /** From an old state to a new one; figures say what they measure. */
  | { kind: 'change'; form: 'figures' | 'words'; items: { label: Shown | null; before: Shown; after: Shown }[] }
  | { kind: 'closing'; recap: Shown[] }

export type Slide = SlideBody & {
  no: number
  id: string
  title: Shown
  /** 续: `续 2/3`. */
  continued: Shown | null
  /** Index into Deck.parts of the part this slide belongs to; null before the first part. */
  part: number | null
  /** Fore-edge label. */
  edge: Shown | null
  /** What the title belongs to, outermost first: stands small above a title of one line. */
  kicker?: Shown[]
  /** What the speaker says on it, verbatim: a contiguous piece of the manuscript. */
  note: string
  /**
   * Offsets into the note at which the rows (items, columns, table rows) begin to be spoken, where each has its place
   * there.
   */
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
