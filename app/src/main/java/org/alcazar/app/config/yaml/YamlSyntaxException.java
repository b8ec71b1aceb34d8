// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.yaml;

/** Text is not the YAML that configuration is written in. */
public final class YamlSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    public YamlSyntaxException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line at fault, from 1. */
    public int line() {
        return line;
    }
}
