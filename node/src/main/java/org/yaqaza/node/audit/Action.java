package org.yaqaza.node.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be done that leaves a record.
public enum Action {
  LIST_LOAD,
  LIST_ACCEPT,
  LIST_DISCARD,
  CHANGES_READ,
  JUDGEMENT_MAKE,
  JUDGEMENT_UNDO,
  SCREENING_CHECK,
  SCREENING_BATCH,
  SCREENING_READ,
  ENTITY_READ,
  ENTITY_SEARCH,
  /// Something was asked for that who asked may not do.
  ACCESS,
  ACCOUNT_MAKE,
  ACCOUNT_CHANGE,
  ACCOUNT_CLOSE,
  ACCOUNT_PASSWORD,
  ACCOUNT_READ,
  FACTOR_SET,
  FACTOR_REMOVE,
  SESSION_BEGIN,
  SESSION_PURPOSE,
  SESSION_END,
  KEY_MAKE,
  KEY_READ,
  KEY_REVOKE,
  AUDIT_READ,
  AUDIT_CHECKPOINT,
  AUDIT_VERIFY,
  STORE_BACKUP,
  STORE_RESTORE,
  RETENTION_ERASE,
  SUBJECT_EXPORT,
  ALERT_OPEN,
  ALERT_LIST,
  ALERT_READ,
  ALERT_CHANGE,
  ALERT_TAKE,
  ALERT_RELEASE,
  ALERT_REASSIGN,
  ALERT_ESCALATE,
  ALERT_COMMENT,
  ALERT_DECIDE,
  ALERT_CONFIRM,
  ALERT_DISAGREE,
  ALERT_UNDO,
  ALERT_REOPEN,
  ALERT_LAPSE,
  ALERT_FIGURES,
  STANDING_PUT,
  STANDING_READ,
  STANDING_CHECK,
  STANDING_END,
  STANDING_ERASE,
  REDRESS_PROPOSE,
  REDRESS_GIVE,
  REDRESS_READ,
  REDRESS_WITHDRAW,
  DOCUMENT_ADD,
  DOCUMENT_READ,
  DOCUMENT_LIST,
  TELLING_DECIDE,
  TELLING_READ,
  FEED_ADD,
  FEED_END,
  FEED_READ,
  FEED_HOSTS,
  OCCURRENCE_JOIN,
  OCCURRENCE_SPLIT,
  OCCURRENCE_UNDO;

  /// The word under which it stands in the record: `entity.read`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /// The action of that word.
  public static Optional<Action> of(String word) {
    return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
  }
}
