// What both windows do alike: steps, and the black screen.

import { useNav } from '@slidev/client'
import { share, shared } from './shared.ts'

export interface Steps {
  next: () => void
  back: () => void
  first: () => void
  last: () => void
  black: () => void
}

/** On a black screen a step brings the picture back and goes nowhere. */
export function useSteps(): Steps {
  const nav = useNav()
  const step = (go: () => Promise<void>) => (): void => {
    if (shared.black) share('black', false)
    else void go()
  }
  return {
    next: step(() => nav.next()),
    back: step(() => nav.prev()),
    first: step(() => nav.go(1)),
    last: step(() => nav.go(nav.slides.value.length)),
    black: () => share('black', !shared.black),
  }
}
