import { randomUUID } from 'node:crypto'
import { uuidV7 } from '../../shared/domain/uuid.ts'

/** A UUID of version 7 with the chance of Node, which draws it in advance. */
export const newUuidV7 = (clock: () => Date, random: () => string = randomUUID): string => uuidV7(clock, random)
