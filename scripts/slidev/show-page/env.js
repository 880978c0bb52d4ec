// Stands in for `@slidev/client/env.ts`: what the deck says of itself.

import { computed } from 'vue'

/** Title, language, size of a slide and how one follows another. */
export const configs = globalThis.__speechdeckConfigs

export const slideAspect = computed(() => configs.aspectRatio)
export const slideWidth = computed(() => configs.canvasWidth)
export const slideHeight = computed(() => Math.ceil(configs.canvasWidth / configs.aspectRatio))
