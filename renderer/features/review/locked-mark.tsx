import { IconLock } from '@tabler/icons-react'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { Mark } from '../../ui/mark.tsx'

/** Says that what stands here is only read, and why. */
export const LockedMark = ({ state }: { state: MinutesState }) => (
  <Mark icon={IconLock} tone="neutral">
    {`Solo lectura: acta ${state === 'signed' ? 'firmada' : 'aprobada'}`}
  </Mark>
)
