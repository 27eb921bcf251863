import { Button, Menu } from '@mantine/core'
import {
  IconArrowRight,
  IconCalendarPlus,
  IconChevronDown,
  IconFileImport,
  IconLock,
  IconMail,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Term } from '../../../shared/contract/committee.ts'
import type { Installation } from '../../../shared/contract/roll.ts'
import { SessionId } from '../../../shared/domain/ids.ts'

type NextProps = { isNext: boolean }

const look = (isNext: boolean) => ({ variant: isNext ? 'filled' : 'default' })

type TermActionsProps = NextProps & {
  term: Term | null
  onOpen: () => void
  onCorrect: (term: Term) => void
  onCloseTerm: (term: Term) => void
}

/** Opens the first term; afterwards corrects it, closes it and opens the one that follows. */
export const TermActions = ({ isNext, term, onOpen, onCorrect, onCloseTerm }: TermActionsProps) => {
  const button = useRef<HTMLButtonElement>(null)
  // The panel gives the focus back to where it was: to the button, since the menu will be gone.
  const fromMenu = (open: () => void) => () => {
    button.current?.focus()
    open()
  }
  if (term === null)
    return (
      <Button {...look(isNext)} leftSection={<IconPlus size={17} aria-hidden />} onClick={onOpen}>
        Abrir el período
      </Button>
    )
  return (
    <Menu>
      <Menu.Target>
        <Button ref={button} variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          Período
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={fromMenu(() => {
            onCorrect(term)
          })}
        >
          Corregir nombre y fechas
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={16} aria-hidden />}
          onClick={fromMenu(() => {
            onCloseTerm(term)
          })}
        >
          {term.isClosed ? 'Abrir el período siguiente' : 'Cerrar este período y abrir el siguiente'}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={fromMenu(onOpen)}>
          Abrir un período aparte
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Where the institutions of the term come from. */
export const RollActions = ({ isNext, institutions }: NextProps & { institutions: number }) =>
  institutions > 0 ? (
    <Button component={Link} to="/padron" variant="default">
      Ver el padrón
    </Button>
  ) : (
    <>
      <Button
        component={Link}
        to="/padron?nueva=true"
        variant="default"
        leftSection={<IconPlus size={17} aria-hidden />}
      >
        Agregar
      </Button>
      <Button
        component={Link}
        to="/padron/importar"
        {...look(isNext)}
        leftSection={<IconFileImport size={17} aria-hidden />}
      >
        Importar de Excel
      </Button>
    </>
  )

const requestWords = (request: Installation['request']): string => {
  if (request === null) return 'Escribir el oficio'
  return request.number === null ? 'Seguir con el oficio' : 'Oficio y envíos'
}

/** The letter that asks for accreditation: written, issued, handed over. */
export const RequestActions = ({ isNext, request }: NextProps & { request: Installation['request'] }) => (
  <Button component={Link} to="/padron/solicitud" {...look(isNext)} leftSection={<IconMail size={17} aria-hidden />}>
    {requestWords(request)}
  </Button>
)

/** The session in which the committee is installed. */
export const SessionStepActions = ({ isNext, session }: NextProps & { session: Installation['session'] }) => {
  const sessionId = SessionId.safeParse(session?.id)
  return sessionId.success ? (
    <Button
      component={Link}
      to={`/sesiones/${sessionId.data}`}
      {...look(isNext)}
      rightSection={<IconArrowRight size={17} aria-hidden />}
    >
      Ir a la sesión
    </Button>
  ) : (
    <Button
      component={Link}
      to="/sesiones?nueva=true&tipo=installation"
      {...look(isNext)}
      leftSection={<IconCalendarPlus size={17} aria-hidden />}
    >
      Programar la sesión
    </Button>
  )
}

/** The election of who coordinates. */
export const CoordinationStepActions = ({ isNext, coordinator }: NextProps & { coordinator: string | null }) => (
  <>
    <Button component={Link} to="/padron/coordinacion" variant="default">
      Ver la coordinación
    </Button>
    {isNext && (
      <Button component={Link} to={`/padron/coordinacion?elegir=${coordinator === null ? 'coordinator' : 'alternate'}`}>
        Registrar la elección
      </Button>
    )}
  </>
)
