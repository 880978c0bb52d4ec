// Every command and every option, as a table: what is typed, what help says of it, how its word is read, and the plan
// that follows.

import type { Plan } from './plan.ts'
import { languageOption, numberOption, oneOf, passwordOption } from './option-values.ts'
import {
  buildPlan,
  checkPlan,
  exportPlan,
  GIVEN,
  handoutPlan,
  outlinePlan,
  presentPlan,
  rehearsalsPlan,
  type Options,
} from './plans.ts'
import {
  BINDINGS,
  copiesOf,
  exportFormats,
  FORMATS,
  HANDOUT_KINDS,
  handoutKind,
  handoutKinds,
  PAPERS,
  pictureScale,
  SCRIPT_FORMATS,
  SCRIPT_STYLES,
  slideRanges,
  typeSize,
} from './print-options.ts'
import type { Ratio, Theme } from '../model/settings.ts'
import type { MessageKey, Values } from '../words/messages.ts'

export interface OptionRow {
  /** `-o, --output <dir>` */
  flags: string
  about: MessageKey
  /** For the gaps in what is said about it. */
  values?: Values
  /** Word → value; `before` is the value so far, of an option that may stand more than once. */
  read?: (word: string, before: unknown) => unknown
  /** The value where the option does not stand. */
  otherwise?: unknown
}

export interface CommandRow {
  name: string
  about: MessageKey
  /** `<speech>`, `<dir...>` */
  argument: string
  aboutArgument: MessageKey
  options: readonly OptionRow[]
  plan: (words: readonly string[], options: Options) => Plan
}

const THEMES: readonly Theme[] = ['red', 'blue', 'ink']
const RATIOS: readonly Ratio[] = ['16:9', '4:3']

const COMMON: readonly OptionRow[] = [
  { flags: '--json', about: 'about-json' },
  { flags: '--quiet', about: 'about-quiet' },
  { flags: '--lang <lang>', about: 'about-lang', read: languageOption },
]

const KEEP: OptionRow = {
  flags: '--keep <rule>',
  about: 'about-keep',
  read: (rule, before) => [...(before as string[]), rule],
  otherwise: [],
}

const BINDING = choice('--binding <edge>', 'about-binding', 'bindings', BINDINGS)

const BOOKLET: OptionRow = { flags: '--booklet', about: 'about-booklet' }
const BLANKS: OptionRow = {
  flags: '--blanks <number>',
  about: 'about-blanks',
  read: numberOption('--blanks', 1, 200),
}

/** What is printed beside the slides, and how. */
const PRINT: readonly OptionRow[] = [
  {
    flags: '--handout <kinds>',
    about: 'about-handout',
    values: { kinds: HANDOUT_KINDS.join(', ') },
    read: handoutKinds,
  },
  { flags: '--script [formats]', about: 'about-script', values: { formats: SCRIPT_FORMATS.join(', ') } },
  BINDING,
  { flags: '--duplex', about: 'about-duplex' },
  BOOKLET,
  BLANKS,
  { flags: '--no-cover', about: 'about-no-cover' },
  choice('--script-style <style>', 'about-script-style', 'styles', SCRIPT_STYLES),
  choice('--paper <paper>', 'about-paper', 'papers', PAPERS),
  { flags: '--size <size>', about: 'about-size', read: typeSize },
  { flags: '--grayscale', about: 'about-grayscale' },
  { flags: '--dark', about: 'about-dark' },
  { flags: '--with-clicks', about: 'about-with-clicks' },
  { flags: '--copies <numbers>', about: 'about-copies', read: copiesOf },
  { flags: '--copies-in-one', about: 'about-copies-in-one' },
  { flags: '--pptx', about: 'about-pptx' },
  { flags: '--template <file>', about: 'about-template' },
  { flags: '--proof', about: 'about-proof' },
  { flags: '--png', about: 'about-png' },
  { flags: '--scale <factor>', about: 'about-scale', read: pictureScale },
  { flags: '--site', about: 'about-site' },
  { flags: '--no-notes', about: 'about-no-notes' },
]

const BUILD: readonly OptionRow[] = [
  { flags: '-o, --output <dir>', about: 'about-out-dir' },
  { flags: '--no-pdf', about: 'about-no-pdf' },
  { flags: '--force', about: 'about-force' },
  ...GIVEN.map((name): OptionRow => ({ flags: `--${name} <text>`, about: `about-${name}` })),
  choice('--theme <theme>', 'about-theme', 'themes', THEMES),
  choice('--ratio <ratio>', 'about-ratio', 'ratios', RATIOS),
  { flags: '--clicks', about: 'about-clicks' },
  { flags: '--no-clicks', about: 'about-no-clicks' },
  { flags: '--minutes <number>', about: 'about-minutes', read: numberOption('--minutes', 1, 600) },
  { flags: '--rate <number>', about: 'about-rate', read: numberOption('--rate', 40, 600) },
  { flags: '--config <file>', about: 'about-config' },
  { flags: '--no-config', about: 'about-no-config' },
  KEEP,
  ...PRINT,
]

