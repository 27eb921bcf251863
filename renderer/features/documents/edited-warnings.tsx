import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { EditedComparison } from '../../../shared/contract/documents.ts'

/** Below this share of paragraphs in common, it is most likely a file of something else. */
const strangeBelow = 0.3

/** How much of the edited file the data say too, from 0 to 1, by whole paragraphs. */
export const shareInCommon = ({ data, edited }: Pick<EditedComparison, 'data' | 'edited'>): number => {
  const known = new Set(data)
  return edited.length === 0 ? 0 : edited.filter((paragraph) => known.has(paragraph)).length / edited.length
}

const Warning = ({ children, isGrave = false }: { children: string; isGrave?: boolean }) => (
  <Alert
    color={isGrave ? 'ochre' : 'teal'}
    icon={isGrave ? <IconAlertTriangle size={19} aria-hidden /> : <IconInfoCircle size={19} aria-hidden />}
  >
    {children}
  </Alert>
)

/** What to know before an edited Word becomes the official version. */
export const EditedWarnings = ({ comparison, title }: { comparison: EditedComparison; title: string }) => {
  const { otherTitle, knownVersion, isApproved } = comparison
  if (knownVersion !== null)
    return (
      <Warning>{`Es exactamente la versión ${String(knownVersion)}, que ya está guardada: no hay nada que traer.`}</Warning>
    )
  return (
    <>
      {otherTitle !== null && (
        <Warning
          isGrave
        >{`Este archivo dice ser «${otherTitle}», y usted lo trae como «${title}». Revise que sea el que quería.`}</Warning>
      )}
      {otherTitle === null && shareInCommon(comparison) < strangeBelow && (
        <Warning isGrave>
          Casi ningún párrafo coincide con los datos: quizá es el archivo de otro documento. Revíselo antes de
          guardarlo.
        </Warning>
      )}
      {isApproved && (
        <Warning>
          Esta acta ya está aprobada. El Word editado quedará como otra versión del documento, pero lo aprobado no
          cambia: para eso hay que reabrir el acta indicando el motivo.
        </Warning>
      )}
    </>
  )
}
