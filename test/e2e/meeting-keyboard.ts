import type { Page } from 'playwright-core'

/** What somebody without a mouse does, and no more: the verbs of a keyboard. */
export type Keyboard = {
  press: (...keys: string[]) => Promise<void>
  type: (text: string) => Promise<void>
  /** Goes by Tab, or by Shift+Tab, to what is called so, within the steps that a person would put up with. */
  reach: (name: string | RegExp, how?: { back?: boolean; most?: number }) => Promise<void>
  /** Goes there by Tab and presses Enter. */
  enter: (name: string | RegExp, how?: { back?: boolean; most?: number }) => Promise<void>
  strokes: () => number
}

const usualSteps = 60

/** What a person would call that which has the focus. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return '(nada)'
    const pointed = element.getAttribute('aria-labelledby')
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const name =
      element.getAttribute('aria-label') ??
      (pointed === null ? null : document.getElementById(pointed)?.textContent) ??
      labels?.[0]?.textContent ??
      (element.textContent === '' ? null : element.textContent) ??
      element.getAttribute('title') ??
      ''
    return name.replaceAll(/\s+/gu, ' ').replace(/ \*$/u, '').trim()
  })

// A press of the mouse, a touch or a pen is an error of the console, which the test asks for at its end.
const noMouse = `for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
  addEventListener(kind, () => { console.error('A mouse was used') }, { capture: true })`

/** The keyboard of a page in which nothing else may be used; to be made before the page goes anywhere. */
export const openKeyboard = async (page: Page): Promise<Keyboard> => {
  let strokes = 0
  await page.addInitScript(noMouse)
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      strokes += 1
      await page.keyboard.press(key)
    }
  }
  const reach: Keyboard['reach'] = async (name, { back = false, most = usualSteps } = {}) => {
    const seen: string[] = []
    for (let step = 0; step <= most; step += 1) {
      const here = await focusedName(page)
      if (typeof name === 'string' ? here === name : name.test(here)) return
      seen.push(here)
      await press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`Tab never comes to ${String(name)}. It went through: ${seen.join(' → ')}`)
  }
  return {
    press,
    type: async (text) => {
      strokes += text.length
      await page.keyboard.type(text)
    },
    reach,
    enter: async (name, how) => {
      await reach(name, how)
      await press('Enter')
    },
    strokes: () => strokes,
  }
}
