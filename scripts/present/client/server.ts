// How this window and the server speak: what is asked once, what is told, what is heard.

import type { Talk } from '../../model/talk.ts'
import { ref } from 'vue'
import type { NoteChange } from '../../slides-md/index.ts'
import type { Entries } from '../shared.ts'

export type NoteSaved = { done: true; no: number; note: string } | { done: false; now: string | null }

/** What a browser sends for a page that is gone, with room for characters of three bytes. */
const MOST_KEPT_ALIVE = 20_000

/** What a window that joins is told. */
export interface Joined {
  talk: Talk
  recording: boolean
  /** Names the folder, and the server from its start to its end. */
  deck: string
  server: string
  shared: Entries
}

/** What this window knew when it was closed, in case the server is another one by then. `contact`: when it answered. */
interface Kept {
  deck: string
  server: string
  contact: number
  shared: Entries
}
const KEPT = 'speechdeck-talk'
/** A server that was away for longer has begun another talk. In milliseconds. */
const SAME_TALK = 20 * 60_000
/** Milliseconds between two looks whether the server is there, and until no answer is one. */
const LOOK = 2000
const PATIENCE = 4000

/** False while the server does not answer. */
export const connected = ref(true)

const early: Entries[] = []
let hear = (change: Entries): void => void early.push(change)
/** What was said last and nobody heard. */
const unheard = new Set<string>()

// Heard from before the question is asked: nothing falls between the two.
import.meta.hot?.on('speechdeck:shared', (change: Entries) => hear(change))
// What was said before the line stood, or while it was down.
import.meta.hot?.on(
  'vite:ws:connect',
  () =>
    void ask().then(
      ({ shared }) => hear(shared),
      () => {},
    ),
)

import.meta.hot?.on('vite:ws:disconnect', () => void (connected.value = false))

export const joined = await ask()

/**
 * What this window knew of the talk before it was reloaded, where the server was started anew meanwhile; else null: who
 * comes back says nothing.
 */
export const kept: Entries | null = keptFrom(sessionStorage.getItem(KEPT))

/** Looks after the server; `shared` gives what the window knows now. */
export function watchServer(shared: () => Entries): void {
  let contact = Date.now()
  const names = { deck: joined.deck, server: joined.server }
  const keep = (): void =>
    sessionStorage.setItem(KEPT, JSON.stringify({ ...names, contact, shared: shared() } satisfies Kept))
  const look = async (): Promise<void> => {
    const server = await answering()
    if (server !== null) contact = Date.now()
    // Another one has other modules. Vite's own way to find out does not always do.
    if (server !== null && server !== names.server) location.reload()
    // What was changed while nobody listened.
    if (server === names.server && unheard.size > 0) await post('shared', shared())
    connected.value = server === names.server
    setTimeout(() => void look(), LOOK)
  }
  window.addEventListener('pagehide', keep)
  void look()
}

export function onShared(listener: (change: Entries) => void): void {
  hear = listener
  early.splice(0).forEach(listener)
}

/** Nothing waits for the answer; a page that is being closed still sends. */
export async function post(name: 'record' | 'report' | 'shared', body: object): Promise<void> {
  const answer = fetch(`/__speechdeck/${name}`, { method: 'POST', body: JSON.stringify(body), keepalive: true })
  await answer.then(
    () => unheard.delete(name),
    () => unheard.add(name),
  )
}

/** Throws where the server does not answer. `keepalive`: a page that is being closed still sends. */
export async function saveNote(change: NoteChange): Promise<NoteSaved> {
  const body = JSON.stringify(change)
  const response = await fetch('/__speechdeck/note', { method: 'POST', body, keepalive: body.length < MOST_KEPT_ALIVE })
  return (await response.json()) as NoteSaved
}

async function ask(): Promise<Joined> {
  return (await (await fetch('/__speechdeck/talk')).json()) as Joined
}

function keptFrom(text: string | null): Entries | null {
  if (text === null) return null
  const { deck, server, contact, shared } = JSON.parse(text) as Kept
  return deck === joined.deck && server !== joined.server && Date.now() - contact < SAME_TALK ? shared : null
}

/** The server that answers now. */
async function answering(): Promise<string | null> {
  try {
    const response = await fetch('/__speechdeck/alive', { signal: AbortSignal.timeout(PATIENCE) })
    return ((await response.json()) as { server: string }).server
  } catch {
    return null
  }
}
