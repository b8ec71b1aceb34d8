// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alcazar.app.decode.HexText;
import org.alcazar.app.decode.KeyFile;
import org.alcazar.app.decode.NasKeys;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The keys of protected NAS messages, on the command line or in a file. */
final class NasKeyOptions {

    private static final int LAST_COUNT = 0xff_ffff;

    @Option(names = "--key-int", paramLabel = "HEX", description = "K_NASint: verifies the MAC of protected NAS messages.")
    private @Nullable String integrityKey;

    @Option(names = "--key-enc", paramLabel = "HEX", description = "K_NASenc: deciphers them.")
    private @Nullable String cipheringKey;

    @Option(names = "--integrity", paramLabel = "NIA", description = "The integrity algorithm, NIA0 to NIA3 or EIA0 to EIA3; NIA2 if not told.")
    private @Nullable String integrity;

    @Option(names = "--ciphering", paramLabel = "NEA", description = "The ciphering algorithm, NEA0 to NEA3 or EEA0 to EEA3; NEA2 if not told.")
    private @Nullable String ciphering;

    @Option(names = "--count", paramLabel = "N",
            description = "The NAS COUNT, decimal or with 0x; if not told, the message's sequence number without overflow.")
    private @Nullable String count;

    @Option(names = "--direction", paramLabel = "UPLINK|DOWNLINK", description = "From the UE or to it; if not told, whichever verifies.")
    private @Nullable String direction;

    @Option(names = "--bearer", paramLabel = "N", description = "BEARER; if not told, 1 in 5GS (3GPP access) and 0 in EPS.")
    private @Nullable String bearer;

    @Option(names = "--key-file", paramLabel = "FILE",
            description = "A file with all this in lines such as \"k-nas-int = HEX\", \"k-nas-enc = HEX\", \"integrity = NIA2\", "
                    + "\"ciphering = NEA2\", \"count = 5\": keys on a command line are seen by others and kept in its history.")
    private @Nullable Path file;

    /**
     * What was given; null if there is nothing to verify or decipher with.
     *
     * @throws CommandFailedException if it is no key, algorithm or number
     */
    @Nullable NasKeys read() {
        var values = new HashMap<>(ofFile());
        put(values, "k-nas-int", integrityKey);
        put(values, "k-nas-enc", cipheringKey);
        put(values, "integrity", integrity);
        put(values, "ciphering", ciphering);
        put(values, "count", count);
        put(values, "direction", direction);
        put(values, "bearer", bearer);
        if (values.isEmpty()) {
            return null;
        }
        if (!values.containsKey("k-nas-int") && !values.containsKey("k-nas-enc")) {
            throw new CommandFailedException("algorithm, COUNT, direction and bearer want a key: --key-int, --key-enc or --key-file");
        }
        return new NasKeys(IntegrityAlgorithm.valueOf("NIA" + algorithm(values.getOrDefault("integrity", "NIA2"))), key(values, "k-nas-int"),
                CipheringAlgorithm.valueOf("NEA" + algorithm(values.getOrDefault("ciphering", "NEA2"))), key(values, "k-nas-enc"),
                number(values, "count", LAST_COUNT), direction(values.get("direction")), number(values, "bearer", 31));
    }

    private Map<String, String> ofFile() {
        if (file == null) {
            return Map.of();
        }
        try {
            return KeyFile.read(file);
        } catch (IOException e) {
            throw new CommandFailedException("the key file " + file + " can't be read", e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable Secret key(Map<String, String> values, String name) {
        var text = values.get(name);
        if (text == null) {
            return null;
        }
        try {
            var octets = HexText.parse(text);
            // A key of 256 bits is given whole; its algorithms take the lower half (TS 33.501 §A.8).
            if (octets.length() == 16 || octets.length() == 32) {
                return Secret.of(octets.slice(octets.length() - 16, octets.length()));
            }
            throw new CommandFailedException(name + " has 16 octets, not " + octets.length());
        } catch (DecodeException e) {
            throw new CommandFailedException(name + " is not hexadecimal", e);
        }
    }

    private static char algorithm(String text) {
        if (!text.toUpperCase(Locale.ROOT).matches("(128-)?([NE][EI]A)?[0-3]")) {
            throw new CommandFailedException("an algorithm is NEA0 to NEA3, NIA0 to NIA3 (in EPS EEA, EIA), not " + text);
        }
        return text.charAt(text.length() - 1);
    }

    private static @Nullable Direction direction(@Nullable String text) {
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "up", "uplink", "ul", "0" -> Direction.UPLINK;
            case "down", "downlink", "dl", "1" -> Direction.DOWNLINK;
            default -> throw new CommandFailedException("a direction is uplink or downlink, not " + text);
        };
    }

    private static @Nullable Integer number(Map<String, String> values, String name, int most) {
        var text = values.get(name);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.decode(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CommandFailedException(name + " is 0 to " + most + ", not " + text);
    }
}
