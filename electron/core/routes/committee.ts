import { seatHistory } from '../accreditations/history.ts'
import { replaceAccreditation } from '../accreditations/replacement.ts'
import * as accreditations from '../accreditations/service.ts'
import { command, query } from '../context.ts'
import { elect } from '../coordination/election.ts'
import * as coordination from '../coordination/service.ts'
import { applyImport, lastImport, previewImport, undoImport } from '../imports/service.ts'
import { readSource } from '../imports/source.ts'
import * as institutions from '../institutions/service.ts'
import { comparePeople, listDuplicates, mergePeople } from '../people/merge.ts'
import { createPerson, getPerson, searchPeople, updatePerson } from '../people/service.ts'
import { createInRoll, getInstallation, getRoll, removeMember, setMember } from '../roll/service.ts'
import { createTerm, listTerms, updateTerm } from '../terms/service.ts'
import { closeTerm, succeedTerm } from '../terms/succession.ts'
import { os } from './base.ts'

/** Who sits in the committee and for whom, answered. */
export const committeeRoutes = {
  accreditations: {
    list: os.accreditations.list.handler(query(accreditations.listAccreditations)),
    history: os.accreditations.history.handler(query(seatHistory)),
    create: os.accreditations.create.handler(command(accreditations.createAccreditation)),
    update: os.accreditations.update.handler(command(accreditations.updateAccreditation)),
    replace: os.accreditations.replace.handler(command(replaceAccreditation)),
    revoke: os.accreditations.revoke.handler(command(accreditations.revokeAccreditation)),
    close: os.accreditations.close.handler(command(accreditations.closeAccreditation)),
    remove: os.accreditations.remove.handler(command(accreditations.removeAccreditation)),
  },
  coordination: {
    list: os.coordination.list.handler(query(coordination.listCoordination)),
    signatories: os.coordination.signatories.handler(query(coordination.signatoriesOn)),
    elect: os.coordination.elect.handler(command(elect)),
    appoint: os.coordination.appoint.handler(command(coordination.appoint)),
    end: os.coordination.end.handler(command(coordination.endOffice)),
    remove: os.coordination.remove.handler(command(coordination.removeOffice)),
  },
  imports: {
    read: os.imports.read.handler(({ context, input }) => readSource(context, input)),
    preview: os.imports.preview.handler(({ context, input }) => previewImport(context, input)),
    apply: os.imports.apply.handler(({ context, input, path }) => applyImport(context, path.join('.'), input)),
    last: os.imports.last.handler(query(lastImport)),
    undo: os.imports.undo.handler(command(undoImport)),
  },
  institutions: {
    list: os.institutions.list.handler(query(institutions.listInstitutions)),
    get: os.institutions.get.handler(query(institutions.getInstitutionCard)),
    create: os.institutions.create.handler(command(createInRoll)),
    update: os.institutions.update.handler(command(institutions.updateInstitution)),
    setContacts: os.institutions.setContacts.handler(command(institutions.setContacts)),
  },
  people: {
    search: os.people.search.handler(query(searchPeople)),
    get: os.people.get.handler(query(getPerson)),
    create: os.people.create.handler(command((unit, draft) => createPerson(unit, draft))),
    update: os.people.update.handler(command(updatePerson)),
    duplicates: os.people.duplicates.handler(query(listDuplicates)),
    compare: os.people.compare.handler(query(comparePeople)),
    merge: os.people.merge.handler(command(mergePeople)),
  },
  roll: {
    get: os.roll.get.handler(query(getRoll)),
    setMember: os.roll.setMember.handler(command(setMember)),
    removeMember: os.roll.removeMember.handler(command(removeMember)),
    installation: os.roll.installation.handler(query(getInstallation)),
  },
  terms: {
    list: os.terms.list.handler(query(listTerms)),
    create: os.terms.create.handler(command(createTerm)),
    update: os.terms.update.handler(command(updateTerm)),
    close: os.terms.close.handler(command(closeTerm)),
    succeed: os.terms.succeed.handler(command(succeedTerm)),
  },
}
