// Runs in the page: the views of the speaker and of the room around the slides of a plain deck, which come as data
// (`/deck.js`). Of Slidev's client it has what counts clicks and moves from slide to slide.

import { computed, createApp, h, reactive, ref, shallowRef } from 'vue'
import { createRouter, createWebHashHistory, RouterView } from 'vue-router'
import { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
import { useNav } from '@slidev/client/composables/useNav.ts'
import {
  injectionClicksContext,
  injectionCurrentPage,
  injectionRenderContext,
  injectionSlidevContext,
} from '@slidev/client/constants.ts'
import { createVClickDirectives } from '@slidev/client/modules/v-click.ts'
import viewRoutes from '/@speechdeck/views'
import { configs, slideHeight, slideWidth } from './env.js'

const app = createApp({
  setup() {
    const context = reactive({ nav: useNav(), configs })
    app.provide(injectionSlidevContext, context)
    app.provide(injectionRenderContext, ref('none'))
    app.provide(
      injectionCurrentPage,
      computed(() => context.nav.currentSlideNo),
    )
    app.provide(injectionClicksContext, shallowRef(createFixedClicks()))
    return () => h(RouterView)
  },
})

document.title = configs.title
document.documentElement.lang = configs.lang
const { style } = document.documentElement
style.setProperty('--slidev-slide-width', slideWidth.value)
style.setProperty('--slidev-slide-height', slideHeight.value)
app.use(createRouter({ history: createWebHashHistory('./'), routes: viewRoutes() }))
app.use(createVClickDirectives())
app.mount('#app')
