import { useEffect, useRef, type ReactNode } from 'react'

/** Takes the keys to what has just appeared: its field marked for it, else its first control. */
export const FocusedPanel = ({ children }: { children: ReactNode }) => {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const marked = panel.current?.querySelector<HTMLElement>('[data-autofocus]')
    const first = marked ?? panel.current?.querySelector<HTMLElement>('input, textarea, button')
    first?.focus({ preventScroll: true })
  }, [])
  return <div ref={panel}>{children}</div>
}
