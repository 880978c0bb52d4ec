// The part of @slidev/client that the layouts and the speaker's view use. Slidev ships it as TypeScript source that
// only its own bundler can read.
import type { Ref } from 'vue'

export interface SlideRoute {
  no: number
  meta: { slide: { frontmatter: Record<string, unknown> } }
}
export declare function useSlideContext(): {
  $slidev: { nav: { slides: SlideRoute[] }; configs: { aspectRatio: number } }
  $page: { value: number }
  $frontmatter: Record<string, unknown>
}

type SlidevQuery = Record<string, string | number | undefined>
export interface SlidevLocation {
  query: SlidevQuery
}

/** In px; the height is rounded up. */
export declare const slideWidth: Ref<number>
export declare const slideHeight: Ref<number>

export declare function useNav(): {
  slides: Ref<SlideRoute[]>
  currentSlideNo: Ref<number>
  clicks: Ref<number>
  isPresenter: Ref<boolean>
  currentRoute: Ref<SlidevLocation>
  router: {
    replace: (to: { path: string; query: SlidevQuery }) => Promise<unknown>
    /** Gives what stops it. */
    afterEach: (hear: (to: SlidevLocation) => void) => () => void
  }
  next: () => Promise<void>
  prev: () => Promise<void>
  go: (no: number) => Promise<void>
}

export declare function createFixedClicks(route: SlideRoute, clicks: number): object
