// A speech as it was understood: points, paragraphs with sentences, tables and quotations beside them.

import type { FamilyName } from '../language/markers.ts'
import type { Issue, Lang, Passage, Removed, Span } from './source.ts'

export interface Sentence {
  text: string
  span: Span
  /** What somebody wrote beside it in outline.md: 上屏, always on a slide, or 不上屏, spoken and never shown. */
  mark?: Mark
}

export type Mark = 'show' | 'hide'

/** What a marker says. */
export interface MarkerSeries {
  /** How it is written: a row of the table in scripts/language/markers.ts. */
  family: FamilyName
  /** Null where it does not say which it is: `——`, `最后`. */
  number: number | null
  /**
   * Depth by custom: parts 0, `一、` 1, `（一）` 2, `1.` 3, `（1）` 4, `①` 5; null for words (`一是`, `第一，`), which go inside
   * any.
   */
  rank: number | null
}

export interface Section {
  type: 'section'
  /** 序号 as written: `一、`, `（二）`, `三是`, `First,`; null for an unnumbered heading. */
  marker: string | null
  /** The marker read; null without one, and where somebody wrote one that is of no known family. */
  series: MarkerSeries | null
  /** Without its closing punctuation. */
  heading: string
  /** The marker, the heading and its closing punctuation. */
  span: Span
  confidence: 'sure' | 'likely' | 'guess'
  /** Why it lies where it does: rows of the table in scripts/outline/points/evidence.ts. Only where somebody asked. */
  because?: string[]
  /** Only on group nodes that the source does not have. */
  synthetic?: true
  /** 不上屏: the point and all under it are spoken, never shown. */
  mark?: Mark
  children: OutlineNode[]
}

export interface Paragraph {
  type: 'paragraph'
  span: Span
  sentences: Sentence[]
}

export interface Table {
  type: 'table'
  explicit: boolean
  caption: string | null
  columns: string[]
  rows: string[][]
  span: Span
}

export interface Quote {
  type: 'quote'
  text: string
  speaker: string | null
  /**
   * How the speaker of the speech quotes it: told of somebody, imagined, said by those whom he contradicts, or taken
   * back by whoever said it. Absent where he stands behind it or it is somebody's who is named.
   */
  voice?: 'reported' | 'hypothetical' | 'opponent' | 'withdrawn'
  span: Span
}

export type OutlineNode = Section | Paragraph | Table | Quote

/** A figure of a sentence that states several measures: `生产总值达到` `约1,200` `亿元`. Each field as written. */
export interface KeyFigure {
  /** With the qualifier before it: `约1,200`, `$4.5`. */
  value: string
  /** With the qualifier after it: `亿元以上`, `%`, `million`; null for a bare count. */
  unit: string | null
  /** The measure in the speaker's words, without its verb: `生产总值`, `增长`, `new jobs`. */
  label: string
  /** What moved, where the label says only how: `用水量` of `下降` in `用水量1.2亿吨，下降12%`. Else absent. */
  subject?: Passage
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

/** The understood speech, as `outline --json` prints it (docs/schema/outline.schema.json). */
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
