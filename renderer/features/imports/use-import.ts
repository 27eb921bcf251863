import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportRequest, PadronImport, SheetReading } from '../../../shared/contract/imports.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { TermId } from '../../../shared/domain/ids.ts'
import type { ColumnTarget } from '../../../shared/domain/padron-import-fields.ts'
import { client, orpc } from '../../app/client.ts'
import { useUnsavedGuard } from '../../app/use-unsaved-guard.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { useCurrentTerm } from '../padron/use-padron.ts'
import type { ChosenFile } from './use-upload.ts'

export type SegmentChoice = ImportRequest['segmentChoices'][number]
export type Decision = ImportRequest['decisions'][number]
export type ImportStep = 'columns' | 'review'

/** What a person decided on the way, and where they are. */
type Progress = {
  file: ChosenFile
  step: ImportStep
  sheet: string | null
  headerRow: number | null
  /** Null: as the program guessed. */
  mapping: readonly ColumnTarget[] | null
  on: Day | null
  segmentChoices: readonly SegmentChoice[]
  decisions: readonly Decision[]
  skipsErrors: boolean
}

const begin = (file: ChosenFile): Progress => ({
  file,
  step: 'columns',
  sheet: null,
  headerRow: null,
  mapping: null,
  on: null,
  segmentChoices: [],
  decisions: [],
  skipsErrors: false,
})

const requestOf = (progress: Progress, reading: SheetReading, termId: TermId): ImportRequest => ({
  uploadId: progress.file.uploadId,
  sheet: reading.sheet,
  headerRow: reading.headerRow,
  mapping: [...(progress.mapping ?? reading.mapping)],
  termId,
  on: progress.on,
  segmentChoices: [...progress.segmentChoices],
  decisions: [...progress.decisions],
})

const placeOf = ({ row, capacity }: Decision): string => `${String(row)} ${capacity}`

/** The import under way: the file, how it is read, what it would do, and what came of it. */
export const useImport = () => {
  const { terms, term } = useCurrentTerm()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [result, setResult] = useState<PadronImport | null>(null)
  const { uploadId, sheet = null, headerRow = null } = { ...progress?.file, ...progress }
  const hasChosen = progress !== null && (progress.mapping !== null || progress.decisions.length > 0)
  useUnsavedGuard(hasChosen)
  const reading = useQuery({
    ...orpc.imports.read.queryOptions({ input: uploadId === undefined ? skipToken : { uploadId, sheet, headerRow } }),
    retry: false,
  })
  const request =
    progress?.step === 'review' && reading.data !== undefined && term !== null
      ? requestOf(progress, reading.data, term.id)
      : null
  const preview = useQuery({
    ...orpc.imports.preview.queryOptions({ input: request ?? skipToken }),
    // What is decided on one row must not make the whole list blink.
    placeholderData: keepPreviousData,
    retry: false,
  })
  const applying = useCommand(client.imports.apply, {
    onDone: (made) => {
      setProgress(null)
      setResult(made)
    },
  })
  const change = (next: Partial<Progress>) => {
    setProgress((current) => (current === null ? null : { ...current, ...next }))
  }
  return {
    terms,
    term,
    progress,
    reading,
    preview,
    result,
    isApplying: applying.isRunning,
    choose: (file: ChosenFile) => {
      setResult(null)
      setProgress(begin(file))
    },
    startOver: () => {
      setProgress(null)
      setResult(null)
    },
    chooseSheet: (name: string) => {
      change({ sheet: name, headerRow: null, mapping: null, decisions: [], segmentChoices: [] })
    },
    chooseHeaderRow: (row: number) => {
      change({ headerRow: row, mapping: null, decisions: [], segmentChoices: [] })
    },
    chooseMapping: (mapping: readonly ColumnTarget[]) => {
      change({ mapping, decisions: [] })
    },
    goTo: (step: ImportStep) => {
      change({ step })
    },
    chooseFirstDay: (on: Day | null) => {
      change({ on })
    },
    skipErrors: (skipsErrors: boolean) => {
      change({ skipsErrors })
    },
    chooseSegment: (choice: SegmentChoice) => {
      const others = (progress?.segmentChoices ?? []).filter(({ text }) => text !== choice.text)
      change({ segmentChoices: [...others, choice] })
    },
    decide: (decisions: readonly Decision[]) => {
      const placesDecided = new Set(decisions.map(placeOf))
      const others = (progress?.decisions ?? []).filter((one) => !placesDecided.has(placeOf(one)))
      change({ decisions: [...others, ...decisions] })
    },
    undecide: (decision: Decision) => {
      change({ decisions: (progress?.decisions ?? []).filter((one) => placeOf(one) !== placeOf(decision)) })
    },
    apply: () => {
      if (request === null || preview.data === undefined || progress === null) return
      applying.run({ request, fingerprint: preview.data.fingerprint, skipErrors: progress.skipsErrors })
    },
  }
}

export type ImportState = ReturnType<typeof useImport>

/** The latest import and the way to take it back. */
export const useLastImport = () => {
  const undoing = useCommand(client.imports.undo, {
    onDone: ({ fileName }) => {
      notifyDone(`Se deshizo la importación de «${fileName}»: el padrón está como antes.`)
    },
  })
  return {
    last: useQuery(orpc.imports.last.queryOptions()),
    undo: (made: PadronImport) => undoing.runAndWait({ id: made.id }),
    isUndoing: undoing.isRunning,
  }
}
