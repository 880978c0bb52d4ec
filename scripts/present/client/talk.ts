// The speech as the program sent it, and whether a rehearsal is being recorded. Both change while the page is open.

import { ref, shallowRef } from 'vue'
import type { Comparison } from '../../rehearse/index.ts'
import type { Trouble } from '../messages.ts'
import { joined } from './joined.ts'
import { onHeard } from './line.ts'
import { post } from './server.ts'

declare global {
  // shell-slides.js gives it; where Slidev's own server shows the slides, they change by themselves.
  // oxlint-disable-next-line no-var
  var __speechdeckShow: ((slides: object[]) => void) | undefined
}

export const talk = shallowRef(joined.talk)
export const recording = ref(joined.recording)
/** A rehearsal that has just ended; null: none, or somebody has looked at it. */
export const compared = shallowRef<Comparison | null>(null)
/** What went wrong on the program's side. */
export const trouble = ref<Trouble | null>(null)

onHeard('talk', next => void (talk.value = next))
onHeard('recording', on => void (recording.value = on))
onHeard('trouble', is => void (trouble.value = is))
onHeard('compared', comparison => void (compared.value = comparison))
onHeard('slides', slides => globalThis.__speechdeckShow?.(slides))

export function record(on: boolean): void {
  void post('record', { on })
}
