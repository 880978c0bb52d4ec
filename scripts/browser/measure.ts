// The proof that a slide shows what it says: every text measured where the browser has set it, all slides on one
// page. A text is faulty when it leaves its slide, is clipped, reaches into the footer, lies on other text, or is too
// small to read.

import type { Page } from './page.ts'
import type { Fault } from './in-page/measure.ts'
import { SIZE } from '../model/bounds.ts'
import { runInPage } from './run-in-page.ts'

export type { Fault, FaultKind } from './in-page/measure.ts'

export interface SlideMeasure {
  no: number
  /** `cut 12 px: 坚持凭实绩用人…`: for people; `details` is for programs. Empty: nothing is wrong. */
  faults: string[]
  details: Fault[]
  /** All words of the slide that stand in the page, without white space. */
  words: string
  /** Characters shown, white space aside. */
  characters: number
  /** Smallest size of body text in px, null without any. */
  smallest: number | null
}

/** Sizes of the design, in px, and what each holds for; the first selector that matches counts. */
const FLOORS: readonly (readonly [selector: string, px: number])[] = [
  ['.sd-foot, .sd-edge, .sd-spine', SIZE.foot],
  ['.sd-remark, .sd-facts em, .sd-mark', SIZE.note],
  ['table', SIZE.table],
  ['.sd-chart text', SIZE.note],
  ['.sd-kicker, .sd-continued, .sd-position, .sd-section li, em', SIZE.second],
  ['.sd-unit', SIZE.unit],
  ['.sd-slide', SIZE.body],
]

/** Measures all slides of a print page. */
export async function measurePage(page: Page): Promise<SlideMeasure[]> {
  const measured = await runInPage(page, 'measureSlides', FLOORS)
  return measured.map(slide => ({
    ...slide,
    faults: slide.details.map(({ kind, px, text }) => `${kind} ${px} px: ${text}`),
  }))
}
