// Options as they were typed → the plan of each command.

import { SpeechdeckError } from '../issue.ts'
import {
  PRODUCTS,
  type Binding,
  type Copies,
  type HandoutKind,
  type Paper,
  type ScriptStyle,
  type ProductPlan,
} from '../model/product.ts'
import type { Given } from '../model/settings.ts'
import { oneLine } from '../text/one-line.ts'
import type { Common, Plan } from './plan.ts'
import {
  DEFAULT_SCALE,
  DEFAULT_SIZES,
  GONGWEN_SIZE,
  scriptFormats,
  type ScriptFormat,
  type SlideRange,
} from './print-options.ts'

/** Name of an option, in camel case → what its reader made of it. */
export type Options = Record<string, string | number | boolean | readonly (string | number | SlideRange)[] | undefined>

/** Words that stand in the deck as the user gives them. */
export const GIVEN = [
  'title',
  'subtitle',
  'speaker',
  'date',
  'occasion',
  'unit',
  'confidential',
  'watermark',
  'footer',
] as const satisfies (keyof Given)[]

export function buildPlan([speech = '']: readonly string[], options: Options): Plan {
  const products = productsOf(options, options['pdf'] === true ? ['pdf'] : [])
  return {
    command: 'build',
    speech,
    out: wordOf(options['output']),
    pdf: options['pdf'] === true,
    force: options['force'] === true,
    keep: keptRules(options),
    given: givenOf(options),
    config: { file: wordOf(options['config']), off: options['config'] === false },
    products,
    copies: copiesAsked(options, products),
    ...commonOf(options),
  }
}

export function outlinePlan([speech = '']: readonly string[], options: Options): Plan {
  return {
    command: 'outline',
    speech,
    out: wordOf(options['output']),
    why: options['why'] === true || (wordOf(options['why']) ?? false),
    force: options['force'] === true,
    keep: keptRules(options),
    ...commonOf(options),
  }
}

export function exportPlan([dir = '']: readonly string[], options: Options): Plan {
  const products = exportedProducts(options)
  return {
    command: 'export',
    dir,
    products,
    range: (options['range'] as SlideRange[] | undefined) ?? null,
    out: wordOf(options['output']),
    watermark: wordOf(options['watermark']),
    copies: copiesAsked(options, products),
    ...commonOf(options),
  }
}

export function handoutPlan(dirs: readonly string[], options: Options): Plan {
  const out = wordOf(options['output'])
  if (out === null) throw new SpeechdeckError('E_USAGE', 'usage-meeting-output')
  return {
    command: 'handout',
    dirs: [...dirs],
    out,
    title: wordOf(options['title']),
    form: {
      up: (options['kind'] as HandoutKind | undefined) ?? 1,
      binding: (options['binding'] as Binding | undefined) ?? 'left',
      ...sidesOf(options),
      ...blanksOf(options),
    },
    watermark: wordOf(options['watermark']),
    copies: numbersAsked(options),
    ...commonOf(options),
  }
}

export function checkPlan([dir = '']: readonly string[], options: Options): Plan {
  return {
    command: 'check',
    dir,
    strict: options['strict'] === true,
    acceptNotes: options['acceptNotes'] === true,
    acceptMissing: options['acceptMissing'] === true,
    why: (options['why'] as number | undefined) ?? null,
    browser: options['browser'] === true,
    ...commonOf(options),
  }
}

export function presentPlan(command: 'present' | 'rehearse'): (words: readonly string[], options: Options) => Plan {
  return ([dir = ''], options) => ({
    command,
    dir,
    port: (options['port'] as number | undefined) ?? null,
    open: options['open'] === true,
    highlight: options['highlight'] === true,
    remote: options['remote'] === true ? '' : ((options['remote'] as string | undefined) ?? null),
    ...commonOf(options),
  })
}

export function rehearsalsPlan([dir = '']: readonly string[], options: Options): Plan {
  return {
    command: 'rehearsals',
    dir,
    calibrate: options['calibrate'] === true,
    drop: (options['drop'] as number | undefined) ?? null,
    ...commonOf(options),
  }
}

// --- internal ---

function commonOf(options: Options): Common {
  const lang = options['lang']
  return {
    json: options['json'] === true,
    quiet: options['quiet'] === true,
    lang: lang === 'zh' || lang === 'en' ? lang : null,
  }
}

function givenOf(options: Options): Given {
  const words = Object.fromEntries(
    [...GIVEN, 'theme', 'ratio', 'minutes', 'rate'].flatMap((name): [string, string | number][] => {
      const option = options[name]
      const value = typeof option === 'number' ? option : oneLine(wordOf(option) ?? '')
      return value ? [[name, value]] : []
    }),
  )
  return { ...words, ...(typeof options['clicks'] === 'boolean' && { clicks: options['clicks'] }) }
}

