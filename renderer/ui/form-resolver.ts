import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues, Resolver } from 'react-hook-form'
import type { ZodType } from 'zod'

/** Checks a form with a schema of the contract. */
export const formResolver = <Values extends FieldValues>(schema: ZodType<Values>): Resolver<Values> =>
  // A branded id is the same text before and after: what goes in has the shape of what comes out.
  zodResolver(schema as unknown as ZodType<Values, Values>)
