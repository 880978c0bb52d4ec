// The clock of the talk, shared, so that all windows, and a window that was reloaded, show the same time.

import { computed, ref } from 'vue'
import { share, shared } from './shared.ts'

/** Milliseconds between two looks at the clock. */
const TICK = 100

export const now = ref(Date.now())
setInterval(look, TICK)

export const status = computed(() => shared.timer.status)

/** Milliseconds of talk, pauses not counted. */
export const passed = computed(() => {
  const { status: state, startedAt, pausedAt } = shared.timer
  if (state === 'stopped') return 0
  return Math.max(0, (state === 'paused' ? pausedAt : now.value) - startedAt)
})

export function start(): void {
  if (status.value === 'running') return
  const run = status.value === 'stopped' ? Math.random().toString(36).slice(2) : shared.timer.run
  share('timer', { run, status: 'running', startedAt: Date.now() - passed.value, pausedAt: 0 })
  look()
}

export function pause(): void {
  if (status.value !== 'running') return
  share('timer', { ...shared.timer, status: 'paused', pausedAt: Date.now() })
  look()
}

export function stop(): void {
  share('timer', { run: '', status: 'stopped', startedAt: 0, pausedAt: 0 })
  look()
}

// --- internal ---

function look(): void {
  now.value = Date.now()
}
