import { Button } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DocumentSubject } from '../../../shared/contract/documents.ts'
import { useDocumentActions } from './use-documents.ts'

type WordButtonProps = {
  subject: DocumentSubject
  children: ReactNode
  size?: 'xs' | 'sm' | 'md'
  /** The one act for which people come to the page. */
  isPrimary?: boolean
}

/** Writes one document as Word and hands it over, from the place where its data are. */
export const WordButton = ({ subject, children, size = 'xs', isPrimary = false }: WordButtonProps) => {
  const { generate, isGenerating } = useDocumentActions()
  return (
    <Button
      variant={isPrimary ? 'filled' : 'default'}
      size={size}
      loading={isGenerating}
      leftSection={<IconFileTypeDocx size={size === 'md' ? 18 : 16} aria-hidden />}
      onClick={() => {
        generate(subject)
      }}
    >
      {children}
    </Button>
  )
}
