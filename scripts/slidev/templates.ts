// The Markdown of a plain slide → a render function of Vue, as text: what Slidev's own compiler would have made of
// it, with the same settings and the same template around it. Nothing of it runs here.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PlainSlide } from './plain.ts'
import { slideError } from './start-bundle.ts'

/** What of Slidev's libraries is used here. */
interface Markdown {
  render(text: string): string
  use(plugin: unknown): void
  linkify: { set(options: object): void }
}
type Compile = (template: string, options: object) => { code: string }

/** Matches `::right::` on a line of its own: what follows goes into that slot of the layout. Group 1 is its name. */
const RE_SLOT = /^::\s*([\w.\-:]+)\s*::\s*$/m

/** The slides as the first script of the print page (print-page/main.js); `entry` names the file in errors. */
export async function deckModule(
  slides: readonly PlainSlide[],
  configs: { width: number; height: number; aspectRatio: number },
  entry: string,
): Promise<string> {
  const [markdown, compile] = await Promise.all([slidevMarkdown(), vueCompiler()])
  const data = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
  const rows = slides.map(({ frontmatter, layout, content }, index) => {
    let code: string
    try {
      code = compile(templateOf(markdown, content), { mode: 'function', hoistStatic: true }).code
    } catch (error) {
      throw slideError(entry, { no: index + 1, reason: error instanceof Error ? error.message : String(error) })
    }
    return `{ frontmatter: ${data(frontmatter)}, layout: ${data(layout)}, render: (function (Vue) { ${code} })(Vue) }`
  })
  return `globalThis.__speechdeckDeck = Vue => ({ configs: ${data(configs)}, slides: [\n${rows.join(',\n')}\n] })\n`
}

// --- internal ---

function templateOf(markdown: Markdown, content: string): string {
  const [main = '', ...slots] = content.trimStart().split(RE_SLOT)
  let html = markdown.render(main)
  for (let index = 0; index < slots.length; index += 2)
    html += `\n<template v-slot:${slots[index]}="slotProps">\n${markdown.render(slots[index + 1] ?? '')}\n</template>\n`
  return `<InjectedLayout v-bind="layoutProps">\n${html.trim()}\n</InjectedLayout>`
}

/** As unplugin-vue-markdown and Slidev set it up, without the plugins for what a plain deck does not have. */
async function slidevMarkdown(): Promise<Markdown> {
  const [{ createMarkdownExit }, { componentPlugin }] = await Promise.all([
    slidevs<{ createMarkdownExit(options: object): Markdown }>('markdown-exit'),
    slidevs<{ componentPlugin: unknown }>('@mdit-vue/plugin-component'),
  ])
  const markdown = createMarkdownExit({
    html: true,
    linkify: true,
    typographer: true,
    quotes: '""\'\'',
    xhtmlOut: true,
  })
  markdown.use(componentPlugin)
  markdown.linkify.set({ fuzzyLink: false })
  return markdown
}

async function vueCompiler(): Promise<Compile> {
  const vue = createRequire(createRequire(import.meta.url).resolve('vue/package.json'))
  const place = join(dirname(vue.resolve('@vue/compiler-dom/package.json')), 'dist', 'compiler-dom.cjs.js')
  return ((await import(pathToFileURL(place).href)) as { compile: Compile }).compile
}

async function slidevs<Module>(name: string): Promise<Module> {
  const slidev = createRequire(createRequire(import.meta.url).resolve('@slidev/cli/package.json'))
  return (await import(pathToFileURL(slidev.resolve(name)).href)) as Module
}
