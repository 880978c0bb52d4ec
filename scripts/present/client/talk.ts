// The speech as the program sent it, and whether a rehearsal is being recorded. Both change while the page is open.

import { ref, shallowRef } from 'vue'
import type { Talk } from '../../model/talk.ts'
import { joined, post } from './server.ts'

export const talk = shallowRef(joined.talk)
export const recording = ref(joined.recording)

import.meta.hot?.on('speechdeck:talk', (next: Talk) => void (talk.value = next))
import.meta.hot?.on('speechdeck:recording', ({ on }: { on: boolean }) => void (recording.value = on))

export function record(on: boolean): void {
  void post('record', { on })
}
