// What a speaker set once for all his speeches, kept by his browser.

import { ref, watch, type Ref } from 'vue'

export function remembered<T extends number | boolean>(name: string, first: T): Ref<T> {
  const key = `speechdeck-${name}`
  const value = ref(read(key, first)) as Ref<T>
  watch(value, now => localStorage.setItem(key, JSON.stringify(now)))
  return value
}

// --- internal ---

function read<T>(key: string, first: T): T {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? 'null') as unknown
    return typeof value === typeof first ? (value as T) : first
  } catch {
    // Somebody else's.
    return first
  }
}
