// The speech as the program sent it, and whether a rehearsal is being recorded. Both change while the page is open.

import { ref, shallowRef } from 'vue'
import type { Talk } from '../../model/talk.ts'

const first = (await (await fetch('/__speechdeck/talk')).json()) as { talk: Talk; recording: boolean }

export const talk = shallowRef(first.talk)
export const recording = ref(first.recording)

import.meta.hot?.on('speechdeck:talk', (next: Talk) => void (talk.value = next))
import.meta.hot?.on('speechdeck:recording', ({ on }: { on: boolean }) => void (recording.value = on))

export function record(on: boolean): void {
  void post('record', { on })
}

/** Nothing waits for the answer; a page that is being closed still sends. */
export async function post(name: 'record' | 'report', body: object): Promise<void> {
  await fetch(`/__speechdeck/${name}`, { method: 'POST', body: JSON.stringify(body), keepalive: true }).catch(() => {})
}
