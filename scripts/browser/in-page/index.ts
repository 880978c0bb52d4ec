// What runs in the page: bundled into one script by run-in-page.ts, so it may not import anything of Node.

export { measureSlides } from './measure.ts'
export { layOutReading } from './reading/pages.ts'
