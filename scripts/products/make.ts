// From the products that are wanted to files: their names in the deck folder, one opened deck for all of them, the
// ledger's record.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { ExportedProduct, ProductRequest, SlideMeasure } from './index.ts'
import { SpeechdeckError } from '../issue.ts'
import type { Browsers } from '../browser/pool.ts'
import type { MessageKey } from '../words/messages.ts'
import type { Template } from '../pptx/index.ts'
import type { ScriptFonts } from '../model/settings.ts'
import type { WrittenDeck } from '../model/slides-md.ts'
import {
  isWritten,
  PRODUCTS,
  type Copies,
  type ProductDeck,
  type ProductPlan,
  type ProofRow,
  type Stamp,
  type WrittenProduct,
} from '../model/product.ts'

export interface MakeOptions {
  signal: AbortSignal
  /** Where the browser is from; without any one is started and ended. */
  browsers?: Browsers | undefined
  /** A step begins; `share` of the whole is done. */
  step: (key: MessageKey, share: number) => void
  /** Deck folder. */
  dir: string
  deck: ProductDeck
  /** slides.md as it stands. */
  written: WrittenDeck
  /** What the proof sheet lists. */
  proofRows: () => ProofRow[] | Promise<ProofRow[]>
  /** Path of the only product, where one is named. */
  out?: string | null
  /** Numbers of the slides wanted; null for all. */
  only?: readonly number[] | null
  stamp: Stamp
  /** Names of fonts for the script in Word. */
  scriptFonts?: ScriptFonts | undefined
  /** Where the bar stands when it begins. */
  from: number
  accept?: (slides: readonly SlideMeasure[]) => boolean
}

/** A product with the name it has in the deck folder; null where it lies elsewhere or is only a part. */
export interface MadeProduct extends ExportedProduct {
  name: string | null
  copies?: number
  /** Options that were asked for and that this kind of file cannot keep: `--watermark`. */
  unkept?: string[]
  /** Some slides whose rows should come by clicks show them at once. */
  comesAtOnce?: true
  /** Layouts of the template without a good place for text, and the smallest text there, in points. */
  narrow?: { layout: string; points: number }[]
  /** Slides whose notes are longer than a printed notes page. */
  longNotes?: number[]
}

/** `browser` is null where none was needed. */
export interface Products {
  products: MadeProduct[]
  browser: string | null
  missing: string[]
  slides: SlideMeasure[]
}

/** Makes the products wanted; nothing is made where `accept` says no to the slides measured. */
export async function makeProducts(plans: readonly ProductPlan[], options: MakeOptions): Promise<Products> {
  const { dir, deck, out = null, only = null, stamp, from, signal, step, accept } = options
  const { exportProducts } = await import('./index.ts')
  const template = await templateOf(plans)
  const { imported } = deck
  if (imported && plans.some(({ format }) => format !== 'pdf'))
    throw new SpeechdeckError('E_EXPORT', 'export-imports', {
      hint: 'export-imports-hint',
      values: { file: join(dir, 'slides.md'), ...imported },
    })
  const nameOf = (plan: ProductPlan) => nameIn(plan, plans, stamp.copies)
  const outputOf = (plan: ProductPlan) => out ?? join(dir, ranged(nameOf(plan), only))
  const rows = plans.some(({ format }) => format === 'proof') ? await options.proofRows() : []
  const requests = plans.flatMap((plan): ProductRequest[] => {
    if (isWritten(plan)) return []
    return [{ ...(plan.format === 'proof' ? { ...plan, rows } : plan), only, stamp, output: outputOf(plan) }]
  })
  const printed =
    requests.length === 0
      ? null
      : await exportProducts({
          slidesPath: join(dir, 'slides.md'),
          deck,
          products: requests,
          signal,
          browsers: options.browsers,
          ...(accept && { accept }),
          onProgress: name =>
            typeof name === 'string'
              ? browserStep(name)
              : step(STEPS[name.format], from + (0.7 + (0.3 * requests.indexOf(name)) / requests.length) * (1 - from)),
        })
  function browserStep(name: 'starting' | 'loading' | 'ready'): void {
    const steps = { starting: ['step-browser', 0], loading: ['step-load', 0.2], ready: ['step-measure', 0.6] } as const
    const [key, share] = steps[name]
    step(key, from + share * (1 - from))
  }
  const refused = printed !== null && printed.products.length < requests.length
  const waiting = [...(printed?.products ?? [])]
  const products: MadeProduct[] = []
  for (const plan of refused ? [] : plans) {
    signal.throwIfAborted()
    const product = isWritten(plan) ? await written(plan, outputOf(plan), { ...options, template }) : waiting.shift()
    if (!product) continue
    const name = nameOf(plan)
    const isOwn = only === null && resolve(product.file) === resolve(join(dir, name))
    const isMany = product.files !== undefined && plan.format !== 'site'
    products.push({
      ...product,
      name: !isOwn ? null : isMany ? COPIES : name,
      ...(isMany && { file: dirname(product.file), copies: product.files?.length ?? 0 }),
      ...unkeptBy(plan.format, stamp),
      ...(plan.format === 'pptx' && (await remarksOn(options.written, template, plan.withoutNotes === true))),
    })
  }
  return { products, browser: printed?.browser ?? null, missing: printed?.missing ?? [], slides: printed?.slides ?? [] }
}

/** The files of a product in the deck folder, as the ledger records them. */
export function filesOf({ name, format, pages, files }: MadeProduct): string[] {
  if (name === null) return []
  if (files) return files.map(file => `${name}/${file}`)
  return format === 'png'
    ? Array.from({ length: pages }, (_, index) => `${name}/${String(index + 1).padStart(3, '0')}.png`)
    : [name]
}

