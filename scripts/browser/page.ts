// One page of the browser: opened, asked, printed.

import { BrowserGone, type Devtools } from './devtools.ts'

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

interface Evaluated {
  result: { value?: unknown }
  exceptionDetails?: { text: string; exception?: { description?: string; value?: unknown } }
}

const PX_PER_INCH = 96

export class Page {
  readonly #devtools: Devtools
  readonly #context: string
  readonly #session: string
  /** Addresses that the page asked for, its own included. */
  readonly requests: string[] = []

  private constructor(devtools: Devtools, context: string, session: string) {
    this.#devtools = devtools
    this.#context = context
    this.#session = session
    devtools.on(session, 'Network.requestWillBeSent', ({ request }) =>
      this.requests.push((request as { url: string }).url),
    )
    devtools.on(session, 'Inspector.targetCrashed', () => devtools.forget(session, new BrowserGone('the page crashed')))
  }

  /** An empty page, strange to all others, that shows colours as on a light screen, when it is printed too. */
  static async open(devtools: Devtools, { width, height }: Size): Promise<Page> {
    const { browserContextId } = await devtools.send<{ browserContextId: string }>('Target.createBrowserContext')
    const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
    })
    const { sessionId } = await devtools.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    })
    const page = new Page(devtools, browserContextId, sessionId)
    await Promise.all([
      page.send('Inspector.enable'),
      page.send('Page.enable'),
      page.send('Network.enable'),
      page.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      page.resize({ width, height }),
      page.send('Emulation.setEmulatedMedia', {
        media: 'screen',
        features: [
          { name: 'prefers-color-scheme', value: 'light' },
          { name: 'prefers-reduced-motion', value: 'no-preference' },
        ],
      }),
    ])
    return page
  }

  send<T = unknown>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    return this.#devtools.send<T>(method, params, this.#session)
  }

  async resize({ width, height }: Size): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      screenWidth: width,
      screenHeight: height,
      deviceScaleFactor: 1,
      mobile: false,
    })
  }

  /** Returns when the page is on its way. */
  async goto(url: string): Promise<void> {
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url })
    if (errorText) throw new Error(errorText)
  }

  /** Runs the function in the page, or reads the expression; argument and result travel as JSON. */
  evaluate<T>(expression: string): Promise<T>
  evaluate<Argument, T>(run: (argument: Argument) => T, argument: Argument): Promise<Awaited<T>>
  evaluate<T>(run: () => T): Promise<Awaited<T>>
  async evaluate(run: string | ((argument: never) => unknown), argument?: unknown): Promise<unknown> {
    const { result, exceptionDetails } = await this.send<Evaluated>('Runtime.evaluate', {
      expression: typeof run === 'string' ? run : `(${String(run)})(${JSON.stringify(argument) ?? ''})`,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails
      throw new Error(String(exception?.description ?? exception?.value ?? text))
    }
    return result.value
  }

  async addStyle(css: string): Promise<void> {
    await this.evaluate(addStyle, css)
  }

  async pdf({ tagged, outline, width = 816, height = 1056 }: PrintOptions): Promise<Uint8Array> {
    const { data } = await this.send<{ data: string }>('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      paperWidth: width / PX_PER_INCH,
      paperHeight: height / PX_PER_INCH,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
      generateTaggedPDF: tagged,
      generateDocumentOutline: outline,
    })
    return Buffer.from(data, 'base64')
  }

  /** PNG of a part of the page, `scale` times as many pixels. */
  async picture(clip: Size & { x: number; y: number; scale: number }): Promise<Uint8Array> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      optimizeForSpeed: false,
      clip,
    })
    return Buffer.from(data, 'base64')
  }

  /** With all that the browser kept for it. */
  async close(): Promise<void> {
    await this.#devtools.send('Target.disposeBrowserContext', { browserContextId: this.#context })
  }
}

// --- run in the page ---

function addStyle(css: string): void {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
}
