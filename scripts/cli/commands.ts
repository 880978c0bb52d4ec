// What each command does, as values: a plan comes in, a result goes out. Heavy parts (browser, Slidev's parser) are loaded
// only where they are used, so that `outline` and `build --no-pdf` start at once.

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Plan } from './plan.ts'
import type { DeckDensity, Finding, NumberedPoint, SlideDensity } from '../check/index.ts'
import type { Config } from '../config/index.ts'
import type { SessionOptions, SlideMeasure } from '../products/index.ts'
import type { Understood } from '../convert.ts'
import {
  chooseFolder,
  folderOf,
  ledgerOf,
  ledgerText,
  openFolder,
  readRehearsals,
  recordProducts,
  REHEARSALS,
  replaceFile,
  sourceText,
  writeDeck,
  writeLedger,
  type DeckFolder,
  type Made,
  type OpenFolder,
} from '../folder/index.ts'
import { SpeechdeckError } from '../issue.ts'
import type { MessageKey } from '../words/messages.ts'
import { LABELS } from '../words/labels.ts'
import type { Comparison } from '../rehearse/index.ts'
import type { Ledger, LedgerSlide } from '../model/ledger.ts'
import type { Outline } from '../model/outline.ts'
import type { Reason } from '../outline/index.ts'
import type { FontUse, Given } from '../model/settings.ts'
import type { WrittenDeck } from '../model/slides-md.ts'
import type { Issue, Lang, Source } from '../model/source.ts'
import type { PresentationOptions } from '../present/presentation.ts'
import { slidesIn } from './print-options.ts'
import { filesOf, makeProducts, type MadeProduct } from '../products/make.ts'
import { version } from './version.ts'

export type PlanOf<C extends Plan['command']> = Extract<Plan, { command: C }>

/** How a command speaks while it works. */
export interface Wire {
  signal: AbortSignal
  /** The step begins; `share` of the whole is done. */
  step: (key: MessageKey, share: number) => void
  /** The speech's language is known. */
  speaks: (lang: Lang) => void
}

export interface BuildResult {
  dir: string
  /** The place asked for, where it holds another speech's deck. */
  taken: string | null
  backup: string | null
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
  /** Slides with text that is cut off or crowded, as far as a browser was used. */
  crowded: number[]
}

