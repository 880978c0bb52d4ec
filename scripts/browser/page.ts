// One page of the browser: opened, asked, printed. Playwright drives it; what is said of a page that died is the same
// whichever way it died.

import type { Browser, CDPSession, Page as Driven } from 'playwright-chromium'

/** The browser, or the page, ended before it answered. */
export class BrowserGone extends Error {}

/** In CSS pixels. */
interface Size {
  width: number
  height: number
}

/** Sizes and margins come from `@page`, where the page has one; else from `width` and `height`, in CSS pixels. */
export interface PrintOptions extends Partial<Size> {
  tagged: boolean
  outline: boolean
}

/** A slide that is not on its way after this many milliseconds never will be. */
const LOAD_TIMEOUT = 120_000

export class Page {
  readonly #driven: Driven
  readonly #crashed: Promise<never>
  /** Addresses that the page asked for, its own included. */
  readonly requests: string[] = []

  private constructor(driven: Driven) {
    this.#driven = driven
    driven.on('request', request => this.requests.push(request.url()))
    this.#crashed = new Promise((_, reject) => driven.once('crash', () => reject(new BrowserGone('the page crashed'))))
    this.#crashed.catch(() => {})
  }

  /** An empty page, strange to all others, that shows colours as on a light screen, when it is printed too. */
  static async open(browser: Browser, { width, height }: Size): Promise<Page> {
    const driven = await orGone(
      browser.newPage({ viewport: { width, height }, colorScheme: 'light', reducedMotion: 'no-preference' }),
    )
    const page = new Page(driven)
    await page.#wait(driven.emulateMedia({ media: 'screen' }))
    return page
  }

  async resize({ width, height }: Size): Promise<void> {
    await this.#wait(this.#driven.setViewportSize({ width, height }))
  }

  /** Returns when the page is on its way. */
  async goto(url: string): Promise<void> {
    await this.#wait(this.#driven.goto(url, { waitUntil: 'commit', timeout: LOAD_TIMEOUT }))
  }

  /** Runs the function in the page, or reads the expression; argument and result travel as JSON. */
  evaluate<T>(expression: string): Promise<T>
  evaluate<Argument, T>(run: (argument: Argument) => T, argument: Argument): Promise<Awaited<T>>
  evaluate<T>(run: () => T): Promise<Awaited<T>>
  async evaluate(run: string | ((argument: never) => unknown), argument?: unknown): Promise<unknown> {
    return await this.#wait(this.#driven.evaluate(run as (argument: unknown) => unknown, argument))
  }

  async addStyle(css: string): Promise<void> {
    await this.#wait(this.#driven.addStyleTag({ content: css }))
  }

  async pdf({ tagged, outline, width, height }: PrintOptions): Promise<Uint8Array> {
    const size = width && height ? { width: `${width}px`, height: `${height}px` } : {}
    return await this.#wait(
      this.#driven.pdf({ printBackground: true, preferCSSPageSize: true, tagged, outline, ...size }),
    )
  }

  /** PNG of a part of the page, `scale` times as many pixels. */
  async picture(clip: Size & { x: number; y: number; scale: number }): Promise<Uint8Array> {
    const client = await this.#wait<CDPSession>(this.#driven.context().newCDPSession(this.#driven))
    // Playwright's own pictures have no scale of their own.
    const { data } = await this.#wait(
      client.send('Page.captureScreenshot', {
        format: 'png',
        captureBeyondViewport: true,
        optimizeForSpeed: false,
        clip,
      }),
    )
    await client.detach().catch(() => {})
    return Buffer.from(data, 'base64')
  }

  /** With all that the browser kept for it. */
  async close(): Promise<void> {
    await this.#driven.close()
  }

  #wait<T>(act: Promise<T>): Promise<T> {
    return Promise.race([orGone(act), this.#crashed])
  }
}

// --- internal ---

/** What Playwright says when the browser or its page has died: `Target page, context or browser has been closed`. */
const RE_GONE = /(?:has been|was) closed|crashed|browser has disconnected/i

async function orGone<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } catch (error) {
    throw RE_GONE.test(String(error)) ? new BrowserGone('the browser was closed', { cause: error }) : error
  }
}
