import { useQuery } from '@tanstack/react-query'
import type { MinutesVersionId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { Attachments } from '../attachments/attachments.tsx'

/** The scans with which a version was signed before the acta was reopened; nothing where it was not. */
export const VersionScans = ({ versionId }: { versionId: MinutesVersionId }) => {
  const owner = { kind: 'minutes' as const, id: versionId }
  const scans = useQuery(orpc.attachments.list.queryOptions({ input: { owner } }))
  if (scans.data === undefined || scans.data.length === 0) return null
  return <Attachments owner={owner} title="Se firmó con" isEditable={false} />
}
