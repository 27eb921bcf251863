import { Anchor } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { isLockedAt } from '../../../shared/domain/ordinance.ts'
import { stageName } from '../../../shared/domain/ordinance-words.ts'
import styles from './locked-notice.module.css'

/** That a text is not changed any more, why, and where that is undone; nothing while it may be changed. */
export const LockedNotice = ({ id, kind, stage }: Pick<Ordinance, 'id' | 'kind' | 'stage'>) => {
  if (!isLockedAt(stage)) return null
  return (
    <div className={styles['locked']} role="status">
      <IconLock size={17} aria-hidden />
      <span>
        {stage === 'archived'
          ? 'Este texto está archivado: se lee y se compara, pero no se cambia. Para volver a trabajar en él, quite ese paso en '
          : `Este texto está en la etapa «${stageName(stage, kind).toLocaleLowerCase('es')}»: quedó como se aprobó y ya no se cambia. Si la aprobación se registró por error, quite ese paso en `}
        <Anchor
          inherit
          c="inherit"
          underline="always"
          renderRoot={(props) => <Link to="/ordenanzas/$ordinanceId/tramite" params={{ ordinanceId: id }} {...props} />}
        >
          Trámite
        </Anchor>
        .
      </span>
    </div>
  )
}