/** Speech or outline Markdown → deck folder. */
export async function build(plan: PlanOf<'build'>, { signal, step, speaks }: Wire): Promise<BuildResult> {
  const home = folderOf(plan.speech)
  const given: Given = { ...home?.ledger.given, ...plan.given }
  const config = await configOf(plan, home)
  const settings = await settingsOf(given, config)
  const { cutUnitFonts, startFonts, lackingIn, writeFonts } = await import('../products/index.ts')
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
  const fonts = cutter.cut(characters)
  const { convert, understand } = await import('../convert.ts')
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
  // A rate that rehearsals found stays with the folder.
  const { rate } = target.before?.given ?? {}
  const givenWithRate: Given = { ...(rate !== undefined && { rate }), ...given }
  const allSettings: Given = { ...givenWithRate, ...settings }
  step('step-deck', 0)
  const unitFonts = config && config.fonts.length > 0 ? await cutUnitFonts(config.fonts, characters) : {}
  const makeOnce = (overfull: readonly (readonly string[])[]): Made => ({
    ...convert(understood, allSettings, { name: basename(target.dir), overfull }),
    given: givenWithRate,
    keep,
    config: config?.given ?? null,
    assets: { ...config?.assets, ...unitFonts },
    version: version(),
    outlineByHand: home !== null && isByHand(home),
  })
  const made = makeOnce([])
  const shown = (use: FontUse) =>
    (use === 'title'
      ? made.deck.slides.map(({ title }) => title.text)
      : made.texts.flat().map(({ text }) => text)
    ).join('')
  const lacking = (config?.fonts ?? [])
    .map(({ use, place }) => ({
      font: place.path,
      characters: lackingIn(unitFonts[`fonts/deck-${use}.ttf`] ?? new Uint8Array(), shown(use)),
    }))
    .filter(({ characters }) => characters.length > 0)
  step('step-write', 0.1)
  let products: MadeProduct[] = []
  let missing: string[] = []
  let crowded: number[] = []
  const { ledger, backup } = await writeDeck(target.dir, made, {
    force: plan.force,
    async fill(dir) {
      step('step-fonts', 0.2)
      missing = (await writeFonts(dir, made.slidesMarkdown, fonts)).missing
      if (plan.products.length === 0) return { products: [], browser: null, remade: null }
      const [{ productDeck, proofRows }, { readDeck }] = await Promise.all([
        import('../edited/index.ts'),
        import('../slides-md/index.ts'),
      ])
      const overfull: string[][] = []
      let last = made
      for (;;) {
        const written = readDeck(last.slidesMarkdown)
        const done = await makeProducts(plan.products, {
          dir,
          deck: productDeck(ledgerOf(last), written),
          written,
          from: 0.3,
          stamp: { watermark: watermarkOf(settings.watermark), copies: plan.copies },
          proofRows: () => proofRows(ledgerOf(last), written, last.source.text),
          signal,
          step,
          accept: slides => overfull.length === MOST_ROUNDS || crowdedSlides(slides).length === 0,
        })
        crowded = crowdedSlides(done.slides)
        products = done.products.map(product => ({ ...product, file: join(target.dir, product.name ?? '') }))
        if (crowded.length === 0 || overfull.length === MOST_ROUNDS)
          return {
            products: products.flatMap(filesOf),
            browser: done.browser,
            remade: overfull.length > 0 ? last : null,
          }
        overfull.push(crowded.flatMap(no => last.deck.slides[no - 1]?.id ?? []))
        last = makeOnce(overfull)
        writeFileSync(join(dir, 'slides.md'), last.slidesMarkdown)
        await writeFonts(dir, last.slidesMarkdown, fonts)
      }
    },
  })
  return {
    dir: target.dir,
    taken: target.taken,
    backup,
    title: ledger.title,
    lang: ledger.lang,
    slides: ledger.slides.length,
    pages: products.find(({ format }) => format === 'pdf')?.pages ?? null,
    products,
    seconds: ledger.seconds,
    issues: ledger.issues,
    removed: ledger.removed.length,
    missing,
    lacking,
    crowded,
  }
}

export interface OutlineResult {
  outline: Outline
  /** Why its points lie where they do, where somebody asked; null for an outline that people wrote. */
  reasons: Reason[] | null
  file: string | null
}

/** Speech → outline, and its Markdown in a file where one is asked for. */
export async function outline(plan: PlanOf<'outline'>, { speaks }: Wire): Promise<OutlineResult> {
  const [{ outlineMarkdown }, { explainOutline, withBecause }] = await Promise.all([
    import('../convert.ts'),
    import('../outline/index.ts'),
  ])
  const understood = await understandFile(plan.speech, folderOf(plan.speech), rulesKept(plan.keep))
  speaks(understood.outline.lang)
  if (plan.out !== null) saveOutline(plan.out, outlineMarkdown(understood), plan.force)
  const reasons = plan.why !== false && understood.written === null ? explainOutline(understood.manuscript) : null
  return {
    outline: reasons ? withBecause(understood.outline, reasons) : understood.outline,
    reasons,
    file: plan.out,
  }
}

export interface ExportResult {
  dir: string
  products: MadeProduct[]
  browser: string | null
  edited: number
  missing: string[]
  crowded: number[]
}

/** Products from a folder as it stands, hand edits included. */
export async function exportFolder(plan: PlanOf<'export'>, { signal, step, speaks }: Wire): Promise<ExportResult> {
  const folder = openFolder(plan.dir)
  speaks(folder.ledger.lang)
  const { ledger, written } = await noteEdits(folder)
  const { productDeck, proofRows } = await import('../edited/index.ts')
  const deck = productDeck(ledger, written)
  const only = plan.range && slidesIn(plan.range, deck.slides.length)
  const { products, browser, missing, slides } = await makeProducts(plan.products, {
    dir: plan.dir,
    deck,
    written,
    out: plan.out,
    only,
    from: 0,
    signal,
    step,
    stamp: {
      watermark: watermarkOf(plan.watermark ?? ledger.given.watermark ?? ledger.config?.watermark),
      copies: plan.copies,
    },
    proofRows: () => proofRows(ledger, written, folder.source),
  })
  const names = products.flatMap(filesOf)
  recordProducts(
    plan.dir,
    names.includes('slides.pdf') ? { ...ledger, made: { ...ledger.made, browser } } : ledger,
    names,
  )
  return {
    dir: plan.dir,
    products,
    browser,
    edited: editedSlides(ledger).length,
    missing,
    crowded: crowdedSlides(slides),
  }
}

