import { foundation } from './0001-foundation.ts'
import { padronAndCalls } from './0002-padron-and-calls.ts'
import { liveSession } from './0003-live-session.ts'
import { liveSessionKept } from './0004-live-session-kept.ts'
import { editedDocuments } from './0005-edited-documents.ts'
import { followUp } from './0006-follow-up.ts'
import { ordinances } from './0007-ordinances.ts'
import type { Migration } from './migration.ts'

/** All steps, in order; the last number is the version of the schema that this program writes. */
export const migrations: readonly Migration[] = [
  foundation,
  padronAndCalls,
  liveSession,
  liveSessionKept,
  editedDocuments,
  followUp,
  ordinances,
]
