// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.crypto.Secret;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.udm.subscriber.AuthenticationAlgorithm;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Adds a subscriber. Keys typed behind an option are seen by other users of this machine; "
        + "an option without its value asks for it.")
final class SubscriberAddCommand extends SubscriberStorage {

    @Parameters(paramLabel = "SUPI", description = "imsi-999700000000001, or the digits alone.")
    private String supi = "";

    @Option(names = "--k", paramLabel = "HEX", required = true, interactive = true, arity = "0..1", prompt = "K: ",
            description = "The subscriber's key K: 32 hexadecimal digits; 64 are possible with TUAK.")
    private char[] k = {};

    @ArgGroup(multiplicity = "1")
    private OperatorCode operatorCode = new OperatorCode();

    @Option(names = "--algorithm", paramLabel = "NAME", defaultValue = "milenage", description = "milenage (the default) or tuak.")
    private String algorithm = "";

    @Option(names = "--amf", paramLabel = "HEX", defaultValue = "8000", description = "The authentication management field (default: ${DEFAULT-VALUE}).")
    private String amf = "";

    @Option(names = "--sqn", paramLabel = "HEX", defaultValue = "000000000020",
            description = "Where sequence numbers go on: twelve hexadecimal digits (default: ${DEFAULT-VALUE}).")
    private String sqn = "";

    @Option(names = "--slice", paramLabel = "SST[-SD]", description = "A slice used by default, such as 1 or 1-010203; may be said again (default: 1).")
    private List<String> slices = List.of();

    /** OP or OPc. */
    static final class OperatorCode {

        @Option(names = "--opc", paramLabel = "HEX", interactive = true, arity = "0..1", prompt = "OPc: ",
                description = "The subscriber's OPc: 32 hexadecimal digits; TOPc with TUAK: 64.")
        private char @Nullable [] opc;

        @Option(names = "--op", paramLabel = "HEX", interactive = true, arity = "0..1", prompt = "OP: ",
                description = "The operator's OP in its place; only OPc is stored.")
        private char @Nullable [] op;
    }

    SubscriberAddCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(SubscriberStore subscribers) {
        try (var secretK = secret("k", k); var keys = keys(secretK)) {
            var nssai = slices.isEmpty() ? Subscriber.DEFAULT_AM_DATA.nssai() : new Nssai(slices.stream().map(Snssai::parse).toList(), List.of());
            var subscriber = new Subscriber(supi(supi), AuthenticationAlgorithm.parse(algorithm), (int) number("amf", amf, 4), number("sqn", sqn, 12),
                    new AccessAndMobilitySubscriptionData(Subscriber.DEFAULT_AM_DATA.subscribedUeAmbr(), nssai));
            subscribers.add(subscriber, keys);
            terminal.line("added " + subscriber.supi());
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private SubscriberKeys keys(Secret secretK) {
        if (operatorCode.opc != null) {
            return SubscriberKeys.withOpc(secretK, secret("opc", operatorCode.opc));
        }
        return SubscriberKeys.withOp(secretK, secret("op", operatorCode.op == null ? new char[0] : operatorCode.op));
    }

    /** The octets that hexadecimal digits stand for; the digits are wiped, and told to nobody. */
    private static Secret secret(String name, char[] digits) {
        var octets = new byte[digits.length / 2];
        boolean hexadecimal = digits.length % 2 == 0 && digits.length > 0;
        for (int i = 0; i < octets.length && hexadecimal; i++) {
            hexadecimal = HexFormat.isHexDigit(digits[2 * i]) && HexFormat.isHexDigit(digits[2 * i + 1]);
            if (hexadecimal) {
                octets[i] = (byte) (HexFormat.fromHexDigit(digits[2 * i]) << 4 | HexFormat.fromHexDigit(digits[2 * i + 1]));
            }
        }
        Arrays.fill(digits, '\0');
        if (!hexadecimal) {
            throw new CommandFailedException("--" + name + " is not an even number of hexadecimal digits");
        }
        return Secret.wrap(octets);
    }

    private static long number(String name, String digits, int most) {
        if (digits.isEmpty() || digits.length() > most || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new CommandFailedException("--%s is not up to %d hexadecimal digits".formatted(name, most));
        }
        return HexFormat.fromHexDigitsToLong(digits);
    }
}
