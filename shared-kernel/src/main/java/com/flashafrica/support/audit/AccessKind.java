package com.flashafrica.support.audit;

/** What somebody did that changes nothing and is recorded all the same. */
public enum AccessKind {
    /** The audit trail itself was read. */
    AUDIT_READ,
    /** What is known of a person was read. */
    PRIVACY_READ,
    /** More than a page of the ledger was taken along. */
    EXPORT,
    SIGN_IN,
    SIGN_IN_FAILED,
    /** Somebody signed in asked for what they may not have. */
    REFUSAL
}
