package com.flashafrica.support.imports;

/** Whether a quoted CSV field is still open where a line ends. */
enum Quotes {
    CLOSED,
    OPEN,
    /** Something other than a delimiter follows a closing quote. */
    BROKEN;

    /** What becomes of this once the line is read too. */
    Quotes after(String line) {
        if (this == BROKEN) {
            return BROKEN;
        }
        boolean inside = this == OPEN;
        boolean fieldStarts = !inside;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inside && c == '"') {
                char next = i + 1 < line.length() ? line.charAt(i + 1) : ',';
                if (next == '"') {
                    i++;
                } else if (next == ',') {
                    inside = false;
                } else {
                    return BROKEN;
                }
            } else if (!inside) {
                inside = c == '"' && fieldStarts;
                fieldStarts = c == ',';
            }
        }
        return inside ? OPEN : CLOSED;
    }
}
