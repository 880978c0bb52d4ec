// The word of an option → its value. A wrong word ends in E_USAGE and names what would be right.

import { SpeechdeckError } from '../issue.ts'
import type { Lang } from '../model/source.ts'

export function languageOption(value: string): Lang {
  if (value === 'zh' || value === 'en') return value
  throw new SpeechdeckError('E_USAGE', 'usage-lang', { values: { value } })
}

/** A number between two others, white space and a unit's full width forgiven. */
export function numberOption(option: string, least: number, most: number): (value: string) => number {
  return value => {
    const number = Number(value.normalize('NFKC'))
    if (value.trim() !== '' && number >= least && number <= most) return number
    throw new SpeechdeckError('E_USAGE', 'usage-number', { values: { option, value, least, most } })
  }
}

/** Long enough not to be guessed while a speech is given. */
export function passwordOption(value: string): string {
  if (value.length >= 6) return value
  throw new SpeechdeckError('E_USAGE', 'usage-password', { values: { least: 6 } })
}

/** A word of a fixed list; `--theme blau` names the list. */
export function oneOf(option: string, allowed: readonly string[]): (value: string) => string {
  return value => {
    if (allowed.includes(value)) return value
    throw new SpeechdeckError('E_USAGE', 'usage-one-of', { values: { option, value, allowed: allowed.join(', ') } })
  }
}
