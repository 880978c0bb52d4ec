// Where in the speech the speaker is: known from slide and click, in between reckoned from the planned pace.

import type { TalkSlide } from '../../model/talk.ts'
import type { Mark } from '../shared.ts'

export interface Position {
  /** Index of the sentence on its slide. */
  index: number
  /** Share of it that is said by now, 0 to 1. */
  within: number
}

/** From the mark on at `pace` times the planned pace; never past what the next click, or the next slide, brings. */
export function positionOn(
  { seconds, sentences }: TalkSlide,
  mark: Pick<Mark, 'index' | 'at'>,
  { clicks, passed, pace }: { clicks: number; passed: number; pace: number },
): Position {
  let left = (Math.max(0, passed - mark.at) / 1000) * pace
  const last = Math.max(
    mark.index,
    sentences.findLastIndex(({ click }) => click <= clicks),
  )
  if (sentences.length === 0) return { index: 0, within: seconds === 0 ? 1 : Math.min(1, left / seconds) }
  let index = Math.min(mark.index, sentences.length - 1)
  for (; index < last; index++) {
    const length = sentences[index]?.seconds ?? 0
    if (left < length) break
    left -= length
  }
  const length = sentences[index]?.seconds ?? 0
  return { index, within: length === 0 ? 1 : Math.min(1, left / length) }
}

/** The first sentence that a click brings; null where no sentence waits for it. */
export function sentenceOfClick({ sentences }: TalkSlide, clicks: number): number | null {
  const index = sentences.findIndex(({ click }) => click === clicks)
  return index === -1 ? null : index
}

/** The first sentence of the last click that brought any. */
export function sentenceReached({ sentences }: TalkSlide, clicks: number): number {
  const last = sentences.findLast(({ click }) => click <= clicks)
  return Math.max(
    0,
    sentences.findIndex(({ click }) => click === last?.click),
  )
}

/** Seconds of the plan up to this place. */
export function plannedAt(slides: readonly TalkSlide[], no: number, { index, within }: Position): number {
  const before = slides.slice(0, no - 1).reduce((sum, { seconds }) => sum + seconds, 0)
  const slide = slides[no - 1]
  if (!slide) return before
  if (slide.sentences.length === 0) return before + within * slide.seconds
  return (
    before +
    slide.sentences.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0) +
    within * (slide.sentences[index]?.seconds ?? 0)
  )
}
