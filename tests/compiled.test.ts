// The program as npm puts it together when it is installed: the same code in fewer files, and never older than the
// sources.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { VIEWS } from '../scripts/present/views.ts'
import { printKey } from '../scripts/slidev/print-page.ts'
import { showKey } from '../scripts/slidev/show-page.ts'

const PROJECT = join(import.meta.dirname, '..')
/** Plain JavaScript, for any Node. */
const { compiledFolder, programFile } = (await import(pathToFileURL(join(PROJECT, 'bin', 'program.js')).href)) as {
  compiledFolder: (root?: string) => string
  programFile: (root?: string) => string
}
const root = mkdtempSync(join(tmpdir(), 'compiled-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map(file => [file.slice(folder.length), readFileSync(file).toString('base64')]),
  )

test('makes the same bytes as the sources, fonts and readings too', () => {
  expect(run(join(PROJECT, 'tools', 'compile.js'))).toMatchObject({ status: 0, stderr: '' })
  const compiled = programFile()
  expect(compiled).toContain('.speechdeck')
  const sources = pathToFileURL(join(PROJECT, 'scripts', 'cli', 'index.ts')).href
  const speech = join(PROJECT, 'examples', 'work-meeting', 'speech.txt')
  for (const [name, program] of Object.entries({ compiled, sources })) {
    writeFileSync(join(root, `${name}.mjs`), `await (await import('${program}')).main(process.argv.slice(2))`)
    const asked = [join(root, `${name}.mjs`), 'build', speech, '-o', name, '--no-pdf', '--quiet']
    expect(run(...asked)).toEqual({ status: 0, stdout: '', stderr: '' })
  }
  expect(bytesIn(join(root, 'compiled'))).toEqual(bytesIn(join(root, 'sources')))
})

test('has the pages of the decks that the program writes', () => {
  const made = join(compiledFolder(), '..', 'made')
  const files = [`page-${printKey(PROJECT)}/page.js`, `show-${showKey(PROJECT, VIEWS)}/main.js`]
  for (const file of files) expect([file, existsSync(join(made, file))]).toEqual([file, true])
})

test('runs as long as neither a source nor a package is another, and the sources run else', () => {
  const project = join(root, 'project')
  const source = join(project, 'scripts', 'cli', 'index.ts')
  const lock = join(project, 'node_modules', '.package-lock.json')
  const compiler = join(project, 'tools', 'compile.js')
  for (const file of [source, compiler]) {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, '')
  }
  // Installed by something else than npm.
  expect(programFile(project)).toBe(pathToFileURL(source).href)
  mkdirSync(join(lock, '..'))
  writeFileSync(lock, '')
  expect(programFile(project)).toBe(pathToFileURL(source).href)
  const folder = compiledFolder(project)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'cli-index.mjs'), '')
  expect(fileURLToPath(programFile(project))).toBe(join(folder, 'cli-index.mjs'))
  for (const file of [source, lock, compiler]) {
    const was = compiledFolder(project)
    utimesSync(file, 1, 1)
    expect(compiledFolder(project)).not.toBe(was)
    expect(programFile(project)).toBe(pathToFileURL(source).href)
  }
})