export interface HandoutResult {
  product: MadeProduct
  speeches: { dir: string; title: string; page: number }[]
  missing: string[]
}

/** One handout for a meeting of several speeches, from their folders as they stand. */
export async function handout(
  { dirs, out, title, form, watermark, copies }: PlanOf<'handout'>,
  { signal, step, speaks }: Wire,
): Promise<HandoutResult> {
  const folders = dirs.map(openFolder)
  if (folders[0]) speaks(folders[0].ledger.lang)
  const { productDeck } = await import('../edited/index.ts')
  const noted = await Promise.all(folders.map(async folder => ({ dir: folder.dir, ...(await noteEdits(folder)) })))
  const ledgers = noted.map(({ ledger }) => ledger)
  const [first, ...others] = noted.map(({ dir, ledger, written }) => ({
    dir,
    slidesPath: join(dir, 'slides.md'),
    deck: productDeck(ledger, written),
  }))
  if (!first) throw new SpeechdeckError('E_USAGE', 'usage-missing-argument', { values: { argument: 'dir' } })
  const speeches = [first, ...others] as const
  for (const {
    slidesPath,
    deck: { imported },
  } of speeches)
    if (imported)
      throw new SpeechdeckError('E_EXPORT', 'export-imports', {
        hint: 'export-imports-hint',
        values: { file: slidesPath, ...imported },
      })
  const own = new Set(ledgers.flatMap(({ given, config }) => watermarkOf(given.watermark ?? config?.watermark) ?? []))
  const stamp = { watermark: watermark === null ? [...own].join('　') || null : watermarkOf(watermark), copies }
  const { exportMeeting } = await import('../products/index.ts')
  const { starts, missing, pages, bytes, files } = await exportMeeting(
    [...speeches],
    { ...form, output: out, title, stamp },
    { signal, onOpen: share => step('step-meeting', share) },
  )
  return {
    product: {
      format: 'handout',
      name: null,
      file: files ? dirname(out) : out,
      pages,
      bytes,
      ...(files && { files, copies: files.length }),
    },
    speeches: speeches.map(({ dir, deck }, index) => ({ dir, title: deck.title, page: starts[index] ?? 0 })),
    missing,
  }
}

export interface SlideFigures {
  no: number
  id: string
  kind: string
  title: string
  seconds: number
  noteCharacters: number
  texts: number
  edited: boolean
  faults: number
  density: SlideDensity & Drawn
}
/** Measured in the browser: null where none was used. Pixels by which text is cut off or reaches into the footer, lies on other text; smallest body text. */
export interface Drawn {
  overflow: number | null
  overlap: number | null
  smallest: number | null
}
export interface CheckResult {
  dir: string
  lang: Lang
  measured: boolean
  density: DeckDensity & Drawn
  findings: (Finding & { title: string | null })[]
  slides: SlideFigures[]
}

/** Everything a deck promises, tested; hand edits are marked in deck.json. */
export async function check(plan: PlanOf<'check'>, { signal, step, speaks }: Wire): Promise<CheckResult> {
  const folder = openFolder(plan.dir)
  speaks(folder.ledger.lang)
  step('step-check', 0)
  if (plan.acceptNotes) folder.ledger.notesAccepted = true
  const [{ checkDeck }, { readDeck }] = await Promise.all([
    import('../check/index.ts'),
    import('../slides-md/index.ts'),
  ])
  const written = readDeck(folder.slides, folder.ledger.lang)
  const { ledger, findings, density } = checkDeck({ ...folder, written }, await numberedPoints(folder))
  saveIfChanged(folder, ledger)
  const drawn = plan.browser
    ? await measured(plan.dir, { signal, onProgress: browserSteps(step, 0.1, 'step-measure') })
    : []
  const crowded = drawn.flatMap(faultsOf)
  const titleOf = (no: number | null) => ledger.slides.find(slide => slide.no === no)?.title ?? null
  const edited = new Set(editedSlides(ledger))
  return {
    dir: plan.dir,
    lang: ledger.lang,
    measured: plan.browser,
    density: { ...density.deck, ...(plan.browser ? deckDrawn(drawn) : UNMEASURED) },
    findings: [...findings, ...crowded].map(finding => ({ ...finding, title: titleOf(finding.slide) })),
    slides: ledger.slides.map((slide, index) => ({
      no: slide.no,
      id: slide.id,
      kind: slide.kind,
      title: slide.title,
      seconds: slide.seconds,
      noteCharacters: slide.note.replace(/\s/gu, '').length,
      texts: slide.texts.length,
      edited: edited.has(slide),
      faults: crowded.filter(finding => finding.slide === slide.no).length,
      density: {
        body: 0,
        items: 0,
        share: null,
        ...density.slides[index],
        ...(plan.browser ? deckDrawn(drawn.filter(({ no }) => no === slide.no)) : UNMEASURED),
      },
    })),
  }
}

