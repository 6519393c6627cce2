package com.flashafrica.support.analytics.satisfaction;

import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after this case. It belongs to one list only.
 *
 * @param list fingerprint of what was asked for
 * @param asOf position that the list was read at; null for the present
 */
record CasePlace(String list, long at, String ticket, int resolution, @Nullable Long asOf) {}
