// What this window tells: to the server, or to the other windows where a folder presents itself; and what it keeps, in
// case it is opened again.

import type { NoteChange } from '../../slides-md/index.ts'
import type { Entries } from '../shared.ts'
import { isFolder, joined } from './joined.ts'
import { connected, openChannel } from './line.ts'

export type NoteSaved = { done: true; no: number; note: string } | { done: false; now: string | null }

/** What a browser sends for a page that is gone, with room for characters of three bytes. */
const MOST_KEPT_ALIVE = 20_000

/** What this window knew when it was closed, in case the server is another one by then. `contact`: when it answered. */
interface Kept {
  deck: string
  server: string | null
  contact: number
  shared: Entries
}
const KEPT = 'speechdeck-talk'
/** A server that was away for longer has begun another talk; so has a folder of which no window was open. */
const SAME_TALK = (isFolder ? 1 : 20) * 60_000
/** Milliseconds between two looks whether the server is there, and until no answer is one. */
const LOOK = 2000
const PATIENCE = 4000

/** What was said last and nobody heard. */
const unheard = new Set<string>()
let tell: (change: Entries) => void = () => {}

/** For all windows of a folder, else for this one alone: a server knows the rest. */
const storage = isFolder ? localStorage : sessionStorage
const key = isFolder ? `${KEPT}-${joined.deck}` : KEPT

/**
 * What this window knew of the talk before it was reloaded, where the server was started anew meanwhile or there is
 * none; else null: who comes back says nothing.
 */
export const kept: Entries | null = keptFrom(storage.getItem(key))

/** Looks after the server; `shared` gives what the window knows now. */
export function watchServer(shared: () => Entries): void {
  let contact = Date.now()
  const keep = (): void => {
    const { deck, server } = joined
    storage.setItem(key, JSON.stringify({ deck, server, contact, shared: shared() } satisfies Kept))
  }
  const lookAfterFolder = (): void => {
    contact = Date.now()
    keep()
  }
  const look = async (): Promise<void> => {
    const server = await answering()
    if (server !== null) contact = Date.now()
    // Another one has other slides.
    if (server !== null && server !== joined.server) location.reload()
    // What was changed while nobody listened.
    if (server === joined.server && unheard.size > 0) await post('shared', shared())
    connected.value = server === joined.server
    setTimeout(() => void look(), LOOK)
  }
  window.addEventListener('pagehide', isFolder ? lookAfterFolder : keep)
  if (isFolder) {
    tell = openChannel(shared)
    setInterval(lookAfterFolder, LOOK)
  } else void look()
}

/** Nothing waits for the answer; a page that is being closed still sends. */
export async function post(name: 'record' | 'report' | 'shared', body: object): Promise<void> {
  if (isFolder) {
    if (name === 'shared') tell(body as Entries)
    return
  }
  const answer = fetch(`/__speechdeck/${name}`, { method: 'POST', body: JSON.stringify(body), keepalive: true })
  await answer.then(
    () => unheard.delete(name),
    () => unheard.add(name),
  )
}

/** As slides.md has it. */
export async function readNote(no: number): Promise<string> {
  return ((await (await fetch(`/__speechdeck/note?no=${no}`)).json()) as { note: string }).note
}

/** Throws where the server does not answer. `keepalive`: a page that is being closed still sends. */
export async function saveNote(change: NoteChange): Promise<NoteSaved> {
  const body = JSON.stringify(change)
  const response = await fetch('/__speechdeck/note', { method: 'POST', body, keepalive: body.length < MOST_KEPT_ALIVE })
  return (await response.json()) as NoteSaved
}

// --- internal ---

function keptFrom(text: string | null): Entries | null {
  if (text === null) return null
  const { deck, server, contact, shared } = JSON.parse(text) as Kept
  const isOther = isFolder || server !== joined.server
  return deck === joined.deck && isOther && Date.now() - contact < SAME_TALK ? shared : null
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