export interface RehearsalsResult extends Comparison {
  dir: string
  lang: Lang
  title: string
  file: string
  calibrated: number | null
}

/** Every run of a folder beside the plan; the page with the chart is written anew. */
export async function rehearsals(
  { dir, calibrate }: PlanOf<'rehearsals'>,
  { speaks }: Wire,
): Promise<RehearsalsResult> {
  const folder = openFolder(dir)
  const { ledger } = folder
  speaks(ledger.lang)
  const { compareRuns, isRunLog, renderPage, runOf } = await import('../rehearse/index.ts')
  const logs = readRehearsals(dir).filter(isRunLog)
  if (logs.length === 0) throw new SpeechdeckError('E_USAGE', 'rehearsals-none', { values: { dir } })
  const comparison = compareRuns(
    ledger.slides,
    logs.map(log => runOf(log, ledger.slides.length)),
    ledger.lang,
  )
  if (calibrate && comparison.rate === null) throw new SpeechdeckError('E_USAGE', 'rehearsals-no-rate')
  const file = join(dir, REHEARSALS, 'index.html')
  replaceFile(file, renderPage(comparison, ledger.title, ledger.lang))
  const calibrated = calibrate ? comparison.rate : null
  if (calibrated !== null) saveIfChanged(folder, { ...ledger, given: { ...ledger.given, rate: calibrated } })
  return { dir, lang: ledger.lang, title: ledger.title, file, calibrated, ...comparison }
}

/** The deck shown until the signal comes, with the speaker's view; what was rehearsed is told run by run. */
export async function present(
  { command, dir, port, open, remote }: PlanOf<'present' | 'rehearse'>,
  { signal, step, speaks }: Wire,
  told: Pick<PresentationOptions, 'onReady' | 'onRecorded'>,
): Promise<void> {
  const [{ cacheFolder }, presentation] = await Promise.all([
    import('../products/index.ts'),
    import('../present/presentation.ts'),
  ])
  step('step-present', 0)
  await presentation.present({
    dir,
    port,
    open,
    remote,
    rehearsal: command === 'rehearse',
    cache: cacheFolder(),
    signal,
    speaks,
    ...told,
  })
}

// --- internal ---

/** A slide that was given less this often and is still cut is left to `check`, which names it. */
const MOST_ROUNDS = 3

/** The configuration for this speech, or what an earlier one gave to the folder `home` that is built again. */
async function configOf({ speech, config }: PlanOf<'build'>, home: DeckFolder | null): Promise<Config | null> {
  if (config.off) return null
  const { loadConfig, recordedConfig } = await import('../config/index.ts')
  return loadConfig(speech, config.file) ?? (home?.ledger.config ? recordedConfig(home.dir, home.ledger.config) : null)
}

/** Flags before configuration, and the colours that follow from the given ones. */
async function settingsOf(given: Given, config: Config | null): Promise<Given> {
  const all: Given = { ...config?.given, ...given }
  if (!config || !all.colours) return all
  const { coloursOf } = await import('../config/index.ts')
  return { ...all, colours: coloursOf(all.colours, all.theme ?? 'red', config) }
}

/** `--watermark none` takes away what the configuration gives. */
function watermarkOf(text: string | undefined): string | null {
  return text === undefined || text === 'none' ? null : text
}

/** `--keep none` leaves nothing out, whatever the folder remembers. */
function rulesKept(rules: readonly string[]): readonly string[] {
  return rules.filter(rule => rule !== 'none')
}