const OUTLINE: readonly OptionRow[] = [
  { flags: '-o, --output <file>', about: 'about-out-outline' },
  { flags: '--why [heading]', about: 'about-why' },
  { flags: '--force', about: 'about-force-file' },
  KEEP,
]

const EXPORT: readonly OptionRow[] = [
  { flags: '--format <format>', about: 'about-format', values: { formats: FORMATS.join(', ') }, read: exportFormats },
  { flags: '-o, --output <file>', about: 'about-out-product' },
  ...PRINT,
  { flags: '--range <slides>', about: 'about-range', read: slideRanges },
  { flags: '--watermark <text>', about: 'about-watermark' },
]

const HANDOUT: readonly OptionRow[] = [
  { flags: '-o, --output <file>', about: 'about-out-meeting' },
  { flags: '--title <text>', about: 'about-meeting-title' },
  { flags: '--kind <kind>', about: 'about-kind', values: { kinds: HANDOUT_KINDS.join(', ') }, read: handoutKind },
  BINDING,
  { flags: '--duplex', about: 'about-duplex' },
  BOOKLET,
  BLANKS,
  { flags: '--grayscale', about: 'about-meeting-grayscale' },
  { flags: '--watermark <text>', about: 'about-watermark' },
  { flags: '--copies <numbers>', about: 'about-meeting-copies', read: copiesOf },
  { flags: '--copies-in-one', about: 'about-copies-in-one' },
]

const CHECK: readonly OptionRow[] = [
  { flags: '--why <n>', about: 'about-why-slide', read: numberOption('--why', 1, 9999) },
  { flags: '--strict', about: 'about-strict' },
  { flags: '--accept-notes', about: 'about-accept-notes' },
  { flags: '--accept-missing', about: 'about-accept-missing' },
  { flags: '--no-browser', about: 'about-no-browser' },
]

const PRESENT: readonly OptionRow[] = [
  { flags: '--port <number>', about: 'about-port', read: numberOption('--port', 1, 65_535) },
  { flags: '--no-open', about: 'about-no-open' },
  { flags: '--highlight', about: 'about-highlight' },
  { flags: '--remote [password]', about: 'about-remote', read: passwordOption },
]

const SPEECH = { argument: '<speech>', aboutArgument: 'about-speech' } as const
const DIR = { argument: '<dir>', aboutArgument: 'about-dir' } as const
const DIRS = { argument: '<dir...>', aboutArgument: 'about-dirs' } as const

/** In the order of help. */
export const COMMANDS: readonly CommandRow[] = [
  { name: 'build', about: 'about-build', ...SPEECH, options: [...BUILD, ...COMMON], plan: buildPlan },
  { name: 'outline', about: 'about-outline', ...SPEECH, options: [...OUTLINE, ...COMMON], plan: outlinePlan },
  { name: 'export', about: 'about-export', ...DIR, options: [...EXPORT, ...COMMON], plan: exportPlan },
  { name: 'handout', about: 'about-meeting', ...DIRS, options: [...HANDOUT, ...COMMON], plan: handoutPlan },
  { name: 'check', about: 'about-check', ...DIR, options: [...CHECK, ...COMMON], plan: checkPlan },
  ...(['present', 'rehearse'] as const).map((name): CommandRow => ({
    name,
    about: `about-${name}`,
    ...DIR,
    options: [...PRESENT, ...COMMON],
    plan: presentPlan(name),
  })),
  {
    name: 'rehearsals',
    about: 'about-rehearsals',
    ...DIR,
    options: [
      { flags: '--calibrate', about: 'about-calibrate' },
      { flags: '--drop <number>', about: 'about-drop', read: numberOption('--drop', 1, 9999) },
      ...COMMON,
    ],
    plan: rehearsalsPlan,
  },
]

// --- internal ---

/** An option with a list of words to choose from, which its help names in the gap `gap`. */
function choice(flags: string, about: MessageKey, gap: string, allowed: readonly string[]): OptionRow {
  const [name = ''] = flags.split(' ')
  return { flags, about, values: { [gap]: allowed.join(', ') }, read: oneOf(name, allowed) }
}
