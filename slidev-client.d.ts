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

/** What all windows of a talk share; `mark` is the speaker's view's own. */
export declare const sharedState: {
  page: number
  clicks: number
  timer: {
    status: 'stopped' | 'running' | 'paused'
    slides: Record<number, { start?: number; end?: number }>
    startedAt: number
    pausedAt: number
  }
  mark: { no: number; index: number; at: number } | null
}

export declare function useNav(): {
  slides: Ref<SlideRoute[]>
  currentSlideNo: Ref<number>
  clicks: Ref<number>
  next: () => Promise<void>
  prev: () => Promise<void>
  go: (no: number) => Promise<void>
}

export declare function createFixedClicks(route: SlideRoute, clicks: number): object
