import { Text } from '@mantine/core'
import type { Settings } from '../../../shared/domain/committee.ts'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { ElectionForm } from './election-form.tsx'
import type { ElectionFormProps } from './use-election.ts'
import { likelySession, type ElectedRole } from './election-model.ts'

type ElectionDrawerProps = Omit<ElectionFormProps, 'role' | 'settings'> & {
  role: ElectedRole | null
  settings: Settings | undefined
}

/** Records an election by secret ballot; what the count means is said before it is saved. */
export const ElectionDrawer = ({ role, settings, ...rest }: ElectionDrawerProps) => (
  <GuardedDrawer opened={role !== null} onClose={rest.onClose} title="Registrar una elección" size={580}>
    {role !== null &&
      settings !== undefined &&
      (likelySession(rest.sessions) === undefined ? (
        <Text>
          Se elige en una sesión. Cuando haya una en curso o concluida, con su asistencia, podrá registrar aquí los
          votos. Si la elección fue antes de usar este programa, regístrela como designación.
        </Text>
      ) : (
        <ElectionForm key={role} role={role} settings={settings} {...rest} />
      ))}
  </GuardedDrawer>
)
