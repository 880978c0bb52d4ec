// Settings as the block of YAML that opens a slide: the only place that writes front matter.

import { Document, visit } from 'yaml'

/**
 * What must not stand in the block as it is: Slidev ends it at the first `---`, in mid-line too, and looks for tags
 * (`<Tweet`) in the whole file.
 */
const RE_UNSAFE = /---|[<\n]/
const RE_DASH_AFTER_DASH = /(?<=-)-/g

/** `{ title: '讲话', part: 0 }` → `---\ntitle: 讲话\npart: 0\n---\n`; `讲话---终稿` → `title: "讲话-\x2d\x2d终稿"`. */
export function frontMatter(settings: Readonly<Record<string, unknown>>): string {
  const document = new Document(settings)
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && RE_UNSAFE.test(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  const lines = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity }).split('\n')
  return `---\n${lines.map(line => (RE_UNSAFE.test(line) ? escaped(line) : line)).join('\n')}---\n`
}

// --- internal ---

/** In a line with double quotes only: YAML reads `\x2d` as `-` there. */
function escaped(line: string): string {
  return line.replace(RE_DASH_AFTER_DASH, '\\x2d').replaceAll('<', '\\x3c')
}
