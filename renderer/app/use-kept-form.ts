import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { ZodType, z } from 'zod'
import type { DraftKey } from '../../shared/domain/draft.ts'
import { useDrawerDraft } from '../ui/guarded-drawer.tsx'
import { drafts } from './drafts-here.ts'

type Issue = z.core.$ZodIssue

// What is still to be written or corrected; anything else is not the form that this program has.
const contentIssues: ReadonlySet<Issue['code']> = new Set(['too_small', 'too_big', 'invalid_format', 'custom'])

const issuesOf = (schema: ZodType, value: unknown): readonly Issue[] => schema.safeParse(value).error?.issues ?? []

const nameOf = ({ code, path }: Issue): string => JSON.stringify([code, path])

/** Whether something is a form half filled in: only what the untouched form lacks too may be missing. */
export const fitsForm = (schema: ZodType, value: unknown, untouched: unknown): boolean => {
  const lacking = new Set(issuesOf(schema, untouched).map(nameOf))
  return issuesOf(schema, value).every((issue) => contentIssues.has(issue.code) || lacking.has(nameOf(issue)))
}

type KeptFormOptions = {
  /** Kept although the panel is closed: what is written there may be gone on with after a look at something else. */
  outlivesPanel?: boolean
}

/**
 * Keeps a form on the disk while it is filled in, and fills it in again after a crash; answers whether it did. A panel
 * that is closed, saved or not, forgets it.
 */
export const useKeptForm = <Values extends FieldValues>(
  form: UseFormReturn<Values>,
  key: DraftKey,
  schema: ZodType<Values>,
  { outlivesPanel = false }: KeptFormOptions = {},
): { isRestored: boolean; forget: () => void } => {
  const [untouched] = useState(() => form.getValues())
  const [left] = useState(() => {
    const draft = drafts.read(key)
    return draft !== undefined && fitsForm(schema, draft, untouched) ? (draft as Values) : null
  })
  const [isRestored, setRestored] = useState(left !== null)
  const fillIn = useEffectEvent(() => {
    if (left !== null) form.reset(left, { keepDefaultValues: true })
  })
  // Once every part of the form listens, also those that are declared after this.
  useEffect(() => {
    fillIn()
  }, [])
  const keep = useEffectEvent((values: unknown) => {
    if (JSON.stringify(values) === JSON.stringify(untouched)) drafts.forget(key)
    else drafts.write(key, values)
  })
  const { subscribe } = form
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          keep(values)
        },
      }),
    [subscribe],
  )
  const forget = () => {
    drafts.forget(key)
  }
  const discard = () => {
    form.reset(untouched)
    forget()
    setRestored(false)
  }
  useDrawerDraft({ isRestored, discard, forget: outlivesPanel ? null : forget })
  return { isRestored, forget }
}
