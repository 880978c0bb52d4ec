// The keys of the speaker's view. A presenter's remote sends PageUp and PageDown.

import { onMounted, onUnmounted } from 'vue'

export interface Actions {
  next: () => void
  back: () => void
  nextSentence: () => void
  sentenceBefore: () => void
  toggleClock: () => void
  togglePrompter: () => void
  larger: () => void
  smaller: () => void
  faster: () => void
  slower: () => void
  edit: () => void
  record: () => void
  audience: () => void
  dark: () => void
  fullScreen: () => void
  startOver: () => void
  /** Figures and Enter. */
  goTo: (no: number) => void
}

const KEYS: Readonly<Record<string, Exclude<keyof Actions, 'goTo'>>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  ArrowDown: 'nextSentence',
  ArrowUp: 'sentenceBefore',
  p: 'toggleClock',
  t: 'togglePrompter',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  ']': 'faster',
  '[': 'slower',
  e: 'edit',
  r: 'record',
  w: 'audience',
  d: 'dark',
  f: 'fullScreen',
  N: 'startOver',
}
/** Seconds in which a number is typed. */
const TYPING = 3000

export function useKeys(actions: Actions): void {
  let digits = ''
  let typed = 0
  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (/^\d$/.test(event.key)) {
      digits = event.timeStamp - typed < TYPING ? digits + event.key : event.key
      typed = event.timeStamp
      return
    }
    const number = event.key === 'Enter' && event.timeStamp - typed < TYPING ? Number(digits) : 0
    digits = ''
    if (number > 0) {
      event.preventDefault()
      actions.goTo(number)
      return
    }
    // Caps lock does not matter, but Shift+N is not N.
    const action = KEYS[event.key] ?? (event.shiftKey ? undefined : KEYS[event.key.toLowerCase()])
    if (!action) return
    event.preventDefault()
    actions[action]()
  }
  onMounted(() => window.addEventListener('keydown', listen))
  onUnmounted(() => window.removeEventListener('keydown', listen))
}

// --- internal ---

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
