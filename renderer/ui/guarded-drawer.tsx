import { Box, Drawer, type DrawerProps } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { ConfirmModal } from './confirm-modal.tsx'
import { KeptNotice } from './kept-notice.tsx'

/** What is being written in a panel and outlives a crash. */
type PanelDraft = {
  /** It was half-written before, and is here again. */
  isRestored: boolean
  /** As it was before anything was written. */
  discard: () => void
  /** Once the panel is closed nobody waits for it; null when somebody does. */
  forget: (() => void) | null
}

type Guard = {
  report: (form: string, hasUnsaved: boolean) => void
  cover: (what: string, isOpen: boolean) => void
  offer: (form: string, discard: (() => void) | null) => void
  forgetLater: (form: string, forget: () => void) => void
}

const DrawerGuard = createContext<Guard | null>(null)

/**
 * Tells the drawer around a form whether something typed in it would be lost.
 *
 * With react-hook-form: `useDrawerGuard(formState.isDirty && !formState.isSubmitting)`, so that the form may close the
 * drawer, or go elsewhere, once it was saved.
 */
export const useDrawerGuard = (hasUnsaved: boolean): void => {
  const guard = useContext(DrawerGuard)
  const form = useId()
  // Before the screen is drawn: an Escape right after a letter finds it told already.
  useLayoutEffect(() => {
    guard?.report(form, hasUnsaved)
    return () => guard?.report(form, false)
  }, [guard, form, hasUnsaved])
}

/** Tells the drawer around what is kept of a form: to say that it is here again, and to forget it when it is closed. */
export const useDrawerDraft = ({ isRestored, discard, forget }: PanelDraft): void => {
  const guard = useContext(DrawerGuard)
  const form = useId()
  const discardNow = useEffectEvent(discard)
  const forgetNow = useEffectEvent(() => forget?.())
  useLayoutEffect(() => {
    guard?.forgetLater(form, () => {
      forgetNow()
    })
  }, [guard, form])
  useLayoutEffect(() => {
    if (!isRestored) return undefined
    guard?.offer(form, () => {
      discardNow()
    })
    return () => guard?.offer(form, null)
  }, [guard, form, isRestored])
}

/** Tells the drawer around that something is open above it, which Escape closes first. */
export const useDrawerCover = (isOpen: boolean): void => {
  const guard = useContext(DrawerGuard)
  const what = useId()
  useLayoutEffect(() => {
    guard?.cover(what, isOpen)
    return () => guard?.cover(what, false)
  }, [guard, what, isOpen])
}

const without = (forms: ReadonlySet<string>, form: string): ReadonlySet<string> =>
  forms.has(form) ? new Set([...forms].filter((one) => one !== form)) : forms

// Closed, saved or not: nobody waits any more for what was being written in it. A page that dies closes nothing.
const useForgetting = (opened: boolean) => {
  const forgetting = useRef(new Map<string, () => void>())
  const wasOpen = useRef(opened)
  const forgetAll = () => {
    for (const forget of forgetting.current.values()) forget()
    forgetting.current.clear()
  }
  const closed = useEffectEvent(forgetAll)
  useEffect(() => {
    if (wasOpen.current && !opened) closed()
    wasOpen.current = opened
  }, [opened])
  return { forgetting, forgetAll }
}

const useGuard = (opened: boolean) => {
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set())
  const [covers, setCovers] = useState<ReadonlySet<string>>(new Set())
  const [restored, setRestored] = useState<ReadonlyMap<string, () => void>>(new Map())
  const { forgetting, forgetAll } = useForgetting(opened)
  const guard = useMemo<Guard>(
    () => ({
      report: (form, hasUnsaved) => {
        setUnsaved((forms) => (hasUnsaved ? new Set([...forms, form]) : without(forms, form)))
      },
      cover: (what, isOpen) => {
        setCovers((all) => (isOpen ? new Set([...all, what]) : without(all, what)))
      },
      offer: (form, discard) => {
        setRestored((all) => new Map([...all].filter(([one]) => one !== form).concat(discard ? [[form, discard]] : [])))
      },
      forgetLater: (form, forget) => {
        forgetting.current.set(form, forget)
      },
    }),
    [forgetting],
  )
  return { guard, hasUnsaved: unsaved.size > 0, isCovered: covers.size > 0, restored, forgetAll }
}

// Ctrl+Enter saves from anywhere in a form, also from a text of several lines.
const saveByKeys = (event: KeyboardEvent<HTMLDivElement>): void => {
  if (event.key !== 'Enter' || !event.ctrlKey || !(event.target instanceof Element)) return
  const form = event.target.closest('form')
  if (form === null || !event.currentTarget.contains(form)) return
  event.preventDefault()
  form.requestSubmit()
}

const Restored = ({ restored }: { restored: ReadonlyMap<string, () => void> }) =>
  restored.size === 0 ? null : (
    <Box mb="md">
      <KeptNotice
        onDiscard={() => {
          for (const discard of restored.values()) discard()
        }}
      />
    </Box>
  )

/** A drawer that asks before Escape, a press outside, its cross or leaving the page throws away what was typed in it. */
export const GuardedDrawer = ({ opened, onClose, children, ...rest }: DrawerProps) => {
  const { guard, hasUnsaved, isCovered, restored, forgetAll } = useGuard(opened)
  const [isClosing, setClosing] = useState(false)
  const mustAsk = opened && hasUnsaved
  const leaving = useBlocker({ shouldBlockFn: () => mustAsk, enableBeforeUnload: () => mustAsk, withResolver: true })
  const isAsking = isClosing || leaving.status === 'blocked'
  const close = () => {
    if (!mustAsk) onClose()
    // Once the key is over: the same Escape would answer the question that it asks.
    else setTimeout(setClosing, 0, true)
  }
  const discard = () => {
    setClosing(false)
    forgetAll()
    if (leaving.status === 'blocked') leaving.proceed()
    else onClose()
  }
  const stay = () => {
    setClosing(false)
    if (leaving.status === 'blocked') leaving.reset()
  }
  return (
    <>
      <Drawer opened={opened} onClose={close} closeOnClickOutside closeOnEscape={!isAsking && !isCovered} {...rest}>
        <DrawerGuard value={guard}>
          <div onKeyDown={saveByKeys}>
            <Restored restored={restored} />
            {children}
          </div>
        </DrawerGuard>
      </Drawer>
      <ConfirmModal
        isOpen={isAsking}
        title="¿Salir sin guardar?"
        consequence="En este panel hay algo escrito que todavía no se guardó. Si sale ahora, se pierde."
        keepIt="Seguir escribiendo"
        doIt="Salir y descartarlo"
        onConfirm={discard}
        onCancel={stay}
      />
    </>
  )
}
