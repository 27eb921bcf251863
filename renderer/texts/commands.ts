import type { contract } from '../../shared/contract/index.ts'

type Contract = typeof contract
type CommandName = {
  [Feature in keyof Contract]: `${Feature & string}.${keyof Contract[Feature] & string}`
}[keyof Contract]

// Reads change nothing and never reach the history.
type ReadName = Extract<
  CommandName,
  | `${string}.list`
  | `${string}.get`
  | 'sessions.find'
  | `${string}.nextNumber`
  | 'sessions.proposeNext'
  | 'accreditations.history'
  | 'coordination.signatories'
  | 'documents.compareUpload'
  | 'documents.compareVersion'
  | 'documents.offered'
  | 'documents.text'
  | 'documents.versionText'
  // Kept on this computer alone, out of the history.
  | 'drafts.put'
  | 'exchange.check'
  | 'calendar.dueOn'
  | 'imports.last'
  | 'imports.preview'
  | 'imports.read'
  | 'exchange.record'
  | 'events.year'
  | 'groups.meetings'
  | 'groups.reportsIn'
  | 'groups.sessionsAhead'
  | 'presentations.itemsIn'
  | 'presentations.propose'
  | 'letters.check'
  | 'letters.desk'
  | 'letters.message'
  | 'people.compare'
  | 'people.duplicates'
  | 'people.search'
  | 'search.find'
  | 'ordinanceSteps.agreementsIn'
  | 'ordinanceSteps.sessions'
  | 'ordinances.years'
  | 'plan.linksOf'
  | 'priorities.agendas'
  | 'priorities.counts'
  | 'priorities.activities'
  | 'priorities.commitments'
  | 'monitoring.ready'
  | 'ratifications.proposal'
  | 'plan.progressOf'
  | 'plan.readFile'
  | 'plan.linksTo'
  | 'plan.subjects'
  | 'plan.targets'
  | 'roll.installation'
  | 'attendance.search'
  | 'commitments.listOpen'
  | 'sessions.years'
  | 'documents.register'
  | 'documents.choices'
  | 'commitments.message'
  | 'commitments.summary'
  | 'agreements.years'
  | 'history.recovery'
  | 'minutes.notesHistory'
  | 'minutes.notesRevision'
  | 'minutes.review'
  | 'minutes.versionText'
  | 'ordinanceReview.comments'
  | 'ordinanceReview.versionContent'
  | 'ordinanceReview.versions'
  | 'sessions.closingConcerns'
>

