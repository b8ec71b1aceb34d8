// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alcazar.ue.device.DeviceCertificate;
import org.alcazar.ue.device.DeviceIdentity;
import org.alcazar.ue.device.SigningKey.Kind;
import org.alcazar.wire.Octets;

/**
 * Authorities that the program openssl keeps, one of each kind of key: a root, and a maker below it that certifies devices. Each has its
 * folder, with the files that {@code openssl ca} wants.
 */
final class OpensslAuthority {

    private static final int SECONDS = 30;

    private final Path folder;

    private OpensslAuthority(Path folder) {
        this.folder = folder;
    }

    /** Fresh authorities. Where there is no openssl, the test is left out, and says so. */
    static OpensslAuthority in(Path folder) throws IOException {
        var made = new OpensslAuthority(Files.createDirectory(folder.resolve("openssl")));
        try {
            made.run(folder, "version");
        } catch (IOException e) {
            System.err.println("certificates of openssl are not tried: " + e.getMessage());
            return abort("no openssl: " + e.getMessage());
        }
        for (var kind : Kind.values()) {
            made.authority(kind);
        }
        return made;
    }

    /** What the program goes by. */
    Instant now() {
        return Instant.now();
    }

    /** The root's certificate in PEM. */
    String root(Kind kind) throws IOException {
        return Files.readString(place(kind).resolve("root.pem"));
    }

    /** A device's certificate in PEM. */
    String certificate(DeviceIdentity device) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(device.certificates().getFirst().toArray()) + "\n-----END CERTIFICATE-----\n";
    }

    /** A device that the maker certified, read as a UE reads its files: certificate, the maker's, and the key in PKCS #8. */
    DeviceIdentity device(Kind kind, String pei) throws IOException {
        var place = place(kind);
        key(kind, place.resolve(pei + ".key"));
        Files.writeString(place.resolve(pei + ".ext"), """
                basicConstraints = critical, CA:FALSE
                keyUsage = critical, digitalSignature
                subjectAltName = URI:%s
                subjectKeyIdentifier = hash
                authorityKeyIdentifier = keyid
                """.formatted(DeviceCertificate.urn(pei)));
        run(place, "req", "-new", "-key", pei + ".key", "-subj", "/O=Maker/serialNumber=" + pei, "-out", pei + ".csr");
        run(place, "ca", "-batch", "-config", "maker.cnf", "-in", pei + ".csr", "-extfile", pei + ".ext", "-out", pei + ".pem", "-notext");
        var file = place.resolve(pei + ".all");
        Files.writeString(file, Files.readString(place.resolve(pei + ".pem")) + Files.readString(place.resolve("maker.pem"))
                + Files.readString(place.resolve(pei + ".key")));
        return DeviceIdentity.fromPem(pei, file);
    }

    void revoke(Kind kind, DeviceIdentity device) throws IOException {
        run(place(kind), "ca", "-config", "maker.cnf", "-revoke", device.pei() + ".pem", "-crl_reason", "keyCompromise");
    }

    /** The maker's list as of now, in PEM. */
    String revocationList(Kind kind) throws IOException {
        run(place(kind), "ca", "-config", "maker.cnf", "-gencrl", "-out", "maker.crl");
        return Files.readString(place(kind).resolve("maker.crl"));
    }

    /** The same in DER. */
    Octets revocationListInDer(Kind kind) throws IOException {
        revocationList(kind);
        run(place(kind), "crl", "-in", "maker.crl", "-outform", "DER", "-out", "maker.der");
        return Octets.wrap(Files.readAllBytes(place(kind).resolve("maker.der")));
    }

    private void authority(Kind kind) throws IOException {
        var place = Files.createDirectory(place(kind));
        key(kind, place.resolve("root.key"));
        key(kind, place.resolve("maker.key"));
        Files.writeString(place.resolve("authority.ext"), """
                basicConstraints = critical, CA:TRUE, pathlen:0
                keyUsage = critical, keyCertSign, cRLSign
                subjectKeyIdentifier = hash
                """);
        Files.writeString(place.resolve("maker.cnf"), """
                [ca]
                default_ca = maker
                [maker]
                database = index.txt
                serial = serial
                new_certs_dir = .
                certificate = maker.pem
                private_key = maker.key
                default_md = default
                default_days = 365
                default_crl_days = 30
                crlnumber = crlnumber
                crl_extensions = list
                policy = any
                unique_subject = no
                [any]
                organizationName = optional
                serialNumber = optional
                [list]
                authorityKeyIdentifier = keyid
                """);
        Files.writeString(place.resolve("index.txt"), "");
        Files.writeString(place.resolve("serial"), "8001\n");
        Files.writeString(place.resolve("crlnumber"), "01\n");
        run(place, "req", "-x509", "-new", "-key", "root.key", "-days", "3650", "-subj", "/O=Operator/CN=Root " + kind, "-out", "root.pem");
        run(place, "req", "-new", "-key", "maker.key", "-subj", "/O=Maker/CN=Devices " + kind, "-out", "maker.csr");
        run(place, "x509", "-req", "-in", "maker.csr", "-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "7", "-days", "1825", "-extfile",
                "authority.ext", "-out", "maker.pem");
    }

    private void key(Kind kind, Path file) throws IOException {
        var of = switch (kind) {
            case P256 -> List.of("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256");
            case ED25519 -> List.of("-algorithm", "ED25519");
        };
        run(folder, Stream.concat(Stream.of("genpkey", "-out", file.toString()), of.stream()).toArray(String[]::new));
    }

    private Path place(Kind kind) {
        return folder.resolve(kind.name());
    }

    private void run(Path where, String... arguments) throws IOException {
        var output = folder.resolve("output");
        var process = new ProcessBuilder(Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList()).directory(where.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("openssl " + arguments[0] + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("openssl " + String.join(" ", arguments) + ": " + Files.readString(output, StandardCharsets.UTF_8));
        }
    }
}
