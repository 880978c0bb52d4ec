// From the products that are wanted to files: their names in the deck folder, one opened deck for all of them, the ledger's record.

import { join, resolve } from 'node:path'
import type { ExportedProduct, ProductRequest, SlideMeasure } from './export/index.ts'
import type { MessageKey } from './messages.ts'
import type { ProductDeck, ProductPlan } from './model.ts'

export interface MakeOptions {
  signal: AbortSignal
  /** A step begins; `share` of the whole is done. */
  step: (key: MessageKey, share: number) => void
  /** Deck folder. */
  dir: string
  deck: ProductDeck
  /** Path of the only product, where one is named. */
  out?: string | null
  /** Numbers of the slides wanted; null for all. */
  only?: readonly number[] | null
  /** Where the bar stands when it begins. */
  from: number
  accept?: (slides: readonly SlideMeasure[]) => boolean
}

/** A product with the name it has in the deck folder; null where it lies elsewhere or is only a part. */
export interface MadeProduct extends ExportedProduct { name: string | null }

export interface Products { products: MadeProduct[], browser: string, missing: string[], slides: SlideMeasure[] }

/** Makes the products wanted; nothing is made where `accept` says no to the slides measured. */
export async function makeProducts(plans: readonly ProductPlan[], { dir, deck, out = null, only = null, from, signal, step, accept }: MakeOptions): Promise<Products> {
  const { exportProducts } = await import('./export/index.ts')
  const requests = plans.map((plan): ProductRequest => ({ ...plan, only, output: out ?? join(dir, ranged(productName(plan, plans), only)) }))
  const made = await exportProducts({
    slidesPath: join(dir, 'slides.md'), deck, products: requests, signal,
    ...accept && { accept },
    onProgress: name => typeof name === 'string' ? browserStep(name) : step(STEPS[name.format], from + (0.7 + 0.3 * requests.indexOf(name) / requests.length) * (1 - from)),
  })
  function browserStep(name: 'starting' | 'loading' | 'ready'): void {
    const steps = { starting: ['step-browser', 0], loading: ['step-load', 0.2], ready: ['step-measure', 0.6] } as const
    const [key, share] = steps[name]
    step(key, from + share * (1 - from))
  }
  const products = made.products.map((product, index) => {
    const plan = plans[index]
    const name = plan ? productName(plan, plans) : null
    return { ...product, name: name !== null && only === null && resolve(product.file) === resolve(join(dir, name)) ? name : null }
  })
  return { ...made, products }
}

/** `handout.pdf`, or `handout-3.pdf` where several kinds are made together. */
export function productName(plan: ProductPlan, all: readonly ProductPlan[]): string {
  if (plan.format === 'pdf') return 'slides.pdf'
  if (plan.format === 'script') return 'script.pdf'
  return all.filter(({ format }) => format === 'handout').length > 1 ? `handout-${plan.up}.pdf` : 'handout.pdf'
}

// --- internal ---

/** A part of a deck does not take the whole's place: `slides.pdf` → `slides-3-8.pdf`. */
function ranged(name: string, only: readonly number[] | null): string {
  return only === null ? name : name.replace(/(?=\.\w+$)/, `-${only[0]}-${only.at(-1)}`)
}

const STEPS: Readonly<Record<ProductPlan['format'], MessageKey>> = { pdf: 'step-print', handout: 'step-handout', script: 'step-script' }
