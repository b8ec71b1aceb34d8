// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.alcazar.strand.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trust anchors and CRLs in files, read again when they change.
 *
 * <p>Files that end in {@code .pem}, {@code .crt} or {@code .crl} count; each holds certificates and CRLs in PEM, as many as it likes, or
 * one CRL in DER. A change that cannot be read leaves what was read before in use, and is logged once.
 */
public final class DeviceTrustFiles implements Supplier<DeviceTrust> {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceTrustFiles.class);
    private static final long LOOK = Duration.ofSeconds(2).toNanos();
    private static final int MOST_FILES = 1_000;
    private static final long LONGEST_FILE = 32 << 20;
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN (CERTIFICATE|X509 CRL)-----([A-Za-z0-9+/=\\s]++)-----END \\1-----");

    /** Extensions of CRLs that hold only a part: delta CRL indicator, issuing distribution point. */
    private static final List<String> OF_PARTS = List.of("2.5.29.27", "2.5.29.28");

    private final World world;
    private final Path place;

    // Guarded by this.
    private DeviceTrust trust;
    private List<Mark> marks;
    private long looked;

    /** What is looked at to see a change. */
    private record Mark(Path file, FileTime changed, long size) {
    }

    /**
     * @param place a file, or a folder of them
     * @throws TrustFileException if it is not there or cannot be read
     */
    public DeviceTrustFiles(World world, Path place) {
        this.world = world;
        this.place = place;
        looked = world.nanos();
        marks = marks();
        trust = read(marks);
    }

    /** What the files say. They are looked at every two seconds at most. */
    @Override
    public synchronized DeviceTrust get() {
        if (world.nanos() - looked >= LOOK) {
            looked = world.nanos();
            try {
                var now = marks();
                if (!now.equals(marks)) {
                    // Marked before it is read: a fault is told once, not with every look.
                    marks = now;
                    trust = read(now);
                    LOG.info("device trust: {} anchors and {} revocation lists in {}", trust.anchors().size(), trust.listCount(), place);
                }
            } catch (TrustFileException e) {
                LOG.error("device trust stays as it was: {}", e.getMessage());
            }
        }
        return trust;
    }

    private List<Mark> marks() {
        try {
            if (!Files.isDirectory(place)) {
                return List.of(mark(place));
            }
            var found = new ArrayList<Mark>();
            try (var files = Files.list(place)) {
                for (var file : files.filter(DeviceTrustFiles::counts).sorted().limit(MOST_FILES + 1).toList()) {
                    found.add(mark(file));
                }
            }
            if (found.size() > MOST_FILES) {
                throw new TrustFileException(place + " holds more than " + MOST_FILES + " files: put anchors together in one");
            }
            return found;
        } catch (IOException e) {
            throw new TrustFileException(place + " cannot be read (" + e.getMessage() + "): it is to hold device trust anchors in PEM", e);
        }
    }

    private static Mark mark(Path file) throws IOException {
        return new Mark(file, Files.getLastModifiedTime(file), Files.size(file));
    }

    private static boolean counts(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".pem") || name.endsWith(".crt") || name.endsWith(".crl");
    }

    private static DeviceTrust read(List<Mark> marks) {
        var anchors = new ArrayList<X509Certificate>();
        var lists = new ArrayList<X509CRL>();
        for (var mark : marks) {
            try {
                if (mark.size() > LONGEST_FILE) {
                    throw new TrustFileException(mark.file() + " is longer than " + LONGEST_FILE + " octets");
                }
                read(mark.file(), anchors, lists);
            } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
                throw new TrustFileException(mark.file() + " holds no certificates or CRLs that can be read (" + e.getMessage() + ")", e);
            }
        }
        return new DeviceTrust(anchors, lists);
    }

    private static void read(Path file, List<X509Certificate> anchors, List<X509CRL> lists) throws IOException, GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var octets = Files.readAllBytes(file);
        if (octets.length > 0 && octets[0] == 0x30) {
            lists.add(list(factory, octets, file));
            return;
        }
        var blocks = BLOCK.matcher(new String(octets, StandardCharsets.ISO_8859_1));
        int found = 0;
        for (; blocks.find(); found++) {
            var der = Base64.getMimeDecoder().decode(blocks.group(2));
            if (blocks.group(1).equals("CERTIFICATE")) {
                var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
                if (certificate.getBasicConstraints() < 0 || !KeyRules.mayCertify(certificate.getPublicKey())) {
                    throw new TrustFileException(file + ": " + certificate.getSubjectX500Principal()
                            + " is no certificate of an authority with a key of EC P-256 or P-384, Ed25519, or RSA of 2048 to 4096 bits");
                }
                anchors.add(certificate);
            } else {
                lists.add(list(factory, der, file));
            }
        }
        if (found == 0) {
            throw new TrustFileException(file + " holds neither a certificate nor a CRL in PEM");
        }
    }

    private static X509CRL list(CertificateFactory factory, byte[] der, Path file) throws GeneralSecurityException {
        var crl = (X509CRL) factory.generateCRL(new ByteArrayInputStream(der));
        for (var extension : OF_PARTS) {
            if (crl.getExtensionValue(extension) != null) {
                throw new TrustFileException(file + " is a delta or partial CRL: put the complete one there");
            }
        }
        return crl;
    }
}
