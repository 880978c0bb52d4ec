// Tells the program how things stand, at every change and once a second: a rehearsal is written down from this.

import { useNav } from '@slidev/client'
import { onUnmounted, watch } from 'vue'
import { passed, status } from './clock.ts'
import { post } from './server.ts'
import { shared } from './shared.ts'

/** Seconds of talk between two signs of life. */
const BEAT = 1000

export function useReports(): void {
  const { currentSlideNo, clicks } = useNav()
  const client = windowName()
  const report = (): void =>
    void post('report', {
      client,
      run: shared.timer.run,
      time: Date.now(),
      status: status.value,
      no: currentSlideNo.value,
      clicks: clicks.value,
    })
  watch([status, currentSlideNo, clicks, () => shared.timer.startedAt], report, { immediate: true })
  const stop = watch(() => Math.floor(passed.value / BEAT), report)
  onUnmounted(stop)
}

// --- internal ---

/** The same after a reload. */
function windowName(): string {
  const known = sessionStorage.getItem('speechdeck-window')
  const name = known ?? Math.random().toString(36).slice(2)
  sessionStorage.setItem('speechdeck-window', name)
  return name
}
