import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { expectedErrorSentence } from '../../../shared/contract/error-sentences.ts'
import type { LetterheadChange, LetterheadState } from '../../../shared/contract/letterhead.ts'
import type { UploadId } from '../../../shared/domain/ids.ts'
import { largestLogoBytes, type Letterhead, type LogoSide } from '../../../shared/domain/letterhead.ts'
import { client, orpc } from '../../app/client.ts'
import { uploadFile } from '../../app/upload.ts'
import { useCommand } from '../../app/use-command.tsx'
import type { ExpectedError } from '../../texts/errors.ts'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** A place of the letterhead to which a file is on its way, or from which one was turned away. */
export type Place = LogoSide | 'template'

type Refusals = Partial<Record<Place, string>>

// What is wrong with a file is said where it was chosen, and stays there; anything else is a notice as everywhere.
const refusalOf = (error: ExpectedError): string | null => {
  if (error.code === 'LOGO_REFUSED') return expectedErrorSentence(error.code, error.data)
  if (error.code === 'LETTERHEAD_REFUSED') return expectedErrorSentence(error.code, error.data)
  return error.code === 'WORD_FILE_REFUSED' ? expectedErrorSentence(error.code, error.data) : null
}

const refusedAtSight = (place: Place, { name, size }: File): string | null =>
  place !== 'template' && size > largestLogoBytes
    ? expectedErrorSentence('LOGO_REFUSED', { fileName: name, reason: 'too_large' })
    : null

type Choice = { place: Place; uploadId: UploadId; before: Letterhead }

const choose = ({ place, uploadId }: Choice): Promise<LetterheadState> =>
  place === 'template'
    ? client.letterhead.setTemplate({ uploadId })
    : client.letterhead.setLogo({ side: place, uploadId })

const doneWords: Record<Place, string> = {
  left: 'Los documentos llevan el logo nuevo.',
  right: 'Los documentos llevan el logo nuevo.',
  template: 'Los documentos se escriben en su Word.',
}

const takenWords: Record<Place, string> = {
  left: 'Se quitó el logo.',
  right: 'Se quitó el logo.',
  template: 'Volvió el membrete del programa.',
}

/** The lines of a letterhead. */
export type LetterheadLines = Pick<Letterhead, 'headerLine' | 'footerLines'>

/** One of the places as it was. */
const placeIn = ({ logos, template }: Letterhead, place: Place): LetterheadChange =>
  place === 'template' ? { template } : { [place]: logos[place] }

/** The letterhead in use and what can be done with it. Each change holds at once, and can be undone. */
export const useLetterhead = () => {
  const state = useQuery(orpc.letterhead.get.queryOptions())
  const [refusals, setRefusals] = useState<Refusals>({})
  const [busy, setBusy] = useState<Place | null>(null)
  const saving = useCommand(client.letterhead.save)
  const say = (place: Place, sentence: string | undefined) => {
    setRefusals(({ [place]: _said, ...others }) => (sentence === undefined ? others : { ...others, [place]: sentence }))
  }
  // Only what was changed goes back: something else may have been changed since.
  const putBack = (place: Place, before: Letterhead) => () => {
    saving.run(placeIn(before, place))
  }
  const choosing = useCommand(choose, {
    onDone: (_state, { place, before }) => {
      notifyUndoable(doneWords[place], putBack(place, before))
    },
    onExpectedError: (error, { place }) => {
      const refusal = refusalOf(error)
      if (refusal !== null) say(place, refusal)
      return refusal !== null
    },
  })
  const send = async (place: Place, file: File, before: Letterhead) => {
    const outcome = await uploadFile(file)
    if (outcome.kind === 'refused') say(place, outcome.sentence)
    if (outcome.kind === 'uploaded') await choosing.runAndWait({ place, uploadId: outcome.uploadId, before })
  }
  return {
    state,
    refusals,
    busy,
    forgetRefusal: (place: Place) => {
      say(place, undefined)
    },
    setFile: async (place: Place, file: File, before: Letterhead) => {
      say(place, refusedAtSight(place, file) ?? undefined)
      if (refusedAtSight(place, file) !== null) return
      setBusy(place)
      await send(place, file, before)
      setBusy(null)
    },
    takeOff: async (place: Place, before: Letterhead) => {
      if ((await saving.runAndWait({ [place]: null })) !== null)
        notifyUndoable(takenWords[place], putBack(place, before))
    },
    saveTexts: async (lines: LetterheadLines) => {
      if ((await saving.runAndWait(lines)) !== null) notifyDone('Se guardaron los textos del membrete.')
    },
  }
}
