// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

/** What a command's end says to the shell. */
public final class ExitCode {

    public static final int OK = 0;
    /** It was tried and did not succeed, or the outcome is not what it should be. */
    public static final int FAILED = 1;
    /** The command line is not one. */
    public static final int USAGE = 2;
    /** The configuration can't be used. */
    public static final int CONFIGURATION = 3;

    private ExitCode() {
    }
}
