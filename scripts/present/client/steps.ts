// Steps through the talk, and the black screen, which a step ends before it goes anywhere.

export interface Steps {
  next: () => void
  back: () => void
  first: () => void
  last: () => void
  black: () => void
}

/** What moves the slides. */
interface Mover {
  next: () => unknown
  prev: () => unknown
  go: (no: number) => unknown
  count: () => number
}
interface Screen {
  isBlack: () => boolean
  blacken: (black: boolean) => void
}

/** On a black screen a step brings the picture back and goes nowhere. */
export function stepsOf(mover: Mover, screen: Screen): Steps {
  const step = (go: () => unknown) => (): void => {
    if (screen.isBlack()) screen.blacken(false)
    else go()
  }
  return {
    next: step(mover.next),
    back: step(mover.prev),
    first: step(() => mover.go(1)),
    last: step(() => mover.go(mover.count())),
    black: () => screen.blacken(!screen.isBlack()),
  }
}