// Total: a new command without its words does not compile.
const commandWords: Record<Exclude<CommandName, ReadName>, string> = {
  'accreditations.close': 'Terminó una acreditación',
  'accreditations.create': 'Acreditó a una persona',
  'accreditations.remove': 'Quitó una acreditación',
  'accreditations.replace': 'Reemplazó a una persona acreditada',
  'accreditations.revoke': 'Revocó una acreditación',
  'accreditations.update': 'Corrigió una acreditación',
  'agenda.add': 'Agregó un punto de agenda',
  'agenda.carryOver': 'Dejó un punto para otra sesión',
  'agenda.finish': 'Terminó un punto de agenda',
  'agenda.move': 'Movió un punto de agenda',
  'agenda.remove': 'Quitó un punto de agenda',
  'agenda.restore': 'Volvió a dejar pendiente un punto',
  'agenda.setHours': 'Corrigió las horas de un punto',
  'agenda.skip': 'Omitió un punto de agenda',
  'agenda.takeUp': 'Empezó a tratar un punto',
  'agenda.update': 'Cambió un punto de agenda',
  'agreements.add': 'Escribió un acuerdo',
  'agreements.remove': 'Quitó un acuerdo',
  'agreements.setState': 'Cambió el estado de un acuerdo',
  'agreements.toCommitment': 'Convirtió un acuerdo en compromiso',
  'agreements.update': 'Cambió un acuerdo',
  'attachments.add': 'Adjuntó un archivo',
  'attachments.remove': 'Quitó un archivo adjunto',
  'attachments.rename': 'Cambió el nombre de un archivo adjunto',
  'attachments.restore': 'Devolvió un archivo adjunto',
  'attendance.checkIn': 'Registró una llegada',
  'attendance.checkInNewPerson': 'Registró a un invitado nuevo',
  'attendance.checkInPrincipals': 'Registró a todos los titulares',
  'attendance.remove': 'Quitó una asistencia',
  'attendance.setAbsence': 'Anotó una ausencia',
  'attendance.setMovementText': 'Cambió la frase de una llegada o un retiro',
  'attendance.setNote': 'Anotó por qué alguien está en la lista',
  'attendance.setStays': 'Cambió horas de asistencia',
  'balances.create': 'Empezó el balance de una agenda',
  'balances.remove': 'Quitó el balance de una agenda',
  'balances.restore': 'Devolvió el balance de una agenda',
  'balances.update': 'Cambió el balance de una agenda',
  'clauses.add': 'Guardó un texto en la biblioteca',
  'clauses.remove': 'Quitó un texto de la biblioteca',
  'clauses.restore': 'Devolvió un texto a la biblioteca',
  'clauses.update': 'Cambió un texto de la biblioteca',
  'commitments.add': 'Escribió un compromiso',
  'commitments.follow': 'Anotó el avance de un compromiso',
  'commitments.remove': 'Quitó un compromiso',
  'commitments.toAgreement': 'Convirtió un compromiso en acuerdo',
  'commitments.unfollow': 'Quitó el último avance de un compromiso',
  'commitments.update': 'Cambió un compromiso',
  'coordination.appoint': 'Registró una designación',
  'coordination.elect': 'Registró una elección',
  'coordination.end': 'Terminó un cargo de la coordinación',
  'coordination.remove': 'Quitó un cargo de la coordinación',
  'documents.bringEdited': 'Trajo un Word editado',
  'documents.generate': 'Generó un documento en Word',
  'documents.regenerate': 'Volvió a generar un documento en Word',
  'events.create': 'Escribió un evento',
  'events.remove': 'Quitó un evento',
  'events.restore': 'Devolvió un evento',
  'events.update': 'Cambió un evento',
  'exchange.loadRecord': 'Cargó una sesión desde un archivo',
  'groups.addMeeting': 'Anotó una reunión de un grupo',
  'groups.create': 'Agregó un grupo',
  'groups.remove': 'Quitó un grupo',
  'groups.removeMeeting': 'Quitó una reunión de un grupo',
  'groups.report': 'Llevó el informe de un grupo a una agenda',
  'groups.restore': 'Devolvió un grupo',
  'groups.restoreMeeting': 'Devolvió una reunión de un grupo',
  'groups.update': 'Cambió un grupo',
  'groups.updateMeeting': 'Cambió una reunión de un grupo',
  'groups.withdrawReport': 'Sacó el informe de un grupo de una agenda',
  'history.acknowledgeRecovery': 'Leyó el aviso de recuperación',
  'imports.apply': 'Importó el padrón de una hoja de cálculo',
  'imports.undo': 'Deshizo una importación del padrón',
  'institutions.create': 'Agregó una institución',
  'institutions.setContacts': 'Cambió los contactos de una institución',
  'institutions.update': 'Cambió una institución',
  'letterhead.save': 'Cambió el membrete',
  'letterhead.setLogo': 'Eligió un logo para los documentos',
  'letterhead.setTemplate': 'Eligió un Word como membrete',
  'letters.answer': 'Anotó la respuesta a un oficio',
  'letters.discardDraft': 'Descartó el borrador de un oficio',
  'letters.dispatch': 'Registró el envío de un oficio',
  'letters.issue': 'Emitió un oficio',
  'letters.removeDispatch': 'Quitó un envío',
  'letters.saveDraft': 'Escribió un oficio',
  'letters.updateDispatch': 'Corrigió un envío',
  'minutes.addErratum': 'Agregó una fe de erratas',
  'minutes.approve': 'Aprobó un acta',
  'minutes.comment': 'Comentó un acta en revisión',
  'minutes.removeComment': 'Quitó un comentario del acta',
  'minutes.removeErratum': 'Quitó una fe de erratas',
  'minutes.reopen': 'Reabrió un acta',
  'minutes.resolveComment': 'Resolvió un comentario del acta',
  'minutes.saveNotes': 'Escribió en el acta',
  'minutes.sign': 'Marcó un acta como firmada',
  'minutes.submit': 'Envió un acta a revisión',
  'minutes.withdraw': 'Devolvió un acta a borrador',
  'monitoring.begin': 'Empezó un reporte de seguimiento',
  'monitoring.create': 'Escribió un reporte de seguimiento',
  'monitoring.remove': 'Quitó un reporte de seguimiento',
  'monitoring.restore': 'Devolvió un reporte de seguimiento',
  'monitoring.update': 'Cambió un reporte de seguimiento',
  'people.create': 'Agregó a una persona',
  'people.merge': 'Unió dos registros de una persona',
  'people.update': 'Cambió datos de una persona',
  'ordinanceReview.comment': 'Comentó un texto normativo',
  'ordinanceReview.keep': 'Guardó una versión de un texto normativo',
  'ordinanceReview.pair': 'Puso dos versiones de un texto normativo lado a lado',
  'ordinanceReview.removeComment': 'Quitó un comentario de un texto normativo',
  'ordinanceReview.resolveComment': 'Resolvió un comentario de un texto normativo',
  'ordinanceReview.takePart': 'Devolvió una parte a lo que decía en una versión',
  'ordinanceReview.takeVersion': 'Volvió un texto normativo a una versión anterior',
  'ordinanceSteps.add': 'Registró un paso del trámite de una ordenanza',
  'ordinanceSteps.remove': 'Quitó un paso del trámite de una ordenanza',
  'ordinanceSteps.restore': 'Devolvió un paso al trámite de una ordenanza',
  'ordinanceSteps.update': 'Corrigió un paso del trámite de una ordenanza',
  'ordinances.addParts': 'Agregó partes a un texto normativo',
  'ordinances.changePart': 'Redactó una parte de un texto normativo',
  'ordinances.create': 'Empezó un texto normativo',
  'ordinances.movePart': 'Movió una parte de un texto normativo',
  'ordinances.remove': 'Quitó un texto normativo',
  'ordinances.removePart': 'Quitó una parte de un texto normativo',
  'ordinances.restorePart': 'Devolvió una parte a un texto normativo',
  'ordinances.update': 'Cambió los datos de un texto normativo',
  'ordinances.updateReasons': 'Redactó una exposición de motivos',
  'plan.addActivity': 'Agregó una actividad al plan',
  'plan.addObjective': 'Agregó un objetivo al plan',
  'plan.addProgress': 'Anotó el avance de una actividad',
  'plan.create': 'Empezó un plan',
  'plan.link': 'Vinculó algo al plan',
  'plan.load': 'Cargó un plan desde un archivo',
  'plan.markMonth': 'Marcó un mes del plan',
  'plan.moveActivity': 'Movió una actividad del plan',
  'plan.moveObjective': 'Movió un objetivo del plan',
  'plan.remove': 'Quitó un plan',
  'plan.removeActivity': 'Quitó una actividad del plan',
  'plan.removeObjective': 'Quitó un objetivo del plan',
  'plan.removeProgress': 'Quitó un avance',
  'plan.restoreProgress': 'Devolvió un avance',
  'plan.unlink': 'Quitó un vínculo con el plan',
  'plan.update': 'Cambió los datos de un plan',
  'plan.updateActivity': 'Corrigió una actividad del plan',
  'plan.updateObjective': 'Corrigió un objetivo del plan',
  'plan.updateProgress': 'Corrigió un avance',
  'presentations.accept': 'Programó presentaciones institucionales',
  'presentations.bringToAgenda': 'Llevó una presentación a una agenda',
  'presentations.clear': 'Quitó un turno de presentación',
  'presentations.markPresented': 'Marcó que una institución presentó su plan',
  'presentations.set': 'Cambió un turno de presentación',
  'presentations.unmarkPresented': 'Quitó la marca de presentado',
  'presentations.withdraw': 'Sacó una presentación de una agenda',
  'priorities.addPriority': 'Agregó una prioridad',
  'priorities.createAgenda': 'Creó una agenda de prioridades',
  'priorities.markMain': 'Marcó la agenda principal',
  'priorities.removeAgenda': 'Quitó una agenda de prioridades',
  'priorities.removePriority': 'Quitó una prioridad',
  'priorities.updateAgenda': 'Cambió una agenda de prioridades',
  'priorities.updatePriority': 'Cambió una prioridad',
  'ratifications.create': 'Escribió un acta de ratificación',
  'ratifications.remove': 'Quitó un acta de ratificación',
  'ratifications.restore': 'Devolvió un acta de ratificación',
  'ratifications.update': 'Cambió un acta de ratificación',
  'roll.removeMember': 'Quitó una institución del padrón',
  'roll.setMember': 'Cambió quién participa en el período',
  'sessions.close': 'Cerró una sesión',
  'sessions.correctSuspension': 'Corrigió una suspensión',
  'sessions.create': 'Programó una sesión',
  'sessions.markNotHeld': 'Marcó una sesión como no realizada',
  'sessions.open': 'Inició una sesión',
  'sessions.reopen': 'Reabrió una sesión',
  'sessions.resume': 'Reanudó una sesión suspendida',
  'sessions.suspend': 'Suspendió una sesión',
  'sessions.unsuspend': 'Deshizo la suspensión de una sesión',
  'sessions.update': 'Cambió datos de una sesión',
  'settings.loadDemonstration': 'Cargó el año de demostración',
  'settings.save': 'Cambió la configuración',
  'settings.setOperator': 'Dijo quién usa la computadora',
  'statements.create': 'Escribió un pronunciamiento',
  'statements.remove': 'Quitó un pronunciamiento',
  'statements.restore': 'Devolvió un pronunciamiento',
  'statements.update': 'Cambió un pronunciamiento',
  'terms.close': 'Cerró un período',
  'terms.create': 'Abrió un período',
  'terms.succeed': 'Abrió el período siguiente',
  'terms.update': 'Corrigió un período',
}

// What earlier versions called a command, and what the program does by itself.
const otherWords: Partial<Record<string, string>> = {
  'documents.generateMinutes': 'Generó el acta en Word',
  'program.install': 'Se instaló el programa',
  'program.upgrade': 'Se actualizó el programa',
}

/** What a command did, in words; one from another version of the program is shown by its name. */
export const wordsOfCommand = (command: string): string => {
  const words: Partial<Record<string, string>> = commandWords
  return words[command] ?? otherWords[command] ?? command
}

const operationWords = { insert: 'Nuevo', update: 'Cambió', delete: 'Se quitó' } as const

/** What happened to a value. */
export const wordsOfOperation = (operation: keyof typeof operationWords): string => operationWords[operation]