function keptRules(options: Options): string[] {
  return Array.isArray(options['keep']) ? (options['keep'] as string[]) : []
}

function wordOf(value: Options[string]): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * What `export` is to make: the formats named, else what --handout and --script ask for, else the PDF.
 * -o names one file.
 */
function exportedProducts(options: Options): ProductPlan[] {
  const named = options['format'] as ProductPlan['format'][] | undefined
  const asked = ['handout', 'script', 'template', ...FLAGS].some(name => options[name] !== undefined)
  const docx = options['script'] === undefined && RE_DOCX.test(wordOf(options['output']) ?? '')
  const products = productsOf(
    docx ? { ...options, script: named?.includes('script') ? 'docx' : undefined } : options,
    named ?? (asked ? [] : ['pdf']),
  )
  if (products.length > 1 && wordOf(options['output']) !== null)
    throw new SpeechdeckError('E_USAGE', 'usage-one-output', { values: { count: products.length } })
  return products
}

function copiesAsked(options: Options, products: readonly ProductPlan[]): Copies | null {
  const copies = numbersAsked(options)
  if (copies && !products.some(({ format }) => PRODUCTS[format].isPrinted))
    throw new SpeechdeckError('E_USAGE', 'usage-copies-pdf')
  return copies
}

/** A booklet is printed on both sides. */
function sidesOf(options: Options): { duplex?: true; booklet?: true } {
  const booklet = options['booklet'] === true
  if (booklet && options['copies'] !== undefined) throw new SpeechdeckError('E_USAGE', 'usage-booklet-copies')
  return {
    ...((booklet || options['duplex'] === true) && { duplex: true as const }),
    ...(booklet && { booklet: true as const }),
  }
}

function blanksOf(options: Options): { blanks?: number } {
  return typeof options['blanks'] === 'number' ? { blanks: options['blanks'] } : {}
}

function numbersAsked(options: Options): Copies | null {
  // Its own parser made this value.
  const copies = options['copies'] as unknown as Omit<Copies, 'inOne'> | undefined
  return copies ? { ...copies, inOne: options['copiesInOne'] === true } : null
}

/** Products that are a flag and nothing more. */
const FLAGS = ['pptx', 'proof', 'png', 'site'] as const
/** `-o 逐字稿.docx` asks for the script as Word. */
const RE_DOCX = /\.docx$/i

/** The formats, and what --handout, --script and the flags add; in the order of FORMATS. */
function productsOf(options: Options, formats: readonly ProductPlan['format'][]): ProductPlan[] {
  // Each option's own parser made these values.
  const kinds = (options['handout'] as HandoutKind[] | undefined) ?? (formats.includes('handout') ? [1 as const] : [])
  const scripts: ScriptFormat[] =
    options['script'] === undefined
      ? formats.includes('script')
        ? ['pdf']
        : []
      : scriptFormats(options['script'] as string | true)
  const binding = (options['binding'] as Binding | undefined) ?? 'left'
  const sides = sidesOf(options)
  const front = options['cover'] === false ? { withoutCover: true as const } : {}
  const paper = (options['paper'] as Paper | undefined) ?? 'a4'
  const size = (options['size'] as number | undefined) ?? DEFAULT_SIZES[paper]
  const style = options['scriptStyle'] as ScriptStyle | undefined
  if (style === 'gongwen' && (!scripts.includes('docx') || paper !== 'a4'))
    throw new SpeechdeckError('E_USAGE', 'usage-script-style')
  const template = wordOf(options['template'])
  const withoutNotes = options['notes'] === false ? { withoutNotes: true as const } : {}
  return [
    ...(formats.includes('pdf')
      ? [
          {
            format: 'pdf' as const,
            grayscale: options['grayscale'] === true,
            ...(options['dark'] === true && { dark: true as const }),
            ...(options['withClicks'] === true && { withClicks: true as const }),
          },
        ]
      : []),
    ...kinds.map(up => ({ format: 'handout' as const, up, binding, ...sides, ...front, ...blanksOf(options) })),
    ...scripts.map(form =>
      form === 'docx'
        ? {
            format: 'docx' as const,
            paper,
            size: options['size'] === undefined && style === 'gongwen' ? GONGWEN_SIZE : size,
            ...(sides.duplex && { duplex: true as const }),
            ...(style === 'gongwen' && { style }),
          }
        : { format: 'script' as const, paper, size, binding, ...sides },
    ),
    ...FLAGS.filter(
      name => formats.includes(name) || options[name] === true || (name === 'pptx' && template !== null),
    ).map(format =>
      format === 'png'
        ? { format, scale: (options['scale'] as number | undefined) ?? DEFAULT_SCALE }
        : format === 'proof'
          ? { format }
          : { format, ...withoutNotes, ...(format === 'pptx' && template !== null && { template }) },
    ),
  ]
}
