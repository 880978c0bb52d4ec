// How this window and the server speak: what is asked once, what is told, what is heard.

import type { Talk } from '../../model/talk.ts'
import type { NoteChange } from '../../slides-md/index.ts'
import type { Entries } from '../shared.ts'

export type NoteSaved = { done: true; no: number; note: string } | { done: false; now: string | null }

/** What a browser sends for a page that is gone, with room for characters of three bytes. */
const MOST_KEPT_ALIVE = 20_000

/** What a window that joins is told. */
export interface Joined {
  talk: Talk
  recording: boolean
  shared: Entries
}

let hear: (change: Entries) => void = () => {}

// Heard from before the question is asked: nothing falls between the two.
import.meta.hot?.on('speechdeck:shared', (change: Entries) => hear(change))
// What was said before the line stood, or while it was down.
import.meta.hot?.on(
  'vite:ws:connect',
  () =>
    void ask().then(
      ({ shared }) => hear(shared),
      () => {},
    ),
)

export const joined = await ask()

export function onShared(listener: (change: Entries) => void): void {
  hear = listener
}

/** Nothing waits for the answer; a page that is being closed still sends. */
export async function post(name: 'record' | 'report' | 'shared', body: object): Promise<void> {
  await fetch(`/__speechdeck/${name}`, { method: 'POST', body: JSON.stringify(body), keepalive: true }).catch(() => {})
}

/** Throws where the server does not answer. `keepalive`: a page that is being closed still sends. */
export async function saveNote(change: NoteChange): Promise<NoteSaved> {
  const body = JSON.stringify(change)
  const response = await fetch('/__speechdeck/note', { method: 'POST', body, keepalive: body.length < MOST_KEPT_ALIVE })
  return (await response.json()) as NoteSaved
}

async function ask(): Promise<Joined> {
  return (await (await fetch('/__speechdeck/talk')).json()) as Joined
}
