// Fonts cut by HarfBuzz itself (WebAssembly, from harfbuzzjs): the file is read straight into its memory, which is used
// again for the next one. A library around it copied each of six files of 12 MB twice, and loaded four others first.

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { FEATURES } from './kept.ts'

/** What of HarfBuzz is used here; numbers are addresses, or handles. */
interface HarfBuzz {
  memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): number
  free(at: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_input_unicode_set(input: number): number
  hb_subset_or_fail(face: number, input: number): number
}

/** HB_MEMORY_MODE_WRITABLE, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG */
const WRITABLE = 2
const LAYOUT_FEATURES = 6

let loaded: Promise<HarfBuzz> | null = null

/** Loads HarfBuzz, where that has time. */
export function loadSubset(): Promise<HarfBuzz> {
  loaded ??= (async () => {
    const wasm = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
    const { instance } = await WebAssembly.instantiate(readFileSync(wasm))
    const harfbuzz = instance.exports as unknown as HarfBuzz
    harfbuzz._initialize()
    return harfbuzz
  })()
  return loaded
}

/** The TrueType file at `path` cut to the characters of `text`. Same input, same bytes. */
export async function subsetFile(path: string, text: string): Promise<Uint8Array> {
  const harfbuzz = await loadSubset()
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const at = harfbuzz.malloc(size)
    try {
      // Memory that grew is another buffer.
      const room = new Uint8Array(harfbuzz.memory.buffer, at, size)
      for (let length = 0, read = -1; read !== 0 && length < size; length += read)
        read = readSync(file, room, length, size - length, length)
      return cut(harfbuzz, at, size, text)
    } finally {
      harfbuzz.free(at)
    }
  } finally {
    closeSync(file)
  }
}

// --- internal ---

function cut(harfbuzz: HarfBuzz, at: number, size: number, text: string): Uint8Array {
  const blob = harfbuzz.hb_blob_create(at, size, WRITABLE, 0, 0)
  const face = harfbuzz.hb_face_create(blob, 0)
  harfbuzz.hb_blob_destroy(blob)
  const input = harfbuzz.hb_subset_input_create_or_fail()
  const features = harfbuzz.hb_subset_input_set(input, LAYOUT_FEATURES)
  harfbuzz.hb_set_clear(features)
  for (const feature of FEATURES) harfbuzz.hb_set_add(features, tagOf(feature))
  const characters = harfbuzz.hb_subset_input_unicode_set(input)
  for (const character of text) harfbuzz.hb_set_add(characters, character.codePointAt(0) ?? 0)
  const made = harfbuzz.hb_subset_or_fail(face, input)
  harfbuzz.hb_subset_input_destroy(input)
  harfbuzz.hb_face_destroy(face)
  if (made === 0) throw new Error('HarfBuzz cannot cut this font')
  const result = harfbuzz.hb_face_reference_blob(made)
  const from = harfbuzz.hb_blob_get_data(result, 0)
  const bytes = new Uint8Array(harfbuzz.memory.buffer, from, harfbuzz.hb_blob_get_length(result)).slice()
  harfbuzz.hb_blob_destroy(result)
  harfbuzz.hb_face_destroy(made)
  if (bytes.length === 0) throw new Error('HarfBuzz cannot cut this font')
  return bytes
}

/** `kern` → the number that HarfBuzz knows it by. */
function tagOf(name: string): number {
  return [...name].reduce((tag, letter) => (tag << 8) + letter.charCodeAt(0), 0)
}
