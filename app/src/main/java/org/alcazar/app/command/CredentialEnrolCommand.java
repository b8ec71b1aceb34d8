// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.identity.user.UserEnrolment;
import org.alcazar.identity.user.UserVerdict;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "enrol", description = "Enrols a credential in two steps: without --response it prints what an authenticator is asked "
        + "(PublicKeyCredentialCreationOptionsJSON); with it, within ten minutes, it takes what the authenticator answered.")
final class CredentialEnrolCommand extends StorageCommand {

    @Option(names = "--supi", paramLabel = "SUPI", required = true, description = "The subscriber.")
    private String supi = "";

    @Option(names = "--rp-id", paramLabel = "DOMAIN", required = true, description = "The data network's domain, such as corp.example.")
    private String rpId = "";

    @Option(names = "--response", paramLabel = "FILE", description = "The authenticator's answer (RegistrationResponseJSON).")
    private @Nullable Path response;

    @Option(names = "--label", paramLabel = "TEXT", defaultValue = "", description = "Words for the credential, such as whose it is.")
    private String label = "";

    CredentialEnrolCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) throws IOException {
        var subscriber = SubscriberStorage.supi(supi);
        var enrolment = storage.enrolment(world());
        try {
            if (response == null) {
                Json.print(terminal, options(enrolment.begin(subscriber, rpId)));
                return ExitCode.OK;
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
        return switch (enrolment.complete(subscriber, rpId, Files.readString(response), label)) {
            case UserVerdict.Accepted accepted -> {
                terminal.line("enrolled " + accepted.credential().credentialId());
                yield ExitCode.OK;
            }
            case UserVerdict.Refused refused -> throw new CommandFailedException("not enrolled: " + refused.reason());
        };
    }

    private Map<String, Object> options(UserEnrolment.Begun begun) {
        var name = label.isEmpty() ? begun.supi() : label;
        return Map.of(
                "rp", Map.of("id", begun.rpId(), "name", begun.rpId()),
                "user", Map.of("id", base64(begun.userHandle()), "name", name, "displayName", name),
                "challenge", base64(begun.challenge()),
                "pubKeyCredParams", List.of(Map.of("type", "public-key", "alg", -7), Map.of("type", "public-key", "alg", -8)),
                "excludeCredentials", begun.known().stream().map(id -> Map.of("type", "public-key", "id", base64(id))).toList(),
                "authenticatorSelection", Map.of("userVerification", "required"),
                "attestation", "none");
    }

    private static String base64(Octets octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets.toArray());
    }
}
