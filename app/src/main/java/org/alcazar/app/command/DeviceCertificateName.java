// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.identity.device.DeviceRevocations.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a certificate is named by. */
final class DeviceCertificateName {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Choice choice;

    private static final class Choice {

        @Option(names = "--fingerprint", paramLabel = "HEX", required = true, description = "SHA-256 of the certificate, 64 hexadecimal digits.")
        private @Nullable String fingerprint;

        @Option(names = "--serial", paramLabel = "HEX", required = true, description = "Its serial number in hexadecimal, whoever issued it.")
        private @Nullable String serial;
    }

    Kind kind() {
        return choice != null && choice.fingerprint != null ? Kind.FINGERPRINT : Kind.SERIAL;
    }

    String value() {
        if (choice == null) {
            return "";
        }
        return choice.fingerprint != null ? choice.fingerprint : choice.serial == null ? "" : choice.serial;
    }
}
