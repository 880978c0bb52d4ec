// Which elements a reader of the page sees as text.

import { type Dress, dressOf } from './sheet.ts'

/** Elements that go with everything in them. */
const SILENT = new Set(
  [
    'script style noscript template svg canvas iframe frame object embed applet video audio map select button',
    'textarea datalist meter progress dialog title meta link base xml rt rp rtc figcaption nav head',
  ].flatMap(names => names.split(' ')),
)
/**
 * Matches what nobody sees: `display:none`, `font-size: 0`, `mso-hide: all`. Not `display: block`, not
 * `font-size:0.9em`.
 */
const RE_HIDDEN = /(?:^|[;\s"])(?:display\s*:\s*none|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$|!)|mso-hide\s*:\s*all)/i
/** Matches Word's comments and notes below the text, which Word itself shows apart. */
const RE_WORD_APART = /mso-element\s*:\s*(?:comment-list|footnote-list|endnote-list|header|footer)/i
/** Matches the classes of Word's table of contents, page heads and comments. */
const RE_WORD_CLASS = /^Mso(?:Toc\d|Header$|Footer$|CommentReference$|CommentText$)/i
/** A page that hides most of its text shows it by a script. */
const MOST_HIDDEN = 0.5

/** `<span style="display:none">` and `<script>` are not; `bySheet` is what the page's rules say of the element. */
export function isShown(element: Element, allText: number, bySheet: Dress = {}): boolean {
  const name = element.localName
  if (SILENT.has(name)) return false
  if (RE_WORD_CLASS.test(element.className)) return false
  const style = element.getAttribute('style') ?? ''
  if (RE_WORD_APART.test(style)) return false
  const isHidden =
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    RE_HIDDEN.test(style) ||
    (bySheet.hidden === true && dressOf(style).hidden !== false)
  return !isHidden || lengthOf(element) > allText * MOST_HIDDEN
}

/** Matches headings of sites, menus, forms of comments. */
const CHROME =
  'nav, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]'

/** The site's own parts, by their names. */
export function isChrome(element: Element): boolean {
  return element.matches(CHROME)
}

/** Characters of its text, white space apart. */
export function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length
}

/** Share of its characters that are links. */
export function linkShare(element: Element): number {
  const all = lengthOf(element)
  if (all === 0) return 0
  let linked = 0
  for (const link of element.querySelectorAll('a[href]')) linked += lengthOf(link)
  return linked / all
}
