// Stands in for `@slidev/client`: what components and views ask of it.

export { useNav } from '@slidev/client/composables/useNav.ts'
export { useSlideContext } from '@slidev/client/context.ts'
export { slideHeight, slideWidth } from './env.js'
