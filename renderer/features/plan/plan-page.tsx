import { Button, Group, Menu, Modal, Select } from '@mantine/core'
import {
  IconDots,
  IconDownload,
  IconEye,
  IconFileSpreadsheet,
  IconFileTypeDocx,
  IconFileUpload,
  IconPencil,
  IconPlus,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Plan, PlanDraft, PlanSummary } from '../../../shared/contract/plan.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { DocumentPreview } from '../documents/document-preview.tsx'
import { handOver } from '../documents/host-bridge.ts'
import { useDocumentActions } from '../documents/use-documents.ts'
import { Page } from '../../ui/page.tsx'
import { PlanDesk } from './plan-desk.tsx'
import { PlanDrawer, type EditedPlan } from './plan-drawer.tsx'
import { standingWords } from './plan-matrix.tsx'
import { PlanTabs } from './plan-tabs.tsx'
import { usePlanCommands, usePlanOfYear } from './use-plan.ts'

const downloadTemplate = () => void handOver({ kind: 'planTemplate' }, 'Plantilla del POA.xlsx')

const LoadButton = ({ isPrimary = false }: { isPrimary?: boolean }) => (
  <Button
    variant={isPrimary ? 'filled' : 'default'}
    leftSection={<IconFileUpload size={17} aria-hidden />}
    renderRoot={(props) => <Link to="/plan/cargar" {...props} />}
  >
    Cargar un plan
  </Button>
)

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

const BalanceMenu = ({ plan, onLook }: { plan: Plan; onLook: () => void }) => {
  const { generate, isGenerating } = useDocumentActions()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={isGenerating} leftSection={<IconFileTypeDocx size={17} aria-hidden />}>
          Balance
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={onLook}>
          Ver el balance
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          onClick={() => {
            generate({ kind: 'plan_balance', subjectId: plan.id })
          }}
        >
          Generar en Word
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => void handOver({ kind: 'planBalance', id: plan.id }, `Balance ${plan.name}.xlsx`)}
        >
          Descargar en Excel
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type MoreProps = { onNew: () => void; onEdit: () => void; onRemove: () => void }

const MoreMenu = ({ onNew, onEdit, onRemove }: MoreProps) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <Button variant="default" px="xs" aria-label="Más sobre el plan">
        <IconDots size={18} aria-hidden />
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        Nombre y año del plan
      </Menu.Item>
      <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
        Nuevo plan
      </Menu.Item>
      <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={downloadTemplate}>
        Descargar una plantilla
      </Menu.Item>
      <Menu.Item color="brick" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
        Quitar el plan
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

type ActionsProps = {
  plan: Plan
  plans: readonly PlanSummary[]
  onChooseYear: (year: number) => void
  onLook: () => void
} & MoreProps

const Actions = ({ plan, plans, onChooseYear, onLook, ...more }: ActionsProps) => (
  <>
    {plans.length > 1 && (
      <Select
        aria-label="Año del plan"
        w={96}
        data={plans.map(({ year }) => String(year))}
        value={String(plan.year)}
        allowDeselect={false}
        onChange={(year) => {
          onChooseYear(Number(year))
        }}
      />
    )}
    <LoadButton />
    <BalanceMenu plan={plan} onLook={onLook} />
    <MoreMenu {...more} />
  </>
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
          <Actions
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
