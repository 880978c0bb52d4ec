// The commands that need a browser, from outside: products, their freshness, and what is left when somebody presses
// Ctrl-C.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BIN, SPEECH, workplace } from '../run-speechdeck.ts'

test('two builds give the same bytes, PDF included; an export follows hand edits; check knows what is stale', () => {
  const { start, bytes, edit, read } = workplace({ 'talk.txt': SPEECH })
  const { code, stdout } = start('build', 'talk.txt', '-o', 'one', '--json')
  expect([code, JSON.parse(stdout)]).toMatchObject([
    0,
    { dir: 'one', pages: JSON.parse(read('one/deck.json')).slides.length },
  ])
  expect(JSON.parse(read('one/deck.json')).made.browser).toMatch(/\d/)
  start('build', 'talk.txt', '-o', 'two', '--quiet')
  expect(bytes('two')).toEqual(bytes('one'))

  edit('one/slides.md', text => text.replace('## 三点意见', '## 三条要求'))
  const stale = JSON.parse(start('check', 'one', '--no-browser', '--json').stdout)
  expect(stale.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['check-stale', 'check-text-edited'])
  expect(start('export', 'one', '--format', 'pdf').code).toBe(0)
  const fresh = JSON.parse(start('check', 'one', '--json').stdout)
  expect(fresh).toMatchObject({ measured: true, edited: 1 })
  expect(fresh.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('check-stale')
  expect(bytes('one')['slides.pdf']).not.toBe(bytes('two')['slides.pdf'])
})

test('words that a hand edit keeps from being seen are named, on the slide where slides.md has them', () => {
  const { start, edit } = workplace({ 'talk.txt': SPEECH })
  start('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--quiet')
  const hidden: [string, string][] = [
    ['**把家底摸清楚**', '<b v-if="false">把家底摸清楚</b>'],
    ['**把责任落到人**', '<b style="color:white">把责任落到人</b>'],
    ['**把队伍练起来**', '<b style="color:transparent">把队伍练起来</b>'],
    ['四支半专业扑火队要在清明<br>前集训一次', '<b style="font-size:0">四支半专业扑火队要在清明前集训一次</b>'],
  ]
  edit('deck/slides.md', text =>
    hidden.reduce((now, [from, to]) => now.replace(from, to), text.replace('kind: cover', 'kind: cover\nhide: true')),
  )
  const { findings } = JSON.parse(start('check', 'deck', '--json', '--lang', 'zh').stdout)
  const unseen = findings.filter(({ rule }: { rule: string }) => rule === 'check-unseen')
  expect(unseen.map(({ slide, message }: { slide: number; message: string }) => [slide, message]).toSorted()).toEqual(
    ['四支半专业扑火队要在清明前集训…', '把家底摸清楚', '把责任落到人', '把队伍练起来']
      .map(text => [2, `看不见的文字：“${text}”`])
      .toSorted(),
  )
})

test('Ctrl-C while printing: code 130, the old deck untouched, nothing beside it', async () => {
  const { start, bytes, root } = workplace({ 'talk.txt': SPEECH })
  start('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--quiet')
  const before = bytes('deck')
  const child = spawn(process.execPath, [BIN, 'build', 'talk.txt', '-o', 'deck'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (!told.includes('启动浏览器') && (told + text).includes('启动浏览器')) child.kill('SIGINT')
    told += text
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(130)
  expect(bytes('deck')).toEqual(before)
  expect(readdirSync(root).toSorted()).toEqual(['deck', 'talk.txt'])
})
