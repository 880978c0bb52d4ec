// Stands in for Slidev's list of slides. The slides come as data (`/deck.js`), and each becomes what Slidev's own
// compiler would have made of it: the same Markdown settings, the same template around it, compiled by Vue in the page
// when it is first wanted.

import * as Vue from 'vue'
import { compile } from '@vue/compiler-dom'
import { componentPlugin } from '@mdit-vue/plugin-component'
import { createMarkdownExit } from 'markdown-exit'
import { components, layouts } from '/@speechdeck/parts'
import { frontmatterToProps, useSlideContext } from '@slidev/client/context.ts'

// As unplugin-vue-markdown and Slidev set it up (createMarkdownPlugin), without the plugins for what a plain deck does
// not have.
const markdown = createMarkdownExit({ html: true, linkify: true, typographer: true, quotes: '""\'\'', xhtmlOut: true })
markdown.use(componentPlugin)
markdown.linkify.set({ fuzzyLink: false })

/** Matches `::right::` on a line of its own: what follows goes into that slot of the layout. Group 1 is its name. */
const RE_SLOT = /^::\s*([\w.\-:]+)\s*::\s*$/m

function templateOf(content) {
  const [main, ...slots] = content.trimStart().split(RE_SLOT)
  let html = markdown.render(main)
  for (let index = 0; index < slots.length; index += 2)
    html += `\n<template v-slot:${slots[index]}="slotProps">\n${markdown.render(slots[index + 1])}\n</template>\n`
  return `<InjectedLayout v-bind="layoutProps">\n${html.trim()}\n</InjectedLayout>`
}

function componentOf({ layout, content }, frontmatter, index) {
  let render
  try {
    render = new Function('Vue', compile(templateOf(content), { mode: 'function', hoistStatic: true }).code)(Vue)
  } catch (error) {
    ;(globalThis.__speechdeck ??= []).push({ kind: 'error', no: index + 1, reason: String(error?.message ?? error) })
    return { render: () => null }
  }
  render._rc = true
  return {
    components: { ...components, InjectedLayout: layouts[layout] },
    setup() {
      const { $clicksContext } = useSlideContext()
      $clicksContext.setup()
      return { layoutProps: frontmatterToProps(frontmatter, index) }
    },
    render,
  }
}

function routesOf(data) {
  return data.map((slide, index) => {
    const frontmatter = Vue.reactive(slide.frontmatter)
    let component
    const meta = Vue.shallowReactive({
      get layout() {
        return frontmatter.layout
      },
      get transition() {
        return frontmatter.transition
      },
      get class() {
        return frontmatter.class
      },
      get clicks() {
        return frontmatter.clicks
      },
      get name() {
        return frontmatter.name
      },
      get preload() {
        return frontmatter.preload
      },
      slide: {
        title: slide.title,
        level: slide.level,
        note: '',
        noteHTML: '',
        frontmatter,
        filepath: '',
        start: 0,
        sourceIndex: index,
        id: index,
        no: index + 1,
      },
      __clicksContext: null,
      __preloaded: false,
    })
    return {
      no: index + 1,
      meta,
      get component() {
        return (component ??= componentOf(slide, frontmatter, index))
      },
    }
  })
}

export const slides = Vue.shallowRef(routesOf(globalThis.__speechdeckSlides))

/** slides.md is another now. */
globalThis.__speechdeckShow = data => {
  slides.value = routesOf(data)
}
