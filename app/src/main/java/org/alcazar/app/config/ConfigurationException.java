// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.util.List;

/** A configuration can't be used. Each problem is one line that names file, line and remedy. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public ConfigurationException(List<String> problems) {
        super(problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    public ConfigurationException(String problem) {
        this(List.of(problem));
    }

    /** One line each; at least one. */
    public List<String> problems() {
        return problems;
    }
}
