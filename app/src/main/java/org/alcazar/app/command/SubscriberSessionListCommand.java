// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists what subscribers get in data networks. * is every subscriber, or every slice.")
final class SubscriberSessionListCommand extends StorageCommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    SubscriberSessionListCommand(Terminal terminal) {
        super(terminal);
    }

    /** A row as it is shown. */
    record View(String supi, String slice, String dnn, boolean isDefault, List<String> types, @Nullable String uplink, @Nullable String downlink,
            @Nullable Integer fiveQi, @Nullable String integrity, @Nullable String confidentiality, List<String> addresses) {

        static View of(SessionSubscription row) {
            var configuration = row.configuration();
            var types = configuration.pduSessionTypes();
            var ambr = configuration.sessionAmbr();
            var qos = configuration.fiveGQosProfile();
            var security = configuration.upSecurity();
            return new View(Objects.requireNonNullElse(row.supi(), "*"), row.slice() == null ? "*" : row.slice().toString(), row.dnn(),
                    row.isDefault(), Stream.concat(Stream.of(types.defaultSessionType()), types.allowedSessionTypes().stream()).distinct()
                            .map(type -> type.name().toLowerCase(Locale.ROOT)).toList(),
                    ambr == null ? null : ambr.uplink().toString(), ambr == null ? null : ambr.downlink().toString(),
                    qos == null ? null : qos.fiveQi(), security == null ? null : word(security.upIntegr()),
                    security == null ? null : word(security.upConfid()), configuration.staticIpAddress().stream()
                            .map(address -> String.valueOf(address.ipv4Addr() == null ? address.ipv6Prefix() : address.ipv4Addr())).toList());
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Override
    int work(Storage storage) {
        var views = storage.sessionSubscriptions().all().stream().map(View::of).toList();
        if (json.wanted()) {
            Json.print(terminal, views);
            return ExitCode.OK;
        }
        var table = new Table("SUPI", "slice", "DNN", "types", "uplink", "downlink", "5QI", "integrity", "ciphering", "addresses");
        views.forEach(view -> table.row(view.supi(), view.slice(), view.dnn() + (view.isDefault() ? " (default)" : ""),
                String.join(" ", view.types()), shown(view.uplink()), shown(view.downlink()), shown(view.fiveQi()), shown(view.integrity()),
                shown(view.confidentiality()), view.addresses().stream().collect(Collectors.joining(" "))));
        table.print(terminal);
        return ExitCode.OK;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
