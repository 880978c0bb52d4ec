// The speech as the speaker's view shows it while it is given.

import type { Lang } from './source.ts'

/** The speech as the speaker's view shows it while it is given. */
export interface Talk {
  title: string
  lang: Lang
  theme: string
  /** The row whose words are spoken is set off in the room. */
  highlight?: true
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
  /** What the slide shows of it, or of what came before. */
  row?: string
}

export interface TalkRun {
  text: string
  bold?: true
  figure?: true
  ruby?: string
  /** No line parts it. */
  whole?: true
}
