// What `npm run holds` takes away: rows of tables and answers of guards, and nothing else.
import { expect, it } from 'vitest'
import { mutantsOf } from '../tools/holds/mutants.ts'

const SOURCE = `
const CUES: readonly Cue[] = [
  [/a/, 1], // first
  [/b/, 2],
]
const SIZES = [1, 2, -3]
const NAMES = new Set(['x', 'y'])
const ROLES: Readonly<Record<string, string>> = { a: 'b', c: 'd' }
const OPTIONS = { a: 'b', c: 'd' }
export function isOpen(text: string): boolean {
  return text !== ''
}
const isShut = (text: string): text is '' => text === ''
function size(): number {
  return 1
}
`
const changed = mutantsOf('a.ts', SOURCE).map(mutant => ({
  ...mutant,
  text: SOURCE.slice(0, mutant.start) + mutant.insert + SOURCE.slice(mutant.end),
}))

it('finds the rows of tables, and both answers of what answers yes or no', () => {
  expect(changed.map(({ line, name, says }) => `${line} ${name} ${says}`)).toEqual([
    '3 CUES row 1: [/a/, 1]',
    '4 CUES row 2: [/b/, 2]',
    "7 NAMES row 1: 'x'",
    "7 NAMES row 2: 'y'",
    "8 ROLES row 1: a: 'b'",
    "8 ROLES row 2: c: 'd'",
    '10 isOpen always true',
    '10 isOpen always false',
    '13 isShut always true',
    '13 isShut always false',
  ])
})

it('takes a row with its comma, and answers before the body', () => {
  expect(changed[1]?.text).toContain('first\n  \n]')
  expect(changed[3]?.text).toContain("new Set(['x', ])")
  expect(changed[6]?.text).toContain('boolean { return true;\n')
  expect(changed[9]?.text).toContain("text is '' => false\n")
})
