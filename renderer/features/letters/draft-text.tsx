import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { LetterDraft, LetterPurpose } from '../../../shared/contract/letters.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TemplateField } from '../../ui/template-field.tsx'

type DraftTextProps = {
  draft: LetterDraft
  fields: Readonly<Record<string, string>>
  purpose: LetterPurpose
  change: (part: Partial<LetterDraft>) => void
}

// A subject is one line: what it is about and when, not where or how.
const subjectFields = ['sesion', 'tipo', 'dia', 'comite', 'periodo']

/** What the letter says: subject, reference, body with its fields, until when to answer, and who gets a copy. */
export const DraftText = ({ draft, fields, purpose, change }: DraftTextProps) => (
  <Stack gap="sm">
    <TemplateField
      label="Asunto"
      value={draft.subject}
      fields={fields}
      offered={subjectFields}
      onChange={(subject) => {
        change({ subject })
      }}
    />
    <SimpleGrid cols={2}>
      <TextInput
        label="Referencia"
        placeholder="Si responde a otro documento"
        value={draft.reference ?? ''}
        onChange={(event) => {
          const reference = event.currentTarget.value
          change({ reference: reference === '' ? null : reference })
        }}
      />
      <DayField
        id="letter-reply-by"
        label={purpose.kind === 'call' ? 'Confirmar hasta' : 'Acreditar hasta'}
        value={draft.replyBy}
        clearable
        onChange={(replyBy) => {
          change({ replyBy })
        }}
      />
    </SimpleGrid>
    <div id="letter-body">
      <TemplateField
        label="Texto de la carta"
        description={
          purpose.kind === 'call'
            ? 'Deje una línea en blanco entre párrafos. El destinatario, el cuadro con día y lugar, la agenda y la firma los pone el programa.'
            : 'Deje una línea en blanco entre párrafos. El destinatario, la ficha y la firma los pone el programa.'
        }
        lines={6}
        value={draft.body}
        fields={fields}
        onChange={(body) => {
          change({ body })
        }}
      />
    </div>
    <Textarea
      label="Con copia (c.c.)"
      description="Uno por línea."
      placeholder="Archivo"
      autosize
      minRows={1}
      maxRows={6}
      value={draft.copies.join('\n')}
      onChange={(event) => {
        const text = event.currentTarget.value
        change({ copies: text === '' ? [] : text.split('\n') })
      }}
    />
  </Stack>
)
