import { useForm, type DefaultValues, type FieldValues, type Resolver } from 'react-hook-form'
import type { ZodType } from 'zod'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import type { DraftKey } from '../../../shared/domain/draft.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { useDocumentActions } from './use-documents.ts'

type WrittenForm<Values extends FieldValues> = {
  schema: ZodType<Values>
  resolver: Resolver<Values>
  defaultValues: Values
  key: DraftKey
  /** What it is written as in Word. */
  subject: DocumentSubject
  update: (draft: Values) => Promise<unknown>
  savedWords: string
}

/** A page that is written over days: kept while it is typed, saved, and written as Word, which saves it first. */
export const useWrittenForm = <Values extends FieldValues>({
  schema,
  resolver,
  defaultValues,
  key,
  subject,
  update,
  savedWords,
}: WrittenForm<Values>) => {
  const form = useForm<Values>({ resolver, defaultValues: defaultValues as DefaultValues<Values> })
  const { control, handleSubmit, formState, reset } = form
  const { isRestored, forget } = useKeptForm(form, key, schema, { outlivesPanel: true })
  const { isDirty, isSubmitting } = formState
  const saving = useCommand(update, {
    onDone: () => {
      forget()
      notifyDone(savedWords)
    },
  })
  const { generate } = useDocumentActions()
  const write = async (draft: Values): Promise<void> => {
    if ((isDirty || isRestored) && (await saving.runAndWait(draft)) === null) return
    generate(subject)
  }
  return {
    control,
    isSaving: isSubmitting,
    /** Throws away what was brought back from an earlier sitting; null when there is nothing of it. */
    discard:
      isRestored && isDirty
        ? () => {
            forget()
            reset(defaultValues)
          }
        : null,
    save: handleSubmit(async (draft) => {
      await saving.runAndWait(draft)
    }),
    saveAndWrite: handleSubmit(write),
  }
}
