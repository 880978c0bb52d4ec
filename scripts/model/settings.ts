// What the user says of the speech and its look, on the command line or in speechdeck.config.yaml.

import type { Readings } from './readings.ts'

/**
 * What the user says of the speech and its look, on the command line or in speechdeck.config.yaml, where the speech
 * itself is silent.
 */
export interface Given {
  title?: string
  subtitle?: string
  speaker?: string
  date?: string
  occasion?: string
  unit?: string
  confidential?: string
  /** Across each page of what is printed. */
  watermark?: string
  /** Stands in the footer instead of unit and short title. */
  footer?: string
  theme?: Theme
  ratio?: Ratio
  /** The speaker's own: Chinese characters a minute, English words a minute. */
  rate?: number
  /** How long the speech is to last. */
  minutes?: number
  /** List items come one at a time. */
  clicks?: boolean
  colours?: Colours
  logo?: Logo
  fonts?: Partial<Record<FontUse, string>>
  scriptFonts?: ScriptFonts
  /** How words are read that the unit's speeches have often; empty: nobody misreads it. */
  readings?: Readings
}

/** What a font file of the unit is for: headings and quotations, running text, the bold of running text. */
export type FontUse = 'title' | 'body' | 'body-bold'

/**
 * Names of fonts of the unit's machines, for the script in Word: running text, points and headings, headings of the
 * second level （一）, the title.
 */
export type ScriptFonts = Partial<Record<'text' | 'heading' | 'second' | 'title', string>>

/**
 * A picture in public/ of the deck folder. `solid`: without holes, so that its outline is no shape of its own.
 * `aspect`: width by height.
 */
export interface Logo {
  file: string
  form: 'clear' | 'solid'
  aspect: number
}

/** Tokens of styles/tokens.css without `--sd-`; values as `#A2211B`. */
export type Colours = Partial<
  Record<
    | 'paper'
    | 'ink'
    | 'ink-2'
    | 'ink-3'
    | 'hair'
    | 'tint'
    | 'accent'
    | 'line-c'
    | 'field'
    | 'on-field'
    | 'on-field-2'
    | 'field-hair'
    | 'series-2',
    string
  >
>

export type Theme = 'red' | 'blue' | 'ink'

export type Ratio = '16:9' | '4:3'
