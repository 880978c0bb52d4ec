// Every sentence the program says to people, in Chinese and English; code elsewhere knows only the keys.
// An error is thrown with a key, `values` and (where it differs) a `hint` key; cli.ts chooses the language and prints.

import type { Lang } from './model.ts'

export type Values = Readonly<Record<string, string | number>>

/** `{name}` is filled from the values. Errors: what happened, where; their `-hint` twin: what to do next. */
export const MESSAGES = {
  // Reading
  'read-missing': { zh: '{file}：没有这个文件。', en: '{file}: no such file.' },
  'read-missing-hint': { zh: '请检查路径和文件名。', en: 'Check the path and the file name.' },
  'read-folder': { zh: '{file}：这是文件夹，不是讲稿文件。', en: '{file}: this is a folder, not a speech.' },
  'read-folder-hint': { zh: '请给出文件夹里的讲稿（.txt 或 .md）；重建演示文稿请给出其中的 outline.md。', en: 'Name the speech inside it (.txt or .md); to rebuild a deck, name its outline.md.' },
  'read-denied': { zh: '{file}：无法读取（{reason}）。', en: '{file}: cannot be read ({reason}).' },
  'read-denied-hint': { zh: '请检查文件权限。', en: 'Check the permissions of the file.' },
  'read-format': { zh: '{file}：不支持“{extension}”文件。', en: '{file}: files of type “{extension}” are not supported.' },
  'read-format-hint': { zh: '请另存为 .txt 或 .md 再试。', en: 'Save it as .txt or .md and try again.' },
  'read-empty': { zh: '{file}：文件是空的。', en: '{file}: the file is empty.' },
  'read-empty-hint': { zh: '请检查是否保存了讲稿内容。', en: 'Check that the speech was saved into it.' },
  'read-binary': { zh: '{file}：这不是文本文件。', en: '{file}: this is not a text file.' },
  'read-binary-hint': { zh: '请把讲稿另存为 .txt 或 .md 再试。', en: 'Save the speech as .txt or .md and try again.' },
  'read-bytes': { zh: '{file}：第 {offset} 字节处的内容在任何已知编码中都不成立。', en: '{file}: the bytes at offset {offset} are not text in any known encoding.' },
  'read-bytes-hint': { zh: '请用编辑器打开，另存为 UTF-8 再试。', en: 'Open it in an editor, save it as UTF-8 and try again.' },
  'read-large': { zh: '{file}：文件有 {megabytes} MB，超过 {most} MB。', en: '{file}: {megabytes} MB, more than {most} MB.' },
  'read-large-hint': { zh: '请检查是否选对了文件；讲稿一般不到 1 MB。', en: 'Check that this is the right file; a speech is hardly ever larger than 1 MB.' },
  'read-no-sentence': { zh: '{file}：里面没有可讲的句子。', en: '{file}: there is no sentence to speak in it.' },
  'read-no-sentence-hint': { zh: '请检查是否选对了文件。', en: 'Check that this is the right file.' },
  // Cleaning
  'clean-lost-character': { zh: '文件里有读不出的字符（\uFFFD），请对照原件。', en: 'The file contains characters lost in an earlier conversion (\uFFFD); compare with the original.' },
  'clean-much-removed': { zh: '清理时去掉了 {percent}% 的文字，请核对。', en: '{percent}% of the text was cleaned away; check the list.' },
  // Command line
  'usage-unknown-option': { zh: '没有选项 {option}。', en: 'There is no option {option}.' },
  'usage-unknown-command': { zh: '没有命令 {command}。', en: 'There is no command {command}.' },
  'usage-missing-argument': { zh: '缺少参数 {argument}。', en: 'The argument {argument} is missing.' },
  'usage-missing-value': { zh: '选项 {option} 后面缺少值。', en: 'The option {option} needs a value.' },
  'usage-too-many': { zh: '参数太多：{arguments}。', en: 'Too many arguments: {arguments}.' },
  'usage-lang': { zh: '--lang 只能是 zh 或 en，不能是“{value}”。', en: '--lang is zh or en, not “{value}”.' },
  'usage-format': { zh: '不能输出“{value}”格式；现有格式：{formats}。', en: 'There is no format “{value}”; there are: {formats}.' },
  'usage-similar': { zh: '是不是想用 {similar}？', en: 'Did you mean {similar}?' },
  'usage-help': { zh: '用 speechdeck {command}--help 查看用法。', en: 'See speechdeck {command}--help.' },
  'usage-file-exists': { zh: '{file}：文件已存在，内容不同。', en: '{file}: there is already such a file, with other content.' },
  'usage-file-exists-hint': { zh: '换一个文件名，或用 --force 覆盖。', en: 'Choose another name, or overwrite it with --force.' },
  'usage-heading': { zh: '用法：', en: 'Usage:' },
  'usage-heading-arguments': { zh: '参数：', en: 'Arguments:' },
  'usage-heading-options': { zh: '选项：', en: 'Options:' },
  'usage-heading-commands': { zh: '命令：', en: 'Commands:' },
  'about': { zh: '把讲稿变成幻灯片：只用讲话人的原话。', en: 'Turns the manuscript of a speech into slides, in the speaker’s own words.' },
  'about-build': { zh: '由讲稿（.txt .md）或提纲 outline.md 生成演示文稿文件夹', en: 'make a deck folder from a speech (.txt, .md) or an outline.md' },
  'about-outline': { zh: '显示讲稿的结构，或写成可修改的提纲', en: 'show how a speech is understood, or write it as an outline to edit' },
  'about-export': { zh: '由现有的文件夹（包括手工修改）输出成品', en: 'make a product from a deck folder as it stands, hand edits included' },
  'about-check': { zh: '检查演示文稿：没有丢字、没有编造、没有显示不全', en: 'prove that a deck loses nothing, invents nothing and cuts nothing off' },
  'about-speech': { zh: '讲稿文件，或提纲 outline.md', en: 'file of the speech, or an outline.md' },
  'about-dir': { zh: '演示文稿文件夹', en: 'deck folder' },
  'about-out-dir': { zh: '写到这个文件夹（默认 decks/<名称>/）', en: 'write into this folder (default: decks/<name>/)' },
  'about-out-outline': { zh: '把提纲写成 Markdown 文件', en: 'write the outline as a Markdown file' },
  'about-out-product': { zh: '写到这个文件（默认放在文件夹里）', en: 'write to this file (default: in the folder)' },
  'about-no-pdf': { zh: '不生成 PDF', en: 'make no PDF' },
  'about-force': { zh: '覆盖手工修改；原文件夹保留为 <文件夹>.backup-1', en: 'overwrite hand edits; the old folder stays as <folder>.backup-1' },
  'about-force-file': { zh: '覆盖已有的文件', en: 'overwrite an existing file' },
  'about-title': { zh: '标题', en: 'title' },
  'about-subtitle': { zh: '副标题', en: 'subtitle' },
  'about-speaker': { zh: '讲话人', en: 'speaker' },
  'about-date': { zh: '日期', en: 'date' },
  'about-occasion': { zh: '场合', en: 'occasion' },
  'about-unit': { zh: '单位', en: 'unit (organisation)' },
  'about-confidential': { zh: '密级或“内部资料”字样，原样印在每一页', en: 'confidentiality mark, shown on every slide as given' },
  'about-format': { zh: '格式：{formats}', en: 'format: {formats}' },
  'about-strict': { zh: '有手工修改也算不通过', en: 'hand edits fail, too' },
  'about-accept-notes': { zh: '认可备注里删去的原话（记入 deck.json）', en: 'accept words missing from the notes (recorded in deck.json)' },
  'about-no-browser': { zh: '不用浏览器检查版面', en: 'leave out what needs a browser: cut or crowded slides' },
  'about-json': { zh: '在标准输出上给出 JSON', en: 'print JSON on standard output' },
  'about-quiet': { zh: '不显示进度和结果', en: 'show neither progress nor result' },
  'about-lang': { zh: '提示的语言：zh 或 en（默认随讲稿）', en: 'language of messages: zh or en (default: the speech’s)' },
  'about-help': { zh: '显示用法', en: 'show help' },
  'about-version': { zh: '显示版本', en: 'show the version' },
  // Progress
  'step-read': { zh: '读讲稿', en: 'reading' },
  'step-outline': { zh: '理结构', en: 'outlining' },
  'step-deck': { zh: '排幻灯片', en: 'laying out' },
  'step-write': { zh: '写文件', en: 'writing' },
  'step-fonts': { zh: '裁字体', en: 'cutting fonts' },
  'step-browser': { zh: '启动浏览器', en: 'starting the browser' },
  'step-load': { zh: '载入幻灯片', en: 'loading the slides' },
  'step-print': { zh: '打印 PDF', en: 'printing the PDF' },
  'step-check': { zh: '核对文字', en: 'comparing texts' },
  'step-measure': { zh: '量版面', en: 'measuring slides' },
  // Results
  'done-build': { zh: '{dir}：{slides} 页幻灯片，约 {minutes} 分钟。', en: '{dir}: {slides} slides, about {minutes} min.' },
  'done-pdf': { zh: 'PDF：{file}（{pages} 页）', en: 'PDF: {file} ({pages} pages)' },
  'done-issues': { zh: '讲稿有 {count} 处请看一眼：{file}', en: '{count} things in the speech to look at: {file}' },
  'done-removed': { zh: '去掉了 {count} 处不是讲话的文字，都列在 {file}', en: '{count} pieces that are not the speech were removed, all listed in {file}' },
  'done-taken': { zh: '{wanted} 里是另一篇讲话，所以放在 {dir}。', en: '{wanted} holds another speech, so this one is in {dir}.' },
  'done-backup': { zh: '原来的文件夹（有手工修改）保留在 {dir}', en: 'The old folder with its hand edits is kept as {dir}' },
  'done-missing-characters': { zh: '字体里没有这些字，PDF 里会缺：{characters}', en: 'The fonts lack these characters: {characters}' },
  'done-outline': { zh: '提纲已写到 {file}；改好后用 speechdeck build {file} 生成。', en: 'The outline is in {file}; edit it, then run speechdeck build {file}.' },
  'done-export': { zh: '{file}：{pages} 页。', en: '{file}: {pages} pages.' },
  'done-export-edits': { zh: '包括 {count} 页手工修改过的幻灯片。', en: 'It includes {count} slides edited by hand.' },
  'tree-no-title': { zh: '（没有标题）', en: '(no title)' },
  'tree-colon': { zh: '：', en: ': ' },
  'tree-table': { zh: '[表 {rows}×{columns}] {caption}', en: '[table {rows}×{columns}] {caption}' },
  'tree-quote': { zh: '[引语] {text} {speaker}', en: '[quotation] {text} {speaker}' },
  'tree-removed': { zh: '去掉了 {count} 处不是讲话的文字；--json 列出全部。', en: '{count} pieces that are not the speech were removed; --json lists them.' },
  'interrupted': { zh: '已中断，没有改动任何文件夹。', en: 'Interrupted; no folder was changed.' },
  'bug': { zh: 'speechdeck 自身出错，请把下面的内容报告给我们：', en: 'This is a fault of speechdeck; please report what follows:' },
  // Deck folder
  'folder-missing': { zh: '{dir}：没有这个文件夹。', en: '{dir}: no such folder.' },
  'folder-missing-hint': { zh: '先用 speechdeck build 生成。', en: 'Make it with speechdeck build.' },
  'folder-no-deck': { zh: '{dir}：不是演示文稿文件夹（没有 deck.json）。', en: '{dir}: not a deck folder (there is no deck.json).' },
  'folder-no-deck-hint': { zh: '请给出 speechdeck build 生成的文件夹。', en: 'Name a folder that speechdeck build made.' },
  'folder-incomplete': { zh: '{dir}：缺少 {file}。', en: '{dir}: {file} is missing.' },
  'folder-incomplete-hint': { zh: '请用 speechdeck build 重新生成。', en: 'Build the deck again.' },
  'folder-bad-ledger': { zh: '{file}：内容已损坏，无法使用。', en: '{file}: damaged, cannot be used.' },
  'folder-bad-ledger-hint': { zh: '恢复这个文件，或另选一个文件夹（-o）重新生成。', en: 'Restore the file, or build into another folder with -o.' },
  'folder-foreign': { zh: '{dir}：里面有别的文件，不是演示文稿文件夹，不会覆盖。', en: '{dir}: holds something else, not a deck of ours; it will not be overwritten.' },
  'folder-foreign-hint': { zh: '用 -o 指定一个新的或空的文件夹。', en: 'Name a new or empty folder with -o.' },
  'folder-edited': { zh: '{dir}：有手工修改（{files}），不会覆盖。', en: '{dir}: edited by hand ({files}); it will not be overwritten.' },
  'folder-edited-hint': { zh: '用 -o 写到别处；或用 --force 覆盖（原文件夹会保留为 .backup-1）。改过 outline.md 的，请用 speechdeck build {dir}/outline.md。', en: 'Write elsewhere with -o, or overwrite with --force (the old folder stays as .backup-1). After editing outline.md, run speechdeck build {dir}/outline.md.' },
  'folder-bad-slides': { zh: '{dir}/slides.md：Slidev 读不懂（{reason}）。', en: '{dir}/slides.md: Slidev cannot read it ({reason}).' },
  'folder-bad-slides-hint': { zh: '请检查每页开头 --- 之间的设置。', en: 'Check the settings between the --- lines of each slide.' },
  'write-failed': { zh: '{file}：写不进去（{reason}）。', en: '{file}: cannot be written ({reason}).' },
  'write-failed-hint': { zh: '请检查磁盘空间和权限；原有的文件夹没有改动。', en: 'Check disk space and permissions; what was there before is unchanged.' },
  // Report
  'report-title': { zh: '《{title}》生成报告', en: 'Report on “{title}”' },
  'report-summary': { zh: '{slides} 页，约 {time}，{characters} 字。时间按字数估算。', en: '{slides} slides, about {time}, {characters} characters. Times are estimates from the length of the text.' },
  'report-none': { zh: '无。', en: 'None.' },
  'report-odd': { zh: '原稿中请看一眼的地方', en: 'What looks odd in the speech' },
  'report-issue': { zh: '{message}{place}', en: '{message}{place}' },
  'report-place': { zh: '（source.txt 第 {line} 行：“{text}”）', en: ' (source.txt line {line}: “{text}”)' },
  'report-uncertain': { zh: '把握不大的层次', en: 'Points the program is not sure of' },
  'report-point': { zh: '第 {line} 行（{confidence}）：{heading}', en: 'line {line} ({confidence}): {heading}' },
  'confidence-sure': { zh: '确定', en: 'sure' },
  'confidence-likely': { zh: '很可能', en: 'likely' },
  'confidence-guess': { zh: '猜测', en: 'guess' },
  'report-figures': { zh: '请核对的数字', en: 'Figures to check' },
  'report-figure': { zh: '第 {no} 页 {title}：{figures}', en: 'slide {no}, {title}: {figures}' },
  'report-removed': { zh: '去掉的文字', en: 'What was removed' },
  'report-removal': { zh: '第 {line} 行（{rule}）：{text}', en: 'line {line} ({rule}): {text}' },
  'report-times': { zh: '每页用时', en: 'Time per slide' },
  'report-times-head': { zh: '页 | 标题 | 用时 | 累计', en: 'slide | title | time | total' },
  // Check
  'check-ok': { zh: '通过：{slides} 页，没有丢字，没有编造，没有显示不全。', en: 'Passed: {slides} slides; nothing lost, nothing invented, nothing cut off.' },
  'check-ok-no-browser': { zh: '通过：{slides} 页，没有丢字，没有编造（版面未检查）。', en: 'Passed: {slides} slides; nothing lost, nothing invented (layout not measured).' },
  'check-failed': { zh: '不通过：{count} 处。', en: 'Failed: {count}.' },
  'check-edited': { zh: '手工修改：{count} 处。', en: 'Edited by hand: {count}.' },
  'check-slide': { zh: '第 {no} 页 {title}', en: 'slide {no}, {title}' },
  'check-deck': { zh: '全篇', en: 'the deck' },
  'check-source-changed': { zh: 'source.txt 被改过，无法对照原文', en: 'source.txt was changed: the deck can no longer be compared with it' },
  'check-manuscript': { zh: '讲稿与原文对不上：应为“{expected}”，却是“{found}”', en: 'the manuscript is not the source: expected “{expected}”, found “{found}”' },
  'check-notes': { zh: '备注连起来与讲稿对不上：应为“{expected}”，却是“{found}”', en: 'the notes joined are not the manuscript: expected “{expected}”, found “{found}”' },
  'check-note-end': { zh: '备注断在句子中间：“…{text}”', en: 'the note ends in mid-sentence: “…{text}”' },
  'check-words-lost': { zh: '备注里少了 {count} 字（{title}）：“{text}”。补上，或用 --accept-notes 认可', en: '{count} characters are gone from the notes ({title}): “{text}”. Put them back, or accept with --accept-notes' },
  'check-words-accepted': { zh: '备注里少了 {count} 字（{title}，已认可）：“{text}”', en: '{count} characters are gone from the notes ({title}, accepted): “{text}”' },
  'check-not-in-source': { zh: '原文里没有这样的话：“{text}”', en: 'not in the speaker’s words: “{text}”' },
  'check-not-a-label': { zh: '标签表里没有：“{text}”', en: 'not in the list of labels: “{text}”' },
  'check-file-missing': { zh: '缺少 {file}', en: '{file} is missing' },
  'check-file-edited': { zh: '{file} 被手工改过', en: '{file} was edited by hand' },
  'check-stale': { zh: '{file} 不是由现在的 slides.md 生成的；用 speechdeck export 重新输出', en: '{file} was not made from slides.md as it is now; run speechdeck export again' },
  'check-overflow': { zh: '显示不全：{text}', en: 'cut off or crowded: {text}' },
  'check-text-edited': { zh: '文字改过：“{text}”', en: 'text edited: “{text}”' },
  'check-text-gone': { zh: '删掉了文字', en: 'text taken out' },
  'check-note-edited': { zh: '备注改过', en: 'note edited' },
  'check-slide-added': { zh: '新加的一页', en: 'slide added' },
  'check-slide-gone': { zh: '删掉了原来的第 {no} 页“{title}”', en: 'slide {no} “{title}” was taken out' },
} as const satisfies Record<string, Record<Lang, string>>

export type MessageKey = keyof typeof MESSAGES

/** `say('read-missing', 'en', { file: 'a.txt' })` → `a.txt: no such file.` A text that is no key is returned as it is. */
export function say(key: string, lang: Lang, values: Values = {}): string {
  const text = isMessageKey(key) ? MESSAGES[key][lang] : key
  return text.replace(RE_SLOT, (slot, name: string) => String(values[name] ?? slot))
}

/** Is there such a text? */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(MESSAGES, key)
}

// --- internal ---

/** Matches `{file}`. Not `{{ file }}` of a speech: values are never filled a second time. */
const RE_SLOT = /\{(\w+)\}/g
