// Colours of a unit: what the configuration leaves open is derived, and every text must be readable on its ground.

import { SpeechdeckError } from '../issue.ts'
import type { Colours } from '../model/settings.ts'

type Name = keyof Colours
type Palette = Readonly<Record<Name, string>>

/** WCAG 2.2, 1.4.3 (AA). */
const LEAST_CONTRAST = 4.5

/** Each text and the ground it stands on (design README, table of colours). */
const TEXT_ON_GROUND: readonly (readonly [text: Name, ground: Name])[] = [
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ['ink-3', 'paper'],
  ['accent', 'paper'],
  ['ink', 'tint'],
  ['ink-2', 'tint'],
  ['ink-3', 'tint'],
  ['accent', 'tint'],
  ['on-field', 'field'],
  ['on-field-2', 'field'],
]

/**
 * Given colours and those that follow from them: who names only the accent gets section slides, their second text and
 * their hairlines in it as well. `theme` is the palette below; a theme without filled grounds (ink) keeps them empty.
 */
export function withDerived(given: Colours, theme: Palette): Colours {
  const made: Colours = { ...given }
  const derive = (name: Name, from: readonly Name[], colour: () => string) => {
    if (!made[name] && from.some(source => made[source])) made[name] = colour()
  }
  const now = (name: Name) => made[name] ?? theme[name]
  derive('line-c', ['ink'], () => now('ink'))
  derive('hair', ['paper', 'ink'], () => mixed(now('paper'), now('ink'), 0.16))
  if (theme.tint !== theme.paper || made.paper)
    derive('tint', ['paper', 'ink'], () =>
      theme.tint === theme.paper ? now('paper') : mixed(now('paper'), now('ink'), 0.05),
    )
  derive('series-2', ['ink-3'], () => now('ink-3'))
  if (theme.field !== theme.paper) derive('field', ['accent'], () => now('accent'))
  else derive('field', ['paper'], () => now('paper'))
  derive(
    'on-field-2',
    ['field', 'on-field'],
    () =>
      [0.2, 0.1, 0]
        .map(share => mixed(now('on-field'), now('field'), share))
        .find(colour => contrast(colour, now('field')) >= LEAST_CONTRAST) ?? now('on-field'),
  )
  derive('field-hair', ['field', 'on-field'], () => mixed(now('field'), now('on-field'), 0.35))
  return made
}

/** Throws for the first given colour that makes a text hard to read; `place` finds its line. */
export function checkContrast(
  colours: Colours,
  theme: Palette,
  given: Colours,
  place: (name: Name) => { file: string; line: number },
): void {
  for (const [text, ground] of TEXT_ON_GROUND) {
    // A pair of the theme itself is not the user's doing.
    if (!colours[text] && !colours[ground]) continue
    const [front, back] = [colours[text] ?? theme[text], colours[ground] ?? theme[ground]]
    const ratio = contrast(front, back)
    if (ratio >= LEAST_CONTRAST) continue
    const culprit =
      [text, ground].find(name => given[name]) ?? (given.accent ? 'accent' : (Object.keys(given)[0] as Name))
    throw new SpeechdeckError('E_USAGE', 'config-contrast', {
      values: {
        ...place(culprit),
        key: `colours.${culprit}`,
        text,
        front,
        ground,
        back,
        ratio: (Math.floor(ratio * 10) / 10).toFixed(1),
        least: LEAST_CONTRAST,
      },
    })
  }
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

// --- internal ---

/** `#A2211B` → [162, 33, 27] */
function channels(hex: string): [number, number, number] {
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex)
    .map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** `share` of `b` in `a`. */
function mixed(a: string, b: string, share: number): string {
  const other = channels(b)
  return `#${channels(a)
    .map((value, index) =>
      Math.round(value + ((other[index] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase()
}
