// `build`: a speech, or the outline of one, becomes a deck folder.

import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../../config/index.ts'
import type { Understood } from '../../convert.ts'
import {
  chooseFolder,
  folderOf,
  ledgerOf,
  sourceText,
  writeDeck,
  type DeckFolder,
  type Made,
} from '../../folder/index.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { FontUse, Given } from '../../model/settings.ts'
import type { Issue, Lang, Source } from '../../model/source.ts'
import { filesOf, makeProducts, type MadeProduct } from '../../products/make.ts'
import { LABELS } from '../../words/labels.ts'
import { version } from '../version.ts'
import { crowdedSlides } from './faults.ts'
import { readingsOf, readSpeech, rulesKept } from './speech.ts'
import { watermarkOf, type PlanOf, type Wire } from './wire.ts'

export interface BuildResult {
  dir: string
  /** The place asked for, where it holds another speech's deck. */
  taken: string | null
  backup: string | null
  /** Products of an earlier build that were not asked for now, and stay as they were. */
  kept: string[]
  title: string
  lang: Lang
  slides: number
  pages: number | null
  products: MadeProduct[]
  seconds: number
  issues: Issue[]
  removed: number
  /** Characters that the fonts lack. */
  missing: string[]
  /** Characters that the unit's own fonts lack, where ours are shown. */
  lacking: { font: string; characters: string[] }[]
  /** The unit's font of running text, where it has one weight for all. */
  boldless: string | null
  /** Slides with text that is cut off or crowded, as far as a browser was used. */
  crowded: number[]
}

/** Speech or outline Markdown → deck folder. */
export async function build(plan: PlanOf<'build'>, wire: Wire): Promise<BuildResult> {
  const start = await startOf(plan)
  const { understood, target, keep } = await understoodFor(start, wire)
  // A rate that rehearsals found stays with the folder.
  const { rate } = target.before?.given ?? {}
  const given: Given = { ...(rate !== undefined && { rate }), ...start.asked }
  wire.step('step-deck', 0)
  const unitFonts = await unitFontsOf(start)
  const { convert } = await import('../../convert.ts')
  const readings = await readingsOf(understood, start.settings.readings)
  const make = (overfull: readonly (readonly string[])[]): Made => ({
    ...convert(understood, { ...given, ...start.settings }, { overfull, readings }),
    given,
    keep,
    config: start.config?.given ?? null,
    assets: { ...start.config?.assets, ...unitFonts },
    version: version(),
    outlineByHand: start.home !== null && isByHand(start.home),
  })
  const made = make([])
  wire.step('step-write', 0.1)
  const filling = new Filling(start, { make, made, dir: target.dir, wire })
  const { ledger, backup, kept } = await writeDeck(target.dir, made, {
    force: plan.force,
    seen: target.seen,
    fill: dir => filling.fill(dir),
  })
  const { products, missing, crowded } = filling
  return {
    dir: target.dir,
    taken: target.taken,
    backup,
    kept,
    ...figuresOf(ledger),
    pages: products.find(({ format }) => format === 'pdf')?.pages ?? null,
    products,
    missing,
    lacking: await lackingOf(start, made, unitFonts),
    boldless: await boldlessOf(start, unitFonts),
    crowded,
  }
}

// --- internal ---

/** A slide that was given less this often and is still cut is left to `check`, which names it. */
const MOST_ROUNDS = 3

/** What is known before the speech is understood. */
interface Start {
  plan: PlanOf<'build'>
  /** The folder whose outline.md is built again. */
  home: DeckFolder | null
  source: Source
  config: Config | null
  /** What the command line gives, or gave when `home` was built. */
  asked: Given
  /** That, with the configuration behind it and the colours that follow. */
  settings: Given
  watermark: string | null
  /** All that may be shown or printed. */
  characters: string
  /** Our fonts, being cut to the characters. */
  fonts: ReturnType<ReturnType<typeof import('../../products/index.ts').startFonts>['cut']>
}

