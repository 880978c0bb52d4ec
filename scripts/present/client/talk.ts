// The speech as the program sent it, and whether a rehearsal is being recorded. Both change while the page is open.

import { ref, shallowRef } from 'vue'
import type { Talk } from '../../model/talk.ts'
import type { Trouble } from '../messages.ts'
import { joined, post } from './server.ts'

export const talk = shallowRef(joined.talk)
export const recording = ref(joined.recording)

import.meta.hot?.on('speechdeck:talk', (next: Talk) => void (talk.value = next))
import.meta.hot?.on('speechdeck:recording', ({ on }: { on: boolean }) => void (recording.value = on))

/** What went wrong on the program's side. */
export const trouble = ref<Trouble | null>(null)
import.meta.hot?.on('speechdeck:trouble', ({ is }: { is: Trouble | null }) => void (trouble.value = is))

export function record(on: boolean): void {
  void post('record', { on })
}
