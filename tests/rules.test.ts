// What counts as a rule, and what only looks like one.
import { expect, it } from 'vitest'
import { isRule } from '../scripts/language/rules.ts'

it.each([
  '进库必须两人签字',
  '進庫必須兩人簽字',
  '值班的务必带灯',
  '值班的務必帶燈',
  '外来车辆一律登记',
  '仓库里严禁生火',
  '倉庫裡嚴禁生火',
  '生人不准下井',
  '天黑以后不许开闸',
  '天黑以後不許開閘',
  '夜里不得一个人进冷库',
])('%s is a rule', text => {
  expect(isRule(text, 'zh')).toBe(true)
})

it.each([
  '那年只好上山，不得不背煤',
  '舍不得花钱',
  '這件事馬虎不得',
  '热得不得了',
  '我不是说必须今天搬',
  '谁也并非一律要来',
  '誰也並非一律要來',
])('%s is none', text => {
  expect(isRule(text, 'zh')).toBe(false)
})

it.each([
  'Every boat must carry a lamp',
  'Never stack wet boards',
  'The gate should never stay open',
  'Send the list no later than Friday',
  'No lorry may enter after six',
])('%s', text => {
  expect(isRule(text, 'en')).toBe(true)
})

it.each(['The clerk must have known', 'We must do better', 'I have never seen a finer boat', 'The lorry may be late'])(
  '%s: none',
  text => {
    expect(isRule(text, 'en')).toBe(false)
  },
)
