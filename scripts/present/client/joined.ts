// What this window was told when it was opened, before anything else ran: by the server, or by the folder that presents
// itself without one.

import type { Talk } from '../../model/talk.ts'
import type { Entries } from '../shared.ts'

/** What a window that joins is told. */
export interface Joined {
  talk: Talk
  recording: boolean
  /** Names the folder. */
  deck: string
  /** Names the server from its start to its end; null: there is none, windows speak to each other. */
  server: string | null
  shared: Entries
}

declare global {
  // A script before all others gives it.
  // oxlint-disable-next-line no-var
  var __speechdeckJoined: Joined
}

export const joined: Joined = globalThis.__speechdeckJoined
/** A folder that presents itself. */
export const isFolder = joined.server === null
