// Standard input in place of a file: what it holds is told from its bytes.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outline } from '../scripts/model/outline.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'speechdeck-stdin-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(words: string[], input: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/speechdeck.js'), ...words], {
    cwd: folder,
    input,
    maxBuffer: 1 << 26,
  })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}
const outlineOf = (input: string | Uint8Array) => JSON.parse(run(['outline', '-', '--json'], input).stdout) as Outline

describe('speechdeck with - for the file', () => {
  it.each<[string, () => string | Uint8Array, string | null]>([
    ['plain text', () => '在全县大会上的讲话\n\n各位同事：\n今天只讲一件事情，请大家记住。\n', '在全县大会上的讲话'],
    ['Markdown', () => '# 题目在此\n\n各位同事，今天只讲一件**要紧**的事情。\n', '题目在此'],
    ['a web page', () => readFileSync('tests/fixtures/html/news-site.html'), '在全县秋收工作会议上的讲话'],
    ['PDF', () => readFileSync('tests/fixtures/pdf/work-meeting.pdf'), '在全县冬修水利工作会议暨动员大会上的讲话'],
  ])('reads %s', (_, input, title) => {
    expect(outlineOf(input())).toMatchObject({ title })
  })

  it('builds decks/stdin', () => {
    const { status } = run(['build', '-', '--no-pdf', '--quiet'], '各位同事：\n今天只讲一件事情，请大家记住。\n')
    expect(status).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'decks/stdin/deck.json'), 'utf8'))).toMatchObject({
      source: { name: 'stdin' },
    })
  })

  it.each([
    ['nothing', '', /^E_READ stdin: the file is empty/],
    ['more than any speech', Buffer.alloc(60_000_000, '好'), /^E_READ stdin: \d+ MB, more than 50 MB/],
  ])('refuses %s', (_, input, message) => {
    const { status, stderr } = run(['outline', '-', '--lang', 'en'], input)
    expect(status).toBe(3)
    expect(stderr).toMatch(message)
  })
})
