// Markup → document, for pages of any state of repair. Broken ones are mended as far as browsers do; bombs are refused.
// linkedom's worker build is the same code in one file, and loads three times as fast.

import { parseHTML } from 'linkedom/worker'

/** Matches the frame of a page, which many pages have twice or not at all. Not `<header>`. */
const RE_FRAME = /<!doctype[^>]{0,1000}>|<\/?(?:html|head|body|frameset)(?:\s[^>]{0,3000})?>/gi
/**
 * Matches what a server or a template should have filled in: `<%= user %>`, `{{ date }}`, `{% include "a" %}`. Not
 * `{a}`.
 */
const RE_SERVER = /<%[^%]{0,5000}(?:%(?!>)[^%]{0,500}){0,20}%>|\{%[^{}\n]{0,300}%\}|\{\{[^{}\n]{0,300}\}\}/g
/** Matches `<div`, `</div`. */
const RE_TAG = /<(\/?)([a-z][a-z0-9:-]{0,40})/gi
/** Elements without an end, and those whose end people leave out. */
const UNCLOSED = new Set(
  [
    'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody',
    'tfoot colgroup option optgroup font o:p',
  ].flatMap(names => names.split(' ')),
)
/** Browsers stop at 512. */
const DEEPEST = 2_000

/** `null` where elements are nested deeper than any page has them. */
export function parsePage(html: string): Document | null {
  if (depthOf(html) > DEEPEST) return null
  // Word writes `<![if …]>` around what all browsers show; a parser may take the rest of the line for a comment.
  const body = html
    .replace(RE_SERVER, '')
    .replace(RE_FRAME, '')
    .replace(/<!\[[^\]>]{0,200}\]>|<\?xml[^>]{0,500}>/gi, '')
  const { document } = parseHTML(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`)
  return document
}

// --- internal ---

function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, close, name = ''] of html.matchAll(RE_TAG)) {
    if (UNCLOSED.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (close ? -1 : 1))
    if (depth > deepest) deepest = depth
  }
  return deepest
}
