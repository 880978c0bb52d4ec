// The keys of both windows. A presenter's remote sends PageUp and PageDown, some ↑ and ↓; its other buttons `.` or `b`
// for a black screen and F5 or Shift+F5 to begin, which in a browser would load the page anew.

import { onMounted, onUnmounted, ref, type Ref } from 'vue'
import type { Steps } from './steps.ts'

/** Keys that any window knows. */
export interface RoomActions extends Steps {
  fullScreen: () => void
}

/** `dismiss` ends what lies over the view. */
export interface Actions extends RoomActions {
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
  swap: () => void
  overview: () => void
  dark: () => void
  startOver: () => void
  dismiss: () => void
  /** Figures and Enter. */
  goTo: (no: number) => void
}

export type Name = Exclude<keyof Actions, 'goTo'>

/** Letters whatever Caps Lock says; `+` with Shift or without. */
const KEYS: Readonly<Record<string, Name>> = {
  arrowright: 'next',
  arrowdown: 'next',
  pagedown: 'next',
  ' ': 'next',
  enter: 'next',
  arrowleft: 'back',
  arrowup: 'back',
  pageup: 'back',
  home: 'first',
  end: 'last',
  '.': 'black',
  b: 'black',
  f5: 'fullScreen',
  f: 'fullScreen',
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
  s: 'swap',
  o: 'overview',
  d: 'dark',
  escape: 'dismiss',
}
const SHIFTED: Readonly<Record<string, Name>> = {
  arrowdown: 'nextSentence',
  arrowup: 'sentenceBefore',
  f5: 'fullScreen',
  '+': 'larger',
  n: 'startOver',
}
/** What goes on while its key is held down; a remote that repeats turns one page. */
const HELD: ReadonlySet<Name> = new Set(['nextSentence', 'sentenceBefore', 'larger', 'smaller', 'faster', 'slower'])
/** Milliseconds in which a number is typed. */
const TYPING = 3000

/** What a key asks for. */
export function nameOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Name | undefined {
  return (shiftKey ? SHIFTED : KEYS)[key.toLowerCase()]
}

/** Whether a key that is held down asks again and again. */
export function goesOn(name: Name): boolean {
  return HELD.has(name)
}

/** Gives the figures that were typed so far. */
export function useKeys(actions: RoomActions & Partial<Actions>): Ref<string> {
  const digits = ref('')
  let timer = 0
  const forget = (): void => {
    clearTimeout(timer)
    digits.value = ''
  }
  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (actions.goTo && /^\d$/.test(event.key)) {
      clearTimeout(timer)
      digits.value = (digits.value + event.key).slice(-4)
      timer = window.setTimeout(forget, TYPING)
      return
    }
    const number = event.key === 'Enter' ? Number(digits.value) : 0
    if (digits.value !== '' && event.key !== 'Shift') forget()
    if (number > 0) {
      event.preventDefault()
      actions.goTo?.(number)
      return
    }
    // A button that was clicked and has the focus is pressed by these.
    if (event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key)) event.target.blur()
    const name = nameOf(event)
    const action = name && actions[name]
    if (!action) return
    event.preventDefault()
    if (!event.repeat || goesOn(name)) action()
  }
  onMounted(() => window.addEventListener('keydown', listen))
  onUnmounted(() => {
    forget()
    window.removeEventListener('keydown', listen)
  })
  return digits
}

// --- internal ---

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
