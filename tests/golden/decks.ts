// Golden bytes: what the program makes of a speech, without a browser. The same speech gives the same bytes, so a
// change that only moves code moves no byte here. `npm run golden` writes them anew; read the diff before you commit
// it.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convert, understand } from '../../scripts/convert.ts'
import { ledgerText, ledgerOf } from '../../scripts/folder/index.ts'
import type { Given } from '../../scripts/model/settings.ts'
import { renderPptx } from '../../scripts/pptx/index.ts'
import { readSource } from '../../scripts/read/index.ts'
import { readDeck, withoutHidden } from '../../scripts/slides-md/index.ts'
import { placesOfGallery } from './places.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))
const CORPUS = join(ROOT, '../shared/corpus')

/** Looks that take other ways through the code than the default. */
const LOOKS: Readonly<Record<string, Given>> = {
  '': {},
  '@blue-43-clicks': { theme: 'blue', ratio: '4:3', clicks: true, minutes: 20, unit: '示范单位', confidential: '内部资料' },
}

/** Name of a file below tests/golden/ → what stands in it. */
export type Golden = Readonly<Record<string, string>>

/**
 * Outlines and slides of the examples, and where everything stands on the slides of the gallery, as text, for people to
 * read in a diff; everything else as digests.
 */
export async function goldenOfProject(): Promise<Golden> {
  const files: Record<string, string> = {}
  for (const file of speechesBelow(join(ROOT, 'examples'))) {
    const made = await decksOf(file)
    const name = basename(dirname(file))
    for (const [product, content] of Object.entries(made[''] ?? {})) {
      if (typeof content === 'string') files[`${name}/${product}`] = content
    }
    files[`${name}/digests.json`] = json(digestsOf(made))
  }
  const fixtures = speechesBelow(join(ROOT, 'tests/fixtures'))
  for (const ratio of ['16:9', '4:3'] as const) files[`gallery/${ratio.replace(':', '-')}.txt`] = placesOfGallery(ratio)
  files['fixtures.json'] = json(await digestsOfAll(fixtures, join(ROOT, 'tests/fixtures')))
  return files
}

/** Digests of the decks of real speeches that stand beside the project; null where there are none. */
export async function goldenOfCorpus(): Promise<Golden | null> {
  if (!existsSync(CORPUS)) return null
  return { 'corpus.json': json(await digestsOfAll(speechesBelow(CORPUS), CORPUS)) }
}

/** The golden file as it stands, or null. */
export function goldenFile(name: string): string | null {
  return existsSync(join(HERE, name)) ? readFileSync(join(HERE, name), 'utf8') : null
}

export function writeGolden(golden: Golden): void {
  for (const [name, content] of Object.entries(golden)) {
    mkdirSync(dirname(join(HERE, name)), { recursive: true })
    writeFileSync(join(HERE, name), content)
  }
}

// --- internal ---

/** Look → product → its content. */
type Decks = Record<string, Record<string, string | Uint8Array>>

async function decksOf(file: string): Promise<Decks> {
  const understood = understand(await readSource(file), null)
  return Object.fromEntries(Object.entries(LOOKS).map(([look, given]) => {
    const made = convert(understood, given)
    const ledger = ledgerOf({ ...made, given, keep: [], config: null, assets: {}, version: '0', outlineByHand: false })
    return [look, {
      'outline.md': made.outlineMarkdown, 'slides.md': made.slidesMarkdown, 'deck.json': ledgerText(ledger),
      'slides.pptx': renderPptx(withoutHidden(readDeck(made.slidesMarkdown))),
    }]
  }))
}

async function digestsOfAll(files: readonly string[], root: string): Promise<object> {
  const all: Record<string, object> = {}
  for (const file of files) all[file.slice(root.length + 1)] = digestsOf(await decksOf(file))
  return all
}

function digestsOf(decks: Decks): Record<string, string> {
  const digestOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 16)
  return Object.fromEntries(
    Object.entries(decks).flatMap(([look, products]) =>
      Object.entries(products).map(([product, content]) => [product + look, digestOf(content)]),
    ),
  )
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`
}

const NOT_SPEECHES = /expected\.txt$|gold\.json$|README|gitattributes|font-not-embedded|locked/

function speechesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !NOT_SPEECHES.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name)).toSorted()
}
