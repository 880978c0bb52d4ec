// Keys and what they ask for, and the black screen: what both windows of a talk do alike.

import { describe, expect, test } from 'vitest'
import { goesOn, nameOf } from '../scripts/present/client/keys.ts'
import { stepsOf } from '../scripts/present/client/steps.ts'

describe('a key', () => {
  test.each([
    ['ArrowRight ArrowDown PageDown Enter', 'next'],
    ['ArrowLeft ArrowUp PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['. b B', 'black'],
    ['F5 f F', 'fullScreen'],
    ['p P', 'toggleClock'],
    ['t', 'togglePrompter'],
    ['+ =', 'larger'],
    ['-', 'smaller'],
    [']', 'faster'],
    ['[', 'slower'],
    ['e', 'edit'],
    ['r', 'record'],
    ['w', 'audience'],
    ['s', 'swap'],
    ['o', 'overview'],
    ['d', 'dark'],
    ['Escape', 'dismiss'],
    ['n N x 5 Shift', undefined],
  ])('%s asks for %s, whatever Caps Lock says', (keys, name) => {
    for (const key of keys.split(' ')) expect(nameOf({ key, shiftKey: false }), key).toBe(name)
  })
  test('the bar is on', () => expect(nameOf({ key: ' ', shiftKey: false })).toBe('next'))
  test.each([
    ['ArrowDown', 'nextSentence'],
    ['ArrowUp', 'sentenceBefore'],
    ['F5', 'fullScreen'],
    ['+', 'larger'],
    ['N', 'startOver'],
    ['ArrowRight', undefined],
    ['P', undefined],
  ])('Shift and %s ask for %s', (key, name) => expect(nameOf({ key, shiftKey: true })).toBe(name))
  test('that is held down turns one page, and moves the mark, the size and the pace on and on', () => {
    for (const name of ['nextSentence', 'sentenceBefore', 'larger', 'smaller', 'faster', 'slower'] as const)
      expect(goesOn(name), name).toBe(true)
    for (const name of ['next', 'back', 'black', 'toggleClock', 'edit'] as const) expect(goesOn(name), name).toBe(false)
  })
})

describe('a step', () => {
  const talk = () => {
    const done: string[] = []
    let black = false
    const steps = stepsOf(
      { next: () => done.push('on'), prev: () => done.push('back'), go: no => done.push(`to ${no}`), count: () => 9 },
      { isBlack: () => black, blacken: now => void (black = now) },
    )
    return { steps, done, isBlack: () => black }
  }
  test('goes where it says', () => {
    const { steps, done } = talk()
    for (const name of ['next', 'back', 'first', 'last'] as const) steps[name]()
    expect(done).toEqual(['on', 'back', 'to 1', 'to 9'])
  })
  test.each(['next', 'back', 'first', 'last'] as const)(
    'on a black screen brings the picture back and goes nowhere: %s',
    name => {
      const { steps, done, isBlack } = talk()
      steps.black()
      expect(isBlack()).toBe(true)
      steps[name]()
      expect([isBlack(), done]).toEqual([false, []])
      steps[name]()
      expect(done).toHaveLength(1)
    },
  )
  test('the same key ends the black screen', () => {
    const { steps, done, isBlack } = talk()
    steps.black()
    steps.black()
    expect([isBlack(), done]).toEqual([false, []])
  })
})
