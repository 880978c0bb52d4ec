// The line on which all windows of a talk hear of each other: a socket of the server, or the browser itself where a
// folder presents itself.

import { ref } from 'vue'
import type { Talk } from '../../model/talk.ts'
import type { Comparison } from '../../rehearse/index.ts'
import type { Trouble } from '../messages.ts'
import type { Entries } from '../shared.ts'
import { isFolder, joined } from './joined.ts'

/** What is heard, by name. */
export interface Heard {
  shared: Entries
  talk: Talk
  recording: boolean
  trouble: Trouble | null
  /** The slides are others now, as shell-slides.js knows them. */
  slides: object[]
  /** A rehearsal that has just ended, and those before it, beside the plan. */
  compared: Comparison
}
type Name = keyof Heard
export type Saying = { [Key in Name]: { name: Key; value: Heard[Key] } }[Name]

/** False while the server does not answer. */
export const connected = ref(true)

/** Milliseconds until a line that broke is tried again. */
const AGAIN = 1000
const HELLO = 'hello'

const listeners: { [Key in Name]?: (value: Heard[Key]) => void } = {}
const early: Saying[] = []

/** One listener for each name; what was heard before there was one is not lost. */
export function onHeard<Key extends Name>(name: Key, listener: (value: Heard[Key]) => void): void {
  Object.assign(listeners, { [name]: listener })
  for (const saying of early.filter(one => one.name === name)) hear(saying)
}

/** To the other windows, where there is no server to do it. `all`: what this window knows, for one that joins. */
export function openChannel(all: () => Entries): (change: Entries) => void {
  const channel = new BroadcastChannel(`speechdeck-${joined.deck}`)
  const tell = (change: Entries): void => channel.postMessage(JSON.stringify(change))
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (data === HELLO) tell(all())
    else hear({ name: 'shared', value: JSON.parse(data) as Entries })
  })
  channel.postMessage(HELLO)
  return tell
}

if (!isFolder) openSocket()

// --- internal ---

function openSocket(): void {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/__speechdeck/socket`)
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as Saying))
  socket.addEventListener('close', () => {
    connected.value = false
    setTimeout(openSocket, AGAIN)
  })
}

function hear(saying: Saying): void {
  const listener = listeners[saying.name] as ((value: unknown) => void) | undefined
  if (listener) listener(saying.value)
  else early.push(saying)
}
