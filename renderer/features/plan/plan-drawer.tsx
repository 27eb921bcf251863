import { Button, Group, Stack } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { PlanDraft, type Plan, type PlanSummary } from '../../../shared/contract/plan.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { usualPlanName } from '../../../shared/domain/plan-import.ts'
import { today } from '../../app/clock.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'

/** A plan whose name and year are corrected; null begins one. */
export type EditedPlan = { plan: Pick<Plan, 'id' | 'year' | 'name' | 'version'> | null }

type FormProps = {
  edited: EditedPlan
  onSave: (edited: EditedPlan, draft: PlanDraft) => Promise<PlanSummary | null>
  onClose: () => void
}

const proposal = (): PlanDraft => ({ year: yearOf(today()), name: usualPlanName(yearOf(today())) })

const Form = ({ edited, onSave, onClose }: FormProps) => {
  const { plan } = edited
  const { control, handleSubmit, formState } = useForm<PlanDraft>({
    resolver: formResolver(PlanDraft),
    defaultValues: plan === null ? proposal() : { year: plan.year, name: plan.name },
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: PlanDraft) => {
    if ((await onSave(edited, draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <FormNumber control={control} name="year" label="Año" minimum={1990} maximum={2100} isRequired />
        <TextField control={control} name="name" label="Nombre" isRequired hasInitialFocus />
        <Group justify="flex-end" my="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {plan === null ? 'Empezar el plan' : 'Guardar'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type DrawerProps = Omit<FormProps, 'edited'> & { edited: EditedPlan | null }

/** Begins a plan, or corrects its name and its year. */
export const PlanDrawer = ({ edited, ...rest }: DrawerProps) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={edited?.plan === null ? 'Nuevo plan' : 'Datos del plan'}
    size={460}
  >
    {edited !== null && <Form edited={edited} {...rest} />}
  </GuardedDrawer>
)