async function startOf(plan: PlanOf<'build'>): Promise<Start> {
  const home = folderOf(plan.speech)
  const asked: Given = { ...home?.ledger.given, ...plan.given }
  const config = await configOf(plan, home)
  const settings = await settingsOf(asked, config)
  const watermark = watermarkOf(settings.watermark)
  const { startFonts } = await import('../../products/index.ts')
  const cutter = startFonts()
  const source = await readSpeech(plan.speech).catch((error: unknown) => {
    cutter.end()
    throw error
  })
  const characters = [
    source.text,
    home && sourceText(home),
    ...Object.values(settings).filter(value => typeof value === 'string'),
    ...Object.values(LABELS).flatMap(words => Object.values(words)),
  ].join('')
  return { plan, home, source, config, asked, settings, watermark, characters, fonts: cutter.cut(characters) }
}

/** The configuration for this speech, or what an earlier one gave to the folder `home` that is built again. */
async function configOf({ speech, config }: PlanOf<'build'>, home: DeckFolder | null): Promise<Config | null> {
  if (config.off) return null
  const { loadConfig, recordedConfig } = await import('../../config/index.ts')
  return loadConfig(speech, config.file) ?? (home?.ledger.config ? recordedConfig(home.dir, home.ledger.config) : null)
}

/** Flags before configuration, and the colours that follow from the given ones. */
async function settingsOf(given: Given, config: Config | null): Promise<Given> {
  const all: Given = { ...config?.given, ...given }
  if (!config || !all.colours) return all
  const { coloursOf } = await import('../../config/index.ts')
  return { ...all, colours: coloursOf(all.colours, all.theme ?? 'red', config) }
}

interface Understanding {
  understood: Understood
  target: ReturnType<typeof chooseFolder>
  /** Cleaning rules that were left out. */
  keep: readonly string[]
}

/** The speech understood, and the folder it belongs into: what that remembers may say which rules to leave out. */
async function understoodFor({ plan, home, source }: Start, { speaks }: Wire): Promise<Understanding> {
  const { understand } = await import('../../convert.ts')
  const understoodWith = (rules: readonly string[]) => understand(source, home && sourceText(home), rules)
  const first = understoodWith(rulesKept(plan.keep))
  speaks(first.outline.lang)
  const rebuild = home !== null && (plan.out === null || resolve(plan.out) === resolve(home.dir))
  // Standard input has no name but the one its reader gave it.
  const target = chooseFolder(first.source, {
    path: plan.speech === '-' ? first.source.name : plan.speech,
    out: rebuild ? home.dir : plan.out,
    force: plan.force,
    rebuild,
  })
  // What the folder remembers is known only now, and is hardly ever anything. An outline was cleaned when it was made.
  const remembered = plan.keep.length === 0 || home !== null ? ((home?.ledger ?? target.before)?.keep ?? []) : []
  const keep = remembered.length > 0 ? remembered : home === null ? rulesKept(plan.keep) : []
  const understood = remembered.length > 0 && home === null ? understoodWith(remembered) : first
  return { understood, target, keep }
}

/** Somebody corrected outline.md since the program wrote it, now or before an earlier build. */
function isByHand({ ledger, files }: DeckFolder): boolean {
  return ledger.outlineByHand === true || files['outline.md'] !== ledger.files['outline.md']
}

async function unitFontsOf({ config, characters }: Start): Promise<Record<string, Uint8Array>> {
  if (!config || config.fonts.length === 0) return {}
  const { cutUnitFonts } = await import('../../products/index.ts')
  return await cutUnitFonts(config.fonts, characters)
}

async function lackingOf(
  { config }: Start,
  { deck, texts }: Made,
  unitFonts: Readonly<Record<string, Uint8Array>>,
): Promise<BuildResult['lacking']> {
  const { lackingIn } = await import('../../products/index.ts')
  const shown = (use: FontUse) =>
    (use === 'title' ? deck.slides.map(({ title }) => title.text) : texts.flat().map(({ text }) => text)).join('')
  return (config?.fonts ?? [])
    .map(({ use, place }) => ({
      font: place.path,
      characters: lackingIn(unitFonts[`fonts/deck-${use}.ttf`] ?? new Uint8Array(), shown(use)),
    }))
    .filter(({ characters }) => characters.length > 0)
}

