// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.crypto.suci.ProtectionScheme;
import picocli.CommandLine.Option;

/** How simulated UEs conceal who they are. */
final class SuciOption {

    /** The schemes in the words of the command line. */
    enum Suci {
        NULL(ProtectionScheme.NULL), A(ProtectionScheme.PROFILE_A), B(ProtectionScheme.PROFILE_B);

        private final ProtectionScheme scheme;

        Suci(ProtectionScheme scheme) {
            this.scheme = scheme;
        }
    }

    @Option(names = "--suci", paramLabel = "SCHEME", defaultValue = "a", description = "How UEs conceal who they are: a, b or null (default: a).")
    private Suci suci = Suci.A;

    ProtectionScheme scheme() {
        return suci.scheme;
    }
}
