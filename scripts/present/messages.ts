// What the program and its server, two processes, say to each other.

import type { Talk } from '../model/talk.ts'
import type { Comparison } from '../rehearse/index.ts'
import type { Refusal } from './guard.ts'

/** What the program asks for. */
export interface ServeTask {
  /** slides.md. */
  entry: string
  /** A private folder for what Slidev writes, and one that stays from talk to talk. */
  scratch: string
  cache: string
  host: string
  port: number
  password: string | null
  /** Asks another machine for the password: the first time, after a wrong one, after too many. */
  passwordPage: Record<Refusal, string>
  /** Stands in a window until Slidev is there. */
  opening: string
  /** The page that opens in the system's browser; null: none. */
  open: string | null
  talk: Talk
  recording: boolean
}

/** How things stand in the speaker's window: sent at every change, and each second as a sign of life. */
export interface Report {
  /** The window. */
  client: string
  /** The talk, as long as its clock is not set back. */
  run: string
  /** Its clock, in milliseconds. */
  time: number
  status: 'stopped' | 'running' | 'paused'
  no: number
  clicks: number
}

/** What the speaker has to know: the folder is not where it was, and no rehearsal can be written down. */
export type Trouble = 'folder'

export type FromProgram =
  | { type: 'serve'; task: ServeTask }
  | { type: 'talk'; talk: Talk }
  | { type: 'recording'; on: boolean }
  | { type: 'trouble'; is: Trouble | null }
  /** A rehearsal has ended. */
  | { type: 'compared'; comparison: Comparison }

export type FromServer =
  | { type: 'listening' }
  | { type: 'failed'; reason: string }
  /** slides.md is another now: notes were edited in the browser, or slides in an editor. */
  | { type: 'changed' }
  /** The machine was asleep. */
  | { type: 'slept' }
  | { type: 'record'; on: boolean }
  | { type: 'report'; report: Report }
