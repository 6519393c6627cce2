package com.flashafrica.support.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The languages that notifications are written in. */
public enum Language {
    @JsonProperty("en")
    EN,
    @JsonProperty("fr")
    FR
}
