// The speech that a command is about, read and understood.

import { sourceText, type DeckFolder } from '../../folder/index.ts'
import type { Understood } from '../../convert.ts'
import type { Source } from '../../model/source.ts'

/** `--keep none` leaves nothing out, whatever the folder remembers. */
export function rulesKept(rules: readonly string[]): readonly string[] {
  return rules.filter(rule => rule !== 'none')
}

/** A speech, or the outline.md of the deck folder `home`. */
export async function readSpeech(path: string): Promise<Source> {
  const { readSource } = await import('../../read/index.ts')
  return await readSource(path)
}

export async function understandFile(
  path: string,
  home: DeckFolder | null,
  keep: readonly string[],
): Promise<Understood> {
  const [source, { understand }] = await Promise.all([readSpeech(path), import('../../convert.ts')])
  return understand(source, home && sourceText(home), keep)
}
