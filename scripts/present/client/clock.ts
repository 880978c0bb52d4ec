// The clock of the talk. It is Slidev's own shared timer, so that all windows, and a window that was reloaded, show
// the same time.

import { sharedState } from '@slidev/client'
import { computed, ref } from 'vue'

/** Milliseconds between two looks at the clock. */
const TICK = 100

export const now = ref(Date.now())
setInterval(look, TICK)

export const status = computed(() => sharedState.timer.status)

/** Milliseconds of talk, pauses not counted. */
export const passed = computed(() => {
  const { status: state, startedAt, pausedAt } = sharedState.timer
  if (state === 'stopped') return 0
  return Math.max(0, (state === 'paused' ? pausedAt : now.value) - startedAt)
})

export function start(): void {
  const { timer } = sharedState
  if (timer.status === 'running') return
  timer.startedAt = Date.now() - passed.value
  timer.status = 'running'
  look()
}

export function pause(): void {
  const { timer } = sharedState
  if (timer.status !== 'running') return
  timer.pausedAt = Date.now()
  timer.status = 'paused'
  look()
}

export function stop(): void {
  sharedState.timer = { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 }
  look()
}

// --- internal ---

function look(): void {
  now.value = Date.now()
}
