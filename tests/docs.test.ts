// The documents are held to what is there: paths, commands, flags and links named in them exist.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from '@slidev/parser'
import { expect, test } from 'vitest'
import { workplace } from './run-speechdeck.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const READMES = ['README.md', 'README.zh-CN.md']
const DOCUMENTS = [
  ...READMES,
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
]
const PACKAGE = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides',
  Record<string, string>
>

/** Matches `scripts/clean/` and `scripts/model.ts` between backticks. Not `clean(source)`, not `<name>.ts`. */
const RE_PATH = /`((?:[\w.-]+\/)+[\w.-]*|[\w.-]+\.(?:ts|js|cjs|json|md|vue|css))`/g
/** Matches the target of `[text](docs/a.md#part)`. Not `[text]` alone, not `` `[a](b)` ``. */
const RE_LINK = /\[[^\]\n]+\]\(([^)\s]+)\)/g
/** Matches `npx speechdeck build`. Not `speechdeck turns`. */
const RE_COMMAND = /npx speechdeck ([a-z]+)/g
/** Matches `npm run deck`. Not `npm ci`. */
const RE_SCRIPT = /npm run ([a-z]+)/g
/** Matches `--no-pdf`, `-o`. Not the rule `---` of a table, not the hyphen of `zh-CN`. */
const RE_FLAG = /(?<![\w-])(--[a-z][a-z-]+|-[a-z])(?![\w-])/g

/** Written by a build into a folder of its own, so not in the checkout. */
const IN_A_DECK = new Set(['outline.md', 'deck.json', 'report.md'])

test.each(['docs/architecture.md', 'CONTRIBUTING.md'])('every path named in %s exists', document => {
  const paths = found(read(document), RE_PATH).filter(path => !IN_A_DECK.has(path))
  expect(paths.length).toBeGreaterThan(5)
  expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([])
})

test.each(DOCUMENTS)('the places of the program named in %s exist', document => {
  const paths = found(read(document), RE_PATH).filter(path =>
    /^(?:scripts|components|layouts|tests|tools)\//.test(path),
  )
  expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([])
})

test.each(DOCUMENTS)('the links of %s lead somewhere', document => {
  const targets = found(withoutCode(read(document)), RE_LINK).filter(target => !/^[a-z]+:/.test(target))
  expect(targets.filter(target => !resolves(document, target))).toEqual([])
})

test.each(READMES)('the npm scripts and example files of %s exist', readme => {
  const text = read(readme)
  expect(found(text, RE_SCRIPT).filter(name => !(name in PACKAGE.scripts))).toEqual([])
  const examples = found(text, /\b(examples\/[\w./-]+\.\w+)/g)
  expect(examples).toContain('examples/work-meeting/speech.txt')
  expect(examples.filter(path => !existsSync(join(root, path)))).toEqual([])
})

test.each(READMES)('the commands of %s run, and know the flags it names', async readme => {
  const text = read(readme)
  const commands = found(text, RE_COMMAND)
  expect(commands).toEqual(expect.arrayContaining(['build', 'outline', 'export', 'check']))
  const { run } = workplace()
  let help = ''
  for (const command of commands) help += (await run(command, '--help')).stdout
  const known = new Set(found(help, RE_FLAG))
  expect(found(text, RE_FLAG).filter(flag => !known.has(flag))).toEqual([])
})

test('both READMEs name the same commands, flags and files', () => {
  const [english, chinese] = READMES.map(readme =>
    [RE_COMMAND, RE_SCRIPT, RE_FLAG, RE_PATH].map(pattern => found(read(readme), pattern).sort()),
  )
  expect(chinese).toEqual(english)
})

test('docs/dependencies.md explains every dependency', () => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = PACKAGE
  const explained = found(read('docs/dependencies.md'), /`([^`\n]+)`/g)
  const names = [dependencies, devDependencies, optionalDependencies, overrides]
    .flatMap(group => Object.keys(group))
    .map(name => name.replace(/(?<=.)@.*/, ''))
  expect(names.filter(name => !explained.includes(name))).toEqual([])
})

test('the demo deck in the root says what its outline says', async () => {
  const { slides } = await parse(read('slides.md'), 'slides.md')
  const spoken = slides.map(slide => slide.note ?? '').join('')
  const paragraphs = read('examples/collective-talk/outline.md')
    .split('\n')
    .filter(line => /^[^#|<:\s]/.test(line))
  expect(paragraphs.length).toBeGreaterThan(20)
  expect(paragraphs.filter(paragraph => !spoken.includes(paragraph))).toEqual([])
})

// --- internal ---

/** First group of every match, each once. */
function found(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), match => match[1] ?? ''))]
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'code')
}

/** Does a relative link find its file, and its heading if it names one? */
function resolves(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? join(root, from) : join(root, dirname(from), path)
  if (!existsSync(file)) return false
  return (
    anchor === undefined || found(readFileSync(file, 'utf8'), /^#+ (.+)$/gm).some(heading => slug(heading) === anchor)
  )
}

/** GitHub's anchor of a heading: `What it does not do` → `what-it-does-not-do`. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}
