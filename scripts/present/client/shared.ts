// What this window shares with the others (../shared.ts): read from `shared`, changed with `share`, and joined before
// anything is shown, so that a window that opens or reloads knows where the talk is.

import { reactive } from 'vue'
import { AT_FIRST, newerIn, nextCount, type Entries, type Shared } from '../shared.ts'
import { joined } from './joined.ts'
import { onHeard } from './line.ts'
import { kept, post, watchServer } from './server.ts'

/** Another one after a reload: who comes back has nothing to say of what was before. */
const me = Math.random().toString(36).slice(2)

const known: Entries = {}
const values = reactive(structuredClone(AT_FIRST))
const listeners = new Set<(names: (keyof Shared)[]) => void>()

export const shared: Readonly<Shared> = values

/** For this window and all others. */
export function share<Key extends keyof Shared>(name: Key, value: Shared[Key]): void {
  const change: Entries = { [name]: { value, count: nextCount(known), by: me } }
  take(change)
  void post('shared', change)
}

/** Hears what other windows changed; what it gives ends that. */
export function onChange(listener: (names: (keyof Shared)[]) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function take(change: Entries): (keyof Shared)[] {
  const newer = newerIn(known, change)
  Object.assign(known, newer)
  for (const [name, { value }] of Object.entries(newer)) Object.assign(values, { [name]: value })
  return Object.keys(newer) as (keyof Shared)[]
}

take(joined.shared)
if (kept) {
  take(kept)
  void post('shared', kept)
}
watchServer(() => known)
onHeard('shared', change => {
  const names = take(change)
  if (names.length > 0) for (const listener of listeners) listener(names)
})