/** A speech, or the outline.md of the deck folder `home`. */
async function readSpeech(path: string): Promise<Source> {
  const { readSource } = await import('../read/index.ts')
  return await readSource(path)
}

async function understandFile(path: string, home: DeckFolder | null, keep: readonly string[]): Promise<Understood> {
  const [source, { understand }] = await Promise.all([readSpeech(path), import('../convert.ts')])
  return understand(source, home && sourceText(home), keep)
}

/** Somebody corrected outline.md since the program wrote it, now or before an earlier build. */
function isByHand({ ledger, files }: DeckFolder): boolean {
  return ledger.outlineByHand === true || files['outline.md'] !== ledger.files['outline.md']
}

/** What the browser sees on the slides: text cut off, too small, on other text or in the footer. */
async function measured(dir: string, options: SessionOptions): Promise<SlideMeasure[]> {
  const { measureSlides } = await import('../products/index.ts')
  return await measureSlides(join(dir, 'slides.md'), options)
}

const UNMEASURED: Drawn = { overflow: null, overlap: null, smallest: null }

function deckDrawn(slides: readonly SlideMeasure[]): Drawn {
  const worst = (...kinds: string[]) =>
    Math.max(
      0,
      ...slides
        .flatMap(({ details }) => details)
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ px }) => px),
    )
  const sizes = slides.flatMap(({ smallest }) => smallest ?? [])
  return {
    overflow: worst('cut', 'footer'),
    overlap: worst('overlap'),
    smallest: sizes.length === 0 ? null : Math.min(...sizes),
  }
}

/** The points of outline.md as it stands; none where it was taken away. */
async function numberedPoints(folder: OpenFolder): Promise<NumberedPoint[]> {
  const file = join(folder.dir, 'outline.md')
  if (!existsSync(file)) return []
  const walk = (nodes: Outline['children']): NumberedPoint[] =>
    nodes.flatMap(node =>
      node.type !== 'section'
        ? []
        : [
            ...(node.marker === null || node.synthetic
              ? []
              : [{ marker: node.marker, heading: node.heading, span: node.span }]),
            ...walk(node.children),
          ],
    )
  return walk((await understandFile(file, folder, [])).outline.children)
}

function faultsOf({ no, details }: SlideMeasure): Finding[] {
  return details.map(({ kind, text, px }) => ({
    rule: `check-${kind}`,
    level: 'fail',
    slide: no,
    values: { text, px },
  }))
}

function crowdedSlides(slides: readonly SlideMeasure[]): number[] {
  return slides.filter(({ details }) => details.length > 0).map(({ no }) => no)
}

/** An outline that somebody may have corrected is not written over. */
function saveOutline(file: string, markdown: string, force: boolean): void {
  if (!force && existsSync(file) && (statSync(file).isDirectory() || readFileSync(file, 'utf8') !== markdown))
    throw new SpeechdeckError('E_USAGE', 'usage-file-exists', { values: { file } })
  replaceFile(file, markdown)
}

/** Hand edits are marked in deck.json, whatever is made of them. */
async function noteEdits(folder: OpenFolder): Promise<{ ledger: Ledger; written: WrittenDeck }> {
  const [{ withEdits }, { readDeck }] = await Promise.all([
    import('../edited/index.ts'),
    import('../slides-md/index.ts'),
  ])
  const written = readDeck(folder.slides, folder.ledger.lang)
  const { ledger } = withEdits(folder.ledger, written)
  saveIfChanged(folder, ledger)
  return { ledger, written }
}

function saveIfChanged({ dir, json }: OpenFolder, ledger: Ledger): void {
  if (ledgerText(ledger) !== json) writeLedger(dir, ledger)
}

function editedSlides({ slides }: Ledger): LedgerSlide[] {
  return slides.filter(slide => slide.edited || slide.texts.some(text => text.edited))
}

/** The browser's steps on a bar that stands at `from`; `last` is what the loaded slides are for. */
function browserSteps(
  step: Wire['step'],
  from: number,
  last: MessageKey = 'step-print',
): (name: 'starting' | 'loading' | 'ready') => void {
  const steps = { starting: ['step-browser', 0], loading: ['step-load', 0.3], ready: [last, 0.8] } as const
  return name => {
    const [key, share] = steps[name]
    step(key, from + share * (1 - from))
  }
}
