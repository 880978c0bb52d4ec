// The speech that a command is about, read and understood.

import { sourceText, type DeckFolder } from '../../folder/index.ts'
import type { Understood } from '../../convert.ts'
import type { Readings } from '../../model/readings.ts'
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

/**
 * How words of the speech are read: as outline.md says; where that says nothing, what is proposed, with the unit's own
 * readings before it.
 */
export async function readingsOf({ readings, spoken, outline }: Understood, own: Readings = {}): Promise<Readings> {
  if (readings) return readings
  if (outline.lang !== 'zh') return {}
  const { proposeReadings } = await import('../../readings/index.ts')
  return proposeReadings(spoken.text, own)
}
