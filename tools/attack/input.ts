// One input of the attack, by its number: a speech or a corrupt file, written where the readers find it.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '../../scripts/read/index.ts'
import { SpeechdeckError } from '../../scripts/issue.ts'
import type { Source } from '../../scripts/model/source.ts'
import { corruptFile } from './files.ts'
import { outcomeOf, type Outcome } from './laws.ts'
import { randomOf } from './random.ts'
import { damaged, disguised, speech } from './speeches.ts'

export type InputKind = 'speech' | 'file'

/** The bytes of input `seed`, and the name they come under. */
export function inputOf(kind: InputKind, seed: number): { name: string; bytes: Uint8Array } {
  const random = randomOf(seed)
  if (kind === 'file') return corruptFile(random)
  const whole = speech(random)
  const { name, text } = disguised(random.chance(0.75) ? damaged(whole, random) : whole, random)
  return { name, bytes: new TextEncoder().encode(text) }
}

/** Writes the input into `folder`, reads it as the program does, and asks every law. */
export async function attacked(kind: InputKind, seed: number, folder: string): Promise<Outcome> {
  const { name, bytes } = inputOf(kind, seed)
  const file = join(folder, name)
  writeFileSync(file, bytes)
  let source: Source
  try {
    source = await readSource(file)
  } catch (error) {
    if (error instanceof SpeechdeckError) return { made: 'message', broken: [] }
    const seen = error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' ') : String(error)
    return { made: 'message', broken: [{ law: 'no crash while reading', seen }] }
  }
  return outcomeOf(source)
}
