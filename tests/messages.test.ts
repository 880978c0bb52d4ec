// The catalogue: complete in both languages, and no key that nobody says or that nobody wrote.

import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isMessageKey, MESSAGES, say } from '../scripts/words/messages.ts'

const slots = (text: string) => new Set(text.match(/\{\w+\}/g))
const code = globSync('scripts/**/*.ts', { exclude: ['scripts/words/messages.ts'] })
  .map(path => readFileSync(path, 'utf8'))
  .join('\n')

test('both languages fill the same slots', () => {
  for (const [key, { zh, en }] of Object.entries(MESSAGES)) expect([key, slots(zh)]).toEqual([key, slots(en)])
})

test('every error that is thrown has its sentence', () => {
  const thrown = Array.from(
    code.matchAll(/SpeechdeckError\('E_\w+', '([\w-]+)'|failure\('([\w-]+)'/g),
    match => match[1] ?? match[2] ?? '',
  )
  expect(thrown.length).toBeGreaterThan(10)
  expect(thrown.filter(key => !isMessageKey(key))).toEqual([])
})

test('every sentence is said somewhere', () => {
  // Keys that are put together: `about-${name}`, `check-${kind}`, `reason-${code}`, `role-${role}`, `${message}-hint`.
  const composed = /^(?:about|confidence|check|reason|role)-|-hint$/
  expect(Object.keys(MESSAGES).filter(key => !composed.test(key) && !code.includes(`'${key}'`))).toEqual([])
  const hints = Object.keys(MESSAGES).filter(
    key => key.endsWith('-hint') && !isMessageKey(key.slice(0, -5)) && !code.includes(`'${key}'`),
  )
  expect(hints).toEqual([])
})

describe('say', () => {
  test('fills slots once: braces of a speech stay braces', () => {
    expect(say('read-missing', 'en', { file: '{reason} {{ x }}', reason: 'no' })).toBe(
      '{reason} {{ x }}: no such file.',
    )
  })

  test('a text that is no key is said as it is', () => {
    expect(say('constructor', 'zh')).toBe('constructor')
  })
})
