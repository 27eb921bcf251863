import { Button, Group, Modal } from '@mantine/core'
import { IconDownload, IconPlus, IconTargetArrow } from '@tabler/icons-react'
import { useState } from 'react'
import type { Plan, PlanDraft, PlanSummary } from '../../../shared/contract/plan.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { DocumentPreview } from '../documents/document-preview.tsx'
import { Page } from '../../ui/page.tsx'
import { downloadTemplate, LoadButton, PlanActions } from './plan-actions.tsx'
import { PlanDesk } from './plan-desk.tsx'
import { PlanDrawer, type EditedPlan } from './plan-drawer.tsx'
import { standingWords } from './plan-matrix.tsx'
import { PlanTabs } from './plan-tabs.tsx'
import { usePlanCommands, usePlanOfYear } from './use-plan.ts'

const NoPlan = ({ onNew }: { onNew: () => void }) => (
  <EmptyState
    icon={IconTargetArrow}
    title="Todavía no hay un plan"
    action={
      <Group justify="center">
        <LoadButton isPrimary />
        <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />} onClick={downloadTemplate}>
          Descargar una plantilla
        </Button>
        <Button variant="subtle" leftSection={<IconPlus size={17} aria-hidden />} onClick={onNew}>
          Escribirlo aquí
        </Button>
      </Group>
    }
  >
    Aquí se verá el Plan Operativo Anual como la matriz del papel: roles, actividades, responsables, metas y meses.
    Cárguelo de un Excel o escríbalo, anote cómo avanza, e imprima su balance.
  </EmptyState>
)

const usePlanPage = () => {
  const shown = usePlanOfYear()
  const { chooseYear } = shown
  const commands = usePlanCommands()
  const [edited, setEdited] = useState<EditedPlan | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  // Each look is another one: what it tells may have changed since the last.
  const [looks, setLooks] = useState(0)
  const [isLooking, setLooking] = useState(false)
  return {
    ...shown,
    edited,
    setEdited,
    isRemoving,
    setRemoving,
    looks,
    isLooking,
    setLooking,
    look: () => {
      setLooks(looks + 1)
      setLooking(true)
    },
    save: async ({ plan: before }: EditedPlan, draft: PlanDraft): Promise<PlanSummary | null> => {
      const saved =
        before === null
          ? await commands.create(draft)
          : await commands.update({ id: before.id, draft, expectedVersion: before.version })
      if (saved !== null) chooseYear(saved.year)
      return saved
    },
    remove: async ({ id, version }: Plan): Promise<void> => {
      setRemoving(false)
      if ((await commands.remove({ id, expectedVersion: version, isConfirmed: true })) !== null) chooseYear(undefined)
    },
  }
}

type ShownProps = { plan: Plan; page: ReturnType<typeof usePlanPage> }

const Shown = ({ plan, page }: ShownProps) => (
  <>
    <PlanDesk key={plan.id} plan={plan} openId={page.openId} onOpen={page.openActivity} />
    <ConfirmModal
      isOpen={page.isRemoving}
      title={`¿Quitar el ${plan.name}?`}
      consequence="Se quitan sus objetivos y actividades con los avances y vínculos que tengan. Esto no se puede deshacer. Los documentos que se generaron siguen en el registro."
      doIt="Quitar el plan"
      onConfirm={() => void page.remove(plan)}
      onCancel={() => {
        page.setRemoving(false)
      }}
    />
    <Modal
      opened={page.isLooking}
      onClose={() => {
        page.setLooking(false)
      }}
      title={`Balance: ${plan.name}`}
      size="76rem"
    >
      <DocumentPreview
        subject={{ kind: 'plan_balance', subjectId: plan.id }}
        title={`Vista previa del balance: ${plan.name}`}
        readAt={page.looks}
      />
    </Modal>
  </>
)

/** The annual plan: its matrix, how far it is, and its balance. */
export const PlanPage = () => {
  const page = usePlanPage()
  const begin = () => {
    page.setEdited({ plan: null })
  }
  const plan = page.plan.data
  return (
    <Page
      title="POA y AREGOB"
      description={
        plan === undefined ? 'El Plan Operativo Anual y cómo avanza.' : `${plan.name}: ${standingWords(plan.standing)}`
      }
      actions={
        plan !== undefined && (
          <PlanActions
            plan={plan}
            plans={page.plans.data ?? []}
            onChooseYear={page.chooseYear}
            onLook={page.look}
            onNew={begin}
            onEdit={() => {
              page.setEdited({ plan })
            }}
            onRemove={() => {
              page.setRemoving(true)
            }}
          />
        )
      }
    >
      <PlanTabs />
      <Loaded query={page.plans}>
        {(all) =>
          all.length === 0 ? (
            <NoPlan onNew={begin} />
          ) : (
            <Loaded query={page.plan}>{(loaded) => <Shown plan={loaded} page={page} />}</Loaded>
          )
        }
      </Loaded>
      <PlanDrawer
        edited={page.edited}
        onSave={page.save}
        onClose={() => {
          page.setEdited(null)
        }}
      />
    </Page>
  )
}
