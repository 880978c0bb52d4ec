// How this window and the server speak: what is asked once, what is told, what is heard.

import type { Talk } from '../../model/talk.ts'
import type { Entries } from '../shared.ts'

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

async function ask(): Promise<Joined> {
  return (await (await fetch('/__speechdeck/talk')).json()) as Joined
}
