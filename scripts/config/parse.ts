// The text of speechdeck.config.yaml → what it says, each entry with its line. Pure; the files that it names are looked
// at in files.ts. The first thing that cannot be meant ends the run, with its place and what is allowed there.

import { isMap, isScalar, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml'
import { SpeechdeckError } from '../issue.ts'
import type { Values } from '../words/messages.ts'
import type { Colours, FontUse, Given, ScriptFonts } from '../model/settings.ts'
import { oneLine } from '../text/one-line.ts'
import { nearest } from '../text/nearest.ts'

/** What stands in the file; paths are as written, relative to it. */
export interface Written {
  given: Pick<Given, 'theme' | 'ratio' | 'clicks' | 'rate' | 'minutes' | 'readings' | (typeof TEXTS)[number]>
  colours: Colours
  logo: string | null
  fonts: Partial<Record<FontUse, string>>
  scriptFonts: ScriptFonts
  /** Line of each entry: `theme`, `colours.accent`, `fonts.title`. */
  lines: Readonly<Record<string, number>>
}

const TEXTS = ['unit', 'confidential', 'watermark', 'footer', 'speaker', 'date', 'occasion'] as const
/** Entries with a fixed list of values. */
const CHOICES = { theme: ['red', 'blue', 'ink'], ratio: ['16:9', '4:3'], clicks: ['true', 'false'] } as const
/** Entries that are a number, with the least and the most that can be meant. */
const NUMBERS = { rate: [40, 600], minutes: [1, 600] } as const
const COLOURS = [
  'paper',
  'ink',
  'ink-2',
  'ink-3',
  'hair',
  'tint',
  'accent',
  'line-c',
  'field',
  'on-field',
  'on-field-2',
  'field-hair',
  'series-2',
] as const satisfies (keyof Colours)[]
const FONT_USES = ['title', 'body', 'body-bold'] as const satisfies FontUse[]
const SCRIPT_FONTS = ['text', 'heading', 'second', 'title'] as const satisfies (keyof ScriptFonts)[]
/** Null: whatever words there are. */
const GROUPS = { colours: COLOURS, fonts: FONT_USES, 'script-fonts': SCRIPT_FONTS, readings: null } as const
const KEYS = [...Object.keys(CHOICES), ...Object.keys(NUMBERS), ...TEXTS, 'logo', ...Object.keys(GROUPS)]

/** `#A2211B`, `a2211b`, `#fff`. Not `red`, not `#A2211B80`. */
const RE_HEX = /^#?([\da-f]{3}|[\da-f]{6})$/i

/** Reads the text of `file` (its name as people know it). */
export function parseConfig(text: string, file: string): Written {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number) => counter.linePos(offset).line
  const fault = document.errors[0]
  if (fault)
    throw wrong('config-syntax', { file, line: lineAt(fault.pos[0]), reason: fault.message.split('\n')[0] ?? '' })
  const written: Written & { lines: Record<string, number> } = {
    given: {},
    colours: {},
    logo: null,
    fonts: {},
    scriptFonts: {},
    lines: {},
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return written
  if (!isMap(document.contents)) throw wrong('config-no-map', { file, line: lineAt(document.contents.range?.[0] ?? 0) })

  for (const [group, map] of [['', document.contents] as const, ...groupsOf(document.contents)]) {
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      const line = lineAt((pair.key as Node | null)?.range?.[0] ?? 0)
      const allowed: readonly string[] | null = group === '' ? KEYS : GROUPS[group]
      if (allowed?.includes(key) === false)
        throw unknownKey({ file, line, key: named(group, key), allowed: allowed.join(', ') }, key, allowed)
      const name = named(group, key)
      written.lines[name] = line
      const place = { file, line, key: name }
      if (Object.hasOwn(GROUPS, name)) {
        if (pair.value !== null && !isMap(pair.value) && textOf(pair) !== '')
          throw wrong('config-group', { ...place, allowed: (GROUPS[name as keyof typeof GROUPS] ?? ['…']).join(', ') })
        continue
      }
      const value = textOf(pair)
      if (value === null) throw wrong('config-not-text', place)
      if (group === 'readings') written.given.readings = { ...written.given.readings, [key]: value }
      else if (group === 'colours') written.colours[key as keyof Colours] = colourOf(value, place)
      else if (value === '') continue
      else if (group === 'fonts') written.fonts[key as FontUse] = value
      else if (group === 'script-fonts') written.scriptFonts[key as keyof ScriptFonts] = value
      else if (key === 'logo') written.logo = value
      else if (Object.hasOwn(CHOICES, key))
        Object.assign(written.given, choice(key as keyof typeof CHOICES, value, place))
      else if (Object.hasOwn(NUMBERS, key))
        Object.assign(written.given, { [key]: numberOf(key as keyof typeof NUMBERS, value, place) })
      else Object.assign(written.given, { [key]: value })
    }
  }
  return written
}

// --- internal ---

/** Where in the file. */
type Place = Readonly<{ file: string; line: number; key: string }>

function groupsOf(root: YAMLMap): (readonly [keyof typeof GROUPS, YAMLMap])[] {
  return root.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : ''
    return Object.hasOwn(GROUPS, name) && isMap(value) ? [[name as keyof typeof GROUPS, value] as const] : []
  })
}

function named(group: string, key: string): string {
  return group === '' ? key : `${group}.${key}`
}

/**
 * As the person typed it (`2024` is a date, not a number), on one line; empty for no value, null for a list or a map.
 */
function textOf({ value }: Pair): string | null {
  if (value === null || value === undefined) return ''
  if (!isScalar(value)) return null
  if (value.value === null) return ''
  return oneLine(typeof value.value === 'string' ? value.value : (value.source ?? String(value.value)))
}

function choice(key: keyof typeof CHOICES, value: string, place: Place): Partial<Given> {
  const allowed: readonly string[] = CHOICES[key]
  if (!allowed.includes(value)) {
    const [similar] = nearest(value, allowed)
    throw wrong(
      'config-value',
      { ...place, value, allowed: allowed.join(', '), similar: similar ?? '' },
      similar ? 'config-similar-hint' : undefined,
    )
  }
  return key === 'clicks' ? { clicks: value === 'true' } : { [key]: value }
}

function numberOf(key: keyof typeof NUMBERS, value: string, place: Place): number {
  const [least, most] = NUMBERS[key]
  const number = Number(value.normalize('NFKC'))
  if (number >= least && number <= most) return number
  throw wrong('config-number', { ...place, value, least, most })
}

/** `#abc` → `#AABBCC` */
function colourOf(value: string, place: Place): string {
  // An unquoted # opens a comment in YAML: the value is gone.
  if (value === '') throw wrong('config-colour-empty', place)
  const digits = RE_HEX.exec(value)?.[1]
  if (!digits) throw wrong('config-colour', { ...place, value })
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toUpperCase()
}

function unknownKey(values: Values, key: string, allowed: readonly string[]): SpeechdeckError {
  const [similar] = nearest(key, allowed)
  return wrong('config-key', { ...values, similar: similar ?? '' }, similar ? 'config-similar-hint' : undefined)
}

function wrong(message: string, values: Values, hint?: string): SpeechdeckError {
  return new SpeechdeckError('E_USAGE', message, { values, ...(hint !== undefined && { hint }) })
}
