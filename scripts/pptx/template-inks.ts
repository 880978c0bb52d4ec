// The colours of the unit's own presentation: what a slide stands on, and what can be read there.

import type { XmlElement } from '@rgrove/parse-xml'
import type { Colour, Inks } from './palette.ts'
import { childrenOf, find, localName } from './template-xml.ts'
import { element } from './xml.ts'

/** A theme as a master uses it: `bg1` → `FFFFFF`. */
export type Scheme = (name: string) => string | null

export function schemeOf(master: XmlElement | null, theme: XmlElement | null): Scheme {
  const map = find(master, 'clrMap')?.attributes ?? {}
  const colours = new Map(
    childrenOf(find(theme, 'themeElements', 'clrScheme')).map(slot => [
      localName(slot),
      childrenOf(slot)[0]?.attributes,
    ]),
  )
  return name => {
    const found = colours.get(map[name] ?? name)
    const value = found?.['lastClr'] ?? found?.['val'] ?? ''
    return RE_HEX.test(value) ? value : null
  }
}

/** What lies behind a slide: of one colour, or a picture or pattern that words are hard to read on. */
export type Ground = { hex: string } | 'picture'

/** The first of these parts (layout, master) that states a ground decides; white paper where none does. */
export function groundOf(roots: readonly (XmlElement | null)[], scheme: Scheme): Ground {
  const paper = { hex: scheme('bg1') ?? 'FFFFFF' }
  for (const root of roots) {
    const ground = find(root, 'cSld', 'bg')
    if (!ground) continue
    const fill = find(ground, 'bgPr') ?? find(ground, 'bgRef')
    if (childrenOf(fill).some(child => PICTURES.has(localName(child)))) return 'picture'
    const hex = hexOf(find(fill, 'solidFill') ?? find(fill, 'gradFill', 'gsLst', 'gs') ?? fill, scheme)
    return hex ? { hex } : paper
  }
  return paper
}

/**
 * Our colours said in the template's: its text colour, or the one of the theme that can be read on the ground, shades
 * of it, and the first accent that can be read there.
 */
export function inksOf(master: XmlElement | null, scheme: Scheme, { hex: ground }: { hex: string }): Inks {
  const text = childrenOf(find(master, 'txStyles', 'bodyStyle', 'lvl1pPr', 'defRPr', 'solidFill'))[0]
  const stated = text && localName(text) === 'schemeClr' ? (text.attributes['val'] ?? 'tx1') : 'tx1'
  const on = (name: string) => contrast(scheme(name) ?? ground, ground)
  const ink =
    [stated, 'tx1'].find(name => on(name) >= TEXT_CONTRAST) ??
    ['tx1', 'bg1', 'tx2', 'bg2'].toSorted((one, other) => on(other) - on(one))[0] ??
    stated
  const accent =
    ['accent1', 'accent2', 'tx2', 'accent3', 'accent4', 'accent5', 'accent6'].find(
      name => on(name) >= LARGE_CONTRAST,
    ) ?? ink
  const isDark = luminance(scheme(ink) ?? '000000') < 0.4
  // Lighter than a dark text colour, darker than a light one; the last word for a dark ground.
  const shade = (share: number, onDark = share) =>
    element(
      'a:schemeClr',
      { val: ink },
      ...(isDark ? [percent('a:lumMod', share), percent('a:lumOff', 100 - share)] : [percent('a:lumMod', onDark)]),
    )
  const plain = (name: string) => element('a:schemeClr', { val: name })
  const inks: Record<Colour, string> = {
    ink: plain(ink),
    'ink-2': shade(75, 85),
    'ink-3': shade(65),
    hair: shade(25, 40),
    tint: shade(5, 20),
    paper: plain('bg1'),
    accent: plain(accent),
    field: plain(accent),
    'on-field': plain(ink),
    'on-field-2': shade(65),
    'field-hair': shade(25, 40),
  }
  return inks
}

// --- internal ---

const RE_HEX = /^[0-9a-f]{6}$/i
const PICTURES: ReadonlySet<string> = new Set(['blipFill', 'pattFill'])

/** The colour that a fill states, by name or in figures. */
function hexOf(fill: XmlElement | null, scheme: Scheme): string | null {
  const colour = childrenOf(fill).find(child => ['srgbClr', 'schemeClr', 'sysClr'].includes(localName(child)))
  const value = colour?.attributes['lastClr'] ?? colour?.attributes['val'] ?? ''
  return RE_HEX.test(value) ? value : scheme(value)
}

/** In thousandths of a hundredth, as the format has them. */
function percent(name: string, share: number): string {
  return element(name, { val: share * 1000 })
}

/** WCAG 2.2: text, and large text (what is in the accent is large or bold). */
const TEXT_CONTRAST = 4.5
const LARGE_CONTRAST = 3

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
