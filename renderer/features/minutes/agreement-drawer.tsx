import { Button, Group, Radio, SimpleGrid, Stack } from '@mantine/core'
import { useController, useForm, useWatch, type Control } from 'react-hook-form'
import { AgreementDraft, type Agreement } from '../../../shared/contract/resolutions.ts'
import { totalVotes, type Adoption, type Votes } from '../../../shared/domain/session.ts'
import { adoptionNames, optionsOf } from '../../texts/labels.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerCover, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { VoteSum } from '../ballot/vote-sum.tsx'
import { useIsLateAsked } from '../late/late-question.tsx'
import { inHandKey, type InHand } from './in-hand.ts'
import { agreementDraftOf } from './use-minutes.ts'

const noVotes = { inFavour: 0, against: 0, abstentions: 0 }

/** The draft with the votes that its way of adoption asks for, checked against the seats present. */
const agreementForm = (seatsPresent: number) =>
  AgreementDraft.superRefine(({ adoption, votes }, context) => {
    if (adoption === 'consensus') return
    const total = votes === null ? 0 : totalVotes(votes)
    if (total === 0) context.addIssue({ code: 'custom', path: ['votes', 'inFavour'], message: 'Escriba el conteo.' })
    if (total > seatsPresent)
      context.addIssue({
        code: 'custom',
        path: ['votes', 'inFavour'],
        message: `Suman ${String(total)} y hay ${String(seatsPresent)} instituciones presentes.`,
      })
  })

const carriedNote = (votes: Votes): string | null =>
  totalVotes(votes) === 0 || votes.inFavour > votes.against
    ? null
    : 'No tiene más votos a favor que en contra: así no queda aprobado.'

const VoteFields = ({ control, seatsPresent }: { control: Control<AgreementDraft>; seatsPresent: number }) => {
  const votes = useWatch({ control, name: 'votes' }) ?? noVotes
  return (
    <>
      <SimpleGrid cols={3}>
        <FormNumber control={control} name="votes.inFavour" label="A favor" />
        <FormNumber control={control} name="votes.against" label="En contra" />
        <FormNumber control={control} name="votes.abstentions" label="Abstenciones" />
      </SimpleGrid>
      <VoteSum counted={totalVotes(votes)} seats={seatsPresent} note={carriedNote(votes)} />
    </>
  )
}

type SaveAgreement = (kept: Agreement | null, draft: AgreementDraft) => Promise<Agreement | null>
type FormProps = { inHand: InHand<Agreement>; seatsPresent: number; onSave: SaveAgreement; onClose: () => void }

const AgreementForm = ({ inHand, seatsPresent, onSave, onClose }: FormProps) => {
  const { kept, text } = inHand
  const present = Math.max(seatsPresent, kept?.seatsPresent ?? 0)
  const schema = agreementForm(present)
  const form = useForm<AgreementDraft>({
    resolver: formResolver(schema),
    defaultValues: kept === null ? { text, adoption: 'consensus', votes: null } : agreementDraftOf(kept),
  })
  const { control, handleSubmit, setValue, formState } = form
  useKeptForm(form, inHandKey('agreement', inHand), schema)
  // The words of a new one were typed in the line before.
  useDrawerGuard((formState.isDirty || (kept === null && text !== '')) && !formState.isSubmitting)
  useDrawerCover(useIsLateAsked())
  const { field } = useController({ control, name: 'adoption' })
  const adopt = (adoption: string) => {
    field.onChange(adoption)
    setValue('votes', adoption === 'votes' ? (kept?.votes ?? noVotes) : null)
  }
  const save = async (draft: AgreementDraft) => {
    if ((await onSave(kept, draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField control={control} name="text" label="Acuerdo" lines={4} isRequired hasInitialFocus />
        <Radio.Group label="Cómo se adoptó" value={field.value} onChange={adopt}>
          <Group mt={6}>
            {optionsOf<Adoption>(adoptionNames).map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Group>
        </Radio.Group>
        {field.value === 'votes' && <VoteFields control={control} seatsPresent={present} />}
        <Group justify="flex-end" my="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar acuerdo
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type AgreementDrawerProps = {
  inHand: InHand<Agreement> | null
  seatsPresent: number
  onSave: SaveAgreement
  onClose: () => void
}

/** Writes or corrects an agreement, with its votes when they were counted. */
export const AgreementDrawer = ({ inHand, ...rest }: AgreementDrawerProps) => (
  <GuardedDrawer
    opened={inHand !== null}
    onClose={rest.onClose}
    title={inHand?.kept ? 'Editar acuerdo' : 'Nuevo acuerdo'}
  >
    {inHand !== null && <AgreementForm key={inHand.kept?.id ?? 'new'} inHand={inHand} {...rest} />}
    {inHand?.kept != null && (
      <Attachments
        key={`files ${inHand.kept.id}`}
        owner={{ kind: 'agreement', id: inHand.kept.id }}
        title="Archivos del acuerdo"
      />
    )}
  </GuardedDrawer>
)
