// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.Secret;

/** Where a password comes from: never from a command line or a configuration file. */
public final class Passwords {

    private static final int LONGEST = 1024;

    private Passwords() {
    }

    /**
     * The content of a file that only its owner may touch, without the line end at its end.
     *
     * @throws PersistenceException if it cannot be read, is empty, or may be touched by others
     */
    public static Secret fromFile(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new PersistenceException(file + " is not there: write the password of the key store into it (chmod 600)");
            }
            PrivateFiles.check(file);
            if (Files.size(file) > LONGEST) {
                throw new PersistenceException(file + " is longer than a password can be (" + LONGEST + " octets)");
            }
            var octets = Files.readAllBytes(file);
            int end = octets.length;
            while (end > 0 && (octets[end - 1] == '\n' || octets[end - 1] == '\r')) {
                end--;
            }
            var password = Secret.copyOf(Arrays.copyOf(octets, end));
            Arrays.fill(octets, (byte) 0);
            if (end == 0) {
                throw new PersistenceException(file + " is empty: write the password of the key store into it");
            }
            return password;
        } catch (IOException e) {
            throw new PersistenceException(file + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** As {@link #fromFile}; writes a fresh password of 256 bits first if the file is not there. */
    public static Secret fromFileOrNew(Path file, RandomGenerator random) {
        try {
            if (PrivateFiles.create(file)) {
                var octets = new byte[32];
                random.nextBytes(octets);
                Files.write(file, Base64.getEncoder().encode(octets));
                Arrays.fill(octets, (byte) 0);
            }
        } catch (IOException e) {
            throw new PersistenceException(file + " cannot be written (" + e.getMessage() + ")", e);
        }
        return fromFile(file);
    }

    /**
     * The value of an environment variable.
     *
     * @param environment {@link System#getenv()}
     * @throws PersistenceException if it is not set, or empty
     */
    public static Secret fromEnvironment(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new PersistenceException("environment variable " + name + " is not set: put the password of the key store there");
        }
        return Secret.wrap(value.getBytes(StandardCharsets.UTF_8));
    }
}
