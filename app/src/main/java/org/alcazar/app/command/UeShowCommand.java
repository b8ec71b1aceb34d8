// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.Map;
import org.alcazar.app.api.ue.ServiceView;
import org.alcazar.app.api.ue.UeSecurity;
import org.alcazar.app.api.ue.UeView;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows a UE that is registered in the running core: where it is, how it is protected and whether by mapped keys, its security "
        + "services and sessions. Never a key.")
final class UeShowCommand extends CoreCommand {

    @Parameters(paramLabel = "SUPI", description = "The subscriber; imsi- may be left out.")
    private String supi = "";

    @Mixin
    private final JsonOption json = new JsonOption();

    UeShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws Exception {
        var ue = ask("/ues/" + SubscriberStorage.supi(supi), Map.of(), UeView.class);
        if (json.wanted()) {
            Json.print(terminal, ue);
        } else {
            print(ue);
        }
        return ExitCode.OK;
    }

    private void print(UeView ue) {
        line("SUPI", ue.supi());
        line("registered", "in %s for %s, %s".formatted(ue.access(), Age.of(ue.registered()), ue.connected() ? "connected to " + ue.node() : "idle"));
        line("temporary", ue.guti());
        line("tracking area", ue.trackingArea());
        line("slices", ue.slices().isEmpty() ? null : String.join(", ", ue.slices()));
        var security = ue.security();
        line("protected by", security == null ? "nothing" : security.ciphering() + ", " + security.integrity());
        if (security != null) {
            print(security);
        }
        var move = ue.move();
        line("came from 4G", move == null ? null : "%s ago, protected as %s".formatted(Age.of(move.came()), move.protection()));
        services(ue);
        sessions(ue);
    }

    private void print(UeSecurity security) {
        line("keys", switch (security.keys()) {
            case NATIVE -> "native, of an authentication here";
            case MAPPED -> "mapped, of those that it had in the other system";
        } + " (set %d), for %s".formatted(security.keySet(), Age.of(security.keysSince())));
        line("forward secrecy", security.keyAgreement());
        line("device proven", security.device() == null ? null : Age.of(security.device()) + " ago");
    }

    private void services(UeView ue) {
        if (ue.services().isEmpty()) {
            return;
        }
        terminal.line("");
        var table = new Table("service", "layer", "wanted", "by", "negotiated", "started by", "ended", "took");
        ue.services().forEach(service -> table.row(service.service(), service.session() == null ? service.layer() : service.layer() + " " + service.session(),
                service.required() ? "required" : "preferred", String.join(", ", service.rows()), service.negotiated(), service.startedBy(), ended(service),
                service.microseconds() == null ? "-" : "%.1f ms".formatted(service.microseconds() / 1e3)));
        table.print(terminal);
    }

    private static String ended(ServiceView service) {
        var outcome = service.outcome();
        return outcome == null ? "-" : outcome + (service.cause() == null ? "" : ": " + service.cause());
    }

    private void sessions(UeView ue) {
        if (ue.sessions().isEmpty()) {
            return;
        }
        terminal.line("");
        var table = new Table("session", "DNN", "slice", "address", "state", "user plane", "integrity", "ciphering");
        ue.sessions().forEach(session -> {
            var protection = session.protection();
            table.row(session.id(), session.dnn(), session.slice(), dash(session.address()), session.state(), session.userPlane(),
                    protection == null ? "-" : protection.integrity() + ", " + protection.integrityApplied(),
                    protection == null ? "-" : protection.confidentiality() + ", " + protection.confidentialityApplied());
        });
        table.print(terminal);
    }

    private void line(String name, @Nullable String value) {
        if (value != null) {
            terminal.line("%-16s %s".formatted(name, value));
        }
    }

    private static String dash(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
