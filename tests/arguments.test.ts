// Wrong words on the command line: which word it was, and what was meant.

import { describe, expect, test } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import { nearest } from '../scripts/text/nearest.ts'
import { SpeechdeckError } from '../scripts/issue.ts'

const HELP = 'speechdeck build --help'

/** Key of the message, the word in it, and the hint. */
function complaint(argv: readonly string[], lang: 'zh' | 'en' = 'en'): [string, unknown, string] {
  try {
    parseArguments(argv, lang, '1')
  } catch (error) {
    if (error instanceof SpeechdeckError) return [error.message, Object.values(error.values)[0], error.hint ?? '']
    throw error
  }
  throw new Error('no complaint')
}

describe('a complaint', () => {
  test.each<[argv: string[], key: string, word: string, hint: string]>([
    [['build', 'a', '--forse'], 'usage-unknown-option', '--forse', 'Did you mean --force?'],
    [['build', 'a', '--titel=x'], 'usage-unknown-option', '--titel=x', HELP],
    [['build', 'a', '--zzzzzz'], 'usage-unknown-option', '--zzzzzz', HELP],
    [['build', '--theme', 'red', 'a', '--no-clicsk'], 'usage-unknown-option', '--no-clicsk', '--no-clicks'],
    [['--forse'], 'usage-unknown-option', '--forse', 'speechdeck --help'],
    [['biuld', 'a'], 'usage-unknown-command', 'biuld', 'Did you mean build?'],
    [['rehearsel'], 'usage-unknown-command', 'rehearsel', 'Did you mean rehearse?'],
    [['build', '--force'], 'usage-missing-argument', 'speech', HELP],
    [['handout', '-o', 'a.pdf'], 'usage-missing-argument', 'dir', 'speechdeck handout --help'],
    [['build', 'a', '--title'], 'usage-missing-value', '--title <text>', HELP],
    [['export', 'deck', '-o'], 'usage-missing-value', '-o, --output <file>', 'speechdeck export --help'],
    [['build', 'a', 'b', '--force'], 'usage-too-many', 'a, b', HELP],
  ])('%j', (argv, key, word, hint) => {
    const found = complaint(argv)
    expect(found.slice(0, 2)).toEqual([key, word])
    expect(found[2]).toContain(hint)
  })

  test('is made in the language asked for', () => {
    expect(complaint(['build', 'a', '--forse'], 'zh')[2]).toMatch(/[\u4E00-\u9FFF].*--force/)
  })
})

describe('an option that may have a value', () => {
  test.each([
    [['outline', '--why', 'talk.txt'], { speech: 'talk.txt', why: true }],
    [['outline', '--why', 'talk.txt', '--json'], { speech: 'talk.txt', why: true, json: true }],
    [['outline', 'talk.txt', '--why', '选人'], { speech: 'talk.txt', why: '选人' }],
    [['outline', '--why', '选人', 'talk.txt'], { speech: 'talk.txt', why: '选人' }],
  ])('takes no argument of the command: %j', (argv, plan) => {
    expect(parseArguments(argv, 'en', '1')).toMatchObject(plan)
  })

  test('leaves a command without its argument a complaint', () => {
    expect(complaint(['outline', '--why'])[0]).toBe('usage-missing-argument')
  })
})

describe('the nearest words', () => {
  test.each<[word: string, known: string[], meant: string[]]>([
    ['--forse', ['--force', '--format', '--footer'], ['--force']],
    ['exprot', ['export', 'present'], ['export']],
    ['--cat', ['--car', '--cab', '--dog'], ['--cab', '--car']],
    ['--xy', ['--json', '--quiet'], []],
    ['rehearsing', ['rehearse', 'check'], ['rehearse']],
    ['', ['build'], []],
    ['colour', ['colours', 'theme', 'logo'], ['colours']],
    ['Logo', ['colours', 'theme', 'logo'], ['logo']],
  ])('%s of %j', (word, known, meant) => expect(nearest(word, known)).toEqual(meant))
})
