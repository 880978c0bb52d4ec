// Figures, dates and signs as a Chinese speaker says them. 零/〇 and 二/两 are not told apart: only their number matters.

import { RE_CLOCK, RE_NUMBER, RE_PERCENT } from '../figures.ts'
import { figureByFigure, toChinese } from './numerals.ts'

/** Matches `2021年`, `2017—2021年`, `1998、1999年`, `2008级`. Not `120年`. A year is read figure by figure. */
const RE_YEAR = /(?<!\d)(\d{4})(?=\s*(?:年|级|届)|\s*(?:[—–~-]|至|到|、)+\s*\d{4}\s*年)/g
/**
 * Matches `13812345678`, `010-62345678`, `12345`热线 apart: a number too long for an amount, or one that begins with 0.
 */
const RE_DIALLED = /(?<![\d.,])(?:0\d{2,}|1[3-9]\d{9})(?:-\d{3,})*(?!\d|[.,]\d)/g
/** Matches `1/3`, `2/5`. Not `24/7/365`, `2021/3`. */
const RE_FRACTION = /(?<![\d/])(\d{1,2})\/(\d{1,3})(?![\d/])/g
const UNITS: readonly [RegExp, string][] = [
  [/℃|°C/g, '摄氏度'],
  [/㎡|m²|m2\b/g, '平方米'],
  [/㎞|\bkm\b|(?<=\d)km\b/g, '公里'],
  [/(?<=\d)kg\b/g, '公斤'],
]
const SIGNS: readonly [RegExp, string][] = [
  [/(?<=[零一二三四五六七八九十百千万亿])\s*[—–~-]\s*(?=[零一二三四五六七八九十百负])/g, '至'],
  [/&/g, '和'],
  [/×(?=[零一二三四五六七八九十])/g, '乘'],
  [/×+/g, '某'],
]

export function chineseAloud(text: string): string {
  let said = UNITS.reduce((changed, [unit, word]) => changed.replace(unit, word), text)
    .replace(RE_YEAR, (_, year: string) => figureByFigure(year))
    .replace(RE_DIALLED, number => figureByFigure(number.replaceAll('-', '')))
    .replace(
      RE_PERCENT,
      (_, number: string, sign: string) => `${sign === '%' ? '百分之' : '千分之'}${toChinese(number)}`,
    )
    .replace(RE_FRACTION, (_, part: string, whole: string) => `${toChinese(whole)}分之${toChinese(part)}`)
    .replace(
      RE_CLOCK,
      (_, hour: string, minute: string) => `${toChinese(hour)}点${minute === '00' ? '' : `${toChinese(minute)}分`}`,
    )
    .replace(RE_NUMBER, number => toChinese(number))
  for (const [sign, word] of SIGNS) said = said.replace(sign, word)
  return said
}
