// What the lines above a speech say of it.

import type { Span } from '../../model/source.ts'

export interface TitleBlock {
  title: string | null
  subtitle: string | null
  speaker: string | null
  date: string | null
  occasion: string | null
  /** Manuscript spans that are not spoken, in order. */
  spans: Span[]
}
