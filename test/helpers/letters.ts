import type { Letter, LetterDraft, LetterPurpose, RecipientDraft } from '../../shared/contract/letters.ts'
import type { Client } from './core.ts'

/** Keeps a first draft of a purpose: what the program proposes, but for what is said. */
export const draftLetter = async (
  client: Client,
  purpose: LetterPurpose,
  known: Partial<LetterDraft> = {},
): Promise<Letter> => {
  const { proposal } = await client.letters.desk(purpose)
  return client.letters.saveDraft({ purpose, draft: { ...proposal, ...known }, expectedVersion: null })
}

type Issue = { issuedOn: string; number: string | null; numberReason: string | null; isConfirmed: boolean }

/** Issues a draft on a day in good time for the session of the tests. */
export const issueLetter = (client: Client, { id, version }: Letter, known: Partial<Issue> = {}): Promise<Letter> =>
  client.letters.issue({
    letterId: id,
    issuedOn: '2023-03-06',
    number: null,
    numberReason: null,
    isConfirmed: false,
    expectedVersion: version,
    ...known,
  })

/** Somebody to write to without an institution of the program. */
export const guest = (name: string, known: Partial<RecipientDraft> = {}): RecipientDraft => ({
  institutionId: null,
  personId: null,
  treatment: 'Señora',
  name,
  position: null,
  institutionName: 'Municipalidad Provincial',
  phone: null,
  email: null,
  isGuest: true,
  ...known,
})