async function boldlessOf({ config }: Start, unitFonts: Readonly<Record<string, Uint8Array>>): Promise<string | null> {
  if (!config || config.fonts.length === 0) return null
  const { onlyFace } = await import('../../products/index.ts')
  return onlyFace(config.fonts, unitFonts)?.place.path ?? null
}

function figuresOf({ title, lang, slides, seconds, issues, removed }: Ledger) {
  return { title, lang, slides: slides.length, seconds, issues, removed: removed.length }
}

/**
 * What is put into the new folder beside the deck: fonts, and products, for which crowded slides are made anew with
 * less on them.
 */
class Filling {
  products: MadeProduct[] = []
  missing: string[] = []
  crowded: number[] = []
  readonly #start: Start
  readonly #deck: FillingDeck

  constructor(start: Start, deck: FillingDeck) {
    this.#start = start
    this.#deck = deck
  }

  async fill(dir: string): Promise<{ products: string[]; browser: string | null; remade: Made | null }> {
    const { make, made, wire } = this.#deck
    wire.step('step-fonts', 0.2)
    this.missing = (await this.#writeFonts(dir, made)).missing
    const remade = (deck: Made, isOther: boolean): Made | null =>
      isOther || this.missing.length > 0 ? { ...deck, missing: this.missing } : null
    if (this.#start.plan.products.length === 0) return { products: [], browser: null, remade: remade(made, false) }
    const overfull: string[][] = []
    let last = made
    for (;;) {
      const isLast = overfull.length === MOST_ROUNDS
      const browser = await this.#makeProducts(dir, last, isLast)
      if (this.crowded.length === 0 || isLast)
        return { products: this.products.flatMap(filesOf), browser, remade: remade(last, overfull.length > 0) }
      const { slides } = last.deck
      overfull.push(this.crowded.flatMap(no => slides[no - 1]?.id ?? []))
      last = make(overfull)
      writeFileSync(join(dir, 'slides.md'), last.slidesMarkdown)
      await this.#writeFonts(dir, last)
    }
  }

  async #writeFonts(dir: string, { slidesMarkdown }: Made): Promise<{ missing: string[] }> {
    const { writeFonts } = await import('../../products/index.ts')
    return await writeFonts(dir, slidesMarkdown, this.#start.fonts)
  }

  /** Makes them unless a slide is crowded and there is a round left; returns the browser. */
  async #makeProducts(dir: string, made: Made, isLast: boolean): Promise<string | null> {
    const [{ productDeck, proofRows }, { readDeck }] = await Promise.all([
      import('../../edited/index.ts'),
      import('../../slides-md/index.ts'),
    ])
    const { plan, settings, watermark } = this.#start
    const written = readDeck(made.slidesMarkdown)
    const done = await makeProducts(plan.products, {
      dir,
      deck: productDeck(ledgerOf(made), written),
      written,
      from: 0.3,
      stamp: { watermark: watermark, copies: plan.copies },
      scriptFonts: settings.scriptFonts,
      proofRows: () => proofRows(ledgerOf(made), written, made.source.text),
      ...this.#deck.wire,
      accept: slides => isLast || crowdedSlides(slides).length === 0,
    })
    this.crowded = crowdedSlides(done.slides)
    this.products = done.products.map(product => ({ ...product, file: join(this.#deck.dir, product.name ?? '') }))
    return done.browser
  }
}

interface FillingDeck {
  /** The deck, with less on the slides named, one list a round. */
  make: (overfull: readonly (readonly string[])[]) => Made
  made: Made
  /** Where the folder will stand. */
  dir: string
  wire: Wire
}
