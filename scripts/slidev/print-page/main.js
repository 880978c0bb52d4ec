// Runs in the page: all slides of a plain deck one below the other, in the frame that Slidev's own print page has. The
// slides come as data with their render functions (`/deck.js`); nothing of Slidev is there but what it makes of clicks.

import * as Vue from 'vue'
import {
  CLICKS_MAX,
  FRONTMATTER_FIELDS,
  HEADMATTER_FIELDS,
  injectionClicksContext,
  injectionCurrentPage,
  injectionFrontmatter,
  injectionSlidevContext,
} from '@slidev/client/constants.ts'
import { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
import { createVClickDirectives } from '@slidev/client/modules/v-click.ts'
import { components, layouts } from '/@speechdeck/parts'

const { slides, configs } = globalThis.__speechdeckDeck(Vue)
const { createApp, Fragment, h, onMounted, provide, reactive, ref, shallowReactive, shallowRef } = Vue
const withSteps = new URLSearchParams(location.search).get('print') === 'clicks'
const { width, height } = configs

const routes = slides.map(({ frontmatter, layout, render }, index) => {
  const matter = reactive(frontmatter)
  return {
    no: index + 1,
    meta: { slide: { frontmatter: matter, no: index + 1 } },
    component: slideOf(layout, render, propsOf(matter, index)),
  }
})
const context = { nav: { slides: shallowReactive(routes) }, configs: { aspectRatio: configs.aspectRatio } }

/** What a layout is given: the settings of the slide that Slidev does not take for itself. */
function propsOf(frontmatter, index) {
  const fields = new Set(index === 0 ? HEADMATTER_FIELDS : FRONTMATTER_FIELDS)
  return { ...Object.fromEntries(Object.entries(frontmatter).filter(([name]) => !fields.has(name))), frontmatter }
}

function slideOf(layout, render, layoutProps) {
  render._rc = true
  return {
    components: { ...components, InjectedLayout: layouts[layout] },
    inject: { clicks: { from: injectionClicksContext } },
    setup: () => ({ layoutProps }),
    created() {
      this.clicks.setup()
    },
    render,
  }
}

/** One page: a slide at one of its steps. */
const Step = {
  props: ['route', 'clicks'],
  setup({ route, clicks }) {
    provide(injectionSlidevContext, context)
    provide(injectionFrontmatter, route.meta.slide.frontmatter)
    provide(injectionCurrentPage, ref(route.no))
    provide(injectionClicksContext, shallowRef(clicks))
    const digits = (value, length) => String(value).padStart(length, '0')
    const size = { height: `${height}px`, width: `${width}px` }
    return () =>
      h(
        'div',
        { id: `${digits(route.no, 3)}-${digits(clicks.current + 1, 2)}`, class: 'print-slide-container', style: size },
        h(
          'div',
          {
            'data-slidev-no': route.no,
            class: `slidev-page slidev-page-${route.no}`,
            style: { 'user-select': 'none' },
            lang: route.meta.slide.frontmatter.lang,
          },
          h(route.component),
        ),
      )
  },
}

/** A slide, and with clicks a page for each of its steps, whose number is known when the first one stands. */
const Slide = {
  props: ['route'],
  setup({ route }) {
    const first = createFixedClicks(route, () => (withSteps ? 0 : CLICKS_MAX))
    const further = ref([])
    if (withSteps)
      onMounted(() => {
        further.value = Array.from({ length: Math.max(0, first.total - first.clicksStart) }, (_, index) =>
          createFixedClicks(route, index + 1 + first.clicksStart),
        )
      })
    return () =>
      h(
        Fragment,
        [first, ...further.value].map((clicks, key) => h(Step, { route, clicks, key })),
      )
  },
}

const app = createApp({
  render: () =>
    h(
      'div',
      { id: 'page-root' },
      h(
        'div',
        { id: 'print-container' },
        h(
          'div',
          { id: 'print-content' },
          routes.map(route => h(Slide, { route, key: route.no })),
        ),
      ),
    ),
})
const faults = (globalThis.__speechdeck ??= [])
app.config.errorHandler = (error, instance) => {
  let at = instance?.$ ?? instance
  while (at && !at.props?.route?.no) at = at.parent
  faults.push({ kind: 'error', no: at?.props.route.no ?? null, reason: String(error?.message ?? error) })
}
app.use(createVClickDirectives())
app.mount('#app')

// What Vue does not know it makes an element of that name: for a printed deck that is as bad as an error.
for (const element of document.querySelectorAll('#print-content *'))
  if (element instanceof HTMLUnknownElement)
    faults.push({
      kind: 'error',
      no: Number(element.closest('[data-slidev-no]').dataset.slidevNo),
      reason: `Failed to resolve component: ${element.localName}`,
    })
