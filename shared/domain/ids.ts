import { z } from 'zod'

// Branded, so that a person's id cannot be passed where a session's is expected.
export const InstitutionId = z.uuid().brand<'InstitutionId'>()
export type InstitutionId = z.infer<typeof InstitutionId>

export const SegmentId = z.uuid().brand<'SegmentId'>()
export type SegmentId = z.infer<typeof SegmentId>

export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const TermId = z.uuid().brand<'TermId'>()
export type TermId = z.infer<typeof TermId>

export const AccreditationId = z.uuid().brand<'AccreditationId'>()
export type AccreditationId = z.infer<typeof AccreditationId>

export const SessionId = z.uuid().brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>

export const AgendaItemId = z.uuid().brand<'AgendaItemId'>()
export type AgendaItemId = z.infer<typeof AgendaItemId>

export const AttendanceId = z.uuid().brand<'AttendanceId'>()
export type AttendanceId = z.infer<typeof AttendanceId>

export const AgreementId = z.uuid().brand<'AgreementId'>()
export type AgreementId = z.infer<typeof AgreementId>

export const CommitmentId = z.uuid().brand<'CommitmentId'>()
export type CommitmentId = z.infer<typeof CommitmentId>

export const DocumentId = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

export const StatementId = z.uuid().brand<'StatementId'>()
export type StatementId = z.infer<typeof StatementId>

export const LetterId = z.uuid().brand<'LetterId'>()
export type LetterId = z.infer<typeof LetterId>

export const RecipientId = z.uuid().brand<'RecipientId'>()
export type RecipientId = z.infer<typeof RecipientId>

export const DispatchId = z.uuid().brand<'DispatchId'>()
export type DispatchId = z.infer<typeof DispatchId>

export const AttachmentId = z.uuid().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>

export const CoordinationId = z.uuid().brand<'CoordinationId'>()
export type CoordinationId = z.infer<typeof CoordinationId>

export const ContactId = z.uuid().brand<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>

export const PadronImportId = z.uuid().brand<'PadronImportId'>()
export type PadronImportId = z.infer<typeof PadronImportId>

export const UploadId = z.uuid().brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

export const SuspensionId = z.uuid().brand<'SuspensionId'>()
export type SuspensionId = z.infer<typeof SuspensionId>

export const FollowUpId = z.uuid().brand<'FollowUpId'>()
export type FollowUpId = z.infer<typeof FollowUpId>

export const MinutesVersionId = z.uuid().brand<'MinutesVersionId'>()
export type MinutesVersionId = z.infer<typeof MinutesVersionId>

export const MinutesCommentId = z.uuid().brand<'MinutesCommentId'>()
export type MinutesCommentId = z.infer<typeof MinutesCommentId>

export const ErratumId = z.uuid().brand<'ErratumId'>()
export type ErratumId = z.infer<typeof ErratumId>

export const NotesRevisionId = z.uuid().brand<'NotesRevisionId'>()
export type NotesRevisionId = z.infer<typeof NotesRevisionId>

export const AbsenceId = z.uuid().brand<'AbsenceId'>()
export type AbsenceId = z.infer<typeof AbsenceId>

export const PlanId = z.uuid().brand<'PlanId'>()
export type PlanId = z.infer<typeof PlanId>

export const ObjectiveId = z.uuid().brand<'ObjectiveId'>()
export type ObjectiveId = z.infer<typeof ObjectiveId>

export const ActivityId = z.uuid().brand<'ActivityId'>()
export type ActivityId = z.infer<typeof ActivityId>

export const ActivityProgressId = z.uuid().brand<'ActivityProgressId'>()
export type ActivityProgressId = z.infer<typeof ActivityProgressId>

export const PlanLinkId = z.uuid().brand<'PlanLinkId'>()
export type PlanLinkId = z.infer<typeof PlanLinkId>

export const PriorityId = z.uuid().brand<'PriorityId'>()
export type PriorityId = z.infer<typeof PriorityId>

export const PriorityAgendaId = z.uuid().brand<'PriorityAgendaId'>()
export type PriorityAgendaId = z.infer<typeof PriorityAgendaId>

export const MonitoringReportId = z.uuid().brand<'MonitoringReportId'>()
export type MonitoringReportId = z.infer<typeof MonitoringReportId>

export const AgendaBalanceId = z.uuid().brand<'AgendaBalanceId'>()
export type AgendaBalanceId = z.infer<typeof AgendaBalanceId>

export const RatificationId = z.uuid().brand<'RatificationId'>()
export type RatificationId = z.infer<typeof RatificationId>

export const WorkingGroupId = z.uuid().brand<'WorkingGroupId'>()
export type WorkingGroupId = z.infer<typeof WorkingGroupId>

export const GroupMeetingId = z.uuid().brand<'GroupMeetingId'>()
export type GroupMeetingId = z.infer<typeof GroupMeetingId>

export const EventId = z.uuid().brand<'EventId'>()
export type EventId = z.infer<typeof EventId>

export const PresentationId = z.uuid().brand<'PresentationId'>()
export type PresentationId = z.infer<typeof PresentationId>

export const OrdinanceId = z.uuid().brand<'OrdinanceId'>()
export type OrdinanceId = z.infer<typeof OrdinanceId>

export const OrdinancePartId = z.uuid().brand<'OrdinancePartId'>()
export type OrdinancePartId = z.infer<typeof OrdinancePartId>

export const OrdinanceStepId = z.uuid().brand<'OrdinanceStepId'>()
export type OrdinanceStepId = z.infer<typeof OrdinanceStepId>

export const OrdinanceVersionId = z.uuid().brand<'OrdinanceVersionId'>()
export type OrdinanceVersionId = z.infer<typeof OrdinanceVersionId>

export const OrdinanceCommentId = z.uuid().brand<'OrdinanceCommentId'>()
export type OrdinanceCommentId = z.infer<typeof OrdinanceCommentId>

export const ClauseId = z.uuid().brand<'ClauseId'>()
export type ClauseId = z.infer<typeof ClauseId>

export const OrdinanceComparisonId = z.uuid().brand<'OrdinanceComparisonId'>()
export type OrdinanceComparisonId = z.infer<typeof OrdinanceComparisonId>
