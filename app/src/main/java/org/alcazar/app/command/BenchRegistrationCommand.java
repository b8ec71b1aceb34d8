// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.concurrent.Callable;
import org.alcazar.app.load.RegistrationBenchmark;
import org.alcazar.app.load.RegistrationBenchmark.Extras;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.gnb.load.SimulationException;
import org.alcazar.strand.LiveWorld;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "registration", description = "What registrations cost: a core in a process of its own, simulated gNBs and UEs in this one.")
final class BenchRegistrationCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--ues", defaultValue = "10000", description = "How many UEs are measured (default: 10000).")
    private int ues;

    @Option(names = "--rate", defaultValue = "0", description = "Registrations begun each second; 0 (the default) for as fast as they come.")
    private double rate;

    @Option(names = "--session", description = "A PDU session (IPv4) follows each registration, and belongs to its cost.")
    private boolean session;

    @Option(names = "--dh", paramLabel = "GROUP",
            description = "A DH exchange of this group is part of each registration: secp256r1, x25519 or X25519MLKEM768.")
    private @Nullable KeyAgreementGroup exchange;

    @Mixin
    private final SuciOption suci = new SuciOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    BenchRegistrationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (ues < 1 || rate < 0) {
            throw new CommandFailedException("--ues is 1 or more, --rate 0 or more");
        }
        try (var folder = new TemporaryFolder("alcazar-bench"); var world = new LiveWorld()) {
            var result = new RegistrationBenchmark(terminal, world, ues, rate, suci.scheme(), new Extras(session, exchange)).run(folder.path());
            if (json.wanted()) {
                Json.print(terminal, result);
            } else {
                result.print(terminal);
            }
            return result.registrations().registered() == ues ? ExitCode.OK : ExitCode.FAILED;
        } catch (SimulationException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
