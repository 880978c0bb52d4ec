// The part of @slidev/client that the layouts use. Slidev ships it as TypeScript source that only its own bundler can read.
export interface SlideRoute { no: number, meta: { slide: { frontmatter: Record<string, unknown> } } }
export declare function useSlideContext(): {
  $slidev: { nav: { slides: SlideRoute[] }, configs: { aspectRatio: number } }
  $page: { value: number }
  $frontmatter: Record<string, unknown>
}
