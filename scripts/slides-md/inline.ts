// The words of one paragraph, heading or cell, line by line, with their dress.

import type { PhrasingContent } from 'mdast'
import type { Lines, Words } from '../model/slides-md.ts'

/** A break: `<br>`, `<br/>`. Not `<b>`. */
const RE_BREAK = /^<br\s*\/?>$/i
/** A tag or a comment inside a line: `<span v-pre>`, `<!-- … -->`. Not `a < b`. */
const RE_TAG = /<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi

/** `<b>`, `</strong>`: group 1 is the slash of a closing tag, group 2 the name. */
const RE_DRESS = /^<(\/?)(b|strong)>$/i

/** `*一是* **坚持<br>到底**` → two lines of words; white space at the ends of lines goes. */
export function linesOf(nodes: readonly PhrasingContent[]): Lines {
  const lines: Lines = [[]]
  collect(nodes, {}, lines)
  return lines.map(trimmed).filter((line, index, all) => line.length > 0 || (index > 0 && index < all.length - 1))
}

// --- internal ---

function collect(nodes: readonly PhrasingContent[], outer: Omit<Words, 'text'>, lines: Lines): void {
  let dress = outer
  for (const node of nodes) {
    const [, closing, name] = (node.type === 'html' && RE_DRESS.exec(node.value)) || []
    if (name) dress = dressed(dress, outer, name.toLowerCase() === 'b' ? 'figure' : 'strong', closing === '')
    else if (node.type === 'break' || (node.type === 'html' && RE_BREAK.test(node.value))) lines.push([])
    else if (node.type === 'emphasis') collect(node.children, { ...dress, em: true }, lines)
    else if (node.type === 'strong') collect(node.children, { ...dress, strong: true }, lines)
    else if (node.type === 'text' || node.type === 'inlineCode') append(lines, node.value, dress)
    else if (node.type === 'html') append(lines, node.value.replace(RE_TAG, ''), dress)
    else if (node.type === 'image') append(lines, node.alt ?? '', { ...dress, picture: true })
    else if ('children' in node) collect(node.children, dress, lines)
  }
}

/** Inside a tag, or after it as around it. */
function dressed(
  dress: Omit<Words, 'text'>,
  outer: Omit<Words, 'text'>,
  what: 'figure' | 'strong',
  opens: boolean,
): Omit<Words, 'text'> {
  if (opens) return { ...dress, [what]: true }
  const { [what]: _, ...rest } = dress
  return outer[what] ? { ...rest, [what]: true } : rest
}

function append(lines: Lines, value: string, dress: Omit<Words, 'text'>): void {
  const text = value.replace(/\s*\n\s*/g, ' ')
  if (text === '') return
  const line = lines.at(-1)
  const last = line?.at(-1)
  if (
    last &&
    last.em === dress.em &&
    last.strong === dress.strong &&
    last.figure === dress.figure &&
    last.picture === dress.picture
  )
    last.text += text
  else line?.push({ text, ...dress })
}

function trimmed(line: Words[]): Words[] {
  return line
    .map((words, index) => {
      const text = index === 0 ? words.text.trimStart() : words.text
      return { ...words, text: index === line.length - 1 ? text.trimEnd() : text }
    })
    .filter(({ text }) => text !== '')
}
