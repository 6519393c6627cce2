package com.flashafrica.support.notification.delivery;

/** A notification in words. */
record Letter(String subject, String text) {}
