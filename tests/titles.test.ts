// What a web page shows as headline and what the speech says of itself: which of them is the title.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { readSource } from '../scripts/read/index.ts'

const DIR = mkdtempSync(join(tmpdir(), 'titles-'))
const MENU = '<div class="nav"><a href="/">首页</a> <a href="/a">单位概况</a> <a href="/c">领导讲话</a></div>'
const SPEECH = `<p>同志们：</p>
<p>今年的造林任务比去年重得多，林场的人手却比去年少了十几个，这个账大家心里都要有数。</p>
<p>开春之前要把树坑全部挖好，苗木要提前订购，不能等到三月份再去找人。</p>
<p>栽得活才算数，各工区要把浇水的责任落实到人头上，谁栽的树谁负责浇三遍水。</p>`
const FOOT = '<div class="footer"><a href="/x">网站地图</a> 版权所有 清河林业局</div>'

async function facts(title: string, body: string) {
  const path = join(DIR, 'page.html')
  writeFileSync(
    path,
    `<html><head>${title && `<title>${title}</title>`}</head><body>${MENU}${body}${FOOT}</body></html>`,
  )
  const source = await readSource(path)
  const outline = parseOutline(clean(source).value).value
  const stated = { title: outline.title, subtitle: outline.subtitle, speaker: outline.speaker, date: outline.date }
  return Object.fromEntries(Object.entries(stated).filter(([, words]) => words !== null))
}

describe('titles of pages', () => {
  it.each([
    [
      'a headline beside the text, and who speaks below it',
      '清河文苑',
      `<div class="head"><h1>在林场职工大会上的讲话</h1><h2>——局长 石大川</h2></div><div class="text">${SPEECH}</div>`,
      { title: '在林场职工大会上的讲话', speaker: '局长 石大川' },
    ],
    [
      'a column, then the title above its dash',
      '青岭水务集团有限公司',
      `<div class="main"><div>董事长致辞</div><p><b>把每一滴水送到山那边</b></p><p>--致第四届职工代表大会</p>${SPEECH}</div>`,
      { title: '把每一滴水送到山那边', subtitle: '致第四届职工代表大会' },
    ],
    [
      'a column that is the headline of the page',
      '局长讲话-清河林业网',
      `<h1>局长讲话</h1><div class="article"><p><strong>苦干三年，绿满清河</strong></p>
       <p>——在全市造林绿化动员会上的讲话</p><p>石大川</p><p>（2023年2月8日）</p>${SPEECH}</div>`,
      {
        title: '苦干三年，绿满清河',
        subtitle: '在全市造林绿化动员会上的讲话',
        speaker: '石大川',
        date: '2023年2月8日',
      },
    ],
    [
      'the page calls it by its subtitle and the speaker',
      '石大川局长在全市动员会上的讲话',
      `<h2 class="title">石大川局长在全市动员会上的讲话</h2><div class="article"><p>苦干三年，绿满清河</p>
       <p>——在全市动员会上的讲话</p>${SPEECH}</div>`,
      { title: '苦干三年，绿满清河', subtitle: '在全市动员会上的讲话', speaker: '石大川局长' },
    ],
    [
      'the page states the subtitle alone',
      '——在全市动员会上的讲话',
      `<div class="article"><p>苦干三年，绿满清河</p><p>——在全市动员会上的讲话</p>${SPEECH}</div>`,
      { title: '苦干三年，绿满清河', subtitle: '在全市动员会上的讲话' },
    ],
    [
      'who speaks stands in the title',
      '石大川同志在全市动员会上的讲话_清河林业局',
      `<div class="content"><h2 class="title">石大川同志在全市动员会上的讲话</h2>${SPEECH}</div>`,
      { title: '石大川同志在全市动员会上的讲话', speaker: '石大川' },
    ],
    [
      'the headline of another box, the heading of the site no title',
      '致校友的信 | 明山中学',
      `<h1>明山中学校友会</h1><div class="post"><h3>一盏灯，一辈子</h3>${SPEECH}</div>`,
      { title: '一盏灯，一辈子' },
    ],
    [
      'a box that is called so, beside a site without a tail',
      '清河一中',
      `<div class="news"><div class="news_title">做一个有根的人</div><div class="con">${SPEECH}</div></div>`,
      { title: '做一个有根的人' },
    ],
    [
      'what stands above time and size of type',
      '',
      `<div id="m"><div class="a1">清河林场职工大会昨日隆重召开！</div><div class="a2">发稿时间：2021/7/1
       <span>字体：大 中 小</span></div><div class="a3">${SPEECH}</div></div>`,
      { title: '清河林场职工大会昨日隆重召开！' },
    ],
    [
      'a headline of another speech beside the text',
      '清河文苑',
      `<aside><h2>在秋收会上的讲话</h2></aside><div class="text">${SPEECH}</div>`,
      {},
    ],
    [
      'a link to another speech above the text',
      '清河文苑',
      `<div class="more"><h2><a href="/b">在秋收会上的讲话</a></h2></div><div class="text">${SPEECH}</div>`,
      {},
    ],
    ['a site alone', '清河市林业局', `<div class="text">${SPEECH}</div>`, {}],
    ['a column alone', '领导讲话', `<div class="text">${SPEECH}</div>`, {}],
  ])('%s', async (_, title, body, expected) => {
    expect(await facts(title, body)).toEqual(expected)
  })
})
