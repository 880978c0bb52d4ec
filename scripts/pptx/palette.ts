// The colours of styles/tokens.css as the theme colours of a presentation, and the fonts that stand in for ours where
// it is opened.

import type { Theme } from '../model/settings.ts'
import type { WrittenDeck } from '../model/slides-md.ts'
import type { Lang } from '../model/source.ts'
import { element } from './xml.ts'

/** Slots of a presentation's colour scheme, in the order the format wants them. */
export type Slot =
  | 'dk1'
  | 'lt1'
  | 'dk2'
  | 'lt2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6'
  | 'hlink'
  | 'folHlink'

/** A colour by what it is for, as tokens.css names it. */
export type Colour =
  'ink' | 'ink-2' | 'ink-3' | 'paper' | 'tint' | 'accent' | 'hair' | 'field' | 'on-field' | 'on-field-2' | 'field-hair'

/** The values of styles/tokens.css; a test holds the two together. */
export const TOKENS: Record<Theme | 'dark', Record<Colour, string>> = {
  red: {
    ink: '1E1A17',
    paper: 'FBF8F1',
    'ink-2': '4F4740',
    tint: 'F4EBDF',
    accent: 'A2211B',
    'ink-3': '6F665D',
    hair: 'DDD4C6',
    field: 'A2211B',
    'on-field': 'FFFBF4',
    'on-field-2': 'F3D3C8',
    'field-hair': 'C4655A',
  },
  blue: {
    ink: '121C26',
    paper: 'FAFBFC',
    'ink-2': '3D4A57',
    tint: 'EAF0F5',
    accent: '0F4C81',
    'ink-3': '5D6B78',
    hair: 'D3DBE2',
    field: '0F3D68',
    'on-field': 'FFFFFF',
    'on-field-2': 'C9DCEC',
    'field-hair': '4F7CA4',
  },
  ink: {
    ink: '000000',
    paper: 'FFFFFF',
    'ink-2': '333333',
    tint: 'FFFFFF',
    accent: '000000',
    'ink-3': '595959',
    hair: 'BDBDBD',
    field: 'FFFFFF',
    'on-field': '000000',
    'on-field-2': '595959',
    'field-hair': 'BDBDBD',
  },
  dark: {
    ink: 'F5EFE6',
    paper: '181513',
    'ink-2': 'D3CABF',
    tint: '24201C',
    accent: 'F0806C',
    'ink-3': 'A79D92',
    hair: '3D3732',
    field: '8C1C17',
    'on-field': 'FFFBF4',
    'on-field-2': 'F3D3C8',
    'field-hair': 'B85A50',
  },
}

/** `#A2211B`: the unit's, else the theme's. */
export function colourOf(name: Colour, { theme, colours }: Pick<WrittenDeck, 'theme' | 'colours'>): string {
  return (colours[name] ?? `#${TOKENS[theme][name]}`).toUpperCase()
}

/** The colour scheme of a deck: its theme, and over it the colours of its unit. */
export function schemeOf({ theme, colours }: Pick<WrittenDeck, 'theme' | 'colours'>): Record<Slot, string> {
  const of = (name: Colour) => colourOf(name, { theme, colours }).slice(1)
  return {
    dk1: of('ink'),
    lt1: of('paper'),
    dk2: of('ink-2'),
    lt2: of('tint'),
    accent1: of('accent'),
    accent2: of('ink-3'),
    accent3: of('hair'),
    accent4: of('field'),
    accent5: of('on-field-2'),
    accent6: of('field-hair'),
    hlink: of('accent'),
    folHlink: of('ink-3'),
  }
}

/** What a run, a line or a ground is filled with, as XML; `bg1`, `tx1` are how slides call lt1 and dk1. */
export type Inks = Readonly<Record<Colour, string>>

export function inksOf(deck: Pick<WrittenDeck, 'theme' | 'colours'>): Inks {
  const slots = { ...SLOTS, 'on-field': onFieldSlot(deck) }
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(
    Object.entries(slots).map(([colour, slot]) => [colour, element('a:schemeClr', { val: slot })]),
  ) as Record<Colour, string>
}

const SLOTS: Record<Exclude<Colour, 'on-field'>, string> = {
  ink: 'tx1',
  paper: 'bg1',
  'ink-2': 'tx2',
  tint: 'bg2',
  accent: 'accent1',
  'ink-3': 'accent2',
  hair: 'accent3',
  field: 'accent4',
  'on-field-2': 'accent5',
  'field-hair': 'accent6',
}

/**
 * Titles and text. A presentation has one name a slot and no list to fall back on, so these are what Windows, Office
 * and WPS bring along, not the fonts of the HTML: 华文中宋 for the 小标宋 of official papers, 微软雅黑 for its 黑体.
 */
const FONTS: Record<Lang, { major: FontPair; minor: FontPair }> = {
  zh: {
    major: { latin: 'STZhongsong', ea: 'STZhongsong' },
    minor: { latin: 'Microsoft YaHei', ea: 'Microsoft YaHei' },
  },
  en: { major: { latin: 'Cambria', ea: 'STZhongsong' }, minor: { latin: 'Calibri', ea: 'Microsoft YaHei' } },
}
export interface FontPair {
  latin: string
  ea: string
}

/** A font of the unit's own: `wide` where it has Chinese characters too. */
export interface UnitFont {
  name: string
  wide: boolean
}
export interface UnitFonts {
  title: UnitFont | null
  body: UnitFont | null
}

/** The deck as a presentation needs it: with fonts that slides.md does not name. */
export interface PptxDeck extends WrittenDeck {
  fonts: UnitFonts
  /** Who speaks. */
  creator: string | null
}

/** The unit's fonts go before ours in the slots that they can fill. */
export function fontsOf(lang: Lang, { title, body }: UnitFonts): { major: FontPair; minor: FontPair } {
  const { major, minor } = FONTS[lang]
  return { major: withUnit(major, title), minor: withUnit(minor, body) }
}

// --- internal ---

/** A scheme has no slot left for the words on the field: ink or paper, whichever is nearer to them. */
function onFieldSlot({ theme, colours }: Pick<WrittenDeck, 'theme' | 'colours'>): 'tx1' | 'bg1' {
  const of = (name: Colour) => brightness(colourOf(name, { theme, colours }).slice(1))
  return Math.abs(of('on-field') - of('ink')) < Math.abs(of('on-field') - of('paper')) ? 'tx1' : 'bg1'
}

function withUnit({ latin, ea }: FontPair, font: UnitFont | null): FontPair {
  return { latin: font?.name ?? latin, ea: font?.wide ? font.name : ea }
}

function brightness(hex: string): number {
  return [0, 2, 4].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0)
}
