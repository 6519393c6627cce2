package com.flashafrica.support.privacy.domain;

/** What became of a person, whose stream begins with the end. */
public enum PrivacyState {
    ERASED
}
