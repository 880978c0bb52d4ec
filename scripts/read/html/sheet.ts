// What the page's own `<style>` rules say of an element, as far as it decides whether its words are spoken: hidden,
// struck out, set above the line. Rules of other media than the screen are not asked, and nothing is fetched.

/** `struck`: a line through; `raised`: above the line. Absent where no rule says anything. */
export interface Dress {
  hidden?: boolean
  /** `visibility` may be taken back by what is inside, `display` may not. */
  invisible?: boolean
  struck?: boolean
  raised?: boolean
}

const LONGEST = 500_000
const MOST_RULES = 2_000
/** Matches comments, and the parts of a sheet that hold for paper or for narrow screens. */
const RE_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g
const RE_DECISIVE = /display|visibility|mso-hide|text-decoration|vertical-align|mso-text-raise/i

const FACTS: readonly [name: keyof Dress, says: RegExp, isSo: RegExp][] = [
  ['hidden', /(?:^|[;\s{])display\s*:\s*([\w-]+)/gi, /^none$/i],
  ['hidden', /(?:^|[;\s{])mso-hide\s*:\s*([\w-]+)/gi, /^(?:all|screen)$/i],
  ['invisible', /(?:^|[;\s{])visibility\s*:\s*([\w-]+)/gi, /^(?:hidden|collapse)$/i],
  ['struck', /(?:^|[;\s{])text-decoration(?:-line)?\s*:\s*([^;!}]+)/gi, /line-through/i],
  ['raised', /(?:^|[;\s{])vertical-align\s*:\s*([\w-]+)/gi, /^super$/i],
  // What Word writes for characters that were set higher by hand.
  ['raised', /(?:^|[;\s{])mso-text-raise\s*:\s*([\w.-]+)/gi, /^(?!0)\d/],
]

/** What declarations say: `display:none; color:red` → `{ hidden: true }`. The last of each counts. */
export function dressOf(declarations: string): Dress {
  const dress: Dress = {}
  if (!RE_DECISIVE.test(declarations)) return dress
  for (const [name, says, isSo] of FACTS)
    for (const [, value = ''] of declarations.matchAll(says)) dress[name] = isSo.test(value.trim())
  return dress
}

/** Elements that rules dress; of two rules the more special one wins, then the later one. */
export function dressedBySheets(page: Document): ReadonlyMap<Element, Dress> {
  const text = Array.from(page.querySelectorAll('style'), style => style.textContent ?? '')
    .join('\n')
    .slice(0, LONGEST)
  const rules = rulesOf(text.replace(RE_COMMENT, ' '))
    .filter(({ declarations }) => RE_DECISIVE.test(declarations))
    .slice(0, MOST_RULES)
    .flatMap(({ selectors, declarations }) =>
      selectors.split(',').map(selector => ({ selector: selector.trim(), dress: dressOf(declarations) })),
    )
  const dressed = new Map<Element, Dress>()
  for (const { selector, dress } of rules.toSorted((a, b) => weightOf(a.selector) - weightOf(b.selector)))
    for (const element of elementsOf(page, selector)) dressed.set(element, { ...dressed.get(element), ...dress })
  return dressed
}

// --- internal ---

interface Rule {
  selectors: string
  declarations: string
}

/** Rules of the sheet and of `@media screen`/`all` in it; other blocks are passed over whole. */
function rulesOf(text: string): Rule[] {
  const rules: Rule[] = []
  let at = 0
  for (;;) {
    const open = text.indexOf('{', at)
    if (open < 0) return rules
    const head = text.slice(Math.max(at, text.lastIndexOf(';', open) + 1), open).trim()
    const close = text.indexOf('}', open)
    const end = close < 0 ? text.length : close
    if (head.startsWith('@')) {
      const isForScreen = /^@(?:media\s+(?:screen|all|only\s+screen)\s*$|layer|supports)/i.test(head)
      at = isForScreen ? open + 1 : endOfBlock(text, open)
      continue
    }
    rules.push({ selectors: head.replace(/^\}+\s*/, ''), declarations: text.slice(open + 1, end) })
    at = end + 1
  }
}

function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at + 1
  }
  return text.length
}

/** An id outweighs classes, a class outweighs names. */
function weightOf(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0
  return count(/#/g) * 10_000 + count(/[.[]|:(?!:)/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi)
}

function elementsOf(page: Document, selector: string): Element[] {
  // What depends on the mouse or stands beside the text is no state of the text.
  if (selector === '' || /:(?:hover|focus|active|visited|before|after|checked|target)|::/i.test(selector)) return []
  try {
    return Array.from(page.querySelectorAll(selector))
  } catch {
    // A selector this parser does not know dresses nothing.
    return []
  }
}
