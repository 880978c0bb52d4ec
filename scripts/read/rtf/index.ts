// RTF (.rtf, and many a .doc) → text with its marks: list numbers as the writing program put them down, hidden and
// deleted text, field codes, notes, headers and pictures left out. Other libraries lose the two-byte characters of
// Chinese. `tokens.ts` cuts the file, `destinations.ts` says what a group holds, `words.ts` what a word means, and all
// of it is put down in one value (`state.ts`).

import type { Remark } from '../../model/source.ts'
import { failure } from '../shared/failure.ts'
import { type Block, layOut } from '../shared/layout.ts'
import type { Reading } from '../shared/reading.ts'
import { encodingOf, isOpenEnded } from './characters.ts'
import { endBox, endDestination, isDestination } from './destinations.ts'
import { finished } from './page.ts'
import { begun, flush, fontOf, pageOf, type State } from './state.ts'
import { tokensOf } from './tokens.ts'
import { obey } from './words.ts'

const MOST_GROUPS = 10_000

export function readRtf(bytes: Uint8Array, path: string): Reading {
  const { blocks, encoding, remarks } = rtfBlocks(bytes, path)
  const laid = layOut(blocks)
  return { ...laid, encoding, remarks: [...remarks, ...laid.remarks] }
}

/** What the file shows, laid out by who asked for it. */
export function rtfBlocks(bytes: Uint8Array, path: string): { blocks: Block[]; encoding: string; remarks: Remark[] } {
  const state = begun()
  for (const token of tokensOf(bytes, () => state.group.target === 'nothing')) {
    if (token.kind === 'open' && state.groups.length >= MOST_GROUPS) throw failure('read-damaged', path)
    if (token.kind === 'open') open(state)
    else if (token.kind === 'close') close(state)
    else if (token.kind === 'byte') takeByte(state, token.byte, token.escaped)
    else takeWord(state, token.word, token.value)
  }
  flush(state)
  while (state.pages.length > 1) endBox(state)
  const remarks = [...(state.hasChanges ? [{ rule: 'read-changes' }] : []), ...state.lost.remarks()]
  return { blocks: finished(pageOf(state)), encoding: state.encoding, remarks }
}

// --- internal ---

function open(state: State): void {
  flush(state)
  state.toSkip = 0
  state.groups.push(state.group)
  state.group = { ...state.group, isBox: false }
  state.isStarred = false
  state.isFirst = true
}

function close(state: State): void {
  flush(state)
  state.toSkip = 0
  if (state.group.isBox) endBox(state)
  const closed = state.group
  state.group = state.groups.pop() ?? closed
  endDestination(state, closed)
  state.isFirst = false
}

function takeByte(state: State, byte: number, escaped: boolean): void {
  state.isFirst = false
  if (state.toSkip > 0) {
    state.toSkip--
    return
  }
  const isHalf = isOpenEnded(state.pending, encodingOf(fontOf(state), state.encoding))
  const isAlone = !isHalf && !escaped && byte < 0x80
  if (isAlone) flush(state)
  state.pending.push(byte)
  if (isAlone) flush(state)
}

function takeWord(state: State, word: string, value: number | null): void {
  if (word === '*') {
    state.isStarred = state.isFirst
    return
  }
  state.isFirst = false
  if (word === 'picwgoal') state.picture.width = value ?? 0
  if (word === 'pichgoal') state.picture.height = value ?? 0
  // A fallback may be a word, though nobody writes such.
  if (state.toSkip > 0 && word !== 'u' && word !== 'uc') {
    state.toSkip--
    return
  }
  flush(state)
  if (!isDestination(state, word) && state.group.target !== 'nothing') obey(state, word, value)
}
