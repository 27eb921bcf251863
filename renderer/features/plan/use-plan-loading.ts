import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PlanDraft } from '../../../shared/contract/plan.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import type { ChosenFile } from '../imports/use-upload.ts'

type Choice = { file: ChosenFile; sheet: string | null; year: number | null; mayReplace: boolean }

/** A plan that is being loaded: the file, what was said about it, and what it would do. */
export const usePlanLoading = () => {
  const navigate = useNavigate()
  const [choice, setChoice] = useState<Choice | null>(null)
  const isYear = PlanDraft.shape.year.safeParse(choice?.year).success
  const request =
    choice === null
      ? null
      : { uploadId: choice.file.uploadId, sheet: choice.sheet, year: isYear ? (choice.year ?? null) : null }
  const reading = useQuery({
    ...orpc.plan.readFile.queryOptions({ input: request ?? skipToken }),
    // Typing the year must not make the page blink.
    placeholderData: keepPreviousData,
    retry: false,
  })
  const loading = useCommand(client.plan.load, {
    onDone: ({ name, year }) => {
      notifyDone(`Se cargó el ${name}.`)
      void navigate({ to: '/plan', search: { anio: year } })
    },
  })
  const change = (next: Partial<Choice>) => {
    setChoice((current) => (current === null ? null : { ...current, ...next }))
  }
  return {
    file: choice?.file ?? null,
    year: choice?.year ?? null,
    mayReplace: choice?.mayReplace === true,
    reading,
    isLoading: loading.isRunning,
    choose: (file: ChosenFile) => {
      setChoice({ file, sheet: null, year: null, mayReplace: false })
    },
    startOver: () => {
      setChoice(null)
    },
    sayYear: (year: number | null) => {
      change({ year, mayReplace: false })
    },
    chooseSheet: (sheet: string | null) => {
      change({ sheet, mayReplace: false })
    },
    allowReplacing: (mayReplace: boolean) => {
      change({ mayReplace })
    },
    load: () => {
      if (request !== null) loading.run({ ...request, replaces: choice?.mayReplace === true })
    },
  }
}
