// The outline as a file that people can edit: `renderOutline` writes it, `parseOutlineMarkdown` reads it back without
// loss. docs/outline-format.md describes the syntax.

export { parseOutlineMarkdown } from './parse.ts'
export { renderOutline } from './render.ts'

/** Matches front matter with `speechdeck: outline 1`. Not that of a web page or of a deck. */
const RE_WRITTEN = /^\uFEFF?---\r?\n(?:(?!---)[^\n]*\n)*?speechdeck:[ \t]*["']?outline\b/
/** Matches `## 一、…`. */
const RE_SECTION = /^#{2,6}[ \t]*\S/m

/**
 * Whether a Markdown file is an outline: ours by its front matter, typed ones by their name (`outline.md`,
 * `talk.outline.md`).
 */
export function isOutlineMarkdown(text: string, name = ''): boolean {
  return RE_WRITTEN.test(text) || (/(?:^|[./\\])outline\.(?:md|markdown)$/i.test(name) && RE_SECTION.test(text))
}
