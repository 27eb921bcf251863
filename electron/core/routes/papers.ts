import {
  addAttachment,
  listAttachments,
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from '../attachments/service.ts'
import { command, query } from '../context.ts'
import { bringEdited, compareUpload, compareVersion, versionText as documentVersionText } from '../documents/edited.ts'
import { listChoices, listDocuments, listRegister } from '../documents/list.ts'
import { listOffered } from '../documents/offered.ts'
import { documentText, generateDocument, regenerateDocument } from '../documents/service.ts'
import * as letterhead from '../letterhead/service.ts'
import { letterDesk } from '../letters/desk.ts'
import * as dispatch from '../letters/dispatch.ts'
import { checkLetter, issueLetter } from '../letters/issue.ts'
import { letterMessage } from '../letters/message.ts'
import { discardDraft, saveDraft } from '../letters/service.ts'
import * as statements from '../statements/service.ts'
import { os, typingWindowMs } from './base.ts'

/** What is written, sent and kept as a file, answered. */
export const papersRoutes = {
  attachments: {
    list: os.attachments.list.handler(query(listAttachments)),
    add: os.attachments.add.handler(({ context, input, path }) => addAttachment(context, path.join('.'), input)),
    rename: os.attachments.rename.handler(command(renameAttachment)),
    remove: os.attachments.remove.handler(command(removeAttachment)),
    restore: os.attachments.restore.handler(command(restoreAttachment)),
  },
  documents: {
    register: os.documents.register.handler(({ context, input }) => listRegister(context, input)),
    choices: os.documents.choices.handler(query(listChoices)),
    list: os.documents.list.handler(({ context, input }) => listDocuments(context, input)),
    offered: os.documents.offered.handler(query(listOffered)),
    generate: os.documents.generate.handler(({ context, input, path }) =>
      generateDocument(context, path.join('.'), input),
    ),
    regenerate: os.documents.regenerate.handler(({ context, input, path }) =>
      regenerateDocument(context, path.join('.'), input),
    ),
    compareUpload: os.documents.compareUpload.handler(({ context, input }) => compareUpload(context, input)),
    bringEdited: os.documents.bringEdited.handler(({ context, input, path }) =>
      bringEdited(context, path.join('.'), input),
    ),
    versionText: os.documents.versionText.handler(({ context, input }) => documentVersionText(context, input)),
    compareVersion: os.documents.compareVersion.handler(({ context, input }) => compareVersion(context, input)),
    text: os.documents.text.handler(query(documentText)),
  },
  letterhead: {
    get: os.letterhead.get.handler(query(letterhead.getLetterhead)),
    setLogo: os.letterhead.setLogo.handler(({ context, input, path }) =>
      letterhead.setLogo(context, path.join('.'), input),
    ),
    setTemplate: os.letterhead.setTemplate.handler(({ context, input, path }) =>
      letterhead.setTemplate(context, path.join('.'), input),
    ),
    save: os.letterhead.save.handler(command(letterhead.saveLetterhead)),
  },
  letters: {
    desk: os.letters.desk.handler(query(letterDesk)),
    saveDraft: os.letters.saveDraft.handler(command(saveDraft, { mergeWithinMs: typingWindowMs })),
    discardDraft: os.letters.discardDraft.handler(command(discardDraft)),
    issue: os.letters.issue.handler(command(issueLetter)),
    dispatch: os.letters.dispatch.handler(command(dispatch.dispatchLetter)),
    updateDispatch: os.letters.updateDispatch.handler(command(dispatch.updateDispatch)),
    removeDispatch: os.letters.removeDispatch.handler(command(dispatch.removeDispatch)),
    answer: os.letters.answer.handler(command(dispatch.answerLetter)),
    message: os.letters.message.handler(query(letterMessage)),
    check: os.letters.check.handler(query(checkLetter)),
  },
  statements: {
    list: os.statements.list.handler(query(statements.listStatements)),
    get: os.statements.get.handler(query(statements.getStatement)),
    create: os.statements.create.handler(command(statements.createStatement)),
    update: os.statements.update.handler(command(statements.updateStatement)),
    restore: os.statements.restore.handler(command(statements.restoreStatement)),
    remove: os.statements.remove.handler(command(statements.removeStatement)),
  },
}
