import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

/*
 * Light or dark, and high contrast, remembered on this computer. Kept twice: the browser host has another port, so
 * another local storage, each time it starts, while a cookie belongs to the address whatever its port; the window of
 * Electron has no cookies but keeps its storage.
 */

const yearInSeconds = 31_536_000

const read = (key: string): string | null => {
  const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${key}=`))
  return pair?.slice(key.length + 1) ?? window.localStorage.getItem(key)
}

const write = (key: string, value: string): void => {
  document.cookie = `${key}=${value}; Path=/; Max-Age=${String(yearInSeconds)}; SameSite=Strict`
  window.localStorage.setItem(key, value)
}

const schemeKey = 'mesa-cer-scheme'
const contrastKey = 'mesa-cer-contrast'

const isScheme = (value: string | null): value is MantineColorScheme =>
  value === 'light' || value === 'dark' || value === 'auto'

/** Keeps the chosen scheme for Mantine. */
export const schemeManager: MantineColorSchemeManager = {
  get: (fallback) => {
    const kept = read(schemeKey)
    return isScheme(kept) ? kept : fallback
  },
  set: (scheme) => {
    write(schemeKey, scheme)
  },
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => {
    write(schemeKey, 'auto')
  },
}

const prefersMoreContrast = (): boolean => window.matchMedia('(prefers-contrast: more)').matches

/** Whether the screens are drawn in high contrast; unless chosen here, what the system prefers. */
export const isHighContrast = (): boolean => {
  const kept = read(contrastKey)
  return kept === null ? prefersMoreContrast() : kept === 'high'
}

const showContrast = (isHigh: boolean): void => {
  document.documentElement.dataset['contrast'] = isHigh ? 'high' : 'normal'
}

/** Chooses high contrast or not, now and for the next time. */
export const chooseContrast = (isHigh: boolean): void => {
  write(contrastKey, isHigh ? 'high' : 'normal')
  showContrast(isHigh)
}

/** Paints the page in the chosen scheme before anything is drawn, so that it does not flash. */
export const applyAppearance = (): void => {
  const kept = schemeManager.get('auto')
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches
  const isDark = kept === 'dark' || (kept === 'auto' && prefersDark)
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light'
  showContrast(isHighContrast())
}