/** `handout.pdf`, or `handout-3.pdf` where several kinds are made together. */
export function productName(plan: ProductPlan, all: readonly ProductPlan[]): string {
  if (plan.format !== 'handout') return PRODUCTS[plan.format].file
  return all.filter(({ format }) => format === 'handout').length > 1 ? `handout-${plan.up}.pdf` : 'handout.pdf'
}

/** Files and folders of the deck folder that these products take the place of. */
export function namesOf(plans: readonly ProductPlan[], copies: Copies | null): string[] {
  return plans.map(plan => nameIn(plan, plans, copies))
}

// --- internal ---

function nameIn(plan: ProductPlan, plans: readonly ProductPlan[], copies: Copies | null): string {
  return copied(productName(plan, plans), PRODUCTS[plan.format].isPrinted ? copies : null)
}

/** Read before anything is made: a wrong file ends the run at once. */
async function templateOf(plans: readonly ProductPlan[]): Promise<Template | null> {
  const file = plans.flatMap(plan => (plan.format === 'pptx' ? (plan.template ?? []) : []))[0]
  if (file === undefined) return null
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new SpeechdeckError('E_USAGE', 'template-missing', {
      values: { file, reason: cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause) },
      cause,
    })
  }
  return (await import('../pptx/index.ts')).readTemplate(bytes, file)
}

/** What is made without a browser, from slides.md as it stands. */
async function written(
  plan: WrittenProduct,
  output: string,
  {
    dir,
    deck,
    written: slides,
    only = null,
    step,
    from,
    template,
    ...more
  }: MakeOptions & {
    template: Template | null
  },
): Promise<ExportedProduct> {
  const { logoPictures, unitFontNames, writeScriptDocx, writeWhole } = await import('./index.ts')
  step(STEPS[plan.format], from + 0.95 * (1 - from))
  if (plan.format === 'docx') {
    const { format } = plan
    const slides = deck.slides.filter(({ no }) => only?.includes(no) ?? true)
    const { watermark } = more.stamp
    const how = { ...plan, output, watermark, fonts: more.scriptFonts ?? {} }
    return { format, file: output, pages: 0, ...(await writeScriptDocx({ ...deck, slides }, how)) }
  }
  const [{ withoutHidden }, { logoColours, renderPptx }] = await Promise.all([
    import('../slides-md/index.ts'),
    import('../pptx/index.ts'),
  ])
  const shown = withoutHidden(slides)
  const whole = plan.withoutNotes ? { ...shown, slides: shown.slides.map(slide => ({ ...slide, note: '' })) } : shown
  const logo =
    !template && whole.logo && existsSync(join(dir, 'public', whole.logo.file))
      ? await logoPictures(dir, whole.logo, logoColours(whole), more.browsers)
      : null
  const fonts = unitFontNames(join(dir, 'fonts'))
  const bytes = renderPptx(whole, { only, logo, template, fonts, creator: deck.speaker })
  writeWhole(output, bytes)
  return { format: plan.format, file: output, pages: only?.length ?? whole.slides.length, bytes: bytes.length }
}

/** What each format cannot keep. */
const UNKEPT: Readonly<Partial<Record<ProductPlan['format'], readonly (keyof Stamp)[]>>> = {
  docx: ['copies'],
  pptx: ['watermark', 'copies'],
  png: ['copies'],
  site: ['watermark', 'copies'],
}

function unkeptBy(format: ProductPlan['format'], stamp: Stamp): { unkept?: string[] } {
  const unkept = (UNKEPT[format] ?? []).filter(name => stamp[name] !== null).map(name => `--${name}`)
  return unkept.length > 0 ? { unkept } : {}
}

/** What the presentation shows otherwise than the deck. */
async function remarksOn(
  written: WrittenDeck,
  template: Template | null,
  withoutNotes: boolean,
): Promise<Pick<MadeProduct, 'comesAtOnce' | 'narrow' | 'longNotes'>> {
  const { doubtsAbout, keepsClicks, notesBeyondPage } = await import('../pptx/index.ts')
  const used = written.slides.map(({ layout }) => layout)
  const narrow = template ? doubtsAbout(template, used) : []
  const longNotes = withoutNotes ? [] : notesBeyondPage(written.slides)
  return {
    ...(!keepsClicks(written) && { comesAtOnce: true as const }),
    ...(narrow.length > 0 && { narrow }),
    ...(longNotes.length > 0 && { longNotes }),
  }
}

const COPIES = 'copies'

/** `slides.pdf` → `copies/slides.pdf`, from which each copy has its name; all in one: `slides-copies.pdf`. */
function copied(name: string, copies: Copies | null): string {
  return copies === null ? name : copies.inOne ? name.replace('.pdf', '-copies.pdf') : `${COPIES}/${name}`
}

/** A part of a deck does not take the whole's place: `slides.pdf` → `slides-3-8.pdf`. */
function ranged(name: string, only: readonly number[] | null): string {
  return only === null ? name : name.replace(/(?=\.\w+$)|(?<=^\w+)$/, `-${only[0]}-${only.at(-1)}`)
}

const STEPS: Readonly<Record<ProductPlan['format'], MessageKey>> = {
  pdf: 'step-print',
  handout: 'step-handout',
  script: 'step-script',
  docx: 'step-docx',
  pptx: 'step-pptx',
  proof: 'step-proof',
  png: 'step-png',
  site: 'step-site',
}
