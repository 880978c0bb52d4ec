// A script for a page of ours: modules of ours, what they need of Slidev's client, and the deck's components, by Vue's
// compiler and a bundler. The deck's code is only translated here: it runs in the browser and nowhere else.

import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundler } from '../browser/bundler.ts'
import type { Looks } from './looks.ts'
import { SLIDEV_COMPONENTS } from './plain.ts'

export interface PageScript {
  script: string
  /** Of all components, in the order in which they run. */
  sheets: string[]
}

export interface ScriptTask {
  /** The module that runs first. */
  input: string
  looks: Looks
  /** Folder of the deck, and that of Slidev's client. */
  deck: string
  client: string
  /** Name in an import → file, for modules of any place. */
  places: Readonly<Record<string, string>>
  /** The same for what Slidev's own modules import: each of them would draw in more of its client. */
  standIns: Readonly<Record<string, string>>
}

/** What a page imports the deck's components and layouts from. */
const PARTS = '/@speechdeck/parts'
/** Where the deck's own modules are. */
const PLACES = ['components', 'layouts']
/** Constants of Slidev's client. */
const DEFINED = { __DEV__: 'false', 'process.env.NODE_ENV': '"production"' }

/** Null where a component imports what the page has not. */
export async function pageScript({
  input,
  looks,
  deck,
  client,
  places,
  standIns,
}: ScriptTask): Promise<PageScript | null> {
  const compiler = (await import(compilerFile())) as Compiler
  const { build } = await bundler()
  const sheets = new Map<string, string[]>()
  let isWhole = true
  const isOfDeck = (file: string): boolean => PLACES.some(name => file.startsWith(join(deck, name, sep)))
  const known: Readonly<Record<string, string>> = { vue: vueFile(), [PARTS]: PARTS, ...places }
  const plugin = {
    name: 'speechdeck:page',
    async resolveId(this: Resolver, id: string, importer: string | undefined) {
      const own = known[id] ?? (importer?.startsWith(client) ? standIns[id] : undefined)
      if (own) return own
      if (id.startsWith('@slidev/client/')) return join(client, id.slice('@slidev/client/'.length))
      if (id.startsWith('.') || id.startsWith('/') || importer === undefined) return null
      if (isOfDeck(importer)) isWhole = false
      // Libraries are those of Slidev's client.
      return importer.startsWith(dirname(input)) ? await this.resolve(id, join(client, 'package.json')) : null
    },
    load: (id: string) => (id === PARTS ? partsModule([...looks.parts.keys()], client) : null),
    transform: {
      filter: { id: /\.vue$/ },
      handler(code: string, id: string) {
        const { script, styles } = compiled(compiler, code, id)
        sheets.set(id, styles)
        return { code: script, moduleType: 'ts' }
      },
    },
  }
  const { output } = await build({
    input,
    write: false,
    logLevel: 'silent',
    plugins: [plugin],
    transform: { define: DEFINED },
    output: { format: 'iife', minify: true, codeSplitting: false },
  })
  const [{ code, moduleIds }] = output
  return isWhole ? { script: code, sheets: moduleIds.flatMap(id => sheets.get(id) ?? []) } : null
}

// --- internal ---

interface Resolver {
  resolve(id: string, importer: string): Promise<unknown>
}

/** Without what `vue/compiler-sfc` loads TypeScript for: types of other packages in props. */
function compilerFile(): string {
  const vue = createRequire(createRequire(import.meta.url).resolve('vue/package.json'))
  return pathToFileURL(vue.resolve('@vue/compiler-sfc')).href
}

function vueFile(): string {
  return join(
    dirname(createRequire(import.meta.url).resolve('vue/package.json')),
    'dist',
    'vue.runtime.esm-browser.prod.js',
  )
}

/** `import components_0 from "…/KeyPoints.vue"` …, `export const components = { "KeyPoints": components_0, … }`. */
function partsModule(files: readonly string[], client: string): string {
  const list = [
    ...SLIDEV_COMPONENTS.map(name => ({ below: 'components', name, file: join(client, 'builtin', `${name}.ts`) })),
    ...files.map(file => ({
      below: file.split(/[\\/]/).at(-2) ?? '',
      name: file.split(/[\\/]/).at(-1)?.slice(0, -4) ?? '',
      file,
    })),
  ]
  const rows = (below: string) =>
    list
      .flatMap((part, index) => (part.below === below ? [`${JSON.stringify(part.name)}: part_${index}`] : []))
      .join(', ')
  return [
    ...list.map(({ file }, index) => `import part_${index} from ${JSON.stringify(file)}`),
    `export const components = { ${rows('components')} }`,
    `export const layouts = { ${rows('layouts')} }`,
  ].join('\n')
}

/** What of Vue's compiler is used here. */
type Compiler = typeof import('vue/compiler-sfc')

/** A component as a module, and its styles. */
function compiled(compiler: Compiler, source: string, filename: string): { script: string; styles: string[] } {
  const { descriptor, errors } = compiler.parse(source, { filename, sourceMap: false })
  if (errors[0]) throw errors[0]
  const styles = descriptor.styles.map(({ content }) => content)
  if (descriptor.script || descriptor.scriptSetup) {
    const { content } = compiler.compileScript(descriptor, {
      id: filename,
      isProd: true,
      inlineTemplate: true,
      sourceMap: false,
    })
    return { script: content, styles }
  }
  const { code, errors: faults } = compiler.compileTemplate({
    id: filename,
    filename,
    source: descriptor.template?.content ?? '',
    isProd: true,
  })
  if (faults[0]) throw faults[0]
  return { script: `${code}\nexport default { render }`, styles }
}
