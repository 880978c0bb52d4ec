// speechdeck.config.yaml: what a unit wants on all its decks. Found beside the speech or one folder up, read, and
// proved before anything is written: a colour nobody could read, a logo that is no picture end the run with their line.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { SpeechdeckError } from '../issue.ts'
import type { Colours, FontUse, Given, Theme } from '../model/settings.ts'
import { checkContrast, withDerived } from './colours.ts'
import { readFont, readKept, readLogo } from './files.ts'
import { parseConfig } from './parse.ts'

const NAMES = ['speechdeck.config.yaml', 'speechdeck.config.yml'] as const
const TOKENS = fileURLToPath(new URL('../../styles/tokens.css', import.meta.url))
/** In bytes; a configuration is a page at most. */
const MOST_BYTES = 100_000

export interface Config {
  /** As the user knows it: relative to the working folder. */
  file: string
  given: Given
  /** Line of an entry: `colours.accent`. */
  lineOf: (key: string) => number
  /** Files that go into the deck folder: path there → content. */
  assets: Readonly<Record<string, Uint8Array>>
  /** Fonts still to be cut; `place` is for the message about one that is none. */
  fonts: { use: FontUse; bytes: Uint8Array; place: { file: string; line: number; path: string } }[]
}

/**
 * The configuration for a speech: `file` where one is named, else the nearest of the speech's folder and the one above.
 * `-` is read in the working folder.
 */
export function loadConfig(speech: string, file: string | null): Config | null {
  const found = file ?? nearestConfig(speech === '-' ? process.cwd() : dirname(resolve(speech)))
  if (found === null) return null
  const shown = file ?? relative(process.cwd(), found)
  const { given, colours, logo: named, fonts, scriptFonts, lines } = parseConfig(readConfig(found, shown), shown)
  const folder = dirname(resolve(found))
  const lineOf = (key: string) => lines[key] ?? 1
  const logo = named === null ? null : readLogo(named, { folder, file: shown, line: lineOf('logo'), key: 'logo' })
  return {
    file: shown,
    given: {
      ...given,
      ...(Object.keys(colours).length > 0 && { colours }),
      ...(logo && { logo: logo.logo }),
      ...(Object.keys(fonts).length > 0 && {
        fonts: Object.fromEntries(Object.keys(fonts).map(use => [use, `deck-${use}.ttf`])),
      }),
      ...(Object.keys(scriptFonts).length > 0 && { scriptFonts }),
    },
    lineOf,
    assets: logo ? { [`public/${logo.logo.file}`]: logo.bytes } : {},
    fonts: (Object.entries(fonts) as [FontUse, string][]).map(([use, path]) => {
      const place = { file: shown, line: lineOf(`fonts.${use}`), path }
      return { use, place, bytes: readFont(path, { folder, file: shown, line: place.line, key: `fonts.${use}` }) }
    }),
  }
}

/** What an earlier configuration gave to the deck in `dir`, with the files it brought. */
export function recordedConfig(dir: string, given: Given): Config {
  const names = [
    ...(given.logo ? [`public/${given.logo.file}`] : []),
    ...Object.values(given.fonts ?? {}).map(name => `fonts/${name}`),
  ]
  return {
    file: join(dir, 'deck.json'),
    given,
    lineOf: () => 1,
    assets: Object.fromEntries(names.map(name => [name, readKept(dir, name)])),
    fonts: [],
  }
}

/**
 * The colours that slides.md states: given ones and what follows from them, on this theme. Throws E_USAGE where a text
 * could not be read.
 */
export function coloursOf(colours: Colours, theme: Theme, { file, lineOf }: Pick<Config, 'file' | 'lineOf'>): Colours {
  const palette = paletteOf(theme)
  const whole = withDerived(colours, palette)
  checkContrast(whole, palette, colours, name => ({ file, line: lineOf(`colours.${name}`) }))
  return whole
}

// --- internal ---

function nearestConfig(dir: string): string | null {
  for (const folder of new Set([dir, dirname(dir)])) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name)
  }
  return null
}

function readConfig(path: string, file: string): string {
  if (!existsSync(path)) throw new SpeechdeckError('E_USAGE', 'config-missing', { values: { file } })
  try {
    if (statSync(path).size > MOST_BYTES)
      throw new SpeechdeckError('E_USAGE', 'config-syntax', {
        values: { file, line: 1, reason: `> ${MOST_BYTES / 1000} KB` },
      })
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (cause) {
    if (cause instanceof SpeechdeckError) throw cause
    if (cause instanceof TypeError) throw new SpeechdeckError('E_USAGE', 'config-encoding', { values: { file }, cause })
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new SpeechdeckError('E_USAGE', 'config-denied', { values: { file, reason }, cause })
  }
}

/** `--sd-accent: #A2211B;` of a theme's block. Not `--sd-fs-body: 24px`. */
const RE_COLOUR = /--sd-([\w-]+):\s*(#[\da-f]{6})\b/gi

/** The colours of a theme, read where they stand for the slides. */
function paletteOf(theme: Theme): Required<Colours> {
  const block =
    readFileSync(TOKENS, 'utf8')
      .split('\n}')
      .find(text => text.includes(`[data-sd-theme="${theme}"] {`)) ?? ''
  return Object.fromEntries(
    Array.from(block.matchAll(RE_COLOUR), ([, name, value]) => [name, value]),
  ) as Required<Colours>
}
