// What both windows do alike: steps, and the black screen.

import { useNav } from '@slidev/client'
import { share, shared } from './shared.ts'
import { stepsOf, type Steps } from './steps.ts'

export function useSteps(): Steps {
  const nav = useNav()
  return stepsOf(
    { next: () => nav.next(), prev: () => nav.prev(), go: no => nav.go(no), count: () => nav.slides.value.length },
    { isBlack: () => shared.black, blacken: black => share('black', black) },
  )
}
