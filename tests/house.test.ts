// The house rules a program can count: lines of 120 characters, functions of 60 lines, one copy of what is large.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['bench', 'bin', 'components', 'layouts', 'scripts', 'stubs', 'tests', 'tools']
const RE_CODE = /\.(?:ts|vue|js|cjs)$/
const MOST_CHARACTERS = 120
const MOST_LINES = 60

const FILES = [
  ...readdirSync(ROOT),
  ...FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  ),
]
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => RE_CODE.test(name) && !name.startsWith('tests/fixtures/'))

test('no line of code is longer than 120 characters', () => {
  expect(FILES.length).toBeGreaterThan(300)
  const found = FILES.filter(name =>
    read(name)
      .split('\n')
      .some(line => line.length > MOST_CHARACTERS),
  )
  expect(found).toEqual([])
})

test('no function of the program is longer than 60 lines', () => {
  const found = FILES.filter(name => name.endsWith('.ts') && !name.startsWith('tests/')).flatMap(longFunctions)
  expect(found).toEqual([])
})

test('what an installation leaves out is not brought in by the way', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { link?: true }> }
  const large = /node_modules\/(?:mermaid|monaco-editor|pdfjs-dist|@napi-rs\/canvas[^/]*)$/
  expect(Object.entries(packages).filter(([name, { link }]) => large.test(name) && !link)).toEqual([])
})

function read(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8')
}

/** `scripts/a.ts#name`: from the line of the first word to that of the last brace, what is declared within included. */
function longFunctions(name: string): string[] {
  const file = ts.createSourceFile(name, read(name), ts.ScriptTarget.Latest, true)
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && lineAt(node.end) - lineAt(node.getStart()) + 1 > MOST_LINES)
      found.push(`${name}#${nameOf(node)}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function nameOf({ name, parent }: ts.SignatureDeclaration): string {
  if (name) return name.getText()
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : '(unnamed)'
}
